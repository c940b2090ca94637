import { notFound } from "next/navigation";
import { FORWARD } from "../../../../../lib/domain/document-steps.ts";
import { makesPdf } from "../../../../../lib/jobs/pdf.ts";
import { documentLife } from "../../../../../lib/web/document-life.ts";
import { previewHere } from "../../../../../lib/web/document-preview.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { ChecksLink } from "../../../../components/checks-link.tsx";
import { CommentsLink } from "../../../../components/comments-link.tsx";
import { DocumentStateMark, KINDS } from "../../../../components/document-state.tsx";
import { DocumentSteps } from "../../../../components/document-steps.tsx";
import { DocumentStory } from "../../../../components/document-story.tsx";
import { HandedOverMark, HandedOverWords } from "../../../../components/handed-over.tsx";
import { Outline } from "../../../../components/outline.tsx";
import { PdfLink } from "../../../../components/pdf-link.tsx";
import { Icon } from "../../../../components/pictogram.tsx";
import { RequiredMissing } from "../../../../components/required-missing.tsx";
import { TakenIn } from "../../../../components/taken-in.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }> };

export default async function DocumentPage({ params }: PageProps) {
  const { year, unit, id } = await params;
  const place = await placeOf(year, unit);
  const found = await previewHere(place, id);
  if (!found) notFound();
  const { summary, outline, html, reading } = found;
  const { version, state, steps, events } = await documentLife(place, id);
  const waited = steps.some((step) => FORWARD.includes(step));
  return (
    <div className="page document-page">
      <title>{`${summary.title} – Tertial`}</title>
      <link rel="stylesheet" href="/rapport.css" precedence="high" />
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <a href={`/${year}/${unit}/dokument`}>Planer och rapporter</a> · {KINDS[summary.kind]} {summary.year}
          </p>
          <p className="document-facts">
            <DocumentStateMark state={summary.state} />
            {summary.handedOverAt && <HandedOverMark at={summary.handedOverAt} />}
            {summary.dnr && <span className="quiet">Dnr {summary.dnr}</span>}
          </p>
          <HandedOverWords document={summary} reading={reading} />
          <DocumentStory events={events} />
          <TakenIn place={place} document={summary} />
          <ChecksLink place={place} documentId={id} />
          <RequiredMissing place={place} documentId={id} />
          <CommentsLink place={place} documentId={id} />
          <DocumentSteps documentId={id} version={version} state={state} dnr={summary.dnr} steps={steps} />
        </div>
        <div className="actions">
          {place.writes && summary.state !== "beslutad" && (
            <a className="button" href={`/${year}/${unit}/dokument/${id}/skriv`}>
              <Icon name="pen" /> Skriv
            </a>
          )}
          {makesPdf() && <PdfLink href={`/${year}/${unit}/dokument/${id}/pdf`} />}
          <a className={`button ${waited ? "" : "button-main"}`} href={`/${year}/${unit}/dokument/${id}/word`}>
            <Icon name="download" /> Ladda ner Word
          </a>
        </div>
      </div>
      <div className="with-outline">
        <Outline headings={outline} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: htmlOf writes every letter of the report escaped */}
        <div className="sheet" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
    </div>
  );
}
