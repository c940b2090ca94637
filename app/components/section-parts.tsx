import type { Part } from "../../lib/domain/document.ts";
import { BudgetView } from "./budget-view.tsx";
import { EditableText } from "./editable-text.tsx";

type PartsProps = { parts: Part[]; title: string; depth: number; writes: boolean; untouched: Set<string> };

/** What a paper holds besides its goals: sections with their texts and budgets, each to be changed in place. */
export function SectionParts({ parts, title, depth, writes, untouched }: PartsProps) {
  const Heading = depth === 1 ? "h2" : "h3";
  return parts.map((part, index) => {
    const key = "stored" in part && part.stored ? part.stored.id : index;
    if (part.kind === "avsnitt") {
      return (
        <section key={key} id={part.stored && `avsnitt-${part.stored.id}`} className={depth === 1 ? "block" : "sub-section"}>
          <Heading>{part.title}</Heading>
          {part.parts.length === 0 && <p className="quiet">Här står ingen text än.</p>}
          <SectionParts parts={part.parts} title={part.title} depth={depth + 1} writes={writes} untouched={untouched} />
        </section>
      );
    }
    if (part.kind === "text" && part.stored) {
      const text = {
        textId: part.stored.id,
        version: part.stored.version,
        code: part.code,
        heading: part.heading,
        text: part.text,
        period: "",
      };
      return <EditableText key={key} text={text} under={title} writes={writes} untouched={untouched.has(part.stored.id)} />;
    }
    if (part.kind !== "budget") return null;
    return <BudgetView key={key} id={part.stored && `budget-${part.stored.id}`} table={part.table} writes={writes} />;
  });
}
