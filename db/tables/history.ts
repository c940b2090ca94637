import type { Kit } from "../kit.ts";
import type { planTable } from "./goals.ts";
import type { orgUnitTable } from "./organisation.ts";
import type { personTable } from "./people.ts";

/** The end of each authority's chain. */
export function historyHeadTable(kit: Kit, orgUnit: ReturnType<typeof orgUnitTable>) {
  return kit.table("history_head", {
    authorityId: kit
      .str("authority_id")
      .primaryKey()
      .references(() => orgUnit.id),
    seq: kit.int("seq"),
    hash: kit.str("hash"),
  });
}

/** One chain per authority, written in the change's own transaction; never changed. */
export function historyTable(
  kit: Kit,
  orgUnit: ReturnType<typeof orgUnitTable>,
  person: ReturnType<typeof personTable>,
  plan: ReturnType<typeof planTable>,
) {
  return kit.table(
    "history",
    {
      authorityId: kit.str("authority_id").references(() => orgUnit.id),
      seq: kit.int("seq"),
      at: kit.str("at"),
      byId: kit.str("by_id").references(() => person.id),
      action: kit.str("action"),
      /** "goal/…", "outcome/…", "text/…" */
      place: kit.str("place"),
      planId: kit.maybeStr("plan_id").references(() => plan.id),
      /** the changed fields; a text by version and checksum */
      before: kit.json<unknown>("before"),
      after: kit.json<unknown>("after"),
      prevHash: kit.str("prev_hash"),
      hash: kit.str("hash"),
    },
    (t) => [kit.key([t.authorityId, t.seq]), kit.index("history_place", t.place, t.seq), kit.index("history_plan", t.planId, t.at)],
  );
}
