"use client";
import { useEffect, useRef, useState } from "react";
import type { TableLayout } from "../../lib/domain/layout.ts";
import type { ColumnCode } from "../../lib/domain/styrmodell.ts";
import type { LayoutFault } from "../../lib/forms/layout.ts";
import { FieldFault, faultId, fieldId } from "./field-fault.tsx";
import { focusMoved, MoveButtons } from "./move-buttons.tsx";
import { RadioChoice } from "./radio-choice.tsx";

/** What the styrmodell calls the columns, by code. */
export type Names = Record<string, string>;

type ColumnsProps = {
  field: "indicatorTable" | "activityTable";
  title: string;
  codes: readonly ColumnCode[];
  table: TableLayout;
  names: Names;
  faults: LayoutFault[];
  change: (table: TableLayout) => void;
};

/** Which columns a kind of table has, in which order and called what. Moved by buttons, so that the keyboard does. */
export function LayoutColumns({ field, title, codes, table, names, faults, change }: ColumnsProps) {
  const own = table.columnsOf === "uppstallningen";
  const unused = codes.filter((code) => table.columns.every((column) => column.code !== code));
  return (
    <fieldset className="layout-part">
      <legend>{title}</legend>
      <div className="layout-choice">
        <RadioChoice
          name={field}
          label="Kolumnerna som varje dokument har dem"
          checked={!own}
          set={() => change({ ...table, columnsOf: "dokumentet" })}
        />
        <RadioChoice
          name={field}
          label="Samma kolumner i alla dokument"
          checked={own}
          set={() => change({ ...table, columnsOf: "uppstallningen" })}
        />
      </div>
      <FieldFault of={field} words={faults.find((fault) => fault.field === field)?.message} />
      {own && (
        <>
          <p className="hint" id={`${field}-hint`}>
            Den första kolumnen är alltid namnet. En kolumn utan uppgifter skrivs inte ut. Lämna rubriken tom om dokumentets egen ska stå
            kvar.
          </p>
          <Rows field={field} table={table} names={names} faults={faults} change={change} />
          {unused.length > 0 && (
            <div className="layout-unused">
              <p>Lägg till</p>
              {unused.map((code) => (
                <button
                  key={code}
                  type="button"
                  className="button"
                  onClick={() => change({ ...table, columns: [...table.columns, { code, title: "" }] })}
                >
                  {names[code]}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </fieldset>
  );
}

function Rows({ field, table, names, faults, change }: Omit<ColumnsProps, "title" | "codes">) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ code: ColumnCode; by: -1 | 1; words: string } | null>(null);
  useEffect(() => {
    if (!moved) return;
    focusMoved(list.current, `[data-code="${moved.code}"]`, moved.by);
  }, [moved]);
  const move = (at: number, by: -1 | 1) => {
    const columns = [...table.columns];
    const [column] = columns.splice(at, 1);
    if (!column) return;
    columns.splice(at + by, 0, column);
    setMoved({ code: column.code, by, words: `${names[column.code]} är nu kolumn ${at + by + 2} av ${columns.length + 1}.` });
    change({ ...table, columns });
  };
  return (
    <>
      <ol className="layout-columns" ref={list}>
        {table.columns.map(({ code, title }, at) => {
          const id = fieldId(`${field}/${code}`);
          const fault = faults.find((each) => each.field === `${field}/${code}`)?.message;
          return (
            <li key={code} data-code={code}>
              <div className="labelled">
                <label htmlFor={id}>{names[code]}</label>
                <FieldFault of={`${field}/${code}`} words={fault} />
                <input
                  id={id}
                  className="field"
                  value={title}
                  placeholder="Dokumentets egen rubrik"
                  aria-invalid={fault ? true : undefined}
                  aria-describedby={fault ? faultId(`${field}/${code}`) : `${field}-hint`}
                  onChange={(event) =>
                    change({
                      ...table,
                      columns: table.columns.map((column) => (column.code === code ? { code, title: event.target.value } : column)),
                    })
                  }
                />
              </div>
              <MoveButtons name={names[code] ?? code} may={(by) => table.columns[at + by] !== undefined} move={(by) => move(at, by)} />
              <button
                type="button"
                className="button"
                aria-label={`Ta bort ${names[code]}`}
                onClick={() => change({ ...table, columns: table.columns.filter((column) => column.code !== code) })}
              >
                Ta bort
              </button>
            </li>
          );
        })}
      </ol>
      <p className="hidden-words" role="status">
        {moved?.words}
      </p>
    </>
  );
}
