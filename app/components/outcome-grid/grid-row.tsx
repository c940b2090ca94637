"use client";
import { type AnsweredFinding, isAnswered } from "../../../lib/checks/answered.ts";
import { type Finding, sameFinding } from "../../../lib/checks/finding.ts";
import type { OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { outcomeText, readOutcome } from "../../../lib/forms/outcome.ts";
import type { Decimal } from "../../../lib/swedish/decimal.ts";
import { writeNumber } from "../../../lib/swedish/number.ts";
import type { Move } from "../cell-grid/next-cell.ts";
import { FindingAnswer } from "../finding-answer.tsx";
import { Icon } from "../pictogram.tsx";
import { GridCell } from "./grid-cell.tsx";
import { COLUMNS, type GridLine } from "./grid-lines.ts";
import type { GridStore } from "./grid-store.ts";
import { Sparkline } from "./sparkline.tsx";
import { useLineCells } from "./use-grid.ts";

/** What the check finds in the period's report, if it is begun, and which of it the visitor may answer. */
export type GridChecks = { documentId: string; findings: (AnsweredFinding & { mayAnswer: boolean })[] };

type Props = {
  store: GridStore;
  checks: GridChecks | null;
  grid: OutcomeGrid;
  line: GridLine;
  active: string;
  lastYear: boolean;
  go: (id: string, step: Move) => void;
  choose: (id: string) => void;
};

/** An indicator's own line with what it is compared with, or one of its stadsdelar; what does not agree stands just below. */
export function GridRow({ store, checks, grid, line, active, lastYear, go, choose }: Props) {
  const { indicator, district } = line;
  const columns = 4 + COLUMNS.length + Number(lastYear) + Number(grid.previous !== null) + Number(grid.period.forecast);
  useLineCells(store, indicator);
  const mine = store.findingsOf(indicator).filter(({ place }) => (place.district ?? "") === (district?.name ?? ""));
  const answered = (finding: Finding) => checks?.findings.find((each) => sameFinding(each, finding));
  const open = mine.filter((finding) => !isAnswered(answered(finding) ?? { answer: null }));
  // on a phone one indicator is shown at a time
  const elsewhere = active.startsWith(`${indicator.id}/`) ? "" : " elsewhere";
  const where = district?.name ?? "hela enheten";
  const key = `${district?.id ?? "hela"}/totalt`;
  const total = store.cell(`${indicator.id}/${key}`);
  const increase = indicator.cumulative ? increaseOf(total.typed, indicator.previous.get(key)?.value ?? null, indicator.unit) : "";
  return (
    <>
      {line.group && (
        <tr className={`goal-row${elsewhere}`}>
          <th colSpan={columns} scope="rowgroup">
            {`${line.group.number} ${line.group.title}`.trim()}
          </th>
        </tr>
      )}
      <tr className={`${district ? "district" : "whole"}${elsewhere}`} id={`rad-${line.id}`}>
        <th scope="row">
          {district ? (
            district.name
          ) : (
            <span className="name">
              <span>
                {indicator.name}
                {!indicator.due && <span className="quiet"> (rapporteras {indicator.periodicity.toLowerCase() || "för året"})</span>}
              </span>
              <span className="unit">{indicator.unit}</span>
            </span>
          )}
        </th>
        {lastYear && <td className="beside">{outcomeText(indicator.lastYear.get(key) ?? null).split(":")[0]}</td>}
        {line.cells.map((id, column) => {
          const place = id ? store.place(id) : undefined;
          const { name = "", spoken = "" } = COLUMNS[column] ?? {};
          if (!place) return <td key={spoken} className="no-cell" />;
          return (
            <GridCell
              key={place.id}
              store={store}
              place={place}
              label={`${indicator.name}, ${where}, ${spoken}${open.length > 0 ? ", att se över" : ""}`}
              heading={name}
              allLocked={store.lock !== ""}
              active={active === place.id}
              flagged={open.length > 0}
              go={go}
              choose={choose}
            />
          );
        })}
        {grid.previous && <td className="beside since">{increase}</td>}
        {grid.period.forecast && (
          <td className="beside">{!district && indicator.forecast?.value ? writeNumber(indicator.forecast.value) : ""}</td>
        )}
        <td className="beside">{!district && indicator.target}</td>
        <td className="beside">{!district && indicator.kfTarget}</td>
        <td className="trend">{!district && <Sparkline indicator={indicator} year={grid.year} now={total.typed} />}</td>
      </tr>
      {line.cells.map((id, column) => {
        const trouble = id && store.place(id) ? store.cell(id).trouble : null;
        return trouble && <TroubleRow key={id} {...{ trouble, columns, elsewhere }} name={COLUMNS[column]?.name ?? ""} />;
      })}
      {mine.map((finding) => {
        const said = answered(finding);
        return (
          <tr
            key={`${finding.rule}/${finding.place.gender ?? ""}/${finding.message}`}
            className={`finding-row${said && isAnswered(said) ? " finding-answered" : ""}${elsewhere}`}
          >
            <td colSpan={columns}>
              <Icon name={said && isAnswered(said) ? "done" : "flag"} small /> {finding.message}
              {!(said && isAnswered(said)) && <SumButton store={store} line={line} finding={finding} />}
              {checks && said && <FindingAnswer documentId={checks.documentId} finding={said} mayAnswer={said.mayAnswer} />}
            </td>
          </tr>
        );
      })}
    </>
  );
}

type TroubleProps = { trouble: { message: string }; name: string; columns: number; elsewhere: string };

/** Why a cell of the line above is not saved, in words where one types; what can be done stands in the panel. */
function TroubleRow({ trouble, name, columns, elsewhere }: TroubleProps) {
  return (
    <tr className={`finding-row trouble-row${elsewhere}`}>
      <td colSpan={columns}>
        <Icon name="warning" small /> {name}: inte sparat. {trouble.message}
      </td>
    </tr>
  );
}

/** Puts the sum of the parts into the total that does not agree with them; the grid's own undo takes it back. */
function SumButton({
  store,
  line: { indicator, district },
  finding: { mending, place },
}: {
  store: GridStore;
  line: GridLine;
  finding: Finding;
}) {
  const id = `${indicator.id}/${district?.id ?? "hela"}/${place.gender ?? "totalt"}`;
  if (mending?.kind !== "cell" || store.place(id)?.locked !== "") return null;
  const write = () => {
    store.commit(id, mending.to);
    // the line with the button goes when the figures agree
    document.getElementById(`cell-${id}`)?.focus();
  };
  return (
    <button type="button" className="link-button finding-sum" onClick={write}>
      Skriv summan {mending.to} i stället
    </button>
  );
}

/** "+12": what has come since the period before, of what is counted from January on. */
function increaseOf(typed: string, before: Decimal | null, unit: string): string {
  const read = readOutcome(typed, unit);
  if (!before || !read.ok || read.value.kind !== "varde" || unit.startsWith("%")) return "";
  const { micro, decimals } = read.value.figure;
  const more = writeNumber({ micro: micro - before.micro, decimals: Math.max(decimals, before.decimals) });
  return micro > before.micro ? `+${more}` : more;
}
