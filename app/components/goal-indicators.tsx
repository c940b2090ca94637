import { indicatorsToAttach } from "../../db/queries/indicators-to-attach.ts";
import { type YearBefore, yearBefore } from "../../db/queries/year-before.ts";
import { mayReport } from "../../lib/domain/access.ts";
import type { ChainIndicator, Direction, GoalPage } from "../../lib/domain/chain.ts";
import type { GoalBuilding } from "../../lib/domain/chain-building.ts";
import { changeOf } from "../../lib/domain/change.ts";
import { isFrozen } from "../../lib/domain/frozen.ts";
import { whyNotJudged } from "../../lib/domain/indicator-status.ts";
import { progressOf } from "../../lib/domain/to-look-over.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import type { ChainView } from "../../lib/web/chain-view.ts";
import { goalBuilding } from "../../lib/web/goal-building.ts";
import { AddIndicator } from "./building/add-indicator.tsx";
import { DetachIndicator } from "./building/detach-indicator.tsx";
import { UndoLast } from "./building/undo-last.tsx";
import { ChangeWords } from "./change-words.tsx";
import { ForecastField } from "./forecast-field.tsx";
import { IndicatorAnalysis } from "./indicator-analysis.tsx";
import { OutcomeTable } from "./outcome-table.tsx";
import { IndicatorState } from "./status.tsx";
import { TargetField } from "./target-field.tsx";

const DIRECTIONS: Record<Direction, string> = {
  hogre: "Högre är bättre",
  lagre: "Lägre är bättre",
  intervall: "Ska ligga inom ett intervall",
  neutral: "",
  okand: "",
};

/** The goal's indicators, each with its årsmål and its outcomes. */
export async function GoalIndicators({ page, view }: { page: GoalPage; view: ChainView }) {
  const { store, here } = view.place;
  const builds = await goalBuilding(view, page.goal.id);
  if (page.goal.indicators.length === 0 && builds === null) return null;
  const periods = view.model.periods.map(({ code }) => code);
  const before = builds ? await yearBefore(store, { unitId: here.unit.id, year: here.year }, page.goal.indicators, periods) : new Map();
  const there = new Set(page.goal.indicators.map(({ id }) => id));
  return (
    <section className="block" aria-labelledby="indikatorer">
      <h2 id="indikatorer">
        Indikatorer <small>{page.goal.indicators.length}</small>
      </h2>
      {page.goal.indicators.map((indicator) => (
        <OneIndicator key={indicator.id} indicator={indicator} page={page} view={view} builds={builds} before={before.get(indicator.id)} />
      ))}
      {builds && <UndoLast place={builds} />}
      {builds && (
        <AddIndicator
          goalId={page.goal.id}
          place={builds}
          known={(await indicatorsToAttach(store, here.lineage)).filter(({ id }) => !there.has(id))}
          periodicities={(view.model.periodicities ?? []).map(({ name }) => name)}
        />
      )}
    </section>
  );
}

type OneProps = { indicator: ChainIndicator; page: GoalPage; view: ChainView; builds: GoalBuilding | null; before: YearBefore | undefined };

function OneIndicator({ indicator, page, view, builds, before }: OneProps) {
  const { documents, outcomes } = page;
  const { place, model, period, chain } = view;
  const { here } = place;
  const planned = progressOf(chain).stage === "plan";
  const change = changeOf(indicator);
  const why = period.forecast ? "" : whyNotJudged(indicator);
  const lineage = here.lineage.map(({ id }) => id);
  const reports = mayReport(place.user, lineage, indicator.responsible ?? []);
  const own = indicator.target && indicator.target.setBy !== "kf";
  const said = model.periods.map(({ code }) => ({ code, written: indicator.forecasts?.[code]?.written ?? "" }));
  const typedHere = period.forecast && reports && !isFrozen(documents, period.code) ? period.code : "";
  const forecasts = said.filter(({ code, written }) => written !== "" && code !== typedHere);
  return (
    <section className="indicator-block" id={`indikator-${indicator.id}`} aria-labelledby={`namn-${indicator.id}`}>
      <div className="indicator-head">
        <h3 id={`namn-${indicator.id}`}>
          <a href={`/${here.year}/${here.unit.slug}/indikator/${indicator.id}?period=${period.code}`}>{indicator.name}</a>
        </h3>
        {!period.forecast && !planned && <IndicatorState indicator={indicator} />}
        {builds && <DetachIndicator goalId={page.goal.id} indicator={indicator} place={builds} />}
      </div>
      {why && <p className="quiet small">{why}</p>}
      <div className="indicator-facts">
        {place.writes && !isFrozen(documents) ? (
          <TargetField
            indicator={indicator}
            unitId={here.unit.id}
            year={here.year}
            setBy={here.unit.kind === "namnd" ? "namnd" : "enhet"}
          />
        ) : (
          <Fact name="Årsmål">{own && indicator.target?.figure ? writeFigure(indicator.target.figure) : "–"}</Fact>
        )}
        <Fact name="KF:s årsmål">{indicator.kfTarget?.figure ? writeFigure(indicator.kfTarget.figure) : "–"}</Fact>
        {before?.target && <Fact name={`Årsmål ${here.year - 1}`}>{before.target}</Fact>}
        {before?.outcome && <Fact name={`Utfall ${before.outcome.period} ${here.year - 1}`}>{before.outcome.written}</Fact>}
        {forecasts.map(({ code, written }) => (
          <Fact key={code} name={`Prognos ${code}`}>
            {written}
          </Fact>
        ))}
        {typedHere && (
          <ForecastField
            key={period.code}
            indicatorId={indicator.id}
            unit={indicator.unit}
            forecast={indicator.forecasts?.[period.code] ?? null}
            unitId={here.unit.id}
            year={here.year}
            period={period.code}
          />
        )}
        {change && (
          <Fact name={`Mot ${period.code} ${here.year - 1}`}>
            <ChangeWords change={change} unit={indicator.unit} />
          </Fact>
        )}
        {DIRECTIONS[indicator.direction] && <span className="quiet small">{DIRECTIONS[indicator.direction]}</span>}
      </div>
      <OutcomeTable
        indicator={{ id: indicator.id, name: indicator.name, unit: indicator.unit, lastYear: indicator.lastYear }}
        cells={outcomes[indicator.id] ?? {}}
        periods={model.periods.map(({ code, name }) => ({ code, name }))}
        period={{ code: period.code, name: period.name }}
        districts={here.districts}
        unitId={here.unit.id}
        year={here.year}
        writes={reports && !isFrozen(documents, period.code)}
      />
      <IndicatorAnalysis indicator={indicator} page={page} view={view} />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <span className="fact">
      <span className="quiet small">{name}</span> {children}
    </span>
  );
}
