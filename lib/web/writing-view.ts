import { notFound } from "next/navigation";
import { loadChain } from "../../db/queries/chain.ts";
import { commentsOf } from "../../db/queries/comments.ts";
import { type EarlierText, earlierTexts, type TextPlace } from "../../db/queries/earlier-texts.ts";
import { goalIn } from "../../db/queries/goals.ts";
import { untouchedTexts } from "../../db/queries/plan-beginning.ts";
import { readyParts } from "../../db/queries/ready-parts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { mayComment } from "../domain/access.ts";
import { analysisPrompts } from "../domain/analysis-prompts.ts";
import type { GoalPage } from "../domain/chain.ts";
import { type CommentThread, openThreads } from "../domain/comment.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import { type DocumentTemplate, instructionFor, missingSections, sectionOf } from "../domain/document-template.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";
import type { RichText } from "../domain/text-block.ts";
import { isFromPlan, type OutlinePart, outlineOf, ownBudgets, ownTexts, type WritingPart, writingParts } from "../domain/writing.ts";
import type { TextBeginning } from "../forms/save-bodies.ts";
import { documentTemplate } from "../jobs/document-template.ts";
import { documentParts } from "./document-report.ts";
import { type Place, placeOf } from "./place.ts";

/** One text on the writing page. */
export type WritingText = {
  textId: string;
  version: number;
  heading: string;
  text: RichText;
  /** the plan has said it: it is read here, and changed only on purpose */
  fromPlan: boolean;
  /** it stands as last year's plan had it */
  untouched: boolean;
  instruction: string;
  prompts: string[];
  earlier: EarlierText[];
};

/** A place that the paper has for a text that nobody has begun: what is sent to begin it, what the text is called, and what it should say. */
export type Lacking = { begin: TextBeginning; words: string; instruction: string };

export type WritingView = {
  place: Place;
  summary: DocumentSummary;
  model: Styrmodell;
  /** may be written in: by this visitor, and the paper is not decided */
  writes: boolean;
  parts: WritingPart[];
  /** the same in short, with how much is said of each */
  outline: OutlinePart[];
  part: WritingPart;
  /** who has said that the part is ready, and when */
  ready: { by: string; at: string } | null;
  goal: GoalPage | null;
  texts: WritingText[];
  lacking: Lacking[];
  /** the parts that the template requires, and the titles of sections that it requires and the paper has not got */
  required: { partIds: Set<string>; absent: string[] };
  /** what has been said of the paper, and whether this visitor may say more */
  said: { threads: CommentThread[]; comments: boolean };
  /** the part that each text of the paper stands in, and the versions of those that are shown */
  present: { titles: Record<string, string>; versions: Record<string, number> };
};

/** The part of a paper that the address asks for, with its texts and what helps to write them; "finns inte" where it is not to be read. */
export async function writingView(address: { year: string; unit: string; id: string }, asked: string | undefined): Promise<WritingView> {
  const place = await placeOf(address.year, address.unit);
  // a page to write on, with what stands in other years beside: those outside the nämnd read the paper itself
  if (!place.readsDrafts) notFound();
  const { store, here } = place;
  // the year is read once, for the paper and for the goal
  const chain = await loadChain(store, here);
  const found = await documentParts(place, address.id, chain.facts);
  if (!found) notFound();
  const { summary, content } = found;
  const model = styrmodellOf(here.year);
  const ready = await readyParts(store, address.id);
  const parts = writingParts(content, model, here.unit.kind === "namnd" ? "namnd" : "enhet", new Set(ready.keys()));
  const part = parts.find((one) => asked !== undefined && holds(one, asked)) ?? parts.find(({ state }) => state !== null) ?? parts[0];
  if (!part) notFound();
  const goal = part.kind === "mal" ? await goalIn(store, chain, part.id, summary.kind) : null;
  const written = [...textsOf(part, goal), ...analysesOf(goal, summary.kind)];
  const earlier = await earlierTexts(store, { unitId: here.unit.id, year: here.year, kind: summary.kind }, written.map(placed));
  const template = await documentTemplate(store, summary.kind, here.year);
  const absent = missingSections(content, template).flatMap(({ partId, section }) => (partId === null ? [section.title] : []));
  const requires = parts.filter(({ kind, title }) => kind === "avsnitt" && sectionOf(template, title)?.required).map(({ id }) => id);
  const untouched = summary.kind === "VP" ? await untouchedTexts(store, here.planId) : new Set<string>();
  const texts = written.map(({ indicatorId, code, section, ...text }) => ({
    ...text,
    untouched: untouched.has(text.textId),
    fromPlan: isFromPlan(model, summary.kind, code),
    instruction: instructionFor(template, { code, section, indicator: indicatorId !== null }),
    prompts: promptsFor(goal, indicatorId, summary.kind),
    earlier: earlier.get(text.textId) ?? [],
  }));
  const titles = Object.fromEntries(parts.flatMap((one) => ownTexts(one.part).map(({ stored }) => [stored.id, one.title])));
  const present = { titles, versions: Object.fromEntries(texts.map(({ textId, version }) => [textId, version])) };
  const threads = await commentsOf(store, address.id);
  const comments =
    summary.state !== "beslutad" &&
    mayComment(
      place.user,
      here.lineage.map((node) => node.id),
    );
  const writes = place.writes && summary.state !== "beslutad";
  return {
    place,
    summary,
    model,
    writes,
    parts,
    part,
    ready: ready.get(part.id) ?? null,
    goal,
    texts,
    required: { partIds: new Set(requires), absent },
    lacking: writes ? lackingOf(part, place, summary, written, template) : [],
    outline: outlineOf(parts, openThreads(threads)),
    said: { threads, comments },
    present,
  };
}

/** A part is asked for by its own id, or by that of a text or a budget in it. */
function holds({ id, part }: WritingPart, asked: string): boolean {
  return [{ stored: { id } }, ...ownTexts(part), ...ownBudgets(part)].some(({ stored }) => stored?.id === asked);
}

type Written = TextPlace & { version: number; text: RichText };

function placed({ textId, goal, section, code, heading, indicatorId }: Written): TextPlace {
  return { textId, goal, section, code, heading, indicatorId };
}

function textsOf({ kind, title, part }: WritingPart, page: GoalPage | null): Written[] {
  const goal = page && { id: page.goal.id, title: page.goal.title };
  return ownTexts(part).map(({ stored, code, heading, text }) => {
    const section = kind === "avsnitt" ? title : "";
    return { textId: stored.id, version: stored.version, code, heading, text, goal, section, indicatorId: null };
  });
}

/** What the period's report says of each indicator, in the indicators' order. */
function analysesOf(page: GoalPage | null, period: string): Written[] {
  if (!page) return [];
  return page.goal.indicators.flatMap(({ id, name }) => {
    const analysis = page.texts.find((text) => text.period === period && text.heading === `Analys: ${name}`);
    if (!analysis) return [];
    const goal = { id: page.goal.id, title: page.goal.title };
    return [{ ...analysis, goal, section: "", indicatorId: id }];
  });
}

function promptsFor(page: GoalPage | null, indicatorId: string | null, period: string): string[] {
  const indicator = page?.goal.indicators.find(({ id }) => id === indicatorId);
  return page && indicator ? analysisPrompts(indicator, page.outcomes[indicator.id] ?? {}, period) : [];
}

/** Reports have room for an analysis of the goal and of each indicator that stands in them, and each section for a text. */
function lackingOf(
  { part, id }: WritingPart,
  { here }: Place,
  { id: documentId, kind }: DocumentSummary,
  written: Written[],
  template: DocumentTemplate,
): Lacking[] {
  const asked = { code: "", section: "", indicator: false };
  if (part.kind === "avsnitt") {
    const begin = { documentId, sectionId: id };
    const instruction = instructionFor(template, { ...asked, section: part.title });
    return part.parts.length > 0 || written.length > 0 ? [] : [{ begin, words: "Skriv avsnittet", instruction }];
  }
  if (kind === "VP") return [];
  const ofGoal = { unitId: here.unit.id, goalId: id, year: here.year, period: kind };
  const goal = written.some(({ code }) => code === "analys")
    ? []
    : [
        {
          begin: { ...ofGoal, indicatorId: null },
          words: "Skriv analys av målet",
          instruction: instructionFor(template, { ...asked, code: "analys" }),
        },
      ];
  const rows = part.parts.flatMap((inner) => (inner.kind === "indikatortabell" ? inner.rows : []));
  const indicators = rows.flatMap(({ indicatorId, name }) =>
    indicatorId && !written.some((text) => text.indicatorId === indicatorId)
      ? [{ begin: { ...ofGoal, indicatorId }, words: `Skriv analys av ”${name}”`, instruction: "" }]
      : [],
  );
  return [...goal, ...indicators];
}
