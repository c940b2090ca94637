import { eq } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { type Carried, filledIn, type PlanBeginning, plansToBegin } from "../../lib/domain/beginning.ts";
import type { UnitYear } from "../../lib/domain/chain.ts";
import { standingText } from "../../lib/domain/document-template.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { dayOf } from "../../lib/swedish/clock.ts";
import { wordingKey } from "../../lib/swedish/wording.ts";
import { begunHead } from "../building/begun-head.ts";
import { carryGoals } from "../building/carried-goals.ts";
import { type Carrying, carriedParts, emptyParts } from "../building/carried-parts.ts";
import { carryActivities, carryIndicators, carryMoney } from "../building/carried-work.ts";
import { layPaper } from "../building/lay-paper.ts";
import { ledgerOf } from "../building/ledger.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { budgetTaker } from "../intake/budgets.ts";
import { placeAsBefore } from "../intake/organisation.ts";
import { planOf } from "../intake/plan.ts";
import { yearsStyrmodell } from "../intake/styrmodell.ts";
import { type TextTaker, textTaker } from "../intake/texts.ts";
import { type LoadedPaper, loadPaper } from "../paper/load.ts";
import { documentsOf } from "../queries/documents.ts";
import { lineageOf } from "../queries/lineage.ts";
import { nodeAt, unitYearOf } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import { insertAll } from "../rows.ts";
import type { Handle, Store } from "../store.ts";
import { requireWriter } from "./guards.ts";

export type PlanBegun = {
  /** the year whose page it is begun on, and the unit's name in that year's addresses */
  from: number;
  unit: string;
  /** the plan's year: that one or the next */
  year: number;
  /** what comes along from last year's plan; null: the plan begins empty */
  carried: Carried;
  /** what a plan holds, and what the year follows if it is new (db does not know the templates) */
  beginning: PlanBeginning;
  styrmodell: Styrmodell;
};

/**
 * Begins a unit's plan: as last year's stood, each goal continuing the old one, or empty. Årsmål and amounts are the new
 * year's own and come never along; what could not come is said in the history row and on the page where the chain is built.
 */
export async function beginPlan(
  store: Store,
  user: User,
  now: string,
  input: PlanBegun,
): Promise<Saved<{ documentId: string; slug: string; left: string[] }>> {
  return answered(store.tx((handle) => begin(handle, user, now, input)));
}

async function begin(handle: Handle, user: User, now: string, { from, unit, year, carried, beginning, styrmodell: given }: PlanBegun) {
  const { db, t } = handle;
  // a nämnd that no paper has named a plan of begins its first one here
  const before = (await nodeAt(handle, from, unit)) ?? refuse("missing", `Enheten finns inte år ${from}.`);
  const node = before.at(-1);
  if (!node || (node.kind !== "enhet" && node.kind !== "namnd")) return refuse("invalid", "Här skrivs planer av nämnder och enheter.");
  const unitId = node.id;
  await requireWriter(handle, user, unitId, from);
  const plans = (await documentsOf(handle, { unitId })).filter(({ kind }) => kind === "VP");
  const same = plans.find((plan) => plan.year === year);
  if (same) refuse(same.state === "beslutad" ? "frozen" : "invalid", `Verksamhetsplan ${year} finns redan.`);
  if (!plansToBegin(from, [], dayOf(now)).includes(year)) refuse("invalid", `En plan för ${year} går inte att börja nu.`);
  const { styrmodell } = await yearsStyrmodell(handle, year, given, now);
  if ((await lineageOf(handle, unitId, year)).length === 0) {
    await placeAsBefore(
      handle,
      before.map(({ id }) => id),
      from,
      year,
    );
  }
  const authorityId = await requireWriter(handle, user, unitId, year);
  const planId = await planOf(handle, unitId, year, now);
  const here = (await unitYearOf(handle, year, unitId)) ?? refuse("missing", `Enheten finns inte år ${year}.`);
  const earlier = plans.filter((plan) => plan.year < year).sort((a, b) => b.year - a.year)[0];
  const last = earlier ? await loadPaper(handle, earlier.id) : null;
  const documentId = newId();
  const head = begunHead(here, "VP", filledIn(beginning.title, { kind: "VP", year, unit: here.unit.name }), last?.head);
  await db.insert(t.document).values({ id: documentId, planId, kind: "VP", title: head.title, dnr: "", dated: "", head, state: "utkast" });
  await db.insert(t.documentEvent).values({ documentId, no: 1, kind: "paborjad", at: now, byId: user.id });
  const texts = textTaker({ handle, planId, kind: "VP", userId: user.id, now, place: { boardId: authorityId } }, "kopierad");
  // these are the template's words, not last year's
  const standingTexts = textTaker({ handle, planId, kind: "VP", userId: user.id, now, place: { boardId: authorityId } }, "sparad");
  const words = { unit: here.unit.name, year };
  const standing = (title: string) => standingTexts.take(standingText(standingIn(beginning, title), words));
  const has = await db.select().from(t.planGoal).where(eq(t.planGoal.planId, planId)).limit(1);
  const along = carried && last && has.length === 0 ? { what: carried, last } : null;
  let left: string[] = [];
  if (along) left = await carry(handle, { ...along, here, styrmodell, documentId, texts, standing, standingTexts, userId: user.id, now });
  else {
    const rows = emptyParts(documentId, beginning, standing);
    await standingTexts.write();
    await insertAll(handle, t.documentPart, rows);
  }
  const paper = { planId, documentId, lineage: here.lineage, styrmodell, tables: beginning };
  await layPaper(ledgerOf(handle), paper, { userId: user.id, now, authorityId });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "plan-paborjad",
    place: `document/${documentId}`,
    planId,
    before: {},
    after: { kind: "VP", year, unitId, from: along ? (earlier?.year ?? null) : null, left },
  });
  return { ok: true as const, version: 1, documentId, slug: here.unit.slug, left };
}

function standingIn({ before, after }: PlanBeginning, title: string): string | undefined {
  const sections = [...before, ...after].flatMap((section) => [section, ...(section.sections ?? [])]);
  return sections.find((section) => wordingKey(section.title) === wordingKey(title))?.standing;
}

type Along = Pick<Carrying, "what" | "documentId" | "texts" | "standing"> & {
  standingTexts: TextTaker;
  last: LoadedPaper;
  here: UnitYear;
  styrmodell: Styrmodell;
  userId: string;
  now: string;
};

/** Everything that comes along from last year's plan; answers what does not. */
async function carry(handle: Handle, along: Along): Promise<string[]> {
  const { what, last, here, styrmodell, documentId, texts, standing, standingTexts, userId, now } = along;
  const { planId, year } = here;
  const facts = last.context.facts;
  const { next: goals, left } = await carryGoals(handle, facts.goals, { planId, unitId: here.unit.id, year, styrmodell });
  left.push(...(await carryIndicators(handle, { last, planId, goals })));
  const activities = what.activities
    ? await carryActivities(handle, { last, planId, unitId: here.unit.id, year, goals, left })
    : new Map<string, string>();
  const budgets = budgetTaker({ handle, planId, kind: "VP", userId, now });
  const tables = new Map<string, string>();
  const rows = carriedParts({ documentId, last, year, what, goals, activities, texts, budgets, tables, standing });
  const unplaced = last.rows.filter(({ kind }) => kind === "oplacerat").length;
  if (unplaced > 0) left.push(`Text som inte hade någon plats i planen ${last.context.year}.`);
  await budgets.write();
  await carryMoney(handle, { last, planId, goals, tables });
  await texts.write();
  await standingTexts.write();
  await insertAll(handle, handle.t.documentPart, rows);
  return left;
}
