import { isOverdue } from "../../../../lib/domain/activity-list.ts";
import { type ListAsked, listPage } from "../../../../lib/domain/list-page.ts";
import { counted } from "../../../../lib/swedish/wording.ts";
import { type ActivitiesAsked, boardActivities } from "../../../../lib/web/board-activities.ts";
import { yearPlace } from "../../../../lib/web/year-place.ts";
import { ActivityCalendar } from "../../../components/activity-calendar.tsx";
import { ActivityChoices } from "../../../components/activity-choices.tsx";
import { ActivityTable } from "../../../components/activity-table.tsx";
import { ActivityTimeline } from "../../../components/activity-timeline.tsx";
import { ListPages, ListSearch } from "../../../components/list-pages.tsx";
import { YearShell } from "../../../components/year-shell.tsx";

type PageProps = { params: Promise<{ year: string; board: string }>; searchParams: Promise<ActivitiesAsked & ListAsked> };

const VIEWS = { lista: ActivityTable, kalender: ActivityCalendar, tidslinje: ActivityTimeline };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Aktiviteter ${(await params).year}` };
}

export default async function ActivitiesPage({ params, searchParams }: PageProps) {
  const { year, board: slug } = await params;
  const place = await yearPlace(year);
  const asked = await searchParams;
  const activities = await boardActivities(place, slug, asked);
  const { board, chosen, onlyMine, shown, today, view } = activities;
  const late = shown.filter((activity) => isOverdue(activity, today)).length;
  const View = VIEWS[view];
  const list = listPage(shown, asked, ({ text, unit, responsible }) => ({ name: text, note: `${unit.name} ${responsible}` }));
  const pages = { list, path: `/${year}/aktiviteter/${slug}`, keep: activities.standing };
  return (
    <YearShell view={place}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>Aktiviteter {year}</h1>
            <p className="lead">
              {chosen?.name ?? board.name}: {counted(shown.length, "aktivitet", "aktiviteter")}
              {onlyMine && " som du ansvarar för"}
              {late > 0 ? `, ${late} vars tid har gått ut eller som är försenade. De står först.` : "."}
            </p>
          </div>
        </div>
        <ActivityChoices {...activities} year={place.year} />
        <ListSearch {...pages} label="Sök aktivitet" noun={["aktivitet", "aktiviteter"]} none="Ingen aktivitet heter så." />
        {shown.length > 0 ? (
          <>
            <View activities={list.shown} year={place.year} today={today} />
            <ListPages {...pages} />
          </>
        ) : onlyMine ? (
          <section className="empty">
            <h2>Du står inte som ansvarig för någon aktivitet</h2>
            <p>Vem som ansvarar för en aktivitet skrivs på målets egen sida, under Aktiviteter.</p>
          </section>
        ) : (
          <section className="empty">
            <h2>Inga aktiviteter för {year} än</h2>
            <p>Aktiviteter läggs till på målens egna sidor, under Aktiviteter. Här syns de enheter vars utkast du får läsa.</p>
          </section>
        )}
      </div>
    </YearShell>
  );
}
