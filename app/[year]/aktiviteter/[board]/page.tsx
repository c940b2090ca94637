import { isOverdue } from "../../../../lib/domain/activity-list.ts";
import { counted } from "../../../../lib/swedish/wording.ts";
import { boardActivities } from "../../../../lib/web/board-activities.ts";
import { yearPlace } from "../../../../lib/web/year-place.ts";
import { ActivityTable } from "../../../components/activity-table.tsx";
import { Menu } from "../../../components/menu.tsx";
import { YearShell } from "../../../components/year-shell.tsx";

type PageProps = { params: Promise<{ year: string; board: string }>; searchParams: Promise<{ enhet?: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Aktiviteter ${(await params).year}` };
}

export default async function ActivitiesPage({ params, searchParams }: PageProps) {
  const { year, board: slug } = await params;
  const { enhet } = await searchParams;
  const place = await yearPlace(year);
  const { board, units, activities, today } = await boardActivities(place, slug);
  const chosen = units.find((unit) => unit.slug === enhet);
  const shown = chosen ? activities.filter(({ unit }) => unit.id === chosen.id) : activities;
  const late = shown.filter((activity) => isOverdue(activity, today)).length;
  const here = `/${year}/aktiviteter/${slug}`;
  return (
    <YearShell view={place}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>Aktiviteter {year}</h1>
            <p className="lead">
              {chosen?.name ?? board.name}: {counted(shown.length, "aktivitet", "aktiviteter")}
              {late > 0 ? `, ${late} vars tid har gått ut eller som är försenade. De står först.` : "."}
            </p>
          </div>
          {units.length > 1 && (
            <div className="actions">
              <Menu label={`${chosen?.name ?? "Alla enheter"}, byt enhet`} shown={chosen?.name ?? "Alla enheter"}>
                <ul>
                  <li>
                    <a href={here} aria-current={chosen ? undefined : "true"}>
                      Alla enheter
                    </a>
                  </li>
                  {units.map((unit) => (
                    <li key={unit.id}>
                      <a href={`${here}?enhet=${unit.slug}`} aria-current={unit.id === chosen?.id ? "true" : undefined}>
                        {unit.name}
                      </a>
                    </li>
                  ))}
                </ul>
              </Menu>
            </div>
          )}
        </div>
        {shown.length === 0 ? (
          <section className="empty">
            <h2>Inga aktiviteter för {year} än</h2>
            <p>Aktiviteter läggs till på målens egna sidor, under Aktiviteter. Här syns de enheter vars utkast du får läsa.</p>
          </section>
        ) : (
          <ActivityTable activities={shown} year={place.year} today={today} />
        )}
      </div>
    </YearShell>
  );
}
