import { notFound } from "next/navigation";
import { countFindings, findingsByPlace } from "../../../../../../lib/checks/answered.ts";
import { findingsHere, mayAnswer } from "../../../../../../lib/web/document-findings.ts";
import { mendAddress } from "../../../../../../lib/web/mend-address.ts";
import { placeOf } from "../../../../../../lib/web/place.ts";
import { DocumentStateMark, KINDS } from "../../../../../components/document-state.tsx";
import { answeredWords, countWords, OneFinding } from "../../../../../components/finding.tsx";
import { MendingHere } from "../../../../../components/mending-here.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }> };

export const metadata = { title: "Kontroll" };

export default async function ChecksPage({ params }: PageProps) {
  const { year, unit, id } = await params;
  const place = await placeOf(year, unit);
  const found = await findingsHere(place, id);
  if (!found) notFound();
  const { summary, findings } = found;
  const counts = countFindings(findings);
  const answers = await mayAnswer(place, summary.state);
  return (
    <div className="page checks-page">
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <a href={`/${year}/${unit}/dokument/${id}`}>
              {KINDS[summary.kind]} {summary.year}
            </a>
          </p>
          <h1>Kontroll</h1>
          <p className="document-facts">
            <DocumentStateMark state={summary.state} />
            <b>{countWords(counts)}</b>
            <span className="quiet">{answeredWords(counts)}</span>
          </p>
          {findings.length > 0 && (
            <p className="lead">
              Här står det som inte kan stämma och det som är värt att se över.{" "}
              {summary.state === "beslutad"
                ? "Dokumentet är beslutat och ändras inte mer: ta med dig det till nästa."
                : "Rätta det, eller ange varför det stämmer ändå. Inget av det hindrar att dokumentet lämnas in."}
            </p>
          )}
        </div>
      </div>
      {findings.length === 0 && (
        <section className="empty">
          <h2>Inget att anmärka</h2>
          <p>Summor, andelar, årsmål, bedömningar, datum och siffrorna i texten går ihop.</p>
        </section>
      )}
      <MendingHere>
        {findingsByPlace(findings).map(({ path, findings: here }) => (
          <section key={path.join("/")} className="found-at">
            <h2>
              {path.length > 1 && <span className="quiet">{path.slice(0, -1).join(" › ")} </span>}
              {path.at(-1) ?? "Hela dokumentet"}
            </h2>
            {here.map((finding) => (
              <OneFinding
                key={finding.identity}
                documentId={id}
                finding={finding}
                mending={mendAddress(place, summary, finding.place)}
                mayAnswer={answers(finding)}
              />
            ))}
          </section>
        ))}
      </MendingHere>
    </div>
  );
}
