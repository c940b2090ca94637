"use client";
import { useEffect, useRef, useState } from "react";
import { everyMeaning } from "../../../lib/domain/name-meanings.ts";
import type { OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import type { Landing } from "../../../lib/domain/pasted-cells.ts";
import { readOutcome } from "../../../lib/forms/outcome.ts";
import { counted, writeCount } from "../../../lib/swedish/wording.ts";
import { PastedRows } from "../cell-grid/pasted-rows.tsx";
import { NameChoice } from "../name-choice.tsx";
import { COLUMNS, type GridLine } from "./grid-lines.ts";
import type { GridStore } from "./grid-store.ts";

type Props = {
  store: GridStore;
  grid: OutcomeGrid;
  landing: Landing;
  lines: GridLine[];
  /** somebody has said what a name means */
  said: (written: string, name: string) => void;
  close: (at?: string) => void;
};

/** What of a paste lands where, before anything is saved: old and new, what can't be read as it is, names that are unknown. */
export function PastePreview({ store, grid, landing, lines, said, close }: Props) {
  const [trouble, setTrouble] = useState("");
  const [saving, setSaving] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const found = cellsOf(store, landing);
  /** as it was when it was sent: the cells have the new letters before the server has */
  const [sent, setSent] = useState<Pasted[] | null>(null);
  const cells = sent ?? found;
  const bad = cells.filter(({ why }) => why !== "");
  const changes = cells.filter(({ why, same }) => why === "" && !same);
  const emptied = changes.filter(({ words }) => words === "").length;
  const unknown = landing.unknown.reduce((sum, { figures }) => sum + figures, 0);
  const save = async () => {
    setTrouble("");
    setSent(found);
    setSaving(true);
    const refused = await store.paste(changes.map(({ id, words }) => ({ id, words })));
    setSaving(false);
    setSent(null);
    if (refused === null) close(changes[0]?.id);
    else setTrouble(refused);
  };
  return (
    <section className="paste-preview" aria-labelledby="paste-title" onKeyDown={(event) => event.key === "Escape" && close()}>
      <h2 id="paste-title" ref={title} tabIndex={-1}>
        {counted(cells.length, "cell", "celler")} från urklipp
      </h2>
      <p>
        {writeCount(changes.length)} ändras{emptied > 0 && `, varav ${writeCount(emptied)} töms`},{" "}
        {writeCount(cells.filter(({ same }) => same).length)} är oförändrade
        {bad.length > 0 && `, ${writeCount(bad.length)} kan inte sparas`}
        {unknown > 0 && `, ${writeCount(unknown)} står vid namn som inte finns här`}
        {landing.nameless > 0 && `, ${writeCount(landing.nameless)} står på rader utan namn eller med ett namn som flera indikatorer har`}
        {landing.outside > 0 && `, ${writeCount(landing.outside)} hamnar utanför tabellen`}. Inget sparas förrän du väljer.
      </p>
      {landing.unknown.length > 0 && (
        <fieldset className="unknown-names">
          <legend>Okända namn</legend>
          {landing.unknown.slice(0, MOST_ASKED).map(({ name }) => (
            <NameChoice
              key={name}
              written={name}
              names={everyMeaning(grid)}
              unitId={grid.unitId}
              year={grid.year}
              said={(meant) => said(name, meant.name)}
            />
          ))}
          {landing.unknown.length > MOST_ASKED && (
            <p>Och {landing.unknown.length - MOST_ASKED} namn till. Kontrollera att det är rätt tabell du har kopierat.</p>
          )}
        </fieldset>
      )}
      <div className="grid-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Plats</th>
              <th scope="col">Nu</th>
              <th scope="col">Blir</th>
            </tr>
          </thead>
          <PastedRows rows={[...bad, ...changes].map((cell) => ({ ...cell, name: placeWords(cell.id, lines), after: cell.words }))} />
        </table>
      </div>
      {trouble && (
        <p role="alert" className="save-unsaved">
          {trouble}
        </p>
      )}
      <div className="field-actions">
        <button type="button" className="button button-main" onClick={save} disabled={changes.length === 0 || bad.length > 0 || saving}>
          {saving ? "Sparar …" : `Klistra in ${counted(changes.length, "ändring", "ändringar")}`}
        </button>
        <button type="button" className="button" onClick={() => close()}>
          Avbryt
        </button>
        {bad.length > 0 && <span className="quiet">Rätta det som inte kan sparas i Excel och klistra in igen.</span>}
      </div>
    </section>
  );
}

const MOST_ASKED = 20;

type Pasted = { id: string; words: string; before: string; why: string; same: boolean };

/** The cells that the paste lands on, each with what stands and why it can't be saved; a cell that lands twice with different letters can't. */
function cellsOf(store: GridStore, { cells }: Landing): Pasted[] {
  const first = new Map<string, string>();
  return cells.flatMap(({ id, words }) => {
    const place = store.place(id);
    const earlier = first.get(id);
    if (!place || earlier === words) return [];
    first.set(id, words);
    const before = store.cell(id).typed;
    const read = readOutcome(words, place.indicator.unit);
    const twice = earlier === undefined ? "" : `Cellen står också en gång till i urklippet, med ”${earlier}”.`;
    const why = place.locked || twice || (read.ok ? "" : read.message);
    return [{ id, words, before, why, same: why === "" && sameCell(before, words, place.indicator.unit) }];
  });
}

/** The same value in other letters ("12,50" for "12,5" is a change: decimals are stated). */
function sameCell(before: string, after: string, unit: string): boolean {
  const [one, two] = [readOutcome(before, unit), readOutcome(after, unit)];
  return one.ok && two.ok && JSON.stringify(one.value) === JSON.stringify(two.value);
}

function placeWords(id: string, lines: GridLine[]): string {
  const line = lines.find(({ cells }) => cells.includes(id));
  const column = COLUMNS[line?.cells.indexOf(id) ?? 0]?.spoken ?? "";
  return [line?.indicator.name, line?.district?.name, column].filter(Boolean).join(", ");
}
