"use client";
import type { ChainIndicator } from "../../lib/domain/chain.ts";
import { readTarget } from "../../lib/forms/target.ts";
import { understood } from "../../lib/forms/typed.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import { SavedField } from "./saved-field.tsx";

type TargetProps = { indicator: ChainIndicator; unitId: string; year: number; setBy: "namnd" | "enhet" };

/** The own årsmål of an indicator, changed in place. */
export function TargetField({ indicator, unitId, year, setBy }: TargetProps) {
  const { target } = indicator;
  return (
    <>
      <SavedField
        label="Årsmål"
        address="/api/v1/arsmal"
        place={`arsmal/${unitId}/${indicator.id}/${year}`}
        saved={target?.figure ? writeFigure(target.figure) : ""}
        version={target?.no ?? 0}
        read={(words) => {
          const read = readTarget(words);
          const own = target && target.setBy !== "kf" ? target.setBy : setBy;
          return read.ok ? understood({ unitId, indicatorId: indicator.id, year, setBy: own, typed: words }) : read;
        }}
      />
      {target?.figure?.kind === "text" && (
        <span className="build-flag small">”{target.figure.words}” står som det är skrivet, men går inte att mäta utfallet mot.</span>
      )}
    </>
  );
}
