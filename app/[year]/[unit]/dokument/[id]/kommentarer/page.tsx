import { notFound } from "next/navigation";
import { mayComment } from "../../../../../../lib/domain/access.ts";
import { commentsHere } from "../../../../../../lib/web/document-comments.ts";
import { placeOf } from "../../../../../../lib/web/place.ts";
import { CommentList } from "../../../../../components/comment-list.tsx";
import { DocumentStateMark, KINDS } from "../../../../../components/document-state.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }> };

export const metadata = { title: "Kommentarer" };

export default async function CommentsPage({ params }: PageProps) {
  const { year, unit, id } = await params;
  const place = await placeOf(year, unit);
  const found = await commentsHere(place, id);
  if (!found) notFound();
  const { summary, places, threads } = found;
  const decided = summary.state === "beslutad";
  const comments = mayComment(
    place.user,
    place.here.lineage.map((node) => node.id),
  );
  return (
    <div className="page comments-page">
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <a href={`/${year}/${unit}/dokument/${id}`}>
              {KINDS[summary.kind]} {summary.year}
            </a>
          </p>
          <h1>Kommentarer</h1>
          <p className="document-facts">
            <DocumentStateMark state={summary.state} />
          </p>
          <p className="lead">
            {decided
              ? "Dokumentet är beslutat. Det som sades om utkastet kan läsas här."
              : "Här står vad som har sagts om utkastet. Det syns för dem som läser enhetens utkast och skrivs aldrig ut."}
          </p>
        </div>
      </div>
      <CommentList
        documentId={id}
        threads={threads}
        places={places}
        personId={place.user.id}
        writes={place.writes}
        frozen={decided || !comments}
      />
    </div>
  );
}
