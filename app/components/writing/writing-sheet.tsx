import { ownBudgets } from "../../../lib/domain/writing.ts";
import type { WritingText, WritingView } from "../../../lib/web/writing-view.ts";
import { BeginText } from "../begin-text.tsx";
import { BudgetView } from "../budget-view.tsx";
import { RichTextView } from "../rich-text.tsx";
import { GoalStatus } from "../status.tsx";
import { LeftBehind } from "./left-behind.tsx";
import { PlanText } from "./plan-text.tsx";
import { goalAddress } from "./writing-aside.tsx";
import { WritingField } from "./writing-field.tsx";
import { WritingTools } from "./writing-tools.tsx";

/** The part of the paper that is open, as a page to write on: what it is, then each of its texts. */
export function WritingSheet({ view }: { view: WritingView }) {
  const { part, goal, texts, lacking, writes, summary } = view;
  const budgets = ownBudgets(part.part);
  const title = `${part.number} ${part.title}`.trim();
  return (
    <article className="sheet writing-sheet" aria-labelledby="delens-rubrik">
      {writes && texts.length > 0 && <WritingTools />}
      <div className="writing-paper">
        {goal && <p className="eyebrow">{goal.goal.levelTitle}</p>}
        <h2 id="delens-rubrik" tabIndex={-1}>
          {title}
        </h2>
        {goal && summary.kind !== "VP" && (
          <p className="writing-standing">
            <GoalStatus assessment={goal.goal.assessment} />
            <a href={goalAddress(view, part.id)}>Siffror och bedömning</a>
          </p>
        )}
        {texts.map((text) => (
          <OneText key={text.textId} text={text} under={part.title} writes={writes} />
        ))}
        {texts.length + budgets.length + lacking.length === 0 && <p className="quiet writing-nothing">{NOTHING[part.kind]}</p>}
        {budgets.map(({ stored, table }, index) => (
          <BudgetView
            key={stored?.id ?? index}
            id={stored && `budget-${stored.id}`}
            here={`/${summary.year}/${summary.unitSlug}`}
            {...{ table, writes }}
          />
        ))}
        {lacking.map(({ begin, words, instruction }) => (
          <div key={words} className="writing-text">
            {instruction && <p className="instruction">{instruction}</p>}
            <BeginText begin={begin} words={words} />
          </div>
        ))}
        {writes && texts.length > 0 && <WritingHelp />}
      </div>
    </article>
  );
}

const NOTHING = {
  mal: "Målet har ingen egen text i dokumentet. Det som skrivs om det står i målen under.",
  avsnitt: "Avsnittet har ingen egen text. Det som skrivs står i avsnitten under.",
};

function OneText({ text, under, writes }: { text: WritingText; under: string; writes: boolean }) {
  const { textId, version, heading, text: words, fromPlan, instruction, prompts } = text;
  const field = { textId, version, heading, text: words };
  const help = [...(instruction ? [instruction] : []), ...prompts].map((line, index) => (
    <p key={line} className={index === 0 && instruction ? "instruction" : "prompt"}>
      {line}
    </p>
  ));
  if (fromPlan) {
    return (
      <PlanText text={field} under={under} writes={writes}>
        {help}
      </PlanText>
    );
  }
  if (!writes) {
    return (
      <section className="writing-text" id={`text-${textId}`}>
        {heading && <h3>{heading}</h3>}
        <LeftBehind textId={textId} />
        <RichTextView text={words} />
      </section>
    );
  }
  return (
    <WritingField text={field} under={under} untouched={text.untouched}>
      {help}
    </WritingField>
  );
}

function WritingHelp() {
  return (
    <details className="writing-help">
      <summary>Så skriver du med tangenterna</summary>
      <ul>
        <li>”- ” eller ”1. ” först på en rad börjar en lista, ”# ” en rubrik. Tabb flyttar en punkt inåt, Skift+Tabb utåt.</li>
        <li>Ctrl+Alt+F sätter in en fotnot; dess text skrivs under texten, och Enter går tillbaka.</li>
        <li>I en tabell går Tabb till nästa cell och Ctrl+Enter ut ur tabellen.</li>
        <li>Alt+F10 går till knapparna. Esc och sedan Tabb lämnar texten. Ctrl+Z ångrar.</li>
        <li>
          Det du klistrar in från Word behåller rubriker, fetstil, kursiv, listor, små tabeller, länkar och fotnoter. Bilder följer inte
          med.
        </li>
      </ul>
    </details>
  );
}
