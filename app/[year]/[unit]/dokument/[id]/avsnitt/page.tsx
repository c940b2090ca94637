import { placeFor } from "../../../../../../lib/domain/document-sections.ts";
import { sectionOf } from "../../../../../../lib/domain/document-template.ts";
import { sectionsView } from "../../../../../../lib/web/sections-view.ts";
import { KINDS } from "../../../../../components/document-state.tsx";
import { SectionList } from "../../../../../components/sections/section-list.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }> };

export const metadata = { title: "Avsnitt" };

export default async function SectionsPage({ params }: PageProps) {
  const address = await params;
  const { summary, template, arrangement, missing } = await sectionsView(address);
  const paper = `/${address.year}/${address.unit}/dokument/${address.id}`;
  const absent = missing.filter(({ partId }) => partId === null).map(({ section }) => section);
  return (
    <div className="page sections-page">
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <a href={`${paper}/skriv`}>
              {KINDS[summary.kind]} {summary.year}
            </a>
          </p>
          <h1>Avsnitt</h1>
          <p className="lead">Ordna avsnitten som de ska stå i dokumentet. Varje ändring sparas direkt och går att ångra.</p>
        </div>
      </div>
      <SectionList
        key={address.id}
        address={`/api/v1/dokument/${address.id}/avsnitt`}
        write={`${paper}/skriv?del=`}
        arrangement={arrangement}
        units={template.units}
        asked={Object.fromEntries(
          arrangement.sections.flatMap(({ id, title }) => {
            const known = sectionOf(template, title);
            return known ? [[id, { required: known.required }]] : [];
          }),
        )}
        absent={absent.map((section) => ({ title: section.title, change: placeFor(arrangement, template, section) }))}
      />
    </div>
  );
}
