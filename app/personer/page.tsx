import { notFound } from "next/navigation";
import { members, workplaces } from "../../db/queries/accounts.ts";
import { ROLES } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import { isExample } from "../../lib/web/example.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import { visit } from "../../lib/web/visit.ts";
import { ExampleBanner } from "../components/example-banner.tsx";
import { InvitationForm } from "../components/invitation-form.tsx";
import { MemberRow } from "../components/member-row.tsx";
import { NoticeLine } from "../components/notice-line.tsx";
import { PlainPage } from "../components/plain-page.tsx";
import { RoleForm } from "../components/role-form.tsx";

export const metadata = { title: "Personer" };

export default async function PeoplePage() {
  const { store, user, now } = await visit();
  if (!administers(user)) notFound();
  const notice = await noticeHere();
  const everyone = await members(store, now);
  const others = everyone.filter(({ id, standing }) => id !== user.id && standing.kind !== "avstangd");
  const places = await workplaces(store);
  const example = await isExample();
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Personer" lead="Alla som har en roll i kommunens Tertial.">
        <NoticeLine notice={notice} />
        <ul className="rows">
          {everyone.map((member) => (
            <MemberRow key={member.id} member={member} managed={!example && member.id !== user.id} />
          ))}
        </ul>
        <section className="part">
          <h2>Ge en roll</h2>
          <p>En roll gäller enheten och allt under den. En ny nämnd eller enhet ser ingen förrän någon har en roll där.</p>
          <RoleForm people={others} places={places} roles={[...ROLES]} standInsFor={everyone} here="/personer" />
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
