import type { BudgetTable } from "./budget.ts";
import { placeKey } from "./comment.ts";
import { placesOfPart } from "./commented-places.ts";
import { textsDue } from "./completeness.ts";
import type { DocumentContent, DocumentKind, GoalPart, Part, SectionPart, Stored, TextPart, UnplacedPart } from "./document.ts";
import type { Owner, Styrmodell } from "./styrmodell.ts";
import { plainLines, type RichText } from "./text-block.ts";

/** How far one part of a paper has come: nothing written, something written, said to be ready by a person. */
export type WritingState = "saknas" | "paborjad" | "klar";

/** One part of a paper that is written by itself: a goal or a section, with its own texts and not those of parts under it. */
export type WritingPart = {
  /** the goal's id, or the section's */
  id: string;
  kind: "mal" | "avsnitt";
  number: string;
  title: string;
  /** 0 for what stands in no other part */
  depth: number;
  /** null for a part that has no room for text: there is nothing to wait for */
  state: WritingState | null;
  part: GoalPart | SectionPart;
};

/** What the outline says of a part. */
export type OutlinePart = Pick<WritingPart, "id" | "number" | "title" | "depth" | "state"> & {
  /** threads that are open on it, its texts and its figures */
  open: number;
};

export type OwnText = { stored: Stored; code: string; heading: string; text: RichText };

/**
 * The parts of a paper in its order. `owner`: as whom the writer owns goals, and so is asked for texts; `ready`: the ids of
 * the parts that somebody has said to be ready.
 */
export function writingParts(content: DocumentContent, model: Styrmodell, owner: Owner, ready: ReadonlySet<string>): WritingPart[] {
  const asked = (part: GoalPart | SectionPart) =>
    part.kind === "mal" ? textsDue(model, part.level, owner, content.head.kind).length > 0 : part.parts.length === 0;
  const written = (part: GoalPart | SectionPart) => [
    ...ownTexts(part).flatMap(({ code, text }) => (isFromPlan(model, content.head.kind, code) ? [] : [text])),
    ...part.parts.flatMap((inner) => (inner.kind === "indikatortabell" ? inner.rows.map(({ analysis }) => analysis) : [])),
  ];
  const visit = (parts: Part[], depth: number): WritingPart[] =>
    parts.flatMap((part) => {
      if ((part.kind !== "mal" && part.kind !== "avsnitt") || !part.stored) return [];
      const { id } = part.stored;
      const number = part.kind === "mal" ? part.number : "";
      const state = stateOf(
        written(part).filter((text) => text.length > 0),
        asked(part),
        ready.has(id),
      );
      const own = { id, kind: part.kind, number, title: part.title, depth, state, part };
      return [own, ...visit(part.parts, depth + 1)];
    });
  return visit([...content.parts, ...content.appendix], 0);
}

/** How many of the parts that have room for text are ready. */
export function readyShare(parts: Pick<WritingPart, "state">[]): { ready: number; all: number } {
  const counted = parts.filter(({ state }) => state !== null);
  return { ready: counted.filter(({ state }) => state === "klar").length, all: counted.length };
}

/** `open`: how many threads are open on each place (comment.ts). */
export function outlineOf(parts: WritingPart[], open: ReadonlyMap<string, number>): OutlinePart[] {
  return parts.map(({ id, number, title, depth, state, part }) => {
    const counts = placesOfPart(part).map((place) => open.get(placeKey(place)) ?? 0);
    return { id, number, title, depth, state, open: counts.reduce((sum, count) => sum + count, 0) };
  });
}

export function ownTexts({ parts }: GoalPart | SectionPart): OwnText[] {
  return parts.flatMap((part) => (isText(part) && part.stored ? [{ ...part, stored: part.stored, code: codeOf(part) }] : []));
}

export function ownBudgets({ parts }: GoalPart | SectionPart): { stored: Stored | undefined; table: BudgetTable }[] {
  return parts.flatMap((part) => (part.kind === "budget" ? [{ stored: part.stored, table: part.table }] : []));
}

/** A text that the plan has said and a report repeats: "Förväntat resultat". It is read, not written, in the report. */
export function isFromPlan(model: Styrmodell, kind: DocumentKind, code: string): boolean {
  if (kind === "VP" || code === "") return false;
  const known = model.texts.find((text) => text.code === code);
  return known !== undefined && known.askedOf !== undefined && !known.reported;
}

export function isWritten(text: RichText): boolean {
  return plainLines(text).some((line) => line.trim() !== "");
}

function stateOf(texts: RichText[], asked: boolean, ready: boolean): WritingState | null {
  if (texts.length === 0 && !asked) return null;
  if (!texts.some(isWritten)) return "saknas";
  return ready ? "klar" : "paborjad";
}

function isText(part: Part): part is TextPart | UnplacedPart {
  return part.kind === "text" || part.kind === "oplacerat";
}

function codeOf(part: TextPart | UnplacedPart): string {
  return part.kind === "text" ? part.code : "";
}
