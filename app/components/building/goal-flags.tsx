import type { GoalToBuild } from "../../../lib/domain/chain-building.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { Icon } from "../pictogram.tsx";

type FlagsProps = { goal: GoalToBuild; below: number; loose: boolean };

/** What is to be known of a goal while the chain is built: what it holds, who answers it, what has happened above. */
export function GoalFlags({ goal, below, loose }: FlagsProps) {
  const { own, unconfirmed, goneAbove, answers, ownerName } = goal;
  const others = answers > 0 ? `${counted(answers, "annan enhet", "andra enheter")} svarar` : "";
  const said = [
    workWords(goal),
    own ? others : below === 0 ? others || "ingen i nämnden svarar än" : "",
    unconfirmed ? "ej bekräftat" : "",
  ];
  return (
    <>
      {said.some(Boolean) && <span className="quiet small">{said.filter(Boolean).join(" · ")}</span>}
      {goneAbove && (
        <span className="build-flag small">
          <Icon name="flag" small /> {ownerName} har tagit bort målet ur sin plan. Ert svar står kvar. Flytta det till ett annat mål, eller
          ta bort målet.
        </span>
      )}
      {loose && (
        <span className="build-flag small">
          <Icon name="flag" small /> Svarar inte på något mål ovanför. Välj ett under Ändra, eller dra det dit.
        </span>
      )}
    </>
  );
}

/** "2 indikatorer, 1 aktivitet"; "" where there is nothing. */
function workWords({ indicators, activities }: Pick<GoalToBuild, "indicators" | "activities">): string {
  return [
    indicators.length > 0 ? counted(indicators.length, "indikator", "indikatorer") : "",
    activities.length > 0 ? counted(activities.length, "aktivitet", "aktiviteter") : "",
  ]
    .filter(Boolean)
    .join(", ");
}
