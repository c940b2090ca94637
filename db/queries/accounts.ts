import { and, count, desc, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Grant, Role, User } from "../../lib/domain/access.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { grouped } from "../../lib/domain/grouped.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { inSwedishOrder } from "../../lib/swedish/order.ts";
import { sha256 } from "../canonical.ts";
import { prepared } from "../prepared.ts";
import type { Source } from "../store.ts";
import { grantOf } from "./people.ts";

/** Whom a link invites; null for a link that is unknown, used or too old, or when the person has been shut out. */
export async function invitationOf(source: Source, token: string, now: string) {
  const { db, t } = source;
  const [invitation] = await db
    .select({ personId: t.person.id, accountId: t.person.accountId, name: t.person.name, email: t.invitation.email })
    .from(t.invitation)
    .innerJoin(t.person, eq(t.person.id, t.invitation.personId))
    .where(and(eq(t.invitation.tokenSha256, sha256(token)), gt(t.invitation.expiresAt, now), isNull(t.person.disabledAt)));
  return invitation ?? null;
}

/** What the history calls it when a link is made for somebody who is known, and when one is used. */
export const NEW_LINK = "person-ny-lank";
export const LINK_USED = "person-lank-anvand";

const TOLD_FOR_DAYS = 14;

/** A link to a new password that somebody made for this user lately: who and when, and when it was used ("" not yet). Null for none. */
export type NewLink = { by: string; at: string; usedAt: string };

/** Read from the history, which nobody can take back: who used the link in the user's place can't hide it. */
export async function newLinkTo(source: Source, user: User, now: string): Promise<NewLink | null> {
  const since = new Date(Date.parse(now) - TOLD_FOR_DAYS * 86_400_000).toISOString();
  const rows = await linksSince(source, { place: `person/${user.id}`, since });
  const toAccount = rows.filter(({ after }) => JSON.stringify(after) === JSON.stringify({ account: true }));
  const made = toAccount.findLast(({ action }) => action === NEW_LINK);
  const used = toAccount.findLast(({ action }) => action === LINK_USED);
  return made ? { by: made.by, at: made.at, usedAt: used && used.at >= made.at ? used.at : "" } : null;
}

const linksSince = prepared("links_since", ({ db, t: { history, person } }: Source) =>
  db
    .select({ action: history.action, at: history.at, after: history.after, by: person.name })
    .from(history)
    .innerJoin(person, eq(person.id, history.byId))
    .where(
      and(
        ...[eq(history.place, sql.placeholder("place")), gt(history.at, sql.placeholder("since"))],
        inArray(history.action, [NEW_LINK, LINK_USED]),
      ),
    )
    .orderBy(history.at, history.seq),
);

/** The address a person signs in with, null for who has none. */
export async function emailOf({ db, t }: Source, personId: string): Promise<string | null> {
  const [account] = await db
    .select({ email: t.account.email })
    .from(t.person)
    .innerJoin(t.account, eq(t.account.id, t.person.accountId))
    .where(eq(t.person.id, personId));
  return account?.email ?? null;
}

/** `id` names the session to `endSession`; it opens nothing. `here`: the one that asks. */
export type OpenSession = { id: string; device: string; since: string; here: boolean };

/** The user's open sessions, the newest first; `token` is that of the one that asks. */
export async function sessionsOf({ db, t }: Source, user: User, token: string, now: string): Promise<OpenSession[]> {
  const rows = await db
    .select()
    .from(t.session)
    .where(and(eq(t.session.personId, user.id), gt(t.session.expiresAt, now)))
    .orderBy(desc(t.session.createdAt));
  return rows.map(({ tokenSha256, device, createdAt }) => ({
    id: tokenSha256,
    device,
    since: createdAt,
    here: tokenSha256 === sha256(token),
  }));
}

/** `email` where there is one; `roles` that have not ended; `standing`: has a link to use and until when, in, or shut out. */
export type Member = {
  id: string;
  name: string;
  title: string;
  email: string;
  roles: { role: Role; where: string; grant: Grant; begun: boolean; standsInForName: string }[];
  standing: { kind: "inbjuden"; until: string } | { kind: "inne" } | { kind: "avstangd" };
};

/** Everyone who has or has had a role, once each, in Swedish order. */
export async function members({ db, t }: Source, now: string): Promise<Member[]> {
  const rows = await db
    .select({ person: t.person, grant: t.roleGrant, account: t.account.email, invitation: t.invitation })
    .from(t.person)
    .innerJoin(t.roleGrant, eq(t.roleGrant.personId, t.person.id))
    .leftJoin(t.account, eq(t.account.id, t.person.accountId))
    .leftJoin(t.invitation, eq(t.invitation.personId, t.person.id))
    .orderBy(t.roleGrant.id);
  const names = new Map((await workplaces({ db, t })).map(({ id, name }) => [id, name]));
  const today = dayOf(now);
  const people = new Map(rows.map(({ person }) => [person.id, person]));
  const everyone = Array.from(grouped(rows, ({ person }) => person.id).values(), (ofPerson): Member => {
    const [{ person, account, invitation }] = ofPerson;
    const { id, name, title, disabledAt } = person;
    const roles = ofPerson
      .map(({ grant }) => grantOf(grant))
      .filter(({ to, opened }) => !opened && today <= to)
      .map((grant) => ({
        ...{ role: grant.role, where: names.get(grant.orgUnitId) ?? "", grant, begun: grant.from <= today },
        standsInForName: people.get(grant.standsInFor ?? "")?.name ?? "",
      }));
    const standing: Member["standing"] = disabledAt
      ? { kind: "avstangd" }
      : invitation
        ? { kind: "inbjuden", until: invitation.expiresAt }
        : { kind: "inne" };
    return { id, name, title, email: account ?? invitation?.email ?? "", roles, standing };
  });
  return everyone.sort((one, other) => inSwedishOrder(one.name, other.name));
}

/** `authorityId`: the nämnd it belonged to last, itself for a nämnd and for the kommun. */
export type Workplace = { id: string; name: string; kind: OrgNode["kind"]; authorityId: string };

/** The nodes of the organisation, or those of them, under the name each had last: the kommun, then the nämnder, then the units. */
export async function workplaces({ db, t }: Source, ids?: string[]): Promise<Workplace[]> {
  const rows = await db
    .select({ id: t.orgUnit.id, kind: t.orgUnit.kind, name: t.orgUnitYear.name, authorityId: t.orgUnitYear.authorityId })
    .from(t.orgUnit)
    .innerJoin(t.orgUnitYear, eq(t.orgUnitYear.orgUnitId, t.orgUnit.id))
    .where(ids && inArray(t.orgUnit.id, ids))
    .orderBy(t.orgUnitYear.year);
  const latest = [...new Map(rows.map((row) => [row.id, row])).values()];
  const order = ["kommun", "namnd", "forvaltning", "avdelning", "enhet"];
  return latest.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || inSwedishOrder(a.name, b.name));
}

/** Has anyone an account here? In the example nobody has. */
export async function anyAccount({ db, t }: Source): Promise<boolean> {
  const [found] = await db.select({ many: count() }).from(t.account);
  return (found?.many ?? 0) > 0;
}
