import { indicatorView } from "../../../../../lib/web/indicator-view.ts";
import { noticeHere } from "../../../../../lib/web/notice.ts";
import { IndicatorDefinition } from "../../../../components/indicator/indicator-definition.tsx";
import { IndicatorForecasts } from "../../../../components/indicator/indicator-forecasts.tsx";
import { IndicatorHead } from "../../../../components/indicator/indicator-head.tsx";
import { Limits } from "../../../../components/indicator/indicator-limits.tsx";
import { IndicatorParts } from "../../../../components/indicator/indicator-parts.tsx";
import { IndicatorPicture } from "../../../../components/indicator/indicator-picture.tsx";
import { IndicatorUses } from "../../../../components/indicator/indicator-uses.tsx";
import { IndicatorYears } from "../../../../components/indicator/indicator-years.tsx";
import { NoticeLine } from "../../../../components/notice-line.tsx";

type PageProps = {
  params: Promise<{ year: string; unit: string; indicator: string }>;
  searchParams: Promise<{ period?: string }>;
};

export default async function OneIndicatorPage({ params, searchParams }: PageProps) {
  const view = await indicatorView(await params, (await searchParams).period);
  const notice = await noticeHere();
  const { page, place, period, tolerance, describes, owns } = view;
  const typed = notice?.typed ?? {};
  const till = `/${place.here.year}/${place.here.unit.slug}/indikator/${page.id}?period=${period.code}`;
  return (
    <div className="page indicator-page">
      <title>{`${view.page.name} – Tertial`}</title>
      <NoticeLine notice={notice} />
      <IndicatorHead view={view} />
      <div className="picture-and-table">
        <IndicatorPicture view={view} />
        <IndicatorYears view={view} />
      </div>
      <IndicatorForecasts view={view} />
      <IndicatorParts view={view} />
      <IndicatorDefinition page={page} year={place.here.year} till={till} describes={describes} typed={typed} />
      <Limits page={page} percent={tolerance.percent} till={till} owns={owns} typed={typed} />
      <IndicatorUses view={view} />
    </div>
  );
}
