"use client";
import { useId } from "react";
import type { ChainIndicator } from "../../lib/domain/chain.ts";
import { readTarget } from "../../lib/forms/target.ts";
import { understood } from "../../lib/forms/typed.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

type TargetProps = { indicator: ChainIndicator; unitId: string; year: number; setBy: "namnd" | "enhet" };

/** The own årsmål of an indicator, changed in place. */
export function TargetField({ indicator, unitId, year, setBy }: TargetProps) {
  const id = useId();
  const { target } = indicator;
  const { field, typed, type, state, begin, commit, leave, reset } = useSaving({
    address: "/api/v1/arsmal",
    place: `arsmal/${unitId}/${indicator.id}/${year}`,
    saved: target?.figure ? writeFigure(target.figure) : "",
    version: target?.no ?? 0,
    read: (words) => {
      const read = readTarget(words);
      const own = target && target.setBy !== "kf" ? target.setBy : setBy;
      return read.ok ? understood({ unitId, indicatorId: indicator.id, year, setBy: own, typed: words }) : read;
    },
  });
  return (
    <div className="target-field">
      <label htmlFor={id}>Årsmål</label>
      <input
        ref={field}
        id={id}
        className={`field cell-${state.kind}`}
        autoComplete="off"
        value={typed}
        aria-invalid={state.kind === "unsaved" || undefined}
        aria-describedby={`${id}-state`}
        onFocus={begin}
        onChange={(event) => type(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
          if (event.key === "Escape") reset();
        }}
      />
      <SaveLine state={state} id={`${id}-state`} />
    </div>
  );
}
