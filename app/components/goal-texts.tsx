import { untouchedTexts } from "../../db/queries/plan-beginning.ts";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import { writingAddress } from "../../lib/jobs/edit-address.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { BeginText } from "./begin-text.tsx";
import { Icon } from "./pictogram.tsx";
import { RichTextView } from "./rich-text.tsx";

/** The goal's texts from its papers, each with the way to where it is written, and to an analysis that the report lacks. */
export async function GoalTexts({ page: { goal, texts, documents }, view: { place, period } }: { page: GoalPage; view: ChainView }) {
  const { writes, here } = place;
  const begun = documents.some(({ kind }) => kind === period.code) && !isFrozen(documents, period.code);
  const analysed = texts.some((text) => text.code === "analys" && text.period === period.code);
  const lacking = writes && begun && !analysed;
  if (texts.length === 0 && !lacking) return null;
  const untouched = await untouchedTexts(place.store, here.planId);
  const begin = { unitId: here.unit.id, goalId: goal.id, year: here.year, period: period.code, indicatorId: null };
  const paper = (kind: string) => documents.find((document) => document.kind === kind && document.state !== "beslutad");
  return (
    <section className="block" aria-labelledby="texter">
      <h2 id="texter">Texter</h2>
      {texts.map(({ textId, heading, text, period: kind }) => {
        const document = paper(kind);
        const name = heading || "Text";
        return (
          <section key={textId} className="goal-text" id={`text-${textId}`} aria-label={`${name}, ${originOf(kind)}`}>
            <div className="text-head">
              {heading && <h3>{heading}</h3>}
              <span className="quiet small">{originOf(kind)}</span>
              {untouched.has(textId) && <span className="from-last-year small">Från förra året, inte ändrad än</span>}
              {writes && document && (
                <a
                  className="edit-button"
                  aria-label={`Skriv ${name}, ${originOf(kind)}`}
                  href={writingAddress(`/${here.year}/${here.unit.slug}/dokument/${document.id}`, { kind: "text", id: textId }, goal.id)}
                >
                  <Icon name="pen" small /> Skriv
                </a>
              )}
            </div>
            <RichTextView text={text} />
          </section>
        );
      })}
      {lacking && <BeginText begin={begin} words="Skriv analys av målet" />}
    </section>
  );
}

/** A goal often has two texts of the same name, from the plan and from a report. */
function originOf(kind: string): string {
  return kind === "VP" ? "ur planen" : kind;
}
