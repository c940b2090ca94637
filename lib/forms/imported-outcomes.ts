import type { Gender } from "../domain/chain.ts";
import type { NameMeanings } from "../domain/name-meanings.ts";
import {
  type ColumnChoice,
  figureColumns,
  guessColumns,
  type OutcomeLine,
  outcomeLines,
  outcomeSheet,
  shownSheets,
} from "../domain/outcome-columns.ts";
import { cellKey, cellsOf, GENDERS, type GridCell, type GridIndicator, type OutcomeGrid } from "../domain/outcome-grid.ts";
import { columnName, type Sheet } from "../domain/sheet.ts";
import { slugOf, wordingKey } from "../swedish/wording.ts";
import { type BookMarks, readMarks } from "./book-marks.ts";
import { placeLines } from "./imported-places.ts";
import { type LineWords, lineWords } from "./imported-share.ts";
import { type OutcomeEntry, outcomeText, readOutcome } from "./outcome.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** What becomes of one figure of a file. Those that are `gar-inte` keep everything from being saved. */
export type ImportStatus = "andras" | "oforandrat" | "hoppas-over" | "gar-inte";

export type ImportRow = {
  /** the file's own row number */
  row: number;
  /** "Andel nöjda brukare, Norra Strand, kvinnor" */
  place: string;
  status: ImportStatus;
  before: string;
  after: string;
  why: string;
};

export type ImportedCell = { indicatorId: string; district: string; gender: Gender; base: number; entry: OutcomeEntry };

/** A file as it would be taken in, before anything is. */
export type ImportPlan = {
  /** one of our own workbooks */
  ours: boolean;
  sheet: string;
  /** all that can be chosen */
  sheets: string[];
  choice: ColumnChoice;
  /** what stands in each column: its name, its head and the first words below it */
  columns: { name: string; head: string; example: string }[];
  /** the columns with figures that nothing is read from, by name and head; none of our own workbooks */
  unread: string[];
  rows: ImportRow[];
  /** rows that are left out and not listed, when there are very many */
  unlisted: number;
  /** names that nobody has explained, with how many rows they carry; the first of them when there are very many */
  unknown: { written: string; rows: number }[];
  /** in the order of the rows that are `andras` */
  changes: ImportedCell[];
};

/**
 * What a file's figures would change in a unit's period. Refused when it is the workbook of another unit or period.
 * @param choice which sheet is read and which column holds what, where a person has said so; else it is guessed from the heads
 */
export function planImport(
  grid: OutcomeGrid,
  unit: string,
  sheets: Sheet[],
  meanings: NameMeanings,
  choice?: ColumnChoice,
): Typed<ImportPlan> {
  const marks = readMarks(sheets);
  const foreign = marks && whoseElse(marks, grid, unit);
  if (foreign) return refused(foreign);
  const sheet = outcomeSheet(sheets, grid, choice?.sheet);
  if (!sheet) return refused("Filen har inga rader med utfall.");
  const chosen = choice && choice.roles.length > 0 ? { ...choice, sheet: sheet.name } : guessColumns(sheet, grid);
  const lines = outcomeLines(sheet, chosen);
  const plan: ImportPlan = {
    ...{
      ours: marks !== null,
      sheet: sheet.name,
      sheets: shownSheets(sheets).map(({ name }) => name),
      choice: chosen,
      columns: columnsOf(sheet, chosen),
      unread: marks ? [] : unreadOf(sheet, chosen),
    },
    ...{ rows: [], unlisted: 0, unknown: [], changes: [] },
  };
  const unknown = new Map<string, ImportPlan["unknown"][number]>();
  const seen = new Map<string, { row: number; words: string }>();
  for (const { line, placed } of placeLines(lines, grid, meanings, hasColumns(chosen))) {
    const skipped = whySkipped(line, grid, unit) || ("indicator" in placed ? whyNobodys(line, placed.indicator, unit) : "");
    if (!hasFigures(line) && !line.key) continue;
    if ("unknown" in placed && !skipped) addUnknown(unknown, placed.unknown);
    if (skipped || "why" in placed) {
      if (hasFigures(line)) leaveOut(plan, line, skipped || ("why" in placed ? placed.why : ""));
    } else takeLine(plan, grid, marks, seen, line, placed);
  }
  return understood({ ...plan, unknown: Array.from(unknown.values()) });
}

function whoseElse(marks: BookMarks, grid: OutcomeGrid, unit: string): string {
  if (marks.unitId !== grid.unitId) return `Arbetsboken gäller ${marks.unit}, inte ${unit}. Läs in den hos den enheten.`;
  if (marks.year === grid.year && marks.period === grid.period.code) return "";
  return `Arbetsboken gäller ${marks.period} ${marks.year}, inte ${grid.period.code} ${grid.year}. Byt period, eller hämta en ny arbetsbok.`;
}

function columnsOf(sheet: Sheet, { headRow, roles }: ColumnChoice): ImportPlan["columns"] {
  const heads = sheet.rows.find(({ no }) => no === headRow)?.cells ?? [];
  const below = sheet.rows.filter(({ no }) => headRow === null || no > headRow).slice(0, 50);
  const width = Math.max(roles.length, heads.length, ...below.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    name: columnName(column),
    head: heads[column]?.words ?? "",
    example: below.map(({ cells }) => cells[column]?.words ?? "").find((words) => words !== "") ?? "",
  }));
}

/** Which names have columns of their own, and so don't stand below the indicator they belong to. */
function hasColumns({ roles }: ColumnChoice) {
  return {
    hasDistricts: roles.includes("stadsdel"),
    hasGenders: (["kon", "kvinnor", "man"] as const).some((role) => roles.includes(role)),
  };
}

function unreadOf(sheet: Sheet, choice: ColumnChoice): string[] {
  const columns = columnsOf(sheet, choice);
  const unread = figureColumns(sheet, choice.headRow).filter((column) => (choice.roles[column] ?? "") === "");
  return unread.map((column) => [columns[column]?.name, columns[column]?.head].filter(Boolean).join(": "));
}

function whySkipped(line: OutcomeLine, { year, period }: OutcomeGrid, unit: string): string {
  if (line.hidden) return "Raden är dold i filen. Visa den och läs in igen om den ska med.";
  if (line.organisation && slugOf(line.organisation) !== slugOf(unit)) return `Raden gäller ${line.organisation}.`;
  if (line.year && line.year !== String(year)) return `Raden gäller ${line.year}.`;
  if (line.period && ![period.code, `${period.code} ${year}`, period.name].some((name) => wordingKey(name) === wordingKey(line.period)))
    return `Raden gäller ${line.period}.`;
  return "";
}

/** In a column "Enhet" stands what is counted ("%", "st") or whose row it is. A row of neither is not taken in unasked. */
function whyNobodys({ key, unit: said }: OutcomeLine, { unit: counted }: GridIndicator, unit: string): string {
  if (key || !said || slugOf(said) === slugOf(unit) || measureKey(said) === measureKey(counted)) return "";
  return `I kolumnen Enhet står ”${said}”. Enheten heter ${unit}${counted && ` och indikatorn räknas i ${counted}`}.`;
}

/** What the same measure is called in others' tables. */
const ALSO_CALLED: Record<string, string> = { procent: "%", antal: "st", styck: "st", kronor: "kr" };

function measureKey(words: string): string {
  const key = wordingKey(words);
  return ALSO_CALLED[key] ?? key;
}

function hasFigures({ figures }: OutcomeLine): boolean {
  return Object.values(figures).some(({ words, why }) => words !== "" || why);
}

const MOST_NAMES = 200;
const MOST_LISTED = 5000;

function addUnknown(unknown: Map<string, ImportPlan["unknown"][number]>, written: string): void {
  const key = wordingKey(written);
  const known = unknown.get(key);
  if (known) known.rows++;
  else if (unknown.size < MOST_NAMES) unknown.set(key, { written, rows: 1 });
}

function leaveOut(plan: ImportPlan, { no, indicator, district, figures }: OutcomeLine, why: string): void {
  if (plan.rows.length >= MOST_LISTED) {
    plan.unlisted++;
    return;
  }
  const after = [figures.totalt, figures.kvinnor, figures.man].flatMap(({ words }) => words || []).join(" · ");
  plan.rows.push({ row: no, place: [indicator, district].filter(Boolean).join(", "), status: "hoppas-over", before: "", after, why });
}

type Placed = { indicator: GridIndicator; district: { id: string; name: string } };
const SPOKEN: Record<Gender, string> = { totalt: "totalt", kvinnor: "kvinnor", man: "män" };

function takeLine(
  plan: ImportPlan,
  grid: OutcomeGrid,
  marks: BookMarks | null,
  seen: Map<string, { row: number; words: string }>,
  line: OutcomeLine,
  { indicator, district }: Placed,
): void {
  const genders = cellsOf(indicator, grid.districts).flatMap((cell) => (cell.district === district.id ? [cell.gender] : []));
  for (const gender of GENDERS) {
    const key = `${indicator.id}/${cellKey(district.id, gender)}`;
    const mark = line.key ? marks?.cells.get(key) : undefined;
    const found = lineWords(line, gender, indicator, mark?.words);
    if (found === null && !mark) continue;
    const words = found ?? { words: "" };
    const place = [indicator.name, district.id === "hela" ? "" : district.name, SPOKEN[gender]].filter(Boolean).join(", ");
    const current = indicator.cells.get(cellKey(district.id, gender)) ?? null;
    const row = { row: line.no, place, before: outcomeText(current), after: words.words };
    if (!genders.includes(gender)) {
      if (found) plan.rows.push({ ...row, before: "", status: "hoppas-over", why: whyNoCell(indicator, district, gender) });
      continue;
    }
    const earlier = seen.get(key);
    if (earlier && found) {
      const same = earlier.words === words.words;
      const why = `Samma plats står också på rad ${earlier.row}${same ? "." : `, med ”${earlier.words}”. Ta bort den ena.`}`;
      plan.rows.push({ ...row, status: same ? "hoppas-over" : "gar-inte", why });
      continue;
    }
    seen.set(key, { row: line.no, words: words.words });
    const judged = judge(words, indicator, current, mark);
    plan.rows.push({ ...row, status: judged.status, why: judged.why, after: judged.after });
    if (judged.entry && judged.status === "andras") {
      const base = mark?.base ?? current?.version ?? 0;
      plan.changes.push({ indicatorId: indicator.id, district: district.id, gender, base, entry: judged.entry });
    }
  }
}

function whyNoCell(indicator: GridIndicator, district: Placed["district"], gender: Gender): string {
  if (district.id !== "hela" && !indicator.byDistrict) return "Indikatorn är inte uppdelad på stadsdelar.";
  return gender === "totalt" ? "Indikatorn har ingen sådan plats." : "Indikatorn är inte könsuppdelad.";
}

type Judged = { status: ImportStatus; why: string; after: string; entry?: OutcomeEntry };

function judge(
  { words, why }: LineWords,
  indicator: GridIndicator,
  current: GridCell | null,
  mark: { base: number; words: string } | undefined,
): Judged {
  if (why) return { status: "gar-inte", why, after: words };
  const read = readOutcome(words, indicator.unit);
  if (!read.ok) return { status: "gar-inte", why: read.message, after: words };
  const after = entryText(read.value);
  const letters = (one: string) => sameAs(readOutcome(one, indicator.unit), read.value);
  if (letters(outcomeText(current)) || isValueOf(read.value, current)) return { status: "oforandrat", why: "", after };
  if (!mark || mark.base === (current?.version ?? 0)) return { status: "andras", why: "", after, entry: read.value };
  if (letters(mark.words)) return { status: "oforandrat", why: "Ändrad i Tertial sedan arbetsboken hämtades, inte i arbetsboken.", after };
  const by = current?.by || "Någon annan";
  return { status: "gar-inte", why: `${by} har ändrat cellen sedan arbetsboken hämtades. Skriv siffran direkt i Utfall.`, after };
}

function entryText(entry: OutcomeEntry): string {
  if (entry.kind === "varde") return outcomeText({ kind: "varde", value: entry.figure, reason: "" });
  if (entry.kind === "andel") return outcomeText({ kind: "varde", value: null, reason: "", share: entry.share });
  return outcomeText({ kind: entry.kind, value: null, reason: "reason" in entry ? entry.reason : "" });
}

/** A spreadsheet does not tell how many decimals were stated: 0,4 is 0,40. */
function sameAs(one: Typed<OutcomeEntry>, other: OutcomeEntry): boolean {
  if (!one.ok || one.value.kind !== other.kind) return false;
  if (one.value.kind === "varde" && other.kind === "varde") return one.value.figure.micro === other.figure.micro;
  if (one.value.kind === "andel" && other.kind === "andel") {
    const [a, b] = [one.value.share, other.share];
    return a.numerator.micro === b.numerator.micro && a.denominator.micro === b.denominator.micro;
  }
  return JSON.stringify(one.value) === JSON.stringify(other);
}

/** The value that a share with its counts gives, stated without them, changes nothing. */
function isValueOf(entry: OutcomeEntry, current: GridCell | null): boolean {
  return entry.kind === "varde" && current?.share !== undefined && current.value?.micro === entry.figure.micro;
}
