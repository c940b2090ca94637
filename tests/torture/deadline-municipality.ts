import { and, eq, inArray } from "drizzle-orm";
import { reportContent } from "../../bench/content.ts";
import { addPerson, commandLineUser, municipality } from "../../db/mutations/people.ts";
import { signIn } from "../../db/mutations/sessions.ts";
import { takeInDocument } from "../../db/mutations/take-in-document.ts";
import { lineageOf } from "../../db/queries/lineage.ts";
import type { Store } from "../../db/store.ts";
import type { Role } from "../../lib/domain/access.ts";
import type { RichText } from "../../lib/domain/text-block.ts";
import { slugOf } from "../../lib/swedish/wording.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";

export const YEAR = 2024;
const [BOARDS, UNITS_EACH, WRITERS_EACH, GOALS] = [10, 25, 2, 3];
const GENDERS = ["totalt", "kvinnor", "man"] as const;

/** A cell as a save names it. */
export type DueCell = ReturnType<typeof cellOf>;

export type DueText = { textId: string; version: number; blocks: RichText };

/** A unit whose annual report is due today: its page, and what can be saved in it as it stands in the morning. */
export type DueUnit = { path: string; documentId: string; cells: DueCell[]; texts: DueText[] };

/** Somebody with a session of their own, and the unit that they work in. */
export type Visitor = { cookie: string; unit: DueUnit };

/**
 * A municipality on the day its annual reports are due: 10 nämnder of 25 units, two persons who write in each, a controller in
 * each nämnd and one of kommunledningen, all signed in.
 */
export async function deadlineMunicipality(store: Store): Promise<{ writers: Visitor[]; controllers: Visitor[]; management: Visitor }> {
  const [writers, controllers]: Visitor[][] = [[], []];
  let first: DueUnit | undefined;
  for (let board = 1; board <= BOARDS; board++) {
    for (let number = 1; number <= UNITS_EACH; number++) {
      const { unit, lineage } = await dueUnit(store, `Nämnd ${board}`, `Enhet ${board} ${number}`);
      first ??= unit;
      for (let one = 0; one < WRITERS_EACH; one++) writers?.push(await visitor(store, unit, "enhetschef", lineage.at(-1)));
      if (number === 1) controllers?.push(await visitor(store, unit, "namndcontroller", lineage[1]));
    }
  }
  if (!first || !writers || !controllers) throw new Error("Nobody is here");
  return { writers, controllers, management: await visitor(store, first, "kommunledning", await municipality(store)) };
}

async function dueUnit(store: Store, board: string, name: string): Promise<{ unit: DueUnit; lineage: string[] }> {
  const { head, ...report } = reportContent(GOALS);
  const content = { ...report, head: { ...head, year: YEAR, board, unit: name } };
  const taking = { proposal: { content }, original: null, decided: null, replace: false, styrmodell: styrmodellOf(YEAR) };
  const taken = await takeInDocument(store, await commandLineUser(store), new Date().toISOString(), taking);
  if (!taken.ok) throw new Error(taken.message);
  const { documentId, unitId } = taken;
  const unit = {
    path: `/${YEAR}/${slugOf(name)}`,
    documentId,
    cells: await cellsIn(store, unitId),
    texts: await textsIn(store, documentId),
  };
  return { unit, lineage: await lineageOf(store, unitId, YEAR) };
}

async function cellsIn({ db, t }: Store, unitId: string): Promise<DueCell[]> {
  const rows = await db
    .selectDistinct({ indicatorId: t.indicatorVersion.indicatorId, unit: t.indicatorVersion.unit })
    .from(t.plan)
    .innerJoin(t.planIndicator, eq(t.planIndicator.planId, t.plan.id))
    .innerJoin(t.indicatorVersion, eq(t.indicatorVersion.indicatorId, t.planIndicator.indicatorId))
    .where(eq(t.plan.orgUnitId, unitId));
  const cells = rows.flatMap((row) => GENDERS.map((gender) => cellOf({ ...row, unitId, gender })));
  const standing = await db
    .select()
    .from(t.outcome)
    .where(and(eq(t.outcome.orgUnitId, unitId), eq(t.outcome.period, "VB")));
  return cells.map((cell) => {
    const at = ({ indicatorId, districtId, gender }: (typeof standing)[number]) =>
      indicatorId === cell.indicatorId && districtId === cell.district && gender === cell.gender;
    return { ...cell, base: standing.find(at)?.version ?? 0 };
  });
}

function cellOf(cell: { indicatorId: string; unit: string; unitId: string; gender: (typeof GENDERS)[number] }) {
  return { ...cell, year: YEAR, period: "VB", district: "hela", base: 0 };
}

async function textsIn({ db, t }: Store, documentId: string): Promise<DueText[]> {
  const parts = await db.select().from(t.documentPart).where(eq(t.documentPart.documentId, documentId));
  const ids = parts.flatMap(({ textId }) => textId ?? []);
  return db
    .select({ textId: t.text.id, version: t.textVersion.version, blocks: t.textVersion.blocks })
    .from(t.text)
    .innerJoin(t.textVersion, and(eq(t.textVersion.textId, t.text.id), eq(t.textVersion.version, t.text.version)))
    .where(inArray(t.text.id, ids));
}

let people = 0;

async function visitor(store: Store, unit: DueUnit, role: Role, orgUnitId = ""): Promise<Visitor> {
  const now = new Date().toISOString();
  const person = await addPerson(store, now, { name: `Person ${++people}`, title: "", role, orgUnitId, delegation: false });
  return { cookie: `tertial-session=${await signIn(store, now, person.id)}`, unit };
}
