"use client";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { BudgetTable, BudgetUnit } from "../../../lib/domain/budget.ts";
import {
  type BudgetShape,
  isTyped,
  type ShapedRow,
  shapeOfTable,
  withoutRow,
  withRow,
  withRowAfter,
  withRowMoved,
} from "../../../lib/domain/budget-shape.ts";

type Props = {
  table: BudgetTable;
  /** saves the whole shape; answers the sentence of why not, or null */
  save: (shape: BudgetShape) => Promise<string | null>;
  close: () => void;
};

const KINDS: { value: string; name: string; kind: ShapedRow["kind"]; sums: ShapedRow["sums"]; byAccount?: true }[] = [
  { value: "rad", name: "Rad", kind: "rad", sums: "" },
  { value: "varav", name: "Varav, räknas inte i summan", kind: "varav", sums: "" },
  { value: "rubrik", name: "Rubrik", kind: "rubrik", sums: "" },
  { value: "grupp", name: "Summa av gruppen ovanför", kind: "summa", sums: "grupp" },
  { value: "totalt", name: "Summa av alla rader", kind: "summa", sums: "totalt" },
  { value: "netto", name: "Netto, kostnader minus intäkter", kind: "summa", sums: "netto", byAccount: true },
];
const UNITS: [BudgetUnit, string][] = [
  ["kr", "kronor"],
  ["tkr", "tkr"],
  ["mnkr", "mnkr"],
];

/** The rows of a table to be named, moved, added and taken away; nothing changes in the table until it is saved. */
export function RowEditor({ table, save, close }: Props) {
  const [shape, setShape] = useState(() => shapeOfTable(table));
  const [past, setPast] = useState<BudgetShape[]>([]);
  const [trouble, setTrouble] = useState("");
  const [saving, setSaving] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | null>(null);
  const byAccount = table.columns.some(({ code }) => code === "belopp");
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLInputElement>(`[data-row="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const change = (next: BudgetShape, focusOn?: number) => {
    if (focusOn !== undefined) wanted.current = focusOn;
    setPast([...past, shape]);
    setShape(next);
  };
  const undo = () => {
    const at = past.findLastIndex((before) => before !== shape);
    const before = past[at];
    if (!before) return;
    setPast(past.slice(0, at));
    setShape(before);
  };
  const add = (at: number) => {
    const added = withRowAfter(shape, at, table);
    change(added.shape, added.no);
  };
  const onKey = (event: KeyboardEvent, at: number) => {
    const row = shape.rows[at];
    if (event.key === "Enter") {
      event.preventDefault();
      add(at);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      change(withRowMoved(shape, at, event.key === "ArrowUp" ? -1 : 1), row?.no);
    }
  };
  const submit = async () => {
    setSaving(true);
    const refused = await save(shape);
    setSaving(false);
    setTrouble(refused ?? "");
  };
  return (
    <section className="row-editor" aria-label={`Rader i ${table.title}`}>
      <div className="row-editor-head">
        <Words label="Tabellens titel" value={shape.title} set={(title) => change({ ...shape, title })} />
        <Words
          label="Verksamhet, om tabellen gäller en av flera"
          value={shape.subtitle}
          set={(subtitle) => change({ ...shape, subtitle })}
        />
        <label className="labelled">
          Trycks i
          <select
            className="field"
            value={shape.shownIn}
            onChange={(event) => {
              const shownIn = event.currentTarget.value as BudgetUnit;
              change({ ...shape, shownIn, decimals: shownIn === "mnkr" ? 1 : 0 });
            }}
          >
            {UNITS.map(([unit, name]) => (
              <option key={unit} value={unit}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="labelled">
          Decimaler
          <select
            className="field"
            value={shape.decimals}
            onChange={(event) => change({ ...shape, decimals: Number(event.currentTarget.value) })}
          >
            {[0, 1, 2].map((count) => (
              <option key={count}>{count}</option>
            ))}
          </select>
        </label>
      </div>
      <ol ref={list}>
        {shape.rows.map((row, at) => (
          <li key={row.no} className={`row-${row.kind}`}>
            <input
              className="field"
              data-row={row.no}
              aria-label={`Rad ${at + 1}, namn`}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Enter"
              autoComplete="off"
              value={row.label}
              onChange={(event) => setShape(withRow(shape, at, { label: event.currentTarget.value }))}
              onFocus={() => setPast((before) => (before.at(-1) === shape ? before : [...before, shape]))}
              onKeyDown={(event) => onKey(event, at)}
            />
            <select
              className="field"
              aria-label={`Rad ${at + 1}, slag`}
              value={row.kind === "summa" ? row.sums : row.kind}
              onChange={(event) => {
                const chosen = KINDS.find(({ value }) => value === event.currentTarget.value);
                if (!chosen) return;
                const { kind, sums } = chosen;
                change(withRow(shape, at, { kind, sums, side: isTyped({ kind }) ? row.side : "" }));
              }}
            >
              {KINDS.filter((one) => byAccount || !one.byAccount).map(({ value, name }) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
            {byAccount && (
              <select
                className="field"
                aria-label={`Rad ${at + 1}, kostnad eller intäkt`}
                value={row.side}
                disabled={!isTyped(row)}
                onChange={(event) => change(withRow(shape, at, { side: event.currentTarget.value as ShapedRow["side"] }))}
              >
                <option value="">–</option>
                <option value="kostnad">Kostnad</option>
                <option value="intakt">Intäkt</option>
              </select>
            )}
            <span className="row-moves">
              <Move label={`Flytta ${row.label || "raden"} upp`} sign="↑" run={() => change(withRowMoved(shape, at, -1))} off={at === 0} />
              <Move
                label={`Flytta ${row.label || "raden"} ner`}
                sign="↓"
                run={() => change(withRowMoved(shape, at, 1))}
                off={at === shape.rows.length - 1}
              />
              <Move label={`Ny rad under ${row.label || "raden"}`} sign="+" run={() => add(at)} off={false} />
              <Move
                label={`Ta bort ${row.label || "raden"}`}
                sign="×"
                run={() => change(withoutRow(shape, at), shape.rows[at + 1]?.no ?? shape.rows[at - 1]?.no)}
                off={shape.rows.length === 1}
              />
            </span>
          </li>
        ))}
      </ol>
      {trouble && (
        <p role="alert" className="save-unsaved">
          {trouble}
        </p>
      )}
      <p className="quiet small">
        Enter gör en ny rad, Alt med pil upp eller ner flyttar raden. En rad som tas bort tar sina belopp med sig; det går att ångra.
      </p>
      <div className="field-actions">
        <button type="button" className="button button-main" onClick={submit} disabled={saving}>
          {saving ? "Sparar …" : "Spara raderna"}
        </button>
        <button type="button" className="button" onClick={close}>
          Avbryt
        </button>
        <button type="button" className="button button-quiet" onClick={undo} disabled={past.length === 0}>
          Ångra steg
        </button>
      </div>
    </section>
  );
}

function Words({ label, value, set }: { label: string; value: string; set: (words: string) => void }) {
  return (
    <label className="labelled">
      {label}
      <input className="field" autoComplete="off" value={value} onChange={(event) => set(event.currentTarget.value)} />
    </label>
  );
}

function Move({ label, sign, run, off }: { label: string; sign: string; run: () => void; off: boolean }) {
  return (
    <button type="button" className="button move" aria-label={label} title={label} onClick={run} disabled={off}>
      {sign}
    </button>
  );
}
