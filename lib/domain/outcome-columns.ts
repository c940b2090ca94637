import { wordingKey } from "../swedish/wording.ts";
import type { Gender } from "./chain.ts";
import { NO_CELL, type Sheet, type SheetCell } from "./sheet.ts";

/** What a column of somebody's table holds; "" is left unread. */
export const COLUMN_ROLES = [
  "indikator",
  "stadsdel",
  "totalt",
  "kvinnor",
  "man",
  "taljare",
  "namnare",
  "kon",
  "organisation",
  "enhet",
  "ar",
  "period",
  "nyckel",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const ROLE_NAMES: Record<Exclude<ColumnRole, "nyckel">, string> = {
  indikator: "Indikator",
  stadsdel: "Stadsdel",
  totalt: "Totalt",
  kvinnor: "Kvinnor, flickor",
  man: "Män, pojkar",
  taljare: "Täljare",
  namnare: "Nämnare",
  kon: "Kön",
  organisation: "Enhetens namn",
  enhet: "Mått eller enhetens namn",
  ar: "År",
  period: "Period",
};

/** Which sheet is read, which of its rows has the heads (null: none) and what stands in each column. No roles: they are guessed. */
export type ColumnChoice = { sheet?: string; headRow: number | null; roles: (ColumnRole | "")[] };

const HEADS: Record<ColumnRole, string[]> = {
  indikator: ["Indikator", "Indikatorns namn", "Indikatornamn", "Nyckeltal", "Mått", "Benämning"],
  stadsdel: ["Stadsdel", "Stadsdelsområde", "Stadsdelsnamn", "Område", "Distrikt"],
  totalt: ["Totalt", "Total", "Utfall", "Periodens utfall", "Utfall totalt", "Värde", "Resultat", "Samtliga", "Alla", "T", "Tot"],
  kvinnor: [
    "Kvinnor",
    "Kvinna",
    "Flickor",
    "Kv",
    "Kvinnor/flickor",
    "Kvinnor, flickor",
    "Utfall kvinnor/flickor",
    "Flickor/kvinnor",
    "Utfall kvinnor",
    "K",
  ],
  man: ["Män", "Man", "Pojkar", "Män/pojkar", "Män, pojkar", "Utfall män/pojkar", "Pojkar/män", "Utfall män", "M"],
  taljare: ["Täljare", "Antal", "Antal som uppfyller"],
  namnare: ["Nämnare", "Antal totalt", "Av", "Underlag"],
  kon: ["Kön", "Könsuppdelning"],
  organisation: ["Organisation", "Enhetens namn", "Enhetsnamn", "Verksamhet", "Förvaltning"],
  // "%" in one table, a preschool in another: each row tells which
  enhet: ["Enhet", "Måttenhet"],
  ar: ["År", "Årtal"],
  period: ["Period", "Tertial", "Rapporteringsperiod"],
  nyckel: ["Nyckel (ändra inte)"],
};

const ROLE_OF = new Map(COLUMN_ROLES.flatMap((role) => HEADS[role].map((head) => [wordingKey(head), role] as const)));
const HEADS_WITHIN = 30;

/** The year and period that outcomes are read for. */
export type ReadFor = { year: number; period: { code: string; name: string } };

/**
 * Guesses from the heads what each column holds; a person may say otherwise. Each role is given once, to its first column. A head
 * may name the year and period ("Utfall T2 2026", "2026"), and stand in two rows under one another; a column of another year or
 * period is left unread. Where no head is known and several columns have figures, nobody can tell which is the outcome.
 */
export function guessColumns(sheet: Sheet, at: ReadFor): ColumnChoice {
  const found = sheet.rows
    .slice(0, HEADS_WITHIN)
    .map(({ no, cells }, index) => {
      const over = index > 0 ? spread(sheet.rows[index - 1]?.cells ?? []) : [];
      const [alone, under] = [rolesOf(cells, [], at), rolesOf(cells, over, at)];
      return { no, roles: known(under) > known(alone) ? under : alone };
    })
    .toSorted((a, b) => known(b.roles) - known(a.roles))[0];
  if (found && known(found.roles) >= 2) return { sheet: sheet.name, headRow: found.no, roles: found.roles };
  // heads in words that nobody knows are heads all the same; then a name and one figure is what most tables have
  const [first, ...below] = sheet.rows;
  const named = found?.roles.includes("indikator") ? found : undefined;
  const plain = first && below.length > 0 && !first.cells.some(({ words }) => /\d/.test(words)) ? first.no : null;
  const headRow = named?.no ?? plain;
  const names = named?.roles.indexOf("indikator") ?? 0;
  const figures = figureColumns(sheet, headRow).filter((column) => column !== names);
  const only = figures.length === 1 && !isOfOther(sheet, headRow, figures[0] ?? 0, at) ? figures[0] : undefined;
  const roles = Array.from({ length: widthOf(sheet) }, (_, column) => (column === names ? "indikator" : column === only ? "totalt" : ""));
  return { sheet: sheet.name, headRow, roles };
}

/** A merged head stands in the first of its cells: the others carry it too. */
function spread(cells: SheetCell[]): string[] {
  let last = "";
  return cells.map(({ words }) => {
    last = words.trim() || last;
    return last;
  });
}

function rolesOf(cells: SheetCell[], over: string[], at: ReadFor): (ColumnRole | "")[] {
  const given = new Set<ColumnRole>();
  const heads = Array.from({ length: Math.max(cells.length, over.length) }, (_, column) => {
    const [own, above] = [cells[column]?.words ?? "", over[column] ?? over.at(-1) ?? ""];
    return roleOf(own, above, at);
  });
  const counts = heads.includes("taljare") && heads.includes("namnare");
  return heads.map((role) => {
    // "Antal" is what is counted of something only beside what it is counted of
    if (!role || given.has(role) || ((role === "taljare" || role === "namnare") && !counts)) return "";
    given.add(role);
    return role;
  });
}

const YEAR = /(?<!\d)20\d\d(?!\d)/g;
const PERIOD = /\b(t\s?[1-3]|tertial\s?[1-3]|vb|helår)\b/gi;

/** What a head says, with the head over it. One that is only this year or period has its words above, else it is its outcome. */
function roleOf(own: string, above: string, at: ReadFor): ColumnRole | "" {
  if (isElsewhere(`${own} ${above}`, at)) return "";
  const bare = (words: string) => wordingKey(words.replace(YEAR, "").replace(PERIOD, ""));
  const role = ROLE_OF.get(wordingKey(own)) ?? ROLE_OF.get(bare(own));
  if (role || bare(own) !== "") return role ?? "";
  return ROLE_OF.get(bare(above)) ?? (own !== "" && above === "" ? "totalt" : "");
}

/** Do the words name a year or a period, and another one than this? */
function isElsewhere(words: string, { year, period }: ReadFor): boolean {
  const years: string[] = words.match(YEAR) ?? [];
  const periods = Array.from(words.match(PERIOD) ?? [], shortPeriod);
  const here = [period.code, period.name].map(shortPeriod);
  return (years.length > 0 && !years.includes(String(year))) || (periods.length > 0 && !periods.some((one) => here.includes(one)));
}

function shortPeriod(words: string): string {
  return wordingKey(words).replace("tertial", "t");
}

const NO_OUTCOME = /mål|budget|prognos|börvärde|riktvärde|förra|föregående/i;

function isOfOther(sheet: Sheet, headRow: number | null, column: number, at: ReadFor): boolean {
  const head = sheet.rows.find(({ no }) => no === headRow)?.cells[column]?.words ?? "";
  return NO_OUTCOME.test(head) || isElsewhere(head, at);
}

/** The columns that have figures below the heads. */
export function figureColumns(sheet: Sheet, headRow: number | null): number[] {
  const below = sheet.rows.filter(({ no }) => headRow === null || no > headRow);
  const has = (column: number) => below.some(({ cells }) => /^[^\p{L}]*\d/u.test(cells[column]?.words ?? ""));
  return Array.from({ length: widthOf(sheet) }, (_, column) => column).filter(has);
}

function widthOf({ rows }: Sheet): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function known(roles: (ColumnRole | "")[]): number {
  return roles.filter((role) => role !== "").length;
}

/** The sheets that somebody can see something in. */
export function shownSheets(sheets: Sheet[]): Sheet[] {
  return sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
}

/** The sheet that has outcomes in it: the one a person names, else the one whose heads are best understood. */
export function outcomeSheet(sheets: Sheet[], at: ReadFor, named?: string): Sheet | null {
  const shown = shownSheets(sheets);
  const chosen = shown.find(({ name }) => name === named);
  if (chosen) return chosen;
  return shown.toSorted((a, b) => known(guessColumns(b, at).roles) - known(guessColumns(a, at).roles))[0] ?? null;
}

/** A row of the table, told apart by what its columns hold. */
export type OutcomeLine = {
  no: number;
  hidden: boolean;
  /** "" for none: then it is the indicator above */
  indicator: string;
  district: string;
  /** of whom its "totalt" tells; null for words that are no gender */
  gender: Gender | null;
  organisation: string;
  /** what is counted, or whose row it is */
  unit: string;
  year: string;
  period: string;
  /** "indicator/district", of our own workbook */
  key: string;
  figures: Record<Gender | "taljare" | "namnare", SheetCell>;
};

/** The rows below the heads. */
export function outcomeLines(sheet: Sheet, { headRow, roles }: ColumnChoice): OutcomeLine[] {
  const column = (role: ColumnRole) => roles.indexOf(role);
  return sheet.rows
    .filter(({ no }) => headRow === null || no > headRow)
    .map(({ no, hidden, cells }) => {
      const cell = (role: ColumnRole) => cells[column(role)] ?? NO_CELL;
      const words = (role: ColumnRole) => cell(role).words.trim();
      return {
        no,
        hidden,
        ...{ indicator: words("indikator"), district: words("stadsdel"), gender: genderOf(words("kon")) },
        ...{ organisation: words("organisation"), unit: words("enhet"), year: words("ar"), period: words("period"), key: words("nyckel") },
        figures: {
          ...{ totalt: cell("totalt"), kvinnor: cell("kvinnor"), man: cell("man") },
          ...{ taljare: cell("taljare"), namnare: cell("namnare") },
        },
      };
    });
}

const GENDER_WORDS: Record<Gender, string[]> = {
  totalt: ["", "totalt", "total", "t", "tot", "samtliga", "alla", "båda", "bådakönen", "kvinnorochmän", "flickorochpojkar"],
  kvinnor: ["kvinnor", "kvinna", "flickor", "flicka", "k", "kv", "kvinnor/flickor", "flickor/kvinnor", "kvinnor,flickor"],
  man: ["män", "man", "pojkar", "pojke", "m", "män/pojkar", "pojkar/män", "män,pojkar"],
};

function genderOf(words: string): Gender | null {
  const key = wordingKey(words);
  return (["totalt", "kvinnor", "man"] as const).find((gender) => GENDER_WORDS[gender].includes(key)) ?? null;
}

/** The gender that a name alone is the word of: "varav kvinnor", "Pojkar"; null for other names and for all of them together. */
export function genderNamed(name: string): "kvinnor" | "man" | null {
  const gender = name === "" ? null : genderOf(name.replace(/^[-–\s]*(varav|därav)\s+/i, ""));
  return gender === "totalt" ? null : gender;
}

/** Does the name mean the whole unit? */
export function isWhole(district: string): boolean {
  return ["", "hela", "helaenheten", "totalt", "total", "samtliga", "alla"].includes(wordingKey(district));
}
