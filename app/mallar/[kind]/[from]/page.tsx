import { notFound } from "next/navigation";
import { textsAskedBy } from "../../../../lib/domain/asked-texts.ts";
import type { DocumentTemplate, TypedTemplate } from "../../../../lib/domain/document-template.ts";
import { definedKind } from "../../../../lib/web/definition-place.ts";
import { layoutVisit } from "../../../../lib/web/layout-place.ts";
import { KINDS } from "../../../components/document-state.tsx";
import { ExampleBanner } from "../../../components/example-banner.tsx";
import { PlainPage } from "../../../components/plain-page.tsx";
import { TemplateEditor } from "../../../components/templates/template-editor.tsx";

type PageProps = { params: Promise<{ kind: string; from: string }> };

export const metadata = { title: "Mall" };

export default async function TemplatePage({ params }: PageProps) {
  const { kind, from } = await params;
  const visitor = await layoutVisit();
  const found = await definedKind(visitor, "template", kind, from);
  if (!found) notFound();
  const { styrmodell, versions } = found;
  const { years } = styrmodell;
  return (
    <>
      <ExampleBanner />
      <PlainPage
        wide
        title={`${KINDS[found.kind]} ${years.from}–${years.to}`}
        lead="Ändra mallen och se vad den som skriver möter. Nya dokument börjar med de här avsnitten. Anvisningar och krav gäller alla dokument som inte är beslutade."
      >
        <p className="eyebrow">
          <a href="/mallar">Alla mallar</a>
        </p>
        <TemplateEditor
          address={`/api/v1/mallar/${found.kind}/${years.from}`}
          kind={found.kind}
          year={Math.max(years.from, Math.min(years.to, Number(visitor.now.slice(0, 4))))}
          versions={versions.map(({ version, at, by, definition }) => ({ version, at, by, draft: typedOf(definition) }))}
          texts={textsAskedBy(styrmodell, found.kind)}
        />
      </PlainPage>
    </>
  );
}

/** The headings that sections are also known by are not changed here. */
function typedOf({ sections, ...template }: DocumentTemplate): TypedTemplate {
  return { ...template, sections: sections.map(({ spellings: _, ...section }) => section) };
}
