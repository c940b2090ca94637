import { leadsMunicipality } from "../../../lib/domain/access.ts";
import type { ListAsked } from "../../../lib/domain/list-page.ts";
import { IN_ORDER } from "../../../lib/domain/year-progress.ts";
import { keepsPeriods } from "../../../lib/web/periods-view.ts";
import { yearView } from "../../../lib/web/year-view.ts";
import { BoardPlans } from "../../components/board-plans.tsx";
import { ProgressSummary, ProgressTable } from "../../components/board-progress.tsx";
import { KINDS } from "../../components/document-state.tsx";
import { YearShell } from "../../components/year-shell.tsx";

type Asked = ListAsked & { dokument?: string; namnd?: string };
type PageProps = { params: Promise<{ year: string }>; searchParams: Promise<Asked> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Läget ${(await params).year}` };
}

export default async function ProgressPage({ params, searchParams }: PageProps) {
  const asked = await searchParams;
  const view = await yearView((await params).year, asked.dokument);
  const { year, kind, boards } = view;
  const [kommun] = view.above;
  return (
    <YearShell view={view}>
      <div className="page">
        <div className="page-head">
          <div>
            <h1>Läget {year}</h1>
            <p className="lead">
              {KINDS[kind]} {year}: hur långt varje enhet har kommit. Innehållet i utkast syns bara inom nämnden.{" "}
              {keepsPeriods(view) && (
                <>
                  <a href={`/${year}/perioder`}>Perioder och sista dagar</a> · <a href={`/${year}/indikatorer`}>Indikatorer</a>
                  {kommun && leadsMunicipality(view.user) && (
                    <>
                      {" "}
                      · <a href={`/${year}/summor/${kommun.slug}?period=${kind}`}>Kommunens summor</a>
                    </>
                  )}
                </>
              )}
            </p>
          </div>
          <nav aria-label="Dokument">
            <ul className="segments">
              {IN_ORDER.map((code) => (
                <li key={code}>
                  <a href={`/${year}/lage?dokument=${code}`} title={KINDS[code]} aria-current={code === kind ? "true" : undefined}>
                    {code}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <BoardPlans view={view} />
        {boards.length === 0 ? (
          <section className="empty">
            <h2>Här finns inga enheter för {year} än</h2>
            <p>När en verksamhetsplan är inläst för året syns enheten här. Välj ett annat år högst upp på sidan.</p>
          </section>
        ) : (
          <>
            <ProgressSummary boards={boards} />
            <ProgressTable boards={boards} year={year} kind={kind} readable={view.readable} asked={asked} />
          </>
        )}
      </div>
    </YearShell>
  );
}
