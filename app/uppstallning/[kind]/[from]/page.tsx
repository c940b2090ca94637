import { notFound } from "next/navigation";
import type { Layout } from "../../../../lib/domain/layout.ts";
import type { LayoutDraft } from "../../../../lib/forms/layout.ts";
import { definedKind } from "../../../../lib/web/definition-place.ts";
import { exampleDocuments, layoutVisit } from "../../../../lib/web/layout-place.ts";
import { KINDS } from "../../../components/document-state.tsx";
import { ExampleBanner } from "../../../components/example-banner.tsx";
import { LayoutEditor } from "../../../components/layout-editor.tsx";
import { PlainPage } from "../../../components/plain-page.tsx";

type PageProps = { params: Promise<{ kind: string; from: string }> };

export const metadata = { title: "Uppställning" };

export default async function LayoutPage({ params }: PageProps) {
  const { kind, from } = await params;
  const visitor = await layoutVisit();
  const found = await definedKind(visitor, "layout", kind, from);
  if (!found) notFound();
  const { styrmodell, versions } = found;
  const { years, indicatorColumns, activityColumns } = styrmodell;
  const columns = [...indicatorColumns, ...activityColumns].map(({ code, title }) => [code, title.replace("{period}", "i fjol")]);
  const documents = await exampleDocuments(visitor, found);
  return (
    <>
      <ExampleBanner />
      <link rel="stylesheet" href="/rapport.css" precedence="high" />
      <PlainPage
        wide
        title={`${KINDS[found.kind]} ${years.from}–${years.to}`}
        lead="Ändra uppställningen och se vad det blir. Det du sparar gäller alla dokument som inte är beslutade."
      >
        <p className="eyebrow">
          <a href="/uppstallning">Alla uppställningar</a>
        </p>
        <LayoutEditor
          address={`/api/v1/uppstallningar/${found.kind}/${years.from}`}
          versions={versions.map(({ version, at, by, definition }) => ({ version, at, by, draft: draftOf(definition) }))}
          names={Object.fromEntries(columns)}
          documents={documents.map(({ document: { id, kind: of, year, unit } }) => ({ id, name: `${KINDS[of]} ${year}, ${unit}` }))}
        />
      </PlainPage>
    </>
  );
}

/** Sections and their order are not changed here. */
function draftOf({ frontSections: _, goalsHeading: __, ...draft }: Layout): LayoutDraft {
  return draft;
}
