import { notFound } from "next/navigation";
import { untouchedTexts } from "../../../../../../db/queries/plan-beginning.ts";
import { documentParts } from "../../../../../../lib/web/document-report.ts";
import { placeOf } from "../../../../../../lib/web/place.ts";
import { KINDS } from "../../../../../components/document-state.tsx";
import { Editing } from "../../../../../components/editing.tsx";
import { SectionParts } from "../../../../../components/section-parts.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }> };

export const metadata = { title: "Avsnitt och budget" };

export default async function SectionsPage({ params }: PageProps) {
  const { year, unit, id } = await params;
  const place = await placeOf(year, unit);
  const found = await documentParts(place, id);
  if (!found) notFound();
  const { summary, content } = found;
  const here = `/${year}/${unit}`;
  return (
    <Editing user={place.user.id}>
      <div className="page sections-page">
        <div className="page-head">
          <div>
            <p className="eyebrow">
              <a href={`${here}/dokument/${id}`}>
                {KINDS[summary.kind]} {summary.year}
              </a>
            </p>
            <h1>Avsnitt och budget</h1>
            <p className="lead">
              Det som står utanför målen. Målens texter och siffror ändras i <a href={`${here}/malkedja`}>målkedjan</a>.
            </p>
          </div>
        </div>
        <SectionParts
          parts={[...content.parts, ...content.appendix].filter(({ kind }) => kind !== "mal")}
          title={summary.title}
          depth={1}
          writes={place.writes && summary.state !== "beslutad"}
          untouched={summary.kind === "VP" ? await untouchedTexts(place.store, place.here.planId) : new Set()}
        />
      </div>
    </Editing>
  );
}
