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
  totalt: ["Totalt", "Total", "Utfall", "Periodens utfall", "Utfall totalt", "Värde", "Resultat", "Samtliga", "Alla"],
  kvinnor: ["Kvinnor", "Flickor", "Kvinnor/flickor", "Kvinnor, flickor", "Utfall kvinnor/flickor", "Utfall kvinnor", "K"],
  man: ["Män", "Pojkar", "Män/pojkar", "Män, pojkar", "Utfall män/pojkar", "Utfall män", "M"],
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

/** Guesses from the heads what each column holds; a person may say otherwise. Each role is given once, to its first column. */
export function guessColumns(sheet: Sheet): ColumnChoice {
  const found = sheet.rows
    .slice(0, HEADS_WITHIN)
    .map(({ no, cells }) => ({ no, roles: rolesOf(cells) }))
    .toSorted((a, b) => known(b.roles) - known(a.roles))[0];
  if (found && known(found.roles) >= 2) return { sheet: sheet.name, headRow: found.no, roles: found.roles };
  // heads in words that nobody knows are heads all the same; then a name and a figure is what most tables begin with
  const [first, ...below] = sheet.rows;
  const headRow = first && below.length > 0 && !first.cells.some(({ words }) => /\d/.test(words)) ? first.no : null;
  const widest = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return {
    sheet: sheet.name,
    headRow,
    roles: Array.from({ length: widest }, (_, column) => (["indikator", "totalt"] as const)[column] ?? ""),
  };
}

function rolesOf(cells: SheetCell[]): (ColumnRole | "")[] {
  const given = new Set<ColumnRole>();
  return cells.map(({ words }) => {
    const role = ROLE_OF.get(wordingKey(words));
    if (!role || given.has(role)) return "";
    given.add(role);
    return role;
  });
}

function known(roles: (ColumnRole | "")[]): number {
  return roles.filter((role) => role !== "").length;
}

/** The sheets that somebody can see something in. */
export function shownSheets(sheets: Sheet[]): Sheet[] {
  return sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
}

/** The sheet that has outcomes in it: the one a person names, else the one whose heads are best understood. */
export function outcomeSheet(sheets: Sheet[], named?: string): Sheet | null {
  const shown = shownSheets(sheets);
  const chosen = shown.find(({ name }) => name === named);
  if (chosen) return chosen;
  return shown.toSorted((a, b) => known(guessColumns(b).roles) - known(guessColumns(a).roles))[0] ?? null;
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
  totalt: ["", "totalt", "total", "t", "samtliga", "alla", "båda"],
  kvinnor: ["kvinnor", "kvinna", "flickor", "k", "kvinnor/flickor", "kvinnor,flickor"],
  man: ["män", "man", "pojkar", "m", "män/pojkar", "män,pojkar"],
};

function genderOf(words: string): Gender | null {
  const key = wordingKey(words);
  return (["totalt", "kvinnor", "man"] as const).find((gender) => GENDER_WORDS[gender].includes(key)) ?? null;
}

/** Does the name mean the whole unit? */
export function isWhole(district: string): boolean {
  return ["", "hela", "helaenheten", "totalt", "total", "samtliga", "alla"].includes(wordingKey(district));
}
