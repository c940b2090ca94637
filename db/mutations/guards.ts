import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import { mayComment, mayFollow, mayReport, mayWrite, type User } from "../../lib/domain/access.ts";
import { type Extension, lastDay, type ReportingWindow, windowState } from "../../lib/domain/reporting-window.ts";
import type { Period, Styrmodell } from "../../lib/domain/styrmodell.ts";
import { receiptOf, type SubmissionEvent } from "../../lib/domain/submission.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { lineageOf } from "../queries/lineage.ts";
import { reportingDays } from "../queries/reporting-window.ts";
import { refuse } from "../refusal.ts";
import type { Handle } from "../store.ts";

/** Refuses who may not write at the node in that year; answers the nämnd whose history it is. */
export async function requireWriter(handle: Handle, user: User, orgUnitId: string, year: number): Promise<string> {
  const lineage = await knownLineage(handle, orgUnitId, year);
  if (!mayWrite(user, lineage)) {
    await requireKnownTo(handle, user, lineage, year);
    refuse("forbidden", "Du har inte behörighet att ändra det här.");
  }
  return authorityOf(handle, orgUnitId, year);
}

/** A paper with its plan, or a refusal: there is none. */
export async function requireDocument({ db, t }: Handle, documentId: string) {
  const [found] = await db
    .select({ document: t.document, plan: t.plan })
    .from(t.document)
    .innerJoin(t.plan, eq(t.plan.id, t.document.planId))
    .where(eq(t.document.id, documentId));
  return found ?? refuse("missing", "Dokumentet finns inte.");
}

/** A paper that can be changed, with its plan and the nämnd whose history it is. Refuses who may not write it, and a decided one. */
export async function requireDraft(handle: Handle, user: User, documentId: string) {
  const found = await requireDocument(handle, documentId);
  const authorityId = await requireWriter(handle, user, found.plan.orgUnitId, found.plan.year);
  if (found.document.state === "beslutad") refuse("frozen", "Dokumentet är beslutat och kan inte ändras.");
  return { ...found, authorityId };
}

/** Refuses who may not report the indicator at the unit in that year; answers the nämnd whose history it is. */
export async function requireReporter(
  handle: Handle,
  user: User,
  { unitId, indicatorId, year }: { unitId: string; indicatorId: string; year: number },
): Promise<string> {
  const { db, t } = handle;
  const lineage = await knownLineage(handle, unitId, year);
  const named = await db
    .select({ id: t.planIndicator.responsibleId })
    .from(t.planIndicator)
    .innerJoin(t.plan, eq(t.plan.id, t.planIndicator.planId))
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year), eq(t.planIndicator.indicatorId, indicatorId)));
  const responsible = named.flatMap(({ id }) => id ?? []);
  if (!mayReport(user, lineage, responsible)) await refuseReporting(handle, user, lineage, year);
  return authorityOf(handle, unitId, year);
}

/** Tells who may not report an indicator so, or that there is nothing, when they may not know of the unit. */
export async function refuseReporting(handle: Handle, user: User, lineage: string[], year: number): Promise<never> {
  await requireKnownTo(handle, user, lineage, year);
  return refuse("forbidden", "Du har inte behörighet att rapportera den här indikatorn.");
}

/** Refuses who may report nothing at the unit in that year; answers the nämnd whose history it is. */
export async function requireSomeReporter(handle: Handle, user: User, { unitId, year }: { unitId: string; year: number }): Promise<string> {
  const lineage = await knownLineage(handle, unitId, year);
  if (!mayReport(user, lineage, [user.id])) {
    await requireKnownTo(handle, user, lineage, year);
    refuse("forbidden", "Du har inte behörighet att rapportera här.");
  }
  return authorityOf(handle, unitId, year);
}

/** Refuses who may not comment the unit's drafts of that year; answers the nämnd whose history it is. */
export async function requireCommenter(handle: Handle, user: User, orgUnitId: string, year: number): Promise<string> {
  const lineage = await knownLineage(handle, orgUnitId, year);
  if (!mayComment(user, lineage)) {
    await requireKnownTo(handle, user, lineage, year);
    refuse("forbidden", "Du har inte behörighet att kommentera utkastet.");
  }
  return authorityOf(handle, orgUnitId, year);
}

async function knownLineage(handle: Handle, orgUnitId: string, year: number): Promise<string[]> {
  const lineage = await lineageOf(handle, orgUnitId, year);
  return lineage.length > 0 ? lineage : refuse("missing", `Enheten finns inte år ${year}.`);
}

/** What is a node's does not exist for who has a role neither at it, above it nor below it (decisions.md 8). */
export async function requireKnownTo({ db, t }: Handle, user: User, lineage: string[], year: number): Promise<void> {
  if (mayFollow(user, lineage)) return;
  const own = user.grants.map(({ orgUnitId }) => orgUnitId);
  const [below] = await db
    .select({ id: t.orgClosure.orgUnitId })
    .from(t.orgClosure)
    .where(and(eq(t.orgClosure.year, year), eq(t.orgClosure.ancestorId, lineage.at(-1) ?? ""), inArray(t.orgClosure.orgUnitId, own)))
    .limit(1);
  if (!below) refuse("missing", "Det här finns inte, eller så har du inte längre någon roll här.");
}

/** The nämnd (or the kommun) whose own history the node's changes are. */
export async function authorityOf({ db, t }: Handle, orgUnitId: string, year: number): Promise<string> {
  const [node] = await db
    .select({ authorityId: t.orgUnitYear.authorityId })
    .from(t.orgUnitYear)
    .where(and(eq(t.orgUnitYear.year, year), eq(t.orgUnitYear.orgUnitId, orgUnitId)));
  return node?.authorityId ?? orgUnitId;
}

/** What stands now, for the one whose save came too late. */
export type Standing = { version: number; written: string; place: string; savedBy: string; savedAt: string };

/** Refuses a save that builds on another version than the one that stands; nothing wins silently (decisions.md 27). */
export async function requireBase(handle: Handle, base: number, standing: Standing): Promise<void> {
  if (base === standing.version) return;
  if (!Number.isInteger(base)) refuse("missing", "Sparningen sa inte vilken version den bygger på.");
  const { db, t } = handle;
  const [last] = await db
    .select({ byId: t.history.byId, at: t.history.at })
    .from(t.history)
    .where(eq(t.history.place, standing.place))
    .orderBy(desc(t.history.at), desc(t.history.seq))
    .limit(1);
  // a large import has no history row for each cell
  const since = standing.savedBy !== "" && last && last.at < standing.savedAt ? undefined : last;
  const byId = since?.byId ?? standing.savedBy;
  const [person] = await db.select({ name: t.person.name }).from(t.person).where(eq(t.person.id, byId));
  const current = { version: standing.version, written: standing.written, by: person?.name ?? "", at: since?.at ?? standing.savedAt };
  refuse("stale", `${current.by || "Någon annan"} har ändrat det här sedan du öppnade sidan.`, current);
}

/** Refuses when decided documents print it and no other does (decisions.md 9: corrections are errata). */
export async function requireNotFrozen({ db, t }: Handle, printing: SQL | undefined, told?: string): Promise<void> {
  const documents = await db
    .selectDistinct({ id: t.document.id, state: t.document.state })
    .from(t.documentPart)
    .innerJoin(t.document, eq(t.document.id, t.documentPart.documentId))
    .where(printing);
  refuseDecided(documents, told);
}

/** The same, of the documents that print it. */
export function refuseDecided(documents: { state: string }[], told = "Det här står i ett beslutat dokument och kan inte ändras."): void {
  if (documents.length > 0 && documents.every((document) => document.state === "beslutad")) {
    refuse("frozen", told);
  }
}

/** Refuses outcomes of a period that is not open for the unit now. */
export async function requireOpen(handle: Handle, now: string, cell: { unitId: string; year: number; period: string }): Promise<void> {
  refuseClosed(await reportingDays(handle, cell), now, cell);
}

/** The same, of the unit's days. */
export function refuseClosed(
  { window, extension }: { window: ReportingWindow | null; extension: Extension | null },
  now: string,
  { year, period }: { year: number; period: string },
): void {
  const state = windowState(window, extension, now);
  if (!window || state === "oppen") return;
  const which = `Rapporteringen för ${period} ${year}`;
  if (state === "ej-oppnad") refuse("closed", `${which} öppnar den ${writeDate(window.opensOn)}.`);
  refuse("closed", `${which} stängde den ${writeDate(lastDay(window, extension))}. Be nämndens controller om mer tid.`);
}

/** Refuses outcomes of a period that the unit has handed in: what the receipt counts must stand. Events oldest first. */
export function refuseHandedIn(events: Pick<SubmissionEvent, "kind" | "by">[], { year, period }: { year: number; period: string }): void {
  const receipt = receiptOf(events);
  if (!receipt) return;
  refuse("closed", `${period} ${year} är inlämnad av ${receipt.by}. Ta tillbaka inlämningen för att ändra siffrorna.`);
}

/** The styrmodell that the year follows, or a refusal. */
export async function requireStyrmodell({ db, t }: Handle, year: number): Promise<Styrmodell> {
  const [model] = await db
    .select({ styrmodell: t.styrmodell.definition })
    .from(t.steeringYear)
    .innerJoin(t.styrmodell, eq(t.styrmodell.id, t.steeringYear.styrmodellId))
    .where(eq(t.steeringYear.year, year));
  return model?.styrmodell ?? refuse("missing", `Året ${year} har ingen styrmodell.`);
}

/** The period as the year's styrmodell has it, or a refusal. */
export async function requirePeriod(handle: Handle, year: number, period: string): Promise<Period> {
  const found = (await requireStyrmodell(handle, year)).periods.find(({ code }) => code === period);
  return found ?? refuse("missing", "Perioden finns inte.");
}

/** The plan of a unit's year, or a refusal. */
export async function requirePlan({ db, t }: Handle, unitId: string, year: number): Promise<string> {
  const [plan] = await db
    .select({ id: t.plan.id })
    .from(t.plan)
    .where(and(eq(t.plan.orgUnitId, unitId), eq(t.plan.year, year)));
  return plan?.id ?? refuse("missing", `Enheten har ingen plan för ${year}.`);
}

/** The indicator as it is called that year, or a refusal when it is not in the plan. */
export async function requireIndicator({ db, t }: Handle, planId: string, indicatorId: string, year: number) {
  const [inPlan] = await db
    .select({ id: t.planIndicator.indicatorId })
    .from(t.planIndicator)
    .where(and(eq(t.planIndicator.planId, planId), eq(t.planIndicator.indicatorId, indicatorId)))
    .limit(1);
  const versions = await db
    .select()
    .from(t.indicatorVersion)
    .where(eq(t.indicatorVersion.indicatorId, indicatorId))
    .orderBy(t.indicatorVersion.validFrom);
  const version = versions.findLast((candidate) => candidate.validFrom <= `${year}-12-31`) ?? versions[0];
  if (!inPlan || !version) return refuse("missing", "Indikatorn finns inte i enhetens plan.");
  return version;
}

/** Refuses who does not write where the indicator is owned; answers the nämnd (or the kommun) whose history it is. */
export async function requireIndicatorOwner(handle: Handle, user: User, indicatorId: string, act: string): Promise<string> {
  const { db, t } = handle;
  const [owner] = await db
    .select({ id: t.orgUnitYear.orgUnitId, year: t.orgUnitYear.year, authorityId: t.orgUnitYear.authorityId })
    .from(t.indicator)
    .innerJoin(t.orgUnitYear, eq(t.orgUnitYear.orgUnitId, t.indicator.ownerId))
    .where(eq(t.indicator.id, indicatorId))
    .orderBy(desc(t.orgUnitYear.year))
    .limit(1);
  if (!owner) return refuse("missing", "Indikatorn finns inte längre.");
  const lineage = await lineageOf(handle, owner.id, owner.year);
  if (!mayWrite(user, lineage)) refuse("forbidden", `Bara den som äger indikatorn kan ${act}.`);
  return owner.authorityId;
}
