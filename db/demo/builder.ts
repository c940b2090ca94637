import type { ActivityRow, ActivityTablePart, Assessment, GoalPart, Part, SectionPart, TextPart } from "../../lib/domain/document.ts";
import { type GoalLevel, levelOf, type Styrmodell } from "../../lib/domain/styrmodell.ts";
import { type Inline, inlines, type TextBlock } from "../../lib/domain/text-block.ts";
import { slugOf } from "../../lib/swedish/wording.ts";

/**
 * Words with which the example's plans are written so that their files read like a plan. A string is a paragraph,
 * "- " before it makes it a bullet, "# " a heading inside the text, and strings with a tab become the rows of a small table.
 */
export type Written = string | string[];

export type Content = string | Part | Part[] | Assessed;

/** The assessment printed beside a goal's heading. */
export type Assessed = { assessed: Assessment };

/** A heading with what stands under it. Strings that follow each other are one text. */
export function section(title: string, ...content: Exclude<Content, Assessed>[]): SectionPart {
  return { kind: "avsnitt", title, parts: partsOf(content).filter((part) => part.kind !== "mal") as SectionPart["parts"] };
}

/** The texts of a goal, each under its heading: `texts({ Arbetssätt: "…" })`. */
export function texts(written: Record<string, Written>): TextPart[] {
  return Object.entries(written).map(([heading, text]) => ({
    kind: "text",
    code: slugOf(heading),
    heading,
    headingWritten: heading,
    text: richText(text),
  }));
}

/** A table of activities; an activity without dates lasts the whole year. */
export function activities(year: number, heading: string, ...rows: (string | Activity)[]): ActivityTablePart {
  return {
    kind: "aktivitetstabell",
    heading,
    columns: [
      { code: "startdatum", title: "Startdatum" },
      { code: "slutdatum", title: "Slutdatum" },
    ],
    rows: rows.map((row) => activityRow(year, row)),
  };
}

/** The same table in a report, which also has the column Avvikelse. */
export function activitiesFollowedUp(year: number, heading: string, ...rows: (string | Activity)[]): ActivityTablePart {
  const table = activities(year, heading, ...rows);
  return { ...table, columns: [...table.columns, { code: "avvikelse", title: "Avvikelse" }] };
}

export type Activity = { text: string; from?: string; to?: string; status?: string; deviation?: string };

export type GoalMaker = (heading: string, ...content: Content[]) => GoalPart;

/**
 * The goals of a year's papers, labelled as its styrmodell labels them. A heading may begin with the goal's number:
 * "1.2 Invånare i Stockholm är självförsörjande". `labels` has what a paper prints otherwise, by level code.
 */
export function goalsOf(model: Styrmodell, labels: Record<string, string> = {}) {
  const maker =
    (code: string): GoalMaker =>
    (heading, ...content) => {
      const level = levelOf(model, code);
      if (!level) throw new Error(`Styrmodellen ${model.name} har ingen nivå ${code}`);
      return goal({ ...level, label: labels[code] ?? level.label }, heading, content);
    };
  const lowest = model.levels.findLast((level) => level.owner === "enhet" && !level.sameAs)?.code ?? "enhetsmal";
  return {
    direction: maker("inriktningsmal"),
    kfGoal: maker("kf-mal"),
    boardGoal: maker("namndmal"),
    unitGoal: maker(lowest),
    /** "● Uppfylls helt" as printed, or without the symbol where the paper lost it */
    assessed: (printed: string): Assessed => ({ assessed: assessmentOf(model, printed) }),
  };
}

/** Paragraphs, bullets and small tables as rich text. */
export function richText(written: Written): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of typeof written === "string" ? [written] : written) {
    const last = blocks.at(-1);
    if (line.includes("\t")) {
      const row: Inline[][] = line.split("\t").map(inlines);
      if (last?.k === "table") last.rows.push(row);
      else blocks.push({ k: "table", head: false, rows: [row] });
    } else if (line.startsWith("- ")) blocks.push({ k: "li", list: "punkt", depth: 0, c: inlines(line.slice(2)) });
    else if (line.startsWith("# ")) blocks.push({ k: "h", level: 3, c: inlines(line.slice(2)) });
    else blocks.push({ k: "p", c: inlines(line) });
  }
  return blocks;
}

function goal(level: GoalLevel, heading: string, content: Content[]): GoalPart {
  const numbered = /^(\d+(?:\.\d+)*)\.? (.+)$/.exec(heading);
  const number = numbered?.[1] ?? "";
  const assessment = content.find((item): item is Assessed => typeof item === "object" && "assessed" in item);
  return {
    kind: "mal",
    level: level.code,
    label: level.label.replace("{n}", number),
    number,
    numberWritten: number && level.number.replace("{n}", number),
    title: numbered?.[2] ?? heading,
    assessment: assessment?.assessed ?? null,
    parts: partsOf(content),
  };
}

function partsOf(content: Content[]): Part[] {
  const parts: Part[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) parts.push({ kind: "text", code: "", heading: "", headingWritten: "", text: richText(open) });
    open = [];
  };
  for (const item of content) {
    if (typeof item === "string") {
      open.push(item);
      continue;
    }
    close();
    if (Array.isArray(item)) parts.push(...item);
    else if (!("assessed" in item)) parts.push(item);
  }
  close();
  return parts;
}

function activityRow(year: number, row: string | Activity): ActivityRow {
  const { text, from = `${year}-01-01`, to = `${year}-12-31`, status = "", deviation = "" } = typeof row === "string" ? { text: row } : row;
  return { text, start: from, end: to, startWritten: from, endWritten: to, status, deviation };
}

function assessmentOf(model: Styrmodell, printed: string): Assessment {
  const [, symbol = "", word = ""] = /^([●◆■—]?) ?(.+)$/.exec(printed) ?? [];
  const status = model.statuses.find((known) => known.word === word || known.forecast === word);
  if (!status) throw new Error(`Styrmodellen ${model.name} har ingen bedömning som heter ${word}`);
  return { status: status.code, word, symbol };
}
