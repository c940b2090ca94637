import { sql } from "drizzle-orm";
import type { DocumentContent, DocumentHead, DocumentState } from "../../lib/domain/document.ts";
import { EVENT_KINDS } from "../../lib/domain/document-steps.ts";
import type { HistoryHead } from "../../lib/domain/history-head.ts";
import type { Layout } from "../../lib/domain/layout.ts";
import type { RowTaken } from "../intake/taking-rows.ts";
import type { Kit } from "../kit.ts";
import type { PartData, Printed } from "../paper/printed.ts";
import type { activityTable } from "./activities.ts";
import type { budgetTableTable } from "./budgets.ts";
import type { goalTable, planTable } from "./goals.ts";
import type { indicatorTable } from "./indicators.ts";
import type { styrmodellTable } from "./organisation.ts";
import type { personTable } from "./people.ts";
import type { fileTable, textTable } from "./texts.ts";

export const DOCUMENT_KINDS = ["VP", "T1", "T2", "VB"] as const;
export const DOCUMENT_STATES = ["utkast", "inlamnad", "aterlamnad", "godkand", "beslutad"] as const;
export const PART_KINDS = [
  "avsnitt",
  "mal",
  "text",
  "indikatortabell",
  "indikatorrad",
  "aktivitetstabell",
  "aktivitetsrad",
  "budget",
  "oplacerat",
] as const;
export const ZONES = ["dokument", "bilaga"] as const;

/** One paper of a unit's year. It holds no fact: what it prints is its parts. */
export function documentTable(kit: Kit, plan: ReturnType<typeof planTable>, file: ReturnType<typeof fileTable>) {
  return kit.table(
    "document",
    {
      id: kit.str("id").primaryKey(),
      planId: kit.str("plan_id").references(() => plan.id),
      kind: kit.str("kind").$type<(typeof DOCUMENT_KINDS)[number]>(),
      title: kit.str("title"),
      dnr: kit.str("dnr"),
      /** calendar date of the paper, "" when none */
      dated: kit.str("dated"),
      head: kit.json<DocumentHead>("head"),
      originalFileId: kit.maybeStr("original_file_id").references(() => file.id),
      /** repeats the latest event for lists; written only with it */
      state: kit.str("state").$type<DocumentState>(),
      /** repeats the instant of the handing over that stands, for lists; written only with its event */
      handedOverAt: kit.maybeStr("handed_over_at"),
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.oneOf("document_kind", t.kind, DOCUMENT_KINDS),
      kit.oneOf("document_state", t.state, DOCUMENT_STATES),
      kit.unique("document_plan_kind", t.planId, t.kind),
    ],
  );
}

/** The life of a document: who, when, with what decision. Append only. */
export function documentEventTable(kit: Kit, document: ReturnType<typeof documentTable>, person: ReturnType<typeof personTable>) {
  return kit.table(
    "document_event",
    {
      documentId: kit.str("document_id").references(() => document.id),
      no: kit.int("no"),
      kind: kit.str("kind").$type<(typeof EVENT_KINDS)[number]>(),
      at: kit.str("at"),
      byId: kit.str("by_id").references(() => person.id),
      note: kit.str("note").default(""),
      /** the decision: the meeting's day, its § and the registry number */
      decidedOn: kit.str("decided_on").default(""),
      paragraph: kit.str("paragraph").default(""),
      dnr: kit.str("dnr").default(""),
    },
    (t) => [kit.key([t.documentId, t.no]), kit.oneOf("document_event_kind", t.kind, EVENT_KINDS)],
  );
}

/** The whole document as data, frozen as it was decided or handed over; readable by someone with only this row. Never changed. */
export function documentSnapshotTable(
  kit: Kit,
  document: ReturnType<typeof documentTable>,
  styrmodell: ReturnType<typeof styrmodellTable>,
  file: ReturnType<typeof fileTable>,
) {
  return kit.table(
    "document_snapshot",
    {
      id: kit.str("id").primaryKey(),
      documentId: kit.str("document_id").references(() => document.id),
      takenAt: kit.str("taken_at"),
      format: kit.int("format"),
      content: kit.json<DocumentContent>("content"),
      styrmodellId: kit.str("styrmodell_id").references(() => styrmodell.id),
      sha256: kit.str("sha256"),
      /** the Word file of the decision; none for a paper that was taken in as decided, or handed over before it was */
      fileId: kit.maybeStr("file_id").references(() => file.id),
      /** the layout it was printed in; none for a paper that was taken in as decided, which keeps its own */
      layout: kit.maybeJson<Layout>("layout"),
      /** how far the nämnd's history had come when the decision was registered: printed in its Word file; none for what has none */
      historyHead: kit.maybeJson<HistoryHead>("history_head"),
    },
    (t) => [kit.index("document_snapshot_document", t.documentId, t.takenAt)],
  );
}

/** What a paper's taking in changed, so that it can be undone. The paper itself may have been replaced since. */
export function documentTakingTable(kit: Kit) {
  return kit.table("document_taking", {
    documentId: kit.str("document_id").primaryKey(),
    /** the draft that it was put in the place of; null for none */
    replacedId: kit.maybeStr("replaced_id"),
    rows: kit.json<RowTaken[]>("rows"),
  });
}

/** One ordered tree per document: what it prints, in its own order. */
export function documentPartTable(
  kit: Kit,
  document: ReturnType<typeof documentTable>,
  goal: ReturnType<typeof goalTable>,
  text: ReturnType<typeof textTable>,
  indicator: ReturnType<typeof indicatorTable>,
  activity: ReturnType<typeof activityTable>,
  budgetTable: ReturnType<typeof budgetTableTable>,
  person: ReturnType<typeof personTable>,
) {
  return kit.table(
    "document_part",
    {
      id: kit.str("id").primaryKey(),
      documentId: kit.str("document_id").references(() => document.id),
      parentId: kit.maybeStr("parent_id"),
      position: kit.int("position"),
      kind: kit.str("kind").$type<(typeof PART_KINDS)[number]>(),
      zone: kit.str("zone").$type<(typeof ZONES)[number]>(),
      /** heading of a section, a text, a table */
      title: kit.str("title"),
      /** the text kind of the styrmodell */
      code: kit.str("code"),
      goalId: kit.maybeStr("goal_id").references(() => goal.id),
      textId: kit.maybeStr("text_id").references(() => text.id),
      indicatorId: kit.maybeStr("indicator_id").references(() => indicator.id),
      activityId: kit.maybeStr("activity_id").references(() => activity.id),
      budgetTableId: kit.maybeStr("budget_table_id").references(() => budgetTable.id),
      /** how this paper lays the part out: columns, districts, gender words */
      data: kit.json<PartData>("data"),
      /** the letters on paper where they differ from what Tertial would print */
      printed: kit.json<Printed>("printed"),
      /** when and by whom a section or a goal was said to be ready; null while it is not */
      readyAt: kit.maybeStr("ready_at"),
      readyById: kit.maybeStr("ready_by_id").references(() => person.id),
      /** since when a section is left out of the paper, with all under it; null while it is printed */
      hiddenAt: kit.maybeStr("hidden_at"),
      version: kit.int("version").default(1),
    },
    (t) => [
      kit.oneOf("document_part_kind", t.kind, PART_KINDS),
      kit.oneOf("document_part_zone", t.zone, ZONES),
      kit.holds("document_part_goal_of", sql`(${t.kind} = 'mal') = (${t.goalId} is not null)`),
      kit.holds("document_part_indicator_of", sql`(${t.kind} = 'indikatorrad') = (${t.indicatorId} is not null)`),
      kit.holds("document_part_activity_of", sql`(${t.kind} = 'aktivitetsrad') = (${t.activityId} is not null)`),
      kit.holds("document_part_budget_of", sql`(${t.kind} = 'budget') = (${t.budgetTableId} is not null)`),
      kit.refers([t.parentId], [t.id]),
      kit.index("document_part_document", t.documentId, t.parentId, t.position),
      kit.index("document_part_parent", t.parentId),
      kit.index("document_part_goal", t.goalId, t.documentId),
      kit.index("document_part_text", t.textId),
      kit.index("document_part_indicator", t.indicatorId, t.documentId),
      kit.index("document_part_activity", t.activityId),
      kit.index("document_part_budget", t.budgetTableId),
    ],
  );
}
