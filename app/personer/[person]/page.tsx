import { notFound } from "next/navigation";
import { members } from "../../../db/queries/accounts.ts";
import { responsibilitiesOf } from "../../../db/queries/responsibilities.ts";
import { administers } from "../../../lib/domain/account.ts";
import { noticeHere } from "../../../lib/web/notice.ts";
import { visit } from "../../../lib/web/visit.ts";
import { AccessTable } from "../../components/access-table.tsx";
import { ExampleBanner } from "../../components/example-banner.tsx";
import { HandOverForm } from "../../components/hand-over-form.tsx";
import { NoticeLine } from "../../components/notice-line.tsx";
import { PlainPage } from "../../components/plain-page.tsx";
import { ResponsibilityList } from "../../components/responsibility-list.tsx";

export const metadata = { title: "Person" };

export default async function PersonPage({ params }: { params: Promise<{ person: string }> }) {
  const { store, user, now } = await visit();
  if (!administers(user)) notFound();
  const { person: id } = await params;
  const everyone = await members(store, now);
  const person = everyone.find((member) => member.id === id);
  if (!person) notFound();
  const answersFor = await responsibilitiesOf(store, id, now);
  const heirs = everyone.filter((other) => other.id !== id && other.id !== user.id && other.standing.kind !== "avstangd");
  const { roles, standIns, indicators, activities } = answersFor;
  return (
    <>
      <ExampleBanner />
      <PlainPage title={person.name} lead={[person.title, person.email].filter(Boolean).join(", ")}>
        <p>
          <a href="/personer">Alla personer</a>
        </p>
        <NoticeLine notice={await noticeHere()} />
        <section className="part">
          <h2>Roller</h2>
          {roles.length === 0 ? (
            <p>Har ingen roll nu.</p>
          ) : (
            <AccessTable
              label={`Roller som ${person.name} har`}
              roles={roles}
              given={({ where }) => `Rollen är given i ${where}.`}
              ends={() => id !== user.id}
              here={`/personer/${id}`}
              ofOne
            />
          )}
        </section>
        <ResponsibilityList {...answersFor} />
        {roles.length + standIns.length + indicators.length + activities.length > 0 && <HandOverForm person={person} heirs={heirs} />}
      </PlainPage>
    </>
  );
}
