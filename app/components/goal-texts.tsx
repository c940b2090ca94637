import { untouchedTexts } from "../../db/queries/plan-beginning.ts";
import type { GoalPage } from "../../lib/domain/chain.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { BeginText } from "./begin-text.tsx";
import { EditableText } from "./editable-text.tsx";

/** The goal's texts from its papers, and the way to an analysis that the period's report lacks. */
export async function GoalTexts({ page: { goal, texts, documents }, view: { place, period } }: { page: GoalPage; view: ChainView }) {
  const { writes, here } = place;
  const begun = documents.some(({ kind }) => kind === period.code) && !isFrozen(documents, period.code);
  const analysed = texts.some((text) => text.code === "analys" && text.period === period.code);
  const lacking = writes && begun && !analysed;
  if (texts.length === 0 && !lacking) return null;
  const untouched = await untouchedTexts(place.store, here.planId);
  const cell = { unitId: here.unit.id, goalId: goal.id, year: here.year, period: period.code, indicatorId: null };
  return (
    <section className="block" aria-labelledby="texter">
      <h2 id="texter">Texter</h2>
      {texts.map((text) => (
        <EditableText
          key={text.textId}
          text={text}
          under="Text"
          writes={writes && !isFrozen(documents, text.period)}
          untouched={untouched.has(text.textId)}
        />
      ))}
      {lacking && <BeginText cell={cell} of="målet" />}
    </section>
  );
}
