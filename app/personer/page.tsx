import { notFound } from "next/navigation";
import { type Member, members, workplaces } from "../../db/queries/accounts.ts";
import { ROLES } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import { isExample } from "../../lib/web/example.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import { visit } from "../../lib/web/visit.ts";
import { ExampleBanner } from "../components/example-banner.tsx";
import { InvitationForm } from "../components/invitation-form.tsx";
import { ListPages, ListSearch } from "../components/list-pages.tsx";
import { MemberRow } from "../components/member-row.tsx";
import { NoticeLine } from "../components/notice-line.tsx";
import { PlainPage } from "../components/plain-page.tsx";
import { RoleForm } from "../components/role-form.tsx";

export const metadata = { title: "Personer" };

const LIST = { path: "/personer", label: "Sök person", noun: ["person", "personer"] as [string, string], none: "Ingen person heter så." };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<ListAsked> }) {
  const { store, user, now } = await visit();
  if (!administers(user)) notFound();
  const notice = await noticeHere();
  const everyone = await members(store, now);
  const list = listPage(everyone, await searchParams, named);
  const others = everyone.filter(({ id, standing }) => id !== user.id && standing.kind !== "avstangd");
  const places = await workplaces(store);
  const example = await isExample();
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Personer" lead="Alla som har en roll i kommunens Tertial.">
        <NoticeLine notice={notice} />
        <ListSearch list={list} {...LIST} />
        <ul className="rows">
          {list.shown.map((member) => (
            <MemberRow key={member.id} member={member} managed={!example && member.id !== user.id} />
          ))}
        </ul>
        <ListPages list={list} path={LIST.path} />
        <section className="part">
          <h2>Ge en roll</h2>
          <p>En roll gäller enheten och allt under den. En ny nämnd eller enhet ser ingen förrän någon har en roll där.</p>
          <RoleForm
            people={others}
            places={places}
            roles={[...ROLES]}
            standInsFor={everyone}
            peopleFrom="/api/v1/personer"
            here="/personer"
          />
        </section>
        <section className="part">
          <h2>Bjud in</h2>
          {example ? (
            <p>I exemplet kan ingen bjudas in. Gör en egen databas med kommandot tertial setup.</p>
          ) : (
            <InvitationForm places={places} typed={notice?.typed ?? {}} />
          )}
        </section>
      </PlainPage>
    </>
  );
}

function named({ name, title, email, roles }: Member) {
  return { name, note: [title, email, ...roles.map(({ where }) => where)].join(" ") };
}
