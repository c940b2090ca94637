import { redirect } from "next/navigation";
import { budgetPage } from "../../../../db/queries/budget-page.ts";
import { noticeHere } from "../../../../lib/web/notice.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { reportedPeriod } from "../../../../lib/web/reported-period.ts";
import { budgetLayouts } from "../../../../templates/stockholm/budget-layouts.ts";
import { BeginBudget } from "../../../components/budget-grid/begin-budget.tsx";
import { BudgetWork } from "../../../components/budget-grid/budget-work.tsx";
import { EmptyBudget } from "../../../components/budget-grid/empty-budget.tsx";
import { NoticeLine } from "../../../components/notice-line.tsx";
import { PeriodLinks } from "../../../components/period-links.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<{ period?: string; tabell?: string }> };

export default async function BudgetsPage({ params, searchParams }: PageProps) {
  const address = await params;
  const place = await placeOf(address.year, address.unit);
  if (!place.readsDrafts) redirect(`/${address.year}/${address.unit}/dokument`);
  const asked = await searchParams;
  const page = await budgetPage(place.store, place.here, asked.period, asked.tabell);
  const periods = [{ code: "VP", name: "Verksamhetsplanen" }, ...reportedPeriod(place, undefined).periods];
  const name = periods.find(({ code }) => code === page.period)?.name ?? "";
  return (
    <div className="page">
      <title>{`Budget ${page.period} ${address.year} – Tertial`}</title>
      <div className="page-head">
        <div>
          <h1>Budget {address.year}</h1>
          <p className="lead">
            {place.here.unit.name}, {name.toLowerCase()}.
          </p>
        </div>
        <PeriodLinks
          periods={periods}
          current={{ code: page.period }}
          href={(code) => `/${address.year}/${address.unit}/budget?period=${code}`}
        />
      </div>
      <NoticeLine notice={await noticeHere()} />
      {page.tables.length === 0 && <EmptyBudget period={page.period} year={page.year} writes={place.writes && !page.decided} />}
      <BudgetWork key={page.period} page={page} slug={address.unit} writes={place.writes} user={place.user.id} />
      {place.writes && !page.decided && <BeginBudget page={page} slug={address.unit} layouts={budgetLayouts()} />}
    </div>
  );
}
