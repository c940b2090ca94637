"use client";
import { useRouter } from "next/navigation";
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { unpacked } from "../../../lib/domain/packed-grid.ts";
import { landPasted, readPasted, writePasted } from "../../../lib/domain/pasted-cells.ts";
import type { PeriodPeople } from "../../../lib/domain/period-people.ts";
import { isOutcome } from "../../../lib/forms/outcome.ts";
import { wordingKey } from "../../../lib/swedish/wording.ts";
import { CopyButton } from "../cell-grid/copy-button.tsx";
import { GridSaved } from "../cell-grid/grid-saved.tsx";
import { type Move, nextCell } from "../cell-grid/next-cell.ts";
import { PasteButton } from "../cell-grid/paste-button.tsx";
import { Icon } from "../pictogram.tsx";
import { useInBrowser } from "../use-in-browser.ts";
import { FindingsHeard } from "./findings-heard.tsx";
import { written } from "./grid-cell.tsx";
import { allLines, COLUMNS, linesOf, pasteGrid, shownOf, type Which } from "./grid-lines.ts";
import { GridPanel } from "./grid-panel.tsx";
import { GridProgress } from "./grid-progress.tsx";
import { type GridChecks, GridRow } from "./grid-row.tsx";
import { HandIn } from "./hand-in.tsx";
import { NextEmpty, nextEmpty } from "./next-empty.tsx";
import { OneAtATime } from "./one-at-a-time.tsx";
import { PastePreview } from "./paste-preview.tsx";
import { useGrid } from "./use-grid.ts";

type Props = {
  /** a `PackedGrid` as JSON: handed over whole, where its thousands of parts would be one by one */
  grid: string;
  checks: GridChecks | null;
  user: string;
  /** by `wordingKey`: the grid's name for a name that somebody has explained */
  meanings: Record<string, string>;
  /** address of the same figures as a file */
  file: string;
  /** `PeriodPeople` as JSON: told again, the same is the same */
  people: string;
};

const WHICH: { which: Which; name: string }[] = [
  { which: "due", name: "Att rapportera" },
  { which: "empty", name: "Tomma" },
  { which: "all", name: "Alla" },
];

/** More than a screen shows: the server makes and draws these, the browser the rest from the same data. */
const FIRST_LINES = 24;

/** A unit's period to be reported: typed or pasted, told at once, saved cell by cell. */
export function OutcomeGridPage({ grid: packed, checks, user, meanings, file, people: told }: Props) {
  const grid = useMemo(() => unpacked(JSON.parse(packed)), [packed]);
  const people = useMemo((): PeriodPeople => JSON.parse(told), [told]);
  const store = useGrid(grid, user, people);
  const router = useRouter();
  const [which, setWhich] = useState<Which>("due");
  const [byDistrict, setByDistrict] = useState(true);
  const [lastYear, setLastYear] = useState(true);
  const [pasted, setPasted] = useState<string | null>(null);
  /** names explained since the page was drawn */
  const [said, setSaid] = useState<Record<string, string>>({});
  /** the empty ones are chosen when they are asked for: a row does not vanish under one's hands when it gets its figure */
  const [empty, setEmpty] = useState<Set<string>>(new Set());
  const everything = useInBrowser();
  const indicators = useMemo(() => shownOf(grid, which, ({ id }) => empty.has(id)), [grid, which, empty]);
  const lines = useMemo(() => {
    const districts = byDistrict ? grid.districts : [];
    return everything ? linesOf(indicators, districts) : linesOf(indicators.slice(0, FIRST_LINES), districts).slice(0, FIRST_LINES);
  }, [grid, indicators, byDistrict, everything]);
  /** where a paste may land: nothing until there is one */
  const all = useMemo(() => (pasted === null ? [] : allLines(grid)), [grid, pasted]);
  const [chosen, setChosen] = useState("");
  const active = lines.some(({ cells }) => cells.includes(chosen)) ? chosen : (lines[0]?.cells[0] ?? "");
  const table = useRef<HTMLTableElement>(null);

  const focus = (id: string) => {
    // what a phone has hidden can be gone to first when it is drawn
    flushSync(() => setChosen(id));
    document.getElementById(`cell-${id}`)?.focus();
  };
  const go = (id: string, step: Move) => focus(nextCell(lines, id, step));
  const show = (which: Which) => {
    const lacking = grid.groups.flatMap(({ indicators }) => indicators).filter(({ id }) => !hasTotal(id));
    setEmpty(new Set(lacking.map(({ id }) => id)));
    setWhich(which);
  };
  const hasTotal = (indicatorId: string) => store.cell(`${indicatorId}/hela/totalt`).acknowledged.words !== "";
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    // an answer to what does not agree is written in the table too, and is words
    const inCell = event.target instanceof HTMLInputElement && event.target.id.startsWith("cell-");
    if (!inCell || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    setPasted(text);
  };
  const landing = () => {
    const line = lines.findIndex(({ cells }) => cells.includes(active));
    const column = lines[line]?.cells.indexOf(active) ?? 0;
    const names = { ...meanings, ...said };
    const meaning = (name: string) => names[wordingKey(name)] ?? name;
    return landPasted(readPasted(pasted ?? ""), pasteGrid(lines, all, meaning), { line, column }, isOutcome);
  };
  const copyOut = () => {
    const rows = lines.map(({ indicator, district, cells }) => [
      district?.name ?? indicator.name,
      ...cells.map((id) => (id ? plain(written(store.cell(id).typed, indicator)) : "")),
    ]);
    return writePasted([["", ...COLUMNS.map(({ name }) => name)], ...rows]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, where the address names a row ("Till utfallet" beside a finding), or the first that is empty
  useEffect(() => {
    // rows below those that the server draws are there from now on
    if (!everything) return;
    const named = decodeURIComponent(location.hash).replace(/^#rad-/, "");
    const id = named === "#nasta-tomma" ? nextEmpty(store, lines, "") : lines.find((line) => line.id === named)?.cells[0];
    if (!id) return;
    const frame = requestAnimationFrame(() => focus(id));
    return () => cancelAnimationFrame(frame);
  }, [everything]);
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);

  return (
    <div className="grid-page">
      <div className="grid-bar">
        <GridProgress {...{ store, grid, people }} go={focus} />
        <GridSaved store={store} go={focus} />
        <NextEmpty {...{ store, grid, lines, active }} go={focus} />
      </div>
      {store.lock && (
        <p className="lacking">
          <Icon name="lock" small /> {store.lock}
        </p>
      )}
      {pasted !== null && (
        <PastePreview
          store={store}
          grid={grid}
          landing={landing()}
          lines={all}
          said={(written, name) => setSaid({ ...said, [wordingKey(written)]: name })}
          close={(id) => {
            setPasted(null);
            focus(id ?? active);
          }}
        />
      )}
      <div className="with-panel">
        <div>
          <div className="grid-tools">
            <fieldset className="segments choose">
              <legend className="hidden-words">Visa</legend>
              {WHICH.map(({ which: one, name }) => (
                <button key={one} type="button" aria-pressed={one === which} onClick={() => show(one)}>
                  {name}
                </button>
              ))}
            </fieldset>
            <label className="check">
              <input type="checkbox" checked={byDistrict} onChange={(event) => setByDistrict(event.currentTarget.checked)} />
              Stadsdelar
            </label>
            <label className="check wide-only">
              <input type="checkbox" checked={lastYear} onChange={(event) => setLastYear(event.currentTarget.checked)} />
              Förra året
            </label>
            {!store.lock && <PasteButton land={setPasted} />}
            <span className="wide-only">
              <CopyButton name="Kopiera tabellen" words={copyOut} />
            </span>
            <a className="button button-quiet" href={file}>
              Hämta eller läs in fil
            </a>
          </div>
          {lines.length === 0 ? (
            <p className="quiet">
              {which === "empty"
                ? "Inget är tomt: allt som ska rapporteras har en siffra eller en förklaring."
                : "Planen har inga indikatorer att rapportera för perioden."}
            </p>
          ) : (
            <div className="grid-scroll">
              <OneAtATime indicators={indicators} active={active} go={focus} />
              <table className="outcome-grid" ref={table} onPaste={paste} aria-label={`Utfall ${grid.period.code} ${grid.year}`}>
                <thead>
                  <tr>
                    <th scope="col">Indikator och stadsdel</th>
                    {lastYear && (
                      <th scope="col" className="beside">
                        {grid.period.code} {grid.year - 1}
                      </th>
                    )}
                    {COLUMNS.map(({ name }) => (
                      <th key={name} scope="col">
                        {name}
                      </th>
                    ))}
                    {grid.previous && (
                      <th scope="col" className="beside since">
                        Sedan {grid.previous.code}
                      </th>
                    )}
                    {grid.period.forecast && (
                      <th scope="col" className="beside">
                        Prognos
                      </th>
                    )}
                    <th scope="col" className="beside">
                      Årsmål
                    </th>
                    <th scope="col" className="beside">
                      KF:s årsmål
                    </th>
                    <th scope="col" className="trend">
                      <span className="hidden-words">Tidigare år</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {lines.map((line) => (
                    <GridRow key={line.id} {...{ store, checks, grid, line, active, lastYear, go }} choose={setChosen} />
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </div>
        {store.place(active) && <GridPanel key={active} {...{ store, grid, people }} id={active} back={() => focus(active)} />}
      </div>
      <FindingsHeard store={store} active={active} />
      <HandIn {...{ store, grid, people }} go={focus} />
    </div>
  );
}

/** A figure as spreadsheets read it: no blanks between the digits, a hyphen for minus. */
function plain(figure: string): string {
  return /^[\u2212\d]/.test(figure) ? figure.replace(/[\u00a0\u202f]/g, "").replace("\u2212", "-") : figure;
}
