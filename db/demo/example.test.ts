import { afterAll, beforeAll, expect, test } from "vitest";
import type { ChainGoal } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { type DocumentContent, goalsOf, type IndicatorRow, type Part, partsOf } from "../../lib/domain/document.ts";
import { windowState } from "../../lib/domain/reporting-window.ts";
import { plainLines } from "../../lib/domain/text-block.ts";
import { chainOf } from "../queries/chain.ts";
import { documentStory } from "../queries/document-life.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import { unitsOf, unitYear, yearsOf } from "../queries/organisation.ts";
import { examplePeople } from "../queries/people.ts";
import { reportingDays } from "../queries/reporting-window.ts";
import { openStore, type Store } from "../store.ts";
import { fillExample } from "./example.ts";

const NOW = "2026-11-22T08:00:00.000Z";
let store: Store;

beforeAll(async () => {
  store = await openStore(":memory:");
  await fillExample(store, NOW);
}, 60_000);
afterAll(() => store.close());

test("the example has three years long gone, the year that is, and the year to come", async () => {
  expect(await yearsOf(store)).toEqual([2027, 2026, 2017, 2014, 2013]);
  expect((await unitsOf(store, 2026)).map(({ name }) => name)).toEqual([
    "Enheten för park och stadsmiljö",
    "Förskoleenheten Norrtull",
    "Försörjningsstödsenheten",
    "Norrtulls bibliotek och kulturhus",
    "Norrtulls hemtjänst",
  ]);
});

test("plans and tertial reports of 2026 are decided, the annual reports and the plans for 2027 are begun", async () => {
  const documents = await documentsOf(store, {});
  const states = (kind: string, year: number) =>
    documents.filter((one) => one.kind === kind && one.year === year).map(({ state }) => state);
  expect(states("VP", 2026)).toEqual(Array(5).fill("beslutad"));
  expect(states("T1", 2026)).toEqual(Array(5).fill("beslutad"));
  expect(states("T2", 2026)).toEqual(Array(5).fill("beslutad"));
  expect(states("VB", 2026)).toEqual(Array(4).fill("utkast"));
  expect(states("VP", 2027)).toEqual(["inlamnad", "utkast"]);
});

test("the nämnd has handed over what it decided in 2026 but one second tertial, and a reviewer has read the first plan for 2027", async () => {
  const documents = await documentsOf(store, { year: 2026 });
  const kept = documents.filter(({ handedOverAt, state }) => state === "beslutad" && handedOverAt === null);
  expect(kept.map(({ kind, unit }) => [kind, unit])).toEqual([["T2", "Enheten för park och stadsmiljö"]]);
  expect(documents.filter(({ handedOverAt }) => handedOverAt)).toHaveLength(14);
  const [submitted] = (await documentsOf(store, { year: 2027 })).filter(({ state }) => state === "inlamnad");
  expect((await documentStory(store, submitted?.id ?? ""))?.events.map(({ kind, by }) => [kind, by])).toEqual([
    ["paborjad", "Karin Ek"],
    ["inlamnad", "Karin Ek"],
    ["granskad", "Nils Berg"],
  ]);
});

test("the tertials of 2026 are closed, the annual report and the plan for 2027 are open, whenever the example is made", async () => {
  const later = "2027-11-01T08:00:00.000Z";
  const afterwards = await openStore(":memory:");
  await fillExample(afterwards, later);
  for (const [made, now] of [
    [store, NOW],
    [afterwards, later],
  ] as const) {
    const [unit] = await unitsOf(made, 2026);
    const stateOf = async (year: number, period: string) => {
      const { window, extension } = await reportingDays(made, { unitId: unit?.id ?? "", year, period });
      return window && windowState(window, extension, now);
    };
    expect([await stateOf(2026, "T1"), await stateOf(2026, "T2")]).toEqual(["stangd", "stangd"]);
    expect(await stateOf(2026, "VB")).toBe("oppen");
    const planned = (await unitsOf(made, 2027))[0];
    const { window, extension } = await reportingDays(made, { unitId: planned?.id ?? "", year: 2027, period: "VP" });
    expect(window && windowState(window, extension, now)).toBe("oppen");
  }
  await afterwards.close();
}, 60_000);

test("the goals of KF and the nämnd exist once in 2026 and are confirmed", async () => {
  const shared = new Map<string, Set<string>>();
  for (const { slug } of await unitsOf(store, 2026)) {
    for (const goal of await goalsIn(slug, 2026, "T2")) {
      if (goal.owner === "enhet") continue;
      expect(goal.unconfirmed).toBe(false);
      shared.set(goal.title, (shared.get(goal.title) ?? new Set()).add(goal.id));
    }
  }
  expect([...shared.values()].every((ids) => ids.size === 1)).toBe(true);
});

test("a full year under way has figures, figures that wait, and figures that will never come", async () => {
  const indicators = (await goalsIn("forsorjningsstodsenheten", 2026, "VB")).flatMap((goal) => goal.indicators);
  const outcomeOf = (name: string) => indicators.find((indicator) => indicator.name === name)?.outcome ?? null;
  expect(outcomeOf("Antal ungdomar som fått sommarjobb i stadens regi")?.written).toBe("712\u00a0st");
  expect(outcomeOf("Antal hushåll med ekonomiskt bistånd, månadsgenomsnitt")).toBeNull();
  expect(outcomeOf("Antal hemlösa")?.kind).toBe("ej-matt");
  expect(outcomeOf("Andel klienter som är nöjda med bemötandet")?.kind).toBe("gar-ej-att-mata");
});

test("the annual report of 2017 has the faults of the real one", async () => {
  const content = await paper("VB", 2017);
  const rows = [...partsOf(content.parts)].flatMap((part) => (part.kind === "indikatortabell" ? part.rows : []));
  const row = (name: string) => rows.find((candidate) => candidate.name === name);
  const cells = (name: string) => printed(row(name), "utfall", "utfall-man", "utfall-kvinnor");
  expect(cells("Antal ungdomar som fått sommarjobb i stadens regi")).toEqual(["659 st", "338 st", "308 st"]);
  expect(printed(row("Antal aspiranter som fått Stockholmsjobb"), "utfall", "arsmal")).toEqual(["14 st", "15 st"]);
  expect(cells("Antal hemlösa")).toEqual(["", "", ""]);
  expect(cells("Antal personer som utsatts för våld i nära relation som är kända av socialtjänsten")).toEqual(["", "", "0 %"]);
  expect(row("Andel barn som lever i familjer som har ekonomiskt bistånd")?.breakdown[1]).toMatchObject({
    written: "Normalm",
    district: "Norrmalm",
  });
  const goals = [...goalsOf(content.parts)].map(({ goal }) => goal);
  expect(goals.find(({ number }) => number === "3.3")?.assessment?.word).toBe("Uppfylls helt");
  expect(goals.find(({ number }) => number === "4.8")?.assessment?.word).toBe("Ingen");
  const words = proseOf(content.parts);
  for (const fault of ["31 hushåll", "387 hushåll mot 426", "5 (23,5 %)", "19 mot 29"]) expect(words).toContain(fault);
});

test("the plans of 2013 and 2014 have theirs", async () => {
  const plan2014 = await paper("VP", 2014);
  const rows = [...partsOf(plan2014.parts)].flatMap((part) => (part.kind === "indikatortabell" ? part.rows : []));
  expect(rows.filter(({ name }) => name.startsWith("Svarsfrekvens i medarbetarenkät")).map((row) => printed(row, "arsmal"))).toEqual([
    ["85 %"],
    [""],
  ]);
  expect(proseOf(plan2014.parts)).toContain("75 platser, som delas så här: 20 för Kungsholmen, 25 för Norrmalm och 25 för Östermalm");
  const activities = [...partsOf(plan2014.parts)].flatMap((part) => (part.kind === "aktivitetstabell" ? part.rows : []));
  expect(activities.filter(({ start }) => start < "2014-01-01").map(({ start }) => start)).toEqual(["2012-01-01"]);
  const plan2013 = await paper("VP", 2013);
  expect([...goalsOf(plan2013.parts)].some(({ goal }) => goal.title.endsWith("(Se även aktiviteter under 2.2 och 2.3.)"))).toBe(true);
});

test("budgets of the example add up, so that no check has to doubt them", async () => {
  for (const { id } of await documentsOf(store, {})) {
    const parts = (await documentContent(store, id))?.content.parts ?? [];
    const tables = [...partsOf(parts)].flatMap((part) => (part.kind === "budget" ? [part.table] : []));
    for (const cell of tables.flatMap(({ rows }) => rows).flatMap(({ cells }) => Object.values(cells))) expect(cell.stated).toBe(false);
  }
});

test("one can be anyone from the reporter to the municipality's own office", async () => {
  const people = await examplePeople(store, NOW);
  const roles = new Set(people.flatMap(({ grants }) => grants.map(({ role }) => role)));
  expect(roles).toEqual(
    new Set(["systemforvaltare", "namndcontroller", "enhetschef", "rapportor", "granskare", "namndsekreterare", "kommunledning"]),
  );
  expect(people.filter(({ grants }) => grants.some(({ role }) => role === "enhetschef"))).toHaveLength(6);
});

async function goalsIn(slug: string, year: number, period: string): Promise<ChainGoal[]> {
  const here = await unitYear(store, year, slug);
  if (!here) throw new Error(`no plan ${year} for ${slug}`);
  return Array.from(everyGoal(await chainOf(store, here, period)), ({ goal }) => goal);
}

async function paper(kind: string, year: number): Promise<DocumentContent> {
  const [document] = (await documentsOf(store, { year })).filter((one) => one.kind === kind);
  const found = document && (await documentContent(store, document.id));
  if (!found) throw new Error(`no ${kind} ${year}`);
  return found.content;
}

function printed(row: IndicatorRow | undefined, ...columns: (keyof IndicatorRow["cells"])[]): string[] {
  return columns.map((column) => row?.cells[column]?.written ?? "");
}

function proseOf(parts: Part[]): string {
  return [...partsOf(parts)].flatMap((part) => (part.kind === "text" ? plainLines(part.text) : [])).join("\n");
}
