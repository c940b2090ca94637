import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { type DocumentContent, goalsOf, type Part } from "../../lib/domain/document.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { differences, NOW, onEachEngine, onPaper, takenIn } from "../../tests/fixtures/database.ts";
import { NEXT, neighboursPlan } from "../../tests/fixtures/next-year.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { indicatorIn } from "../../tests/fixtures/units-papers.ts";
import { sha256 } from "../canonical.ts";
import { forsorjningsstod2017 } from "../demo/earlier/vb-2017-forsorjningsstod.ts";
import { funktionsnedsattning2013 } from "../demo/earlier/vp-2013-funktionsnedsattning.ts";
import { forsorjningsstod2014 } from "../demo/earlier/vp-2014-forsorjningsstod.ts";
import { firstBreak } from "../history.ts";
import { documentContent, documentsOf } from "../queries/documents.ts";
import { lineageOf } from "../queries/lineage.ts";
import { unitsOf, unitYear } from "../queries/organisation.ts";
import type { Store } from "../store.ts";
import { beginPlan } from "./begin-plan.ts";
import { rememberName } from "./name-meanings.ts";
import { addPerson, commandLineUser, nameMunicipality } from "./people.ts";
import { takeInDocument } from "./take-in-document.ts";

const paperOf = async (store: Store, id: string) => {
  const found = await documentContent(store, id);
  if (!found) throw new Error("dokumentet saknas");
  return onPaper(found.content);
};

/** A paper of another unit of the same nämnd, with the same goals above its own. */
function ofAnotherUnit(content: DocumentContent): DocumentContent {
  return { ...content, head: { ...content.head, unit: "Nattenheten", title: "Verksamhetsplan 2026 för Nattenheten" } };
}

function withTitle(content: DocumentContent, from: string, to: string): DocumentContent {
  return JSON.parse(JSON.stringify(content).replaceAll(JSON.stringify(from), JSON.stringify(to))) as DocumentContent;
}

onEachEngine((fresh) => {
  const rowsOf = async (store: Store) => {
    const counts = Object.entries(store.t).map(async ([name, table]) => [name, (await store.db.select().from(table)).length] as const);
    return Object.fromEntries(await Promise.all(counts));
  };

  test("a plan and a report come back exactly as they were printed, whichever is taken in first", async () => {
    for (const papers of [
      [planContent(), reportContent()],
      [reportContent(), planContent()],
    ]) {
      const store = await fresh();
      const ids: string[] = [];
      for (const paper of papers) ids.push((await takenIn(store, paper)).documentId);
      for (const [index, id] of ids.entries()) expect(differences(papers[index], await paperOf(store, id))).toEqual([]);
    }
  });

  test("the example's earlier papers come back exactly, taken into one database", async () => {
    const store = await fresh();
    for (const paper of [forsorjningsstod2017, forsorjningsstod2014, funktionsnedsattning2013]) {
      const { documentId } = await takenIn(store, paper);
      expect(differences(onPaper(paper), await paperOf(store, documentId))).toEqual([]);
    }
  });

  test("reading a document takes as many statements however many rows it has", async () => {
    const store = await fresh();
    const small = await takenIn(store, planContent());
    const large = await takenIn(store, forsorjningsstod2017);
    const statements = async (id: string) => {
      let count = 0;
      const select: typeof store.db.select = (...fields: []) => {
        count++;
        return store.db.select(...fields);
      };
      const db = { select, selectDistinct: store.db.selectDistinct.bind(store.db) };
      await documentContent({ db, t: store.t }, id);
      return count;
    };
    expect(await statements(large.documentId)).toBe(await statements(small.documentId));
  });

  test("plan and report of one unit share goals, indicators and activities", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const before = await rowsOf(store);
    const { goals } = await takenIn(store, reportContent());
    const after = await rowsOf(store);
    expect(goals).toEqual({ linked: 6, proposed: 0, made: 0 });
    for (const table of ["goal", "plan", "indicator", "activity", "planGoal"]) expect(after[table]).toBe(before[table]);
  });

  test("a second unit's plan of the year links to the goals above it and changes nothing of the first", async () => {
    const store = await fresh();
    const first = await takenIn(store, planContent());
    const before = await paperOf(store, first.documentId);
    const { goals, documentId } = await takenIn(store, ofAnotherUnit(planContent()));
    // KF's and the nämnd's are linked; the unit's own two are made
    expect(goals).toEqual({ linked: 5, proposed: 0, made: 2 });
    expect(await paperOf(store, first.documentId)).toEqual(before);
    expect(await paperOf(store, documentId)).toEqual(ofAnotherUnit(planContent()));
    expect((await unitsOf(store, 2026)).map((unit) => unit.name)).toEqual(["Hemstödsenheten", "Nattenheten"]);
  });

  test("a goal that nearly agrees with the owner's is proposed to be the same, and stays unconfirmed", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const reworded = withTitle(ofAnotherUnit(planContent()), "Äldre har en trygg vardag", "Äldre har en trygg varddag");
    const { goals, documentId } = await takenIn(store, reworded);
    expect(goals).toEqual({ linked: 3, proposed: 2, made: 2 });
    const [made] = await store.db.select().from(store.t.goal).where(eq(store.t.goal.title, "Äldre har en trygg varddag"));
    const [known] = await store.db.select().from(store.t.goal).where(eq(store.t.goal.title, "Äldre har en trygg vardag"));
    expect(made).toMatchObject({ origin: "ej-bekraftad", perhapsGoalId: known?.id });
    expect(await paperOf(store, documentId)).toEqual(reworded);
  });

  test("the same number with other words is another goal", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const other = withTitle(ofAnotherUnit(planContent()), "Äldre har en trygg vardag", "Biblioteken når fler");
    await takenIn(store, other);
    const [made] = await store.db.select().from(store.t.goal).where(eq(store.t.goal.title, "Biblioteken når fler"));
    expect(made).toMatchObject({ number: "1.2", origin: "ej-bekraftad", perhapsGoalId: null });
  });

  test("last year's column fills what nobody has reported, and gives way to last year's own report", async () => {
    const store = await fresh();
    const { unitId, documentId } = await takenIn(store, reportContent());
    const lastYears = async () => {
      const rows = await store.db.select().from(store.t.outcome).where(eq(store.t.outcome.year, 2025));
      return rows.filter((row) => row.gender === "totalt" && row.districtId === "hela");
    };
    expect(await lastYears()).toMatchObject([{ orgUnitId: unitId, valueMicro: 84_000_000, source: "jamforelse", period: "VB" }]);
    const before = reportContent();
    const lastYear = withTitle(before, "86,5 %", "83 %");
    lastYear.head.year = 2025;
    lastYear.parts = JSON.parse(
      JSON.stringify(lastYear.parts).replaceAll('"micro":86500000,"decimals":1', '"micro":83000000,"decimals":0'),
    ) as Part[];
    await takenIn(store, lastYear);
    const rows = await lastYears();
    expect(rows.find((row) => row.valueMicro === 83_000_000)).toMatchObject({ source: "dokument", version: 2 });
    expect(differences(before, await paperOf(store, documentId))).toEqual([]);
  });

  test("the same unit, kind and year is refused, and nothing is changed", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const before = await rowsOf(store);
    await expect(takenIn(store, planContent())).rejects.toThrow("Verksamhetsplan 2026 för Hemstödsenheten finns redan");
    expect(await rowsOf(store)).toEqual(before);
  });

  test("a replaced paper is gone with all that only it had, goals keep their addresses, the other papers stand", async () => {
    const store = await fresh();
    const plan = await takenIn(store, planContent());
    const report = await takenIn(store, reportContent());
    const before = await rowsOf(store);
    const goalsBefore = await store.db.select().from(store.t.goal);
    const again = await takenIn(store, reportContent(), { replace: true });
    expect(again.documentId).not.toBe(report.documentId);
    expect(await rowsOf(store)).toEqual({ ...before, history: (before.history ?? 0) + 1 });
    expect(await store.db.select().from(store.t.goal)).toEqual(goalsBefore);
    expect(await documentContent(store, report.documentId)).toBeNull();
    expect(await paperOf(store, plan.documentId)).toEqual(planContent());
    expect(await paperOf(store, again.documentId)).toEqual(reportContent());
  });

  test("what only the replaced paper had is swept away", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const empty = { ...planContent(), parts: [], appendix: [] };
    await takenIn(store, empty, { replace: true });
    const left = await rowsOf(store);
    for (const table of ["goal", "planGoal", "indicator", "target", "activity", "text", "textVersion", "budgetTable", "documentPart"]) {
      expect([table, left[table]]).toEqual([table, 0]);
    }
  });

  test("a plan is replaced also where next year's plan continues its goals", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    await takenIn(store, neighboursPlan());
    const carried = { sectionTexts: true, goalTexts: true, activities: true };
    const next = await beginPlan(store, await commandLineUser(store), "2026-11-02T08:00:00.000Z", { ...NEXT, carried });
    if (!next.ok) throw new Error(next.message);
    const before = await paperOf(store, next.documentId);
    await takenIn(store, { ...planContent(), parts: [], appendix: [] }, { replace: true });
    expect(await paperOf(store, next.documentId)).toEqual(before);
  });

  test("an indicator that a file's name was said to mean outlives the only paper that had it", async () => {
    const store = await fresh();
    const { unitId, documentId } = await takenIn(store, planContent());
    const { indicatorId: id } = indicatorIn((await documentContent(store, documentId))?.content ?? planContent(), "Antal fallolyckor");
    const said = { unitId, year: 2026, written: "Fall", kind: "indikator", id } as const;
    expect(await rememberName(store, await commandLineUser(store), NOW, said)).toMatchObject({ ok: true });
    await takenIn(store, { ...planContent(), parts: [], appendix: [] }, { replace: true });
    expect((await store.db.select().from(store.t.indicator)).map((row) => row.id)).toEqual([id]);
  });

  test("a paper taken in as decided is frozen with its decision, and never replaced", async () => {
    const store = await fresh();
    const decided = { date: "2025-12-01", paragraph: "§ 12", dnr: "2026/7" };
    const { documentId } = await takenIn(store, planContent(), { decided });
    expect((await documentContent(store, documentId))?.summary.state).toBe("beslutad");
    expect(await paperOf(store, documentId)).toEqual(planContent());
    const events = await store.db.select().from(store.t.documentEvent).orderBy(store.t.documentEvent.no);
    expect(events.at(-1)).toMatchObject({ kind: "beslutad", decidedOn: "2025-12-01", paragraph: "§ 12", dnr: "2026/7" });
    await expect(takenIn(store, planContent(), { replace: true })).rejects.toThrow("är redan beslutad");
    await store.tx(({ db, t }) =>
      db
        .update(t.goal)
        .set({ title: "Något helt annat" })
        .then(() => undefined),
    );
    expect(await paperOf(store, documentId)).toEqual(planContent());
  });

  test("the file it was read from is kept once, by its checksum", async () => {
    const store = await fresh();
    const original = { name: "plan.docx", bytes: new TextEncoder().encode("innehåll") };
    await takenIn(store, planContent(), { original });
    await takenIn(store, ofAnotherUnit(planContent()), { original });
    const files = await store.db.select().from(store.t.file);
    expect(files).toMatchObject([{ name: "plan.docx", sha256: sha256("innehåll"), size: 9 }]);
    expect(Buffer.from(files[0]?.content ?? []).toString()).toBe("innehåll");
  });

  test("letters written apart from their dots are one letter in the database", async () => {
    const store = await fresh();
    const content = planContent();
    const apart = JSON.parse(JSON.stringify(content).normalize("NFD")) as DocumentContent;
    const { documentId } = await takenIn(store, apart);
    expect(await paperOf(store, documentId)).toEqual(content);
  });

  test("a unit whose nämnd no paper has named stands under Okänd nämnd until a paper names it", async () => {
    const store = await fresh();
    const nameless = planContent();
    nameless.head = { ...nameless.head, board: "" };
    await takenIn(store, nameless);
    await nameMunicipality(store, "Strandviks kommun");
    const lineage = async () => (await unitYear(store, 2026, "hemstodsenheten"))?.lineage.map((node) => node.name);
    expect(await lineage()).toEqual(["Strandviks kommun", "Okänd nämnd", "Hemstödsenheten"]);
    await takenIn(store, reportContent());
    expect(await lineage()).toEqual(["Strandviks kommun", "Strandviks omsorgsnämnd", "Hemstödsenheten"]);
  });

  test("a nämnd that already is there takes over the unit, and what Okänd nämnd owned", async () => {
    const store = await fresh();
    const nameless = planContent();
    nameless.head = { ...nameless.head, board: "" };
    const { documentId } = await takenIn(store, nameless);
    await takenIn(store, ofAnotherUnit(planContent()));
    await takenIn(store, reportContent());
    const names = (await store.db.select().from(store.t.orgUnitYear)).map((node) => node.name).sort();
    expect(names).toEqual(["Hemstödsenheten", "Kommunen", "Nattenheten", "Strandviks omsorgsnämnd"]);
    expect(await paperOf(store, documentId)).toEqual(nameless);
  });

  test("units of the same name under different nämnder are different units with addresses of their own", async () => {
    const store = await fresh();
    const elsewhere = planContent();
    elsewhere.head = { ...elsewhere.head, board: "Bergslids nämnd" };
    await takenIn(store, planContent());
    await takenIn(store, elsewhere);
    const slugs = (await unitsOf(store, 2026)).map((unit) => unit.slug);
    expect(slugs.sort()).toEqual(["hemstodsenheten", "hemstodsenheten-2"]);
  });

  test("a paper that is taken in at a unit is the unit's, whatever names stand in it, and its year gets the unit where it stands now", async () => {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const whose = { lineage: await lineageOf(store, unitId, 2026), year: 2026 };
    const elsewhere = { ...planContent(), head: { ...planContent().head, unit: "Läsenheten", board: "Bergslids nämnd", year: 2024 } };
    const input = {
      proposal: { content: elsewhere },
      whose,
      original: null,
      decided: null,
      replace: false,
      styrmodell: styrmodellOf(2024),
    };
    const chief = await addPerson(store, NOW, { name: "Bo Ek", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
    expect(await takeInDocument(store, chief, NOW, input)).toMatchObject({ ok: true, unitId });
    expect(await lineageOf(store, unitId, 2024)).toEqual(whose.lineage);
    expect((await unitsOf(store, 2024)).map(({ name }) => name)).toEqual(["Hemstödsenheten"]);
    const stranger = await addPerson(store, NOW, { name: "Ulf Al", title: "", role: "rapportor", orgUnitId: unitId });
    expect(await takeInDocument(store, stranger, NOW, { ...input, replace: true })).toMatchObject({ ok: false, reason: "forbidden" });
  });

  test("who may not write at the unit cannot take its paper in, and a paper without unit and nämnd is refused", async () => {
    const store = await fresh();
    const { unitId } = await takenIn(store, planContent());
    const proposal = { content: ofAnotherUnit(planContent()) };
    const input = { proposal, original: null, decided: null, replace: false, styrmodell: styrmodellOf(2026) };
    const chief = await addPerson(store, NOW, { name: "Bo Ek", title: "enhetschef", role: "enhetschef", orgUnitId: unitId });
    const before = await rowsOf(store);
    expect(await takeInDocument(store, chief, NOW, input)).toMatchObject({ ok: false, reason: "forbidden" });
    const content = { ...planContent(), head: { ...planContent().head, unit: "", board: "" } };
    const nobodys = await takeInDocument(store, chief, NOW, { ...input, proposal: { content } });
    expect(nobodys).toMatchObject({ ok: false, reason: "invalid" });
    expect(await rowsOf(store)).toEqual(before);
  });

  test("the papers are listed by year and unit, and each import is one row in a whole history chain", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    await takenIn(store, reportContent());
    const listed = await documentsOf(store, { year: 2026 });
    expect(listed.map(({ kind, unitSlug, state }) => [kind, unitSlug, state])).toEqual([
      ["VP", "hemstodsenheten", "utkast"],
      ["VB", "hemstodsenheten", "utkast"],
    ]);
    expect(await documentsOf(store, { year: 2025 })).toEqual([]);
    const history = await store.db.select().from(store.t.history);
    expect(history.map((row) => row.action)).toEqual(["dokument-inlast", "dokument-inlast"]);
    const authority = history[0]?.authorityId ?? "";
    expect(await firstBreak(store, authority)).toBeNull();
    await store.tx(({ db, t }) =>
      db
        .update(t.history)
        .set({ byId: "kommandoraden", at: "2020-01-01" })
        .where(eq(t.history.seq, 1))
        .then(() => undefined),
    );
    expect(await firstBreak(store, authority)).toBe(1);
  });

  test("a unit's year knows its stadsdelar and every goal it takes up", async () => {
    const store = await fresh();
    await takenIn(store, planContent());
    const here = await unitYear(store, 2026, "hemstodsenheten");
    expect(here?.districts.map((district) => district.name)).toEqual(["Norra Strand", "Södra Strand"]);
    expect(await unitYear(store, 2027, "hemstodsenheten")).toBeNull();
    expect([...goalsOf(planContent().parts)]).toHaveLength((await store.db.select().from(store.t.planGoal)).length);
  });
});
