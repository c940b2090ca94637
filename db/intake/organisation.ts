import { and, eq, like, ne } from "drizzle-orm";
import { UNNAMED_MUNICIPALITY } from "../../lib/domain/chain.ts";
import type { DocumentHead } from "../../lib/domain/document.ts";
import { cleaned, slugOf, wordingKey } from "../../lib/swedish/wording.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
import type { Handle } from "../store.ts";
import type { Tables } from "../tables/all.ts";

/** Where a paper's unit stands in the organisation of its year. */
export type OrgPlace = {
  kommunId: string;
  boardId: string;
  /** whose plan it is: a unit, or the nämnd itself */
  unitId: string;
};

type YearRow = Tables["orgUnitYear"]["$inferSelect"] & { kind: Tables["orgUnit"]["$inferSelect"]["kind"] };

const UNNAMED_BOARD = "Okänd nämnd";

/** The municipality's own node in a year; made when the database is new. */
export async function placeMunicipality(handle: Handle, year: number, name = UNNAMED_MUNICIPALITY): Promise<string> {
  const { db, t } = handle;
  const [known] = await db.select({ id: t.orgUnit.id }).from(t.orgUnit).where(eq(t.orgUnit.kind, "kommun"));
  const id = known?.id ?? newId();
  if (!known) await db.insert(t.orgUnit).values({ id, kind: "kommun" });
  const rows = await db.select().from(t.orgUnitYear).where(eq(t.orgUnitYear.orgUnitId, id)).orderBy(t.orgUnitYear.year);
  if (!rows.some((row) => row.year === year)) {
    const before = rows.at(-1) ?? { name };
    await placeNode(handle, { ...before, year, id, parentId: null, authorityId: id, unnamed: false }, [id]);
  }
  return id;
}

/**
 * Finds the paper's unit and nämnd, by name over all years, and makes what is missing in its year. A nämnd that no paper
 * has named is "Okänd nämnd", one per unit, until a later paper of the unit names it. Units of the same name under
 * different nämnder are different units; a paper that does not name its nämnd means the one `prefers` says.
 */
export async function placeUnit(handle: Handle, head: DocumentHead, prefers: (lineage: string[]) => boolean): Promise<OrgPlace> {
  const { year } = head;
  const kommunId = await placeMunicipality(handle, year);
  const nodes = await allNodes(handle);
  const boardName = cleaned(head.board);
  const unitName = cleaned(head.unit);
  if (!unitName || wordingKey(unitName) === wordingKey(boardName)) {
    const boardId = await placeBoard(handle, nodes, year, kommunId, boardName);
    return { kommunId, boardId, unitId: boardId };
  }
  const known = knownUnit(nodes, unitName, boardName, kommunId, prefers);
  if (known) {
    const named = await namedBoard(handle, nodes, known, boardName, kommunId);
    await copyInto(handle, nodes, named, year, [kommunId]);
    await copyInto(handle, withAuthority(nodes, known.orgUnitId, named), known.orgUnitId, year, [named, kommunId]);
    return { kommunId, boardId: named, unitId: known.orgUnitId };
  }
  const boardId = await placeBoard(handle, nodes, year, kommunId, boardName);
  const unitId = newId();
  await handle.db.insert(handle.t.orgUnit).values({ id: unitId, kind: "enhet" });
  const unit = { year, id: unitId, name: unitName, parentId: boardId, authorityId: boardId, unnamed: false };
  await placeNode(handle, unit, [unitId, boardId, kommunId]);
  return { kommunId, boardId, unitId };
}

/**
 * Gives a known unit and all above it their rows in a year, as they were last, with the unit's stadsdelar; what the year has
 * already stands. `lineage`: the kommun first, the unit last.
 */
export async function placeAsBefore(handle: Handle, lineage: string[], from: number, year: number): Promise<void> {
  const { db, t } = handle;
  const nodes = await allNodes(handle);
  for (const [depth, id] of lineage.entries()) await copyInto(handle, nodes, id, year, lineage.slice(0, depth).reverse());
  const unitId = lineage.at(-1) ?? "";
  const answers = await db.select().from(t.unitDistrict).where(eq(t.unitDistrict.orgUnitId, unitId));
  if (answers.some((row) => row.year === year)) return;
  const before = answers.filter((row) => row.year === from);
  await insertAll(
    handle,
    t.unitDistrict,
    before.map((row) => ({ ...row, year })),
  );
}

/** The place in a year of a node that is known, under the kommun and its nämnd. */
export async function placeKnown(handle: Handle, whose: { lineage: string[]; year: number }, year: number): Promise<OrgPlace> {
  const [kommunId, boardId] = whose.lineage;
  const unitId = whose.lineage.at(-1);
  if (!kommunId || !boardId || !unitId) throw new Error("Only a nämnd and its units have papers");
  await placeAsBefore(handle, whose.lineage, whose.year, year);
  return { kommunId, boardId, unitId };
}

/** The unit's stadsdelar in a year, added to those already known; answers every district's id by name. */
export async function placeDistricts(
  handle: Handle,
  place: OrgPlace,
  year: number,
  unitHas: string[],
  named: string[],
): Promise<Map<string, string>> {
  const { db, t } = handle;
  const known = new Map((await db.select().from(t.district)).map((row) => [row.name, row.id]));
  const made: { id: string; name: string }[] = [];
  for (const name of [WHOLE_UNIT.name, ...unitHas, ...named]) {
    if (known.has(name)) continue;
    const row = name === WHOLE_UNIT.name ? WHOLE_UNIT : { id: newId(), name };
    known.set(name, row.id);
    made.push(row);
  }
  await insertAll(handle, t.district, made);
  const answers = await db
    .select()
    .from(t.unitDistrict)
    .where(and(eq(t.unitDistrict.orgUnitId, place.unitId), eq(t.unitDistrict.year, year)));
  const has = new Set(answers.map((row) => row.districtId));
  const added = Array.from(new Set(unitHas.map((name) => known.get(name) ?? ""))).filter((id) => !has.has(id));
  const rows = added.map((districtId, index) => ({ orgUnitId: place.unitId, year, districtId, position: answers.length + index }));
  await insertAll(handle, t.unitDistrict, rows);
  return known;
}

/** The district that means "not split". */
const WHOLE_UNIT = { id: "hela", name: "hela" };

function knownUnit(nodes: YearRow[], unitName: string, boardName: string, kommunId: string, prefers: (lineage: string[]) => boolean) {
  const latest = new Map<string, YearRow>();
  for (const node of nodes) {
    if (node.kind === "enhet" && wordingKey(node.name) === wordingKey(unitName)) latest.set(node.orgUnitId, node);
  }
  const candidates = Array.from(latest.values());
  if (!boardName) {
    const preferred = candidates.filter((unit) => prefers([kommunId, unit.authorityId, unit.orgUnitId]));
    return preferred.length === 1 ? preferred[0] : undefined;
  }
  const boardOf = (unit: YearRow) => nodes.findLast((node) => node.orgUnitId === unit.authorityId);
  return (
    candidates.find((unit) => wordingKey(boardOf(unit)?.name ?? "") === wordingKey(boardName)) ??
    candidates.find((unit) => boardOf(unit)?.unnamed && prefers([kommunId, unit.authorityId, unit.orgUnitId]))
  );
}

/** The known unit's nämnd, named or moved when the paper names what nobody had named. */
async function namedBoard(handle: Handle, nodes: YearRow[], unit: YearRow, boardName: string, kommunId: string): Promise<string> {
  const { db, t } = handle;
  const unnamed = nodes.find((node) => node.orgUnitId === unit.authorityId && node.unnamed);
  if (!boardName || !unnamed) return unit.authorityId;
  const board = findBoard(nodes, boardName);
  if (!board) {
    await renameNode(handle, unit.authorityId, boardName);
    return unit.authorityId;
  }
  const years = nodes.filter((node) => node.orgUnitId === unit.orgUnitId && node.authorityId === unit.authorityId).map((node) => node.year);
  for (const year of years) {
    await copyInto(handle, nodes, board.orgUnitId, year, [kommunId]);
    await removeNode(handle, year, unit.orgUnitId);
    const place = { year, id: unit.orgUnitId, name: unit.name, parentId: board.orgUnitId, authorityId: board.orgUnitId, unnamed: false };
    await placeNode(handle, { ...place, slug: unit.slug }, [unit.orgUnitId, board.orgUnitId, kommunId]);
  }
  const owner = { ownerId: board.orgUnitId };
  await db.update(t.goal).set(owner).where(eq(t.goal.ownerId, unit.authorityId));
  await db.update(t.indicator).set(owner).where(eq(t.indicator.ownerId, unit.authorityId));
  await db.update(t.activity).set(owner).where(eq(t.activity.ownerId, unit.authorityId));
  await db.update(t.text).set({ authorityId: board.orgUnitId }).where(eq(t.text.authorityId, unit.authorityId));
  for (const year of years) await removeNode(handle, year, unit.authorityId);
  return board.orgUnitId;
}

function withAuthority(nodes: YearRow[], unitId: string, authorityId: string): YearRow[] {
  return nodes.map((node) => (node.orgUnitId === unitId ? { ...node, authorityId } : node));
}

async function placeBoard(handle: Handle, nodes: YearRow[], year: number, kommunId: string, name: string): Promise<string> {
  const known = name ? findBoard(nodes, name) : undefined;
  if (known) {
    await copyInto(handle, nodes, known.orgUnitId, year, [kommunId]);
    return known.orgUnitId;
  }
  const id = newId();
  await handle.db.insert(handle.t.orgUnit).values({ id, kind: "namnd" });
  const board = { year, id, name: name || UNNAMED_BOARD, parentId: kommunId, authorityId: id, unnamed: !name };
  await placeNode(handle, board, [id, kommunId]);
  return id;
}

function findBoard(nodes: YearRow[], name: string): YearRow | undefined {
  return nodes.findLast((node) => node.kind === "namnd" && !node.unnamed && wordingKey(node.name) === wordingKey(name));
}

/** Gives a known node a row in a year, under the name it had last. `above`: what stands over it, nearest first. */
async function copyInto(handle: Handle, nodes: YearRow[], id: string, year: number, above: string[]): Promise<void> {
  const { db, t } = handle;
  const latest = nodes.findLast((node) => node.orgUnitId === id);
  const there = await db
    .select({ year: t.orgUnitYear.year })
    .from(t.orgUnitYear)
    .where(and(eq(t.orgUnitYear.year, year), eq(t.orgUnitYear.orgUnitId, id)));
  if (!latest || there.length > 0) return;
  const authorityId = latest.kind === "namnd" ? id : latest.authorityId;
  const { name, unnamed, slug } = (await latestName(handle, id)) ?? latest;
  await placeNode(handle, { year, id, name, slug, parentId: above[0] ?? null, authorityId, unnamed }, [id, ...above]);
}

/** Read again, since this very paper may have named it. */
async function latestName({ db, t }: Handle, id: string): Promise<{ name: string; unnamed: boolean; slug: string } | undefined> {
  const rows = await db.select().from(t.orgUnitYear).where(eq(t.orgUnitYear.orgUnitId, id)).orderBy(t.orgUnitYear.year);
  return rows.at(-1);
}

/** Gives a node another name in every year it has; its addresses follow. */
export async function renameNode(handle: Handle, id: string, name: string): Promise<void> {
  const { db, t } = handle;
  const { orgUnitId, year } = t.orgUnitYear;
  for (const row of await db.select({ year }).from(t.orgUnitYear).where(eq(orgUnitId, id))) {
    const slug = await freeSlug(handle, row.year, id, slugOf(name));
    await db
      .update(t.orgUnitYear)
      .set({ name, slug, unnamed: false })
      .where(and(eq(year, row.year), eq(orgUnitId, id)));
  }
}

/** `slug`: the one it has had, which it keeps where it can. */
type NewNode = { year: number; id: string; name: string; slug?: string; parentId: string | null; authorityId: string; unnamed: boolean };

/** `lineage`: the node, then those above it, nearest first. */
async function placeNode(handle: Handle, node: NewNode, lineage: string[]): Promise<void> {
  const { year, id, name, parentId, authorityId, unnamed } = node;
  const slug = await freeSlug(handle, year, id, node.slug ?? slugOf(name));
  await handle.db.insert(handle.t.orgUnitYear).values({ year, orgUnitId: id, name, slug, parentId, authorityId, unnamed });
  const rows = lineage.map((ancestorId, depth) => ({ year: node.year, ancestorId, orgUnitId: id, depth }));
  await insertAll(handle, handle.t.orgClosure, rows);
}

/** The wanted name in a year's addresses, numbered where another node has it: "ekonomienheten-2". */
async function freeSlug({ db, t }: Handle, inYear: number, id: string, wanted: string): Promise<string> {
  const { year, orgUnitId, slug } = t.orgUnitYear;
  const base = wanted || "enhet";
  const others = await db
    .select({ slug })
    .from(t.orgUnitYear)
    .where(and(eq(year, inYear), ne(orgUnitId, id), like(slug, `${base}%`)));
  const taken = new Set(others.map((row) => row.slug));
  const free = (number: number): string => (taken.has(`${base}-${number}`) ? free(number + 1) : `${base}-${number}`);
  return taken.has(base) ? free(2) : base;
}

async function removeNode({ db, t }: Handle, year: number, id: string): Promise<void> {
  await db.delete(t.orgClosure).where(and(eq(t.orgClosure.year, year), eq(t.orgClosure.orgUnitId, id)));
  await db.delete(t.orgUnitYear).where(and(eq(t.orgUnitYear.year, year), eq(t.orgUnitYear.orgUnitId, id)));
}

async function allNodes({ db, t }: Handle): Promise<YearRow[]> {
  const rows = await db
    .select({ node: t.orgUnitYear, kind: t.orgUnit.kind })
    .from(t.orgUnitYear)
    .innerJoin(t.orgUnit, eq(t.orgUnit.id, t.orgUnitYear.orgUnitId))
    .orderBy(t.orgUnitYear.year);
  return rows.map(({ node, kind }) => ({ ...node, kind }));
}
