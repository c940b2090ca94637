"use client";
import { useEffect, useRef, useState } from "react";
import { type BudgetTable, type BudgetUnit, columnFormula, countedIn, exactAmount, KRONOR_PER } from "../../../lib/domain/budget.ts";
import type { WorkedTable } from "../../../lib/domain/budget-page.ts";
import { type LandedAmount, landBudget } from "../../../lib/domain/pasted-budget.ts";
import { readPasted } from "../../../lib/domain/pasted-cells.ts";
import { isAmount, readPastedAmount } from "../../../lib/forms/pasted-amount.ts";
import { counted, wordingKey, writeCount } from "../../../lib/swedish/wording.ts";
import { PastedRows } from "../cell-grid/pasted-rows.tsx";
import { cellName } from "./budget-lines.ts";
import { type BudgetStore, cellId, kronorOf, lettersOf } from "./budget-store.ts";
import { liveTable, type Shown, shownAs } from "./live-table.ts";

type Props = {
  store: BudgetStore;
  worked: WorkedTable;
  text: string;
  /** where a paste without names begins */
  from: { row: number; column: number };
  shown: Shown;
  close: (at?: string) => void;
};

const UNITS: BudgetUnit[] = ["kr", "tkr", "mnkr"];
const NOWHERE = "ingenstans";

/** What of a paste lands where, before anything is saved: old and new, what can't be read, and sums that don't agree. */
export function BudgetPaste({ store, worked, text, from, shown, close }: Props) {
  const { table } = worked;
  const [asked, setAsked] = useState<BudgetUnit | null>(null);
  const [meant, setMeant] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState("");
  const [saving, setSaving] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const rowMeant = (name: string) => {
    const said = meant[wordingKey(name)];
    return said === undefined ? undefined : said === NOWHERE ? null : Number(said);
  };
  const pasted = readPasted(text);
  const landing = landBudget(pasted, table, from, { isFigure: isAmount, meant: rowMeant });
  const names = landBudget(pasted, table, from, { isFigure: isAmount, meant: () => undefined }).unknown;
  const unit = asked ?? landing.unit ?? shown.unit;
  const cells = cellsOf(store, worked, landing.amounts, unit);
  const bad = cells.filter(({ why }) => why !== "");
  const changes = cells.filter(({ why, before, letters }) => why === "" && before !== letters);
  const sums = sumsOf(store, worked, landing.amounts, unit, cells);
  const off = sums.filter(({ kr, derived }) => kr !== derived);
  const unsaid = landing.unknown.length;
  const save = async () => {
    setTrouble("");
    setSaving(true);
    const refused = await store.paste(changes.map(({ id, letters }) => ({ id, words: letters })));
    setSaving(false);
    if (refused === null) close(changes[0]?.id);
    else setTrouble(refused);
  };
  const now = (letters: string) => (kronorOf(letters) === null ? letters : exactAmount(kronorOf(letters), shown.unit, shown.decimals));
  return (
    <section className="paste-preview" aria-labelledby="paste-title" onKeyDown={(event) => event.key === "Escape" && close()}>
      <h2 id="paste-title" ref={title} tabIndex={-1}>
        {counted(cells.length, "belopp", "belopp")} från urklipp
      </h2>
      <p>
        {writeCount(changes.length)} ändras, {writeCount(cells.length - changes.length - bad.length)} är oförändrade
        {bad.length > 0 && `, ${bad.length} kan inte sparas`}
        {landing.outside > 0 && `, ${landing.outside} hamnar utanför tabellen`}
        {sums.length > 0 && `, ${counted(sums.length, "summa", "summor")} jämförs men skrivs inte in`}. Inget sparas förrän du väljer.
      </p>
      {landing.unknownColumns.length > 0 && <p>Kolumner som inte finns i tabellen tas inte med: {landing.unknownColumns.join(", ")}.</p>}
      <p className="quiet paste-unit">Beloppen i urklippet är i{landing.unit && !asked ? `, som det står där` : ""}</p>
      <fieldset className="segments choose">
        <legend className="hidden-words">Beloppen i urklippet är i</legend>
        {UNITS.map((one) => (
          <button key={one} type="button" aria-pressed={unit === one} onClick={() => setAsked(one)}>
            {one}
          </button>
        ))}
      </fieldset>
      {names.length > 0 && (
        <fieldset className="unknown-names">
          <legend>Rader som inte finns i tabellen</legend>
          {names.map(({ name, figures }) => (
            <label key={name} className="labelled">
              {name || "Utan namn"}, {counted(figures, "belopp", "belopp")}
              <select
                className="field"
                value={meant[wordingKey(name)] ?? ""}
                onChange={(event) => setMeant({ ...meant, [wordingKey(name)]: event.currentTarget.value })}
              >
                <option value="">Välj rad …</option>
                <option value={NOWHERE}>Ta inte med</option>
                {table.rows.map((row, at) =>
                  row.kind === "rubrik" ? null : (
                    <option key={row.no ?? at} value={at}>
                      {row.label}
                    </option>
                  ),
                )}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      {off.length > 0 && (
        <ul className="paste-sums">
          {off.map(({ name, kr, derived, rounding, words }) => (
            <li key={name}>
              <b>{name}:</b> {kr === null ? `”${words}” är inget belopp` : `${exactAmount(kr, unit, 0)} i urklippet`},{" "}
              {derived === null ? "tomt" : exactAmount(derived, unit, 0)} uträknat.
              {kr !== null && derived !== null && ` Skiljer ${exactAmount(kr - derived, unit, 0)} ${unit}.`}
              {rounding && " Det kan bero på avrundning."}
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section className="grid-scroll" tabIndex={0} aria-label="Belopp för belopp">
        <table className="plain-table figures">
          <thead>
            <tr>
              <th scope="col">Plats</th>
              <th scope="col">Nu, {shown.unit}</th>
              <th scope="col">Blir, {shown.unit}</th>
            </tr>
          </thead>
          <PastedRows rows={[...bad, ...changes].map((cell) => ({ ...cell, before: now(cell.before), after: now(cell.letters) }))} />
        </table>
      </section>
      {trouble && (
        <p role="alert" className="save-unsaved">
          {trouble}
        </p>
      )}
      <div className="field-actions">
        <button
          type="button"
          className="button button-main"
          onClick={save}
          disabled={changes.length === 0 || bad.length > 0 || unsaid > 0 || saving}
        >
          {saving ? "Sparar …" : `Klistra in ${counted(changes.length, "ändring", "ändringar")}`}
        </button>
        <button type="button" className="button" onClick={() => close()}>
          Avbryt
        </button>
        {bad.length > 0 && <span className="quiet">Rätta det som inte kan sparas i Excel och klistra in igen.</span>}
        {bad.length === 0 && unsaid > 0 && <span className="quiet">Säg först vad de okända raderna är.</span>}
      </div>
    </section>
  );
}

type Landed = { id: string; name: string; before: string; letters: string; words: string; why: string; at: number; column: string };

/** The pasted amounts that can be typed, each with what stands and what it becomes. */
function cellsOf(store: BudgetStore, worked: WorkedTable, amounts: LandedAmount[], unit: BudgetUnit): Landed[] {
  const { table } = worked;
  const seen = new Set<string>();
  return amounts.flatMap(({ row: at, column, words }): Landed[] => {
    const row = table.rows[at];
    const id = row ? cellId(table.id, row.no ?? at, column) : "";
    const place = store.places.get(id);
    if (!row || !place) return [];
    const read = readPastedAmount(words, unit);
    const twice = seen.has(id) ? "Cellen står två gånger i urklippet." : "";
    seen.add(id);
    const why = place.locked || (read.ok ? twice : read.message);
    const letters = read.ok ? lettersOf(read.value) : words;
    return [{ id, name: cellName(worked, row, column), before: store.cell(id).typed, letters, words, why, at, column }];
  });
}

type Compared = { name: string; words: string; kr: number | null; derived: number | null; rounding: boolean };

/** Sums and differences that the paste has, beside what they come to when it is in. */
function sumsOf(store: BudgetStore, worked: WorkedTable, amounts: LandedAmount[], unit: BudgetUnit, cells: Landed[]): Compared[] {
  const { table } = worked;
  const after = new Map(cells.map(({ id, letters }) => [id, kronorOf(letters)]));
  const entered = (row: number, column: string) => {
    const id = cellId(table.id, row, column);
    return after.has(id) ? (after.get(id) ?? null) : store.kr(table.id, row, column);
  };
  const live = liveTable(worked, shownAs(table, unit), entered);
  return amounts.flatMap(({ row: at, column, words }): Compared[] => {
    const row = table.rows[at];
    const cell = live.rows[at]?.cells[column];
    if (!row || !cell?.computed || words === "") return [];
    const read = readPastedAmount(words, unit);
    const kr = read.ok ? read.value : null;
    const derived = cell.kr;
    const step = KRONOR_PER[unit] / 10 ** decimalsOf(words);
    const rounding = kr !== null && derived !== null && Math.abs(kr - derived) <= (step / 2) * (partsOf(table, at, column) + 1);
    return [{ name: cellName(worked, row, column), words, kr, derived, rounding }];
  });
}

function partsOf(table: BudgetTable, at: number, column: string): number {
  return columnFormula(table.columns, column) && table.rows[at]?.kind !== "summa" ? 2 : countedIn(table.rows, at).length;
}

function decimalsOf(words: string): number {
  return /[.,](\d+)/.exec(words)?.[1]?.length ?? 0;
}
