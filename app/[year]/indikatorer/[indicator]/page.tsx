import { DEFAULT_THRESHOLDS } from "../../../../lib/domain/styrmodell.ts";
import { noticeHere } from "../../../../lib/web/notice.ts";
import { ownedIndicator } from "../../../../lib/web/owned-indicators.ts";
import { yearPlace } from "../../../../lib/web/year-place.ts";
import { styrmodellOf } from "../../../../templates/stockholm/styrmodeller.ts";
import { IndicatorDefinition } from "../../../components/indicator/indicator-definition.tsx";
import { IndicatorHistory } from "../../../components/indicator/indicator-history.tsx";
import { Limits } from "../../../components/indicator/indicator-limits.tsx";
import { NoticeLine } from "../../../components/notice-line.tsx";
import { YearShell } from "../../../components/year-shell.tsx";

type PageProps = { params: Promise<{ year: string; indicator: string }> };

export default async function OwnedIndicatorPage({ params }: PageProps) {
  const { year, indicator } = await params;
  const place = await yearPlace(year);
  const { described, owner } = await ownedIndicator(place, indicator);
  const notice = await noticeHere();
  const typed = notice?.typed ?? {};
  const till = `/${year}/indikatorer/${indicator}`;
  const { tolerance } = styrmodellOf(place.year).thresholds ?? DEFAULT_THRESHOLDS;
  return (
    <YearShell view={place}>
      <div className="page indicator-page">
        <title>{`${described.name} – Tertial`}</title>
        <NoticeLine notice={notice} />
        <div className="page-head">
          <div>
            <p className="eyebrow">
              Indikator {place.year}, ägs av {owner}
            </p>
            <h1>{described.name}</h1>
            <p>
              <a href={`/${year}/indikatorer`}>Alla indikatorer</a>
            </p>
          </div>
        </div>
        <IndicatorDefinition page={described} year={place.year} till={till} describes={described.newest} typed={typed} />
        <Limits page={described} percent={tolerance} till={till} owns typed={typed} />
        <IndicatorHistory history={described.history} />
      </div>
    </YearShell>
  );
}
