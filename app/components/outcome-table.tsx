"use client";
import { useState } from "react";
import { type ChainIndicator, type Gender, type OutcomeCell, outcomeKey } from "../../lib/domain/chain.ts";
import type { Period } from "../../lib/domain/styrmodell.ts";
import { outcomeText, readOutcome } from "../../lib/forms/outcome.ts";
import { understood } from "../../lib/forms/typed.ts";
import { CellField } from "./cell-field.tsx";
import { useTableSaves } from "./table-saves.tsx";

export type OutcomeTableProps = {
  indicator: Pick<ChainIndicator, "id" | "name" | "unit" | "lastYear">;
  /** keyed by `outcomeKey` */
  cells: Record<string, OutcomeCell>;
  periods: Pick<Period, "code" | "name">[];
  period: Pick<Period, "code" | "name">;
  districts: { id: string; name: string }[];
  unitId: string;
  year: number;
  writes: boolean;
};

const GENDERS: { code: Gender; name: string }[] = [
  { code: "totalt", name: "Totalt" },
  { code: "kvinnor", name: "Kvinnor, flickor" },
  { code: "man", name: "Män, pojkar" },
];
const WHOLE = { id: "hela", name: "Hela enheten" };

/** An indicator's outcomes: the chosen period by district and gender, to be typed in; earlier periods under it to compare. */
export function OutcomeTable(props: OutcomeTableProps) {
  const { indicator, cells, periods, period, districts, year, writes } = props;
  const { report, lines } = useTableSaves();
  const keys = Object.keys(cells);
  const [split, setSplit] = useState(keys.some((key) => !key.endsWith("/totalt") || key.split("/")[1] !== WHOLE.id));
  const genders = split ? GENDERS : GENDERS.slice(0, 1);
  const places = split ? [WHOLE, ...districts] : [WHOLE];
  const earlier = periods.filter(({ code }) => code !== period.code && keys.some((key) => key.startsWith(`${code}/`)));
  const cellAt = (code: string, district: string, gender: Gender) => cells[outcomeKey(code, district, gender)] ?? null;
  return (
    <>
      <table className={split ? "outcomes" : "outcomes outcomes-single"}>
        <caption className="hidden-words">Utfall för {indicator.name}</caption>
        <thead>
          <tr>
            <th scope="col">
              {period.code} {year}
              {indicator.unit && <span className="quiet">, {indicator.unit}</span>}
            </th>
            {genders.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.id} className={place.id === WHOLE.id ? "whole" : undefined}>
              <th scope="row">{place.name}</th>
              {genders.map((gender) => (
                <td key={gender.code}>
                  <OneCell {...props} place={place} gender={gender} cell={cellAt(period.code, place.id, gender.code)} report={report} />
                </td>
              ))}
            </tr>
          ))}
          {earlier.map(({ code }) => (
            <tr key={code} className="earlier">
              <th scope="row">{`${code} ${year}`}</th>
              {genders.map((gender) => (
                <td key={gender.code}>{outcomeText(cellAt(code, WHOLE.id, gender.code))}</td>
              ))}
            </tr>
          ))}
          {indicator.lastYear && (
            <tr className="earlier">
              <th scope="row">{`${period.code} ${year - 1}`}</th>
              <td>{outcomeText(indicator.lastYear)}</td>
              {genders.slice(1).map(({ code }) => (
                <td key={code} />
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {writes && lines}
      {writes && !split && (
        <button type="button" className="link-button" onClick={() => setSplit(true)}>
          Dela upp på {districts.length > 0 ? "stadsdel och kön" : "kön"}
        </button>
      )}
    </>
  );
}

type OneCellProps = OutcomeTableProps & {
  place: { id: string; name: string };
  gender: { code: Gender; name: string };
  cell: OutcomeCell | null;
  report: Parameters<typeof CellField>[0]["report"];
};

function OneCell({ indicator, period, unitId, year, writes, place, gender, cell, report }: OneCellProps) {
  if (!writes) return outcomeText(cell) || <span className="quiet">–</span>;
  const key = { unitId, indicatorId: indicator.id, year, period: period.code, district: place.id, gender: gender.code };
  return (
    <CellField
      label={`${place.name}, ${gender.name.toLowerCase()}, ${period.code} ${year}`}
      address="/api/v1/utfall"
      place={`utfall/${Object.values(key).join("/")}`}
      saved={outcomeText(cell)}
      version={cell?.version ?? 0}
      read={(typed) => {
        const entry = readOutcome(typed, indicator.unit);
        return entry.ok ? understood({ ...key, unit: indicator.unit, typed }) : entry;
      }}
      report={report}
    />
  );
}
