import type { Cell } from "../swedish/figure.ts";
import { NBSP, writeNumber } from "../swedish/number.ts";
import type { CheckedPaper, CheckedRows } from "./checked-paper.ts";
import type { Mention } from "./figures-in-text.ts";
import type { ComparedFigure, Finding, Place, Severity } from "./finding.ts";
import type { Interval } from "./interval.ts";

/** One plausibility rule. `severity` is what its findings usually are; a finding may be milder. */
export type Rule = {
  code: string;
  /** what a reader calls it, "Kvinnor och män tillsammans" */
  name: string;
  severity: Severity;
  find(paper: CheckedPaper): Finding[];
};

/** A rule that looks at rows one by one, and so can speak while somebody types. */
export type RowRule = Omit<Rule, "find"> & { find(rows: CheckedRows): Finding[] };

/** Makes the findings of one rule. */
export function findingOf(rule: string, severity: Severity) {
  return (place: Place, message: string, figures: ComparedFigure[], milder?: Severity): Finding => ({
    rule,
    severity: milder ?? severity,
    place,
    message: message.charAt(0).toUpperCase() + message.slice(1),
    figures,
  });
}

/** A cell's figure as compared; "" for an empty one. */
export function compared(what: string, cell: Cell | null | undefined): ComparedFigure {
  return { what, written: cell?.written ?? "" };
}

/** A computed value in a message: exact when it is, else the middle of what rounding allows, with the decimals given. */
export function shown({ low, high }: Interval, decimals: number, unit = ""): string {
  const middle = low === high ? low : (low + high) / 2;
  return writeNumber({ micro: Math.round(middle), decimals }, decimals) + (unit ? NBSP + unit : "");
}

const DIGITS = /^[−–-]?\d[\d \u00a0\u202f]*(?:[,.]\d+)?/;

/** The finding with its figure in the sentence mended to `to`; as it is where the figure is spelt in letters or can't be told from another. */
export function mendedIn(finding: Finding, sentence: string, { at, written }: Pick<Mention, "at" | "written">, to: string): Finding {
  const from = DIGITS.exec(written)?.[0].trimEnd();
  const figure = DIGITS.exec(to)?.[0].trimEnd();
  if (!from || !figure || !sentence.startsWith(from, at) || /\d/.test(sentence.charAt(at + from.length))) return finding;
  return { ...finding, mending: { kind: "text", sentence, at, from, to: figure } };
}

/** "Kungsholmen, Norrmalm och Östermalm" */
export function listed(words: string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} och ${words.at(-1)}`;
}
