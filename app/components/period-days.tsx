"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import type { ReportingWindow } from "../../lib/domain/reporting-window.ts";
import { readDays } from "../../lib/forms/reporting-days.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { DayField } from "./day-field.tsx";
import { put } from "./put.ts";
import { SaveLine } from "./save-line.tsx";
import type { SaveState } from "./use-saving.ts";

type Props = {
  year: number;
  period: string;
  orgUnitId: string;
  /** what stands, with its number; null when nobody has set any */
  days: (ReportingWindow & { no: number }) | null;
};

/** A period's first and last day, typed and saved together; a change is told in the list of earlier days and can be undone. */
export function PeriodDays({ year, period, orgUnitId, days }: Props) {
  const [typed, setTyped] = useState({ opensOn: days?.opensOn ?? "", closesOn: days?.closesOn ?? "" });
  const [faults, setFaults] = useState<Partial<ReportingWindow>>({});
  const [state, setState] = useState<SaveState>({ kind: "idle", words: "", actions: [] });
  const router = useRouter();
  const id = useId();
  const save = async (value: ReportingWindow, base: number, undoTo: ReportingWindow | null) => {
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    const reply = await put("/api/v1/perioder", { base, year, period, orgUnitId, ...value });
    if (!reply.saved) return setState({ kind: "unsaved", words: reply.message, actions: [] });
    setTyped(value);
    const undo = undoTo && { label: "Ångra", run: () => void save(undoTo, reply.version, null) };
    setState({ kind: "saved", words: `Sparat ${writeClock(reply.at)}`, actions: undo ? [undo] : [] });
    router.refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readDays(typed);
    setFaults(read.ok ? {} : read.faults);
    if (read.ok) void save(read.value, days?.no ?? 0, days && { opensOn: days.opensOn, closesOn: days.closesOn });
    else document.getElementById(`${id}-${read.faults.opensOn ? "opensOn" : "closesOn"}`)?.focus();
  };
  const field = (name: keyof ReportingWindow, label: string) => (
    <DayField
      id={`${id}-${name}`}
      label={label}
      typed={typed[name]}
      fault={faults[name]}
      type={(words) => setTyped({ ...typed, [name]: words })}
    />
  );
  return (
    <form method="dialog" className="period-days" onSubmit={submit} aria-label={`Dagar för ${period}`} noValidate>
      {field("opensOn", "Öppnar")}
      {field("closesOn", "Sista dag")}
      <button type="submit" className="button" disabled={state.kind === "saving"}>
        Spara
      </button>
      <SaveLine state={state} />
    </form>
  );
}
