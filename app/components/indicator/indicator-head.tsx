import type { Target } from "../../../lib/domain/chain.ts";
import { indicatorState, whyNotJudged } from "../../../lib/domain/indicator-status.ts";
import { seriesKey, trendOf } from "../../../lib/domain/indicator-years.ts";
import type { IndicatorView } from "../../../lib/web/indicator-view.ts";
import { ChangeWords } from "../change-words.tsx";
import { PeriodLinks } from "../period-links.tsx";
import { Status } from "../status.tsx";

const TOTAL = seriesKey("hela", "totalt");

/** The indicator's name, its figure of the period, how that stands and how it went. */
export function IndicatorHead({ view: { place, page, period, periods, stretches, now, tolerance } }: { view: IndicatorView }) {
  const { here } = place;
  const base = `/${here.year}/${here.unit.slug}`;
  const outcome = now?.cells[TOTAL] ?? null;
  const target = now?.target ?? null;
  const kfTarget = now?.kfTarget ?? null;
  const trend = trendOf(stretches, here.year, period.code);
  const compared = trend?.change
    ? (page.points.find(({ year, period: code }) => year === here.year - 1 && code === period.code) ?? null)
    : null;
  const judged = { outcome, lastYear: compared?.cells[TOTAL] ?? null, direction: page.direction, target, kfTarget, tolerance };
  const { status, words } = indicatorState(judged);
  const why = period.forecast ? "" : whyNotJudged(judged);
  return (
    <div className="page-head">
      <div>
        <p className="eyebrow">
          Indikator, {period.code} {here.year}
          {page.owner && <>, ägs av {page.owner.name}</>}
        </p>
        <h1>{page.name}</h1>
        <p className="standing">
          <b className="standing-figure">{outcome?.written || "Inte rapporterat"}</b>
          {!period.forecast && status !== "none" && <Status meaning={status} word={words} />}
          <span className="quiet">{targetWords(target, kfTarget)}</span>
          {trend?.change && (
            <span>
              <ChangeWords change={trend.change} unit={page.unit} spelled /> <span className="quiet">{trend.basis}</span>
            </span>
          )}
          {trend && !trend.change && <span className="quiet">{trend.basis}</span>}
        </p>
        {why && <p className="quiet">{why}</p>}
      </div>
      <div className="actions">
        <PeriodLinks periods={periods} current={period} href={(code) => `${base}/indikator/${page.id}?period=${code}`} />
        {place.reports && (
          <a className="button" href={`${base}/utfall?period=${period.code}`}>
            Rapportera {period.code}
          </a>
        )}
      </div>
    </div>
  );
}

function targetWords(target: Target | null, kfTarget: Target | null): string {
  const own = target?.written ? `årsmål ${target.written}` : "inget eget årsmål";
  return kfTarget?.written ? `${own}, KF:s årsmål ${kfTarget.written}` : own;
}
