import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { sha256 } from "../../db/canonical.ts";
import { commandLineUser } from "../../db/mutations/people.ts";
import { packedOutcomeGrid } from "../../db/queries/outcome-grid.ts";
import type { Store } from "../../db/store.ts";
import { sweepImports } from "../../db/waiting/sweep.ts";
import { type ColumnChoice, shownSheets } from "../../lib/domain/outcome-columns.ts";
import { outcomeFileName } from "../../lib/domain/outcome-file-name.ts";
import type { Sheet } from "../../lib/domain/sheet.ts";
import { readMarks } from "../../lib/forms/book-marks.ts";
import type { ImportRow } from "../../lib/forms/imported-outcomes.ts";
import { outcomeFile, type PlanAsked, planAgainst, planOf, sentPlan, sheetsOf } from "../../lib/jobs/outcome-files.ts";
import { saveOutcomes, type Tried, tryOutcomes } from "../../lib/jobs/outcome-import.ts";
import { counted } from "../../lib/swedish/wording.ts";
import type { Answer } from "../answer.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";
import { type NamedPeriod, namedPeriod } from "../named-period.ts";
import { bytesOf } from "../word-file.ts";
import { undoOutcomes } from "./undo-outcomes.ts";

/** `tertial outcomes export|import|undo`: a unit's period as a workbook or CSV, out and in, and a file taken out again. */
export async function outcomes([way, ...args]: string[]): Promise<string | Answer> {
  if (way === "export") return exportOutcomes(args);
  if (way === "import") return importOutcomes(args);
  if (way === "undo") return undoOutcomes(args);
  throw new WrongCall(way ? `”outcomes ${way}” finns inte: välj export, import eller undo.` : "Ange export, import eller undo.");
}

async function exportOutcomes(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: [], values: ["db", "format", "out"] });
  const [wanted, ...more] = given.positionals;
  const format = given.value("format") ?? "xlsx";
  if (!wanted || more.length > 0) throw new WrongCall("Ange period, år och enhet, till exempel VB-2017-forsorjningsstodsenheten.");
  if (format !== "xlsx" && format !== "csv") throw new WrongCall(`Formatet ”${format}” finns inte: välj xlsx eller csv.`);
  const { name, bytes } = await withStore(given.value("db"), async (store) => {
    const { here, period } = await namedPeriod(store, partsOf(wanted));
    const grid = await packedOutcomeGrid(store, await commandLineUser(store), new Date().toISOString(), here, period);
    return {
      name: outcomeFileName(period, here.year, here.unit.name, format),
      bytes: await outcomeFile(grid, here.unit.name, format),
    };
  });
  const out = given.value("out") ?? name;
  try {
    await writeFile(out, bytes);
  } catch {
    throw new CouldNot(`Filen ${out} kunde inte skrivas. Kontrollera att mappen finns och får skrivas i.`);
  }
  return `${out} är skriven.`;
}

/** "VB-2017-forsorjningsstodsenheten" */
function partsOf(wanted: string): NamedPeriod {
  const [, period = "", year = "", unit = ""] = /^([^-]+)-(\d{4})-(.+)$/.exec(wanted) ?? [];
  if (!unit) throw new WrongCall(`”${wanted}” är ingen enhets period. Skriv till exempel VB-2017-forsorjningsstodsenheten.`);
  return { period, year: Number(year), unit };
}

async function importOutcomes(args: string[]): Promise<Answer> {
  const given = readArguments(args, { flags: ["dry-run", "json"], values: ["db", "unit", "year", "period", "sheet"] });
  const [path, ...more] = given.positionals;
  if (!path || more.length > 0) throw new WrongCall("Ange en arbetsbok (.xlsx) eller en CSV-fil.");
  const bytes = await bytesOf(path);
  const sheets = sheetsOf(bytes);
  if (!sheets.ok) throw new CouldNot(sheets.message);
  const choice = chosenSheet(given.value("sheet"), sheets.value);
  return withStore(given.value("db"), async (store) => {
    const plan = async (asked: PlanAsked) => sentPlan(planOf(sheets.value, await planAgainst(store, asked)));
    const file = { name: basename(path), sha256: sha256(bytes), plan };
    await sweepImports(store, () => new Date().toISOString());
    const importing = {
      store,
      user: await commandLineUser(store),
      now: new Date().toISOString(),
      ...(await placeIn(store, given, sheets.value)),
    };
    if (given.flag("dry-run")) {
      const tried = await tryOutcomes(importing, file, choice);
      if (!tried.ok) throw new CouldNot(tried.message);
      return answerOf(given, tried.value, false, tried.value.count["gar-inte"] > 0 ? NOT_SAVED : "Inget är sparat: filen provades bara.");
    }
    const saved = await saveOutcomes(importing, file, choice);
    if (!saved.tried) throw new CouldNot(saved.ok ? "" : saved.message);
    return answerOf(given, saved.tried, saved.ok, saved.ok ? undoWords(saved.importId) : saved.message, saved.ok ? saved.importId : "");
  });
}

function chosenSheet(named: string | undefined, sheets: Sheet[]): ColumnChoice | undefined {
  if (named === undefined) return undefined;
  const names = shownSheets(sheets).map(({ name }) => name);
  if (!names.includes(named))
    throw new WrongCall(`Filen har inget blad ”${named}”. Den har ${names.map((name) => `”${name}”`).join(", ")}.`);
  return { sheet: named, headRow: null, roles: [] };
}

const NOT_SAVED = "Det som inte kan sparas hindrar hela filen från att sparas.";

/** --unit, --year and --period; what is not said, our own workbook says. */
async function placeIn(store: Store, given: Arguments, sheets: Sheet[]) {
  const marks = readMarks(sheets);
  const [unit, year, period] = [
    given.value("unit") ?? marks?.unit,
    given.value("year") ?? marks?.year,
    given.value("period") ?? marks?.period,
  ];
  if (!unit || !year || !period) throw new WrongCall("Ange --unit, --year och --period: bara Tertials egna arbetsböcker säger det själva.");
  return namedPeriod(store, { unit, year: Number(year), period });
}

function undoWords(importId: string): string {
  return importId && `Hela filen kan ångras: tertial outcomes undo ${importId}`;
}

function answerOf(given: Arguments, tried: Tried, saved: boolean, message: string, importId = ""): Answer {
  const code = tried.count["gar-inte"] > 0 || (message !== "" && !saved && !given.flag("dry-run")) ? 1 : 0;
  const { rows, unknown, unread, count, sheet, findings } = tried;
  if (given.flag("json"))
    return { text: JSON.stringify({ saved, importId, message, sheet, count, unknown, unread, findings, rows }, null, 2), code };
  const lines = rows.filter(({ status }) => status !== "oforandrat").map(rowWords);
  const names = unknown.map(({ written, rows: many }) => `Okänt namn: ”${written}” (${counted(many, "rad", "rader")})`);
  const left = unread.map((column) => `Kolumnen läses inte: ${column}`);
  const differing = findings.map(({ place, message: found }) => `Stämmer inte överens: ${place}: ${found}`);
  const sum = `${counted(count.andras, "ändring", "ändringar")}${saved ? " sparade" : ""}, ${counted(count.oforandrat, "oförändrad", "oförändrade")}, ${count["hoppas-over"]} inte med, ${count["gar-inte"]} kan inte sparas.`;
  const more = tried.unlisted > 0 ? [`… och ${counted(tried.unlisted, "rad", "rader")} till som inte tas med.`] : [];
  return { text: [...lines, ...more, ...names, ...left, ...differing, sum, ...(message ? [message] : [])].join("\n"), code };
}

const STATUS: Record<ImportRow["status"], string> = {
  andras: "ändras",
  oforandrat: "oförändrad",
  "hoppas-over": "tas inte med",
  "gar-inte": "KAN INTE SPARAS",
};

function rowWords({ row, place, status, before, after, why }: ImportRow): string {
  const change = status === "andras" ? `${before || "tom"} → ${after || "tom"}` : after;
  return `Rad ${row} · ${place || "–"} · ${STATUS[status]} · ${change}${why ? ` · ${why}` : ""}`;
}
