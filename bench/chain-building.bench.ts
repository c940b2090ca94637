import { eq } from "drizzle-orm";
import { beginPlan } from "../db/mutations/begin-plan.ts";
import { buildChain } from "../db/mutations/build-chain.ts";
import { commandLineUser } from "../db/mutations/people.ts";
import { takeInDocument } from "../db/mutations/take-in-document.ts";
import { openStore, type Store } from "../db/store.ts";
import type { DocumentContent, GoalPart } from "../lib/domain/document.ts";
import { planBeginning } from "../templates/stockholm/beginnings.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { type Measured, median } from "./bench.ts";

/** 3 inriktningsmål × 4 KF-mål × 4 nämndmål × 5 enhetsmål with all above: 303 goals, 1,200 texts */
const [DIRECTIONS, KF_GOALS, BOARD_GOALS, UNIT_GOALS] = [3, 4, 4, 5];
const [LAST, NEXT] = [2026, 2027];
const NOW = `${LAST}-11-02T08:00:00.000Z`;
const TIMES = 15;

const TEXTS = ["forvantat-resultat", "arbetssatt", "resursanvandning", "uppfoljning", "utveckling"];
const FIVE_TEXTS: GoalPart["parts"] = TEXTS.map((code) => ({
  ...{ kind: "text", code, heading: code, headingWritten: code },
  text: [{ k: "p", c: [{ s: `Så här går det till. ${"Vi gör det tillsammans. ".repeat(10)}` }] }],
}));

export const name = "A goal moved to another goal and the move undone, in a plan of 303 goals";
/** what a person does not wait for */
export const limit = { above: 100 };

/** The slower of a move and its undo, as the clock goes; beside it a transaction that only places the goal. */
export async function run(): Promise<Measured> {
  const store = await openStore(":memory:");
  const user = await commandLineUser(store);
  const styrmodell = styrmodellOf(LAST);
  const plan = { proposal: { content: largePlan() }, original: null, decided: null, replace: false, styrmodell };
  const taken = await takeInDocument(store, user, NOW, plan);
  if (!taken.ok) throw new Error(taken.message);
  // its own year's goals above are there next year too
  await aboveNextYear(store);
  const carried = { sectionTexts: true, goalTexts: true, activities: true };
  const next = { from: LAST, unit: "enheten", year: NEXT, carried, beginning: planBeginning, styrmodell: styrmodellOf(NEXT) };
  const begun = await beginPlan(store, user, NOW, next);
  if (!begun.ok) throw new Error(begun.message);
  const goals = await store.db.select().from(store.t.goal).where(eq(store.t.goal.year, NEXT));
  const own = goals.filter(({ level }) => level === "enhetsmal");
  const parents = goals.filter(({ level }) => level === "namndmal");
  let base = 0;
  const [moves, undos, bare]: number[][] = [[], [], []];
  for (let turn = 0; turn < TIMES; turn++) {
    const goal = own[(turn * 7) % own.length];
    const parentId = parents.find(({ id }) => id !== goal?.parentId)?.id ?? null;
    const place = { unitId: taken.unitId, year: NEXT, tables: planBeginning };
    moves?.push(
      await timed(async () => {
        const change = { kind: "flytta" as const, goalId: goal?.id ?? "", parentId, before: null };
        base = versionOf(await buildChain(store, user, NOW, { ...place, base, change }));
      }),
    );
    undos?.push(
      await timed(async () => {
        base = versionOf(await buildChain(store, user, NOW, { ...place, base, change: { kind: "angra", seq: base } }));
      }),
    );
    bare?.push(await timed(() => onlyPlaced(store, goal?.id ?? "", goal?.parentId ?? null)));
  }
  const [moved, undone] = [median(moves ?? []), median(undos ?? [])];
  return {
    unit: "ms",
    ours: Math.max(moved, undone),
    baseline: median(bare ?? []),
    against: "one row updated in a transaction: no history, no order, no paper laid",
    peers: { move: moved, undo: undone },
  };
}

async function onlyPlaced(store: Store, id: string, parentId: string | null): Promise<void> {
  await store.tx(async ({ db, t }) => {
    await db.update(t.goal).set({ parentId }).where(eq(t.goal.id, id));
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function versionOf(saved: Awaited<ReturnType<typeof buildChain>>): number {
  if (!saved.ok) throw new Error(saved.message);
  return saved.version;
}

/** The goals above of last year, as their owners have them next year. */
async function aboveNextYear(store: Store): Promise<void> {
  await takeInDocument(store, await commandLineUser(store), NOW, {
    proposal: { content: { ...largePlan(0), head: { ...largePlan(0).head, year: NEXT, unit: "Grannenheten" } } },
    original: null,
    decided: null,
    replace: false,
    styrmodell: styrmodellOf(NEXT),
  });
}

function largePlan(unitGoals = UNIT_GOALS): DocumentContent {
  const times = (count: number, make: (no: number) => GoalPart) => Array.from({ length: count }, (_, index) => make(index + 1));
  const parts = times(DIRECTIONS, (a) =>
    goal("inriktningsmal", String(a), `Inriktning ${a}`, [
      ...times(KF_GOALS, (b) =>
        goal("kf-mal", `${a}.${b}`, `Mål ${a}.${b}`, [
          ...times(BOARD_GOALS, (c) =>
            goal("namndmal", "", `Nämndmål ${a}.${b}.${c}`, [
              ...times(unitGoals, (d) => goal("enhetsmal", "", `Enhetsmål ${a}.${b}.${c}.${d}`, FIVE_TEXTS)),
            ]),
          ),
        ]),
      ),
    ]),
  );
  const head = { kind: "VP" as const, year: LAST, title: "Verksamhetsplan", documentType: "", dnr: "", date: "", addressee: "" };
  return {
    head: { ...head, meeting: null, officer: null, board: "Nämnden", unit: "Enheten", districts: [], footer: [] },
    parts,
    appendix: [],
  };
}

function goal(level: string, number: string, title: string, parts: GoalPart["parts"]): GoalPart {
  return { kind: "mal", level, label: "", number, numberWritten: number, title, assessment: null, parts };
}
