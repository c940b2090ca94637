import type { HeldRole } from "../../../../db/queries/access.ts";
import { administers } from "../../../../lib/domain/account.ts";
import type { ListAsked } from "../../../../lib/domain/list-page.ts";
import { accessView, mayEnd } from "../../../../lib/web/access-view.ts";
import { noticeHere } from "../../../../lib/web/notice.ts";
import { placeOf } from "../../../../lib/web/place.ts";
import { AccessList } from "../../../components/access-list.tsx";
import { AccessTable } from "../../../components/access-table.tsx";
import { BoardOrUnit } from "../../../components/board-or-unit.tsx";
import { ClosedOpenings } from "../../../components/closed-openings.tsx";
import { NoticeLine } from "../../../components/notice-line.tsx";
import { OpenDraftsForm } from "../../../components/open-drafts-form.tsx";
import { ReporterList } from "../../../components/reporter-list.tsx";
import { RoleForm } from "../../../components/role-form.tsx";

type Asked = ListAsked & { visa?: string | string[] };
type PageProps = { params: Promise<{ year: string; unit: string }>; searchParams: Promise<Asked> };

const WHOLE: Record<string, string> = { visa: "namnden" };

export const metadata = { title: "Behörigheter" };

export default async function AccessPage({ params, searchParams }: PageProps) {
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  const asked = await searchParams;
  const view = await accessView(place, asked.visa === "namnden");
  const { node, board, inside, above, openings, gives, people, reported } = view;
  const whole = node.id !== place.here.unit.id;
  const path = `/${year}/${unit}/behorigheter`;
  const here = whole ? `${path}?${new URLSearchParams(WHOLE)}` : path;
  const { user, now } = place;
  const ends = (role: HeldRole) => mayEnd(place, role);
  const given = ({ orgUnitId, where }: HeldRole) =>
    orgUnitId === node.id ? "Rollen är given här." : `Rollen är given i ${where}${whole ? "" : " och gäller enheterna under den"}.`;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>Behörigheter</h1>
          <p className="lead">Vem som ser utkasten i {node.name}, och varför.</p>
        </div>
      </div>
      <NoticeLine notice={await noticeHere()} />
      {view.seesBoard && <BoardOrUnit path={path} whole={whole} />}
      <AccessList {...{ asked, path, given, ends, here }} label={`Roller i ${node.name}`} roles={inside} keep={whole ? WHOLE : {}} />
      <ClosedOpenings openings={openings} now={now} />
      {reported && <ReporterList {...reported} unitId={node.id} year={place.here.year} writes={place.writes} />}
      {gives.length > 0 && (
        <section className="part">
          <h2>Ge en roll i {node.name}</h2>
          <RoleForm
            people={people.filter(({ id }) => id !== user.id)}
            places={[node]}
            roles={gives}
            standInsFor={people}
            peopleFrom={`/api/v1/personer?year=${year}&unit=${unit}`}
            here={here}
          />
        </section>
      )}
      {administers(user) && board && (
        <OpenDraftsForm board={board} mine={openings.find(({ personId, until }) => personId === user.id && now < until)} here={here} />
      )}
      {above.length > 0 && (
        <section className="part">
          <h2>Roller i hela kommunen</h2>
          <p className="muted">De öppnar det som är beslutat eller lämnat till kommunledningen, men inte nämndens utkast.</p>
          <AccessTable label="Roller i hela kommunen" roles={above} given={() => "Rollen gäller hela kommunen."} ends={ends} here={here} />
        </section>
      )}
    </div>
  );
}
