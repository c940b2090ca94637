"use client";
import { useId } from "react";
import { understood } from "../../lib/forms/typed.ts";
import { EVERY_REPORTER } from "./every-reporter.ts";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

type Named = { id: string; name: string };
type Props = { indicator: Named & { version: number; responsible: Named | null }; people: Named[]; unitId: string; year: number };

/** Who reports an indicator, chosen in place; who is named but can't report any longer stays among the choices. */
export function ReporterChoice({ indicator: { id: indicatorId, version, responsible }, people, unitId, year }: Props) {
  const id = useId();
  const gone = responsible && !people.some((person) => person.id === responsible.id);
  const nameOf = (personId: string) => [...people, ...(responsible ? [responsible] : [])].find((one) => one.id === personId)?.name;
  const { field, typed, set, state, begin, leave } = useSaving<HTMLSelectElement>({
    address: "/api/v1/rapportor",
    place: `rapportor/${unitId}/${indicatorId}/${year}`,
    saved: responsible?.id ?? "",
    version,
    read: (personId) => understood({ unitId, indicatorId, year, personId: personId || null }),
    shown: (personId) => nameOf(personId) ?? EVERY_REPORTER,
  });
  return (
    <span className="reporter-choice">
      <select
        ref={field}
        className={`field cell-${state.kind}`}
        value={typed}
        aria-labelledby={`indikator-${indicatorId}`}
        aria-describedby={`${id}-state`}
        onFocus={begin}
        onChange={(event) => set(event.target.value)}
        onBlur={leave}
      >
        <option value="">{EVERY_REPORTER}</option>
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
        {gone && <option value={responsible.id}>{responsible.name} (har ingen roll här nu)</option>}
      </select>
      <SaveLine state={state} id={`${id}-state`} />
    </span>
  );
}
