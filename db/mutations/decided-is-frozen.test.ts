import { readdirSync } from "node:fs";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { shapeOfTable } from "../../lib/domain/budget-shape.ts";
import type { BatchSaved, Refused, Saved } from "../../lib/domain/saved.ts";
import { readFigure } from "../../lib/swedish/figure.ts";
import { beginningOf, planBeginning } from "../../templates/stockholm/beginnings.ts";
import { budgetLayouts } from "../../templates/stockholm/budget-layouts.ts";
import { templateOf } from "../../templates/stockholm/document-templates.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { NOW, onEachEngine } from "../../tests/fixtures/database.ts";
import { peopleOf, step } from "../../tests/fixtures/namnd.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import { activityIn, budgetIn, decimal, goalIn, indicatorIn, unitsPapers } from "../../tests/fixtures/units-papers.ts";
import { canonical } from "../canonical.ts";
import { documentsOf } from "../queries/documents.ts";
import type { Store } from "../store.ts";
import { reportActivity } from "./activity-reports.ts";
import { nameResponsible } from "./activity-responsibles.ts";
import { answerFinding } from "./answer-finding.ts";
import { decideAssessment } from "./assessments.ts";
import { beginDocument } from "./begin-document.ts";
import { beginPlan } from "./begin-plan.ts";
import { beginSectionText, beginText } from "./begin-text.ts";
import { beginBudget, removeBudget, shapeBudget } from "./budget-tables.ts";
import { enterAmount, enterAmounts, explainDeviation } from "./budgets.ts";
import { buildChain } from "./build-chain.ts";
import { acceptProposal, changeComment, resolveThread, writeComment } from "./comments.ts";
import { confirmGoal } from "./confirm-goal.ts";
import { describeIndicator } from "./describe-indicator.ts";
import { renameGoal } from "./goals.ts";
import { importOutcomes } from "./import-outcomes.ts";
import { reportOutcome } from "./outcomes.ts";
import { setPartReady } from "./part-readiness.ts";
import { changeSections } from "./sections.ts";
import { submitPeriod, withdrawPeriod } from "./submissions.ts";
import { takeInDocument } from "./take-in-document.ts";
import { takeInLedger } from "./take-in-ledger.ts";
import { setTarget } from "./targets.ts";
import { restoreText, saveText } from "./texts.ts";
import { undoImport } from "./undo-import.ts";
import { undoLedger } from "./undo-ledger.ts";
import { undoTakingIn } from "./undo-taking-in.ts";

/** These write nothing that a paper prints. */
const NO_PAPER = [
  "administration",
  "definitions",
  "guards",
  "outcome-change",
  "outcome-standing",
  "guesses",
  "hand-over",
  "invitations",
  "ledger-meanings",
  "name-meanings",
  "open-drafts",
  "passwords",
  "people",
  "reporters",
  "reporting-windows",
  "roles",
  "sessions",
  "set-up",
  "shut-out",
];

onEachEngine((fresh) => {
  /** A unit's plan and report, decided by those who decide. */
  async function decidedPapers() {
    const store = await fresh();
    const work = await unitsPapers(store);
    const people = await peopleOf(store, work.unitId, 2026);
    const place = { kind: "mal" as const, id: goalIn(work.before.VP, "Den enskilde vet vem som kommer").stored.id };
    for (const { id } of await documentsOf(store, { year: 2026 })) {
      const comment = { documentId: id, key: `före ${id}`, body: "Se över målet.", mentions: [], place, quote: "", proposal: null };
      expect(await writeComment(store, people.chief, NOW, comment)).toMatchObject({ ok: true });
    }
    const { unitId, before } = work;
    // a stadsdel that the papers do not print
    await store.tx(({ db, t }) => db.insert(t.district).values({ id: "ny", name: "Ny stadsdel" }));
    const district = { indicatorId: indicatorIn(before.VB, "Andel nöjda brukare").indicatorId, district: "ny", gender: "totalt" } as const;
    const taken = await importOutcomes(store, people.chief, NOW, {
      ...{ unitId, year: 2026, period: "VB", file: { name: "utfall.xlsx", sha256: "" } },
      cells: [{ ...district, base: 0, entry: { kind: "varde", figure: decimal("80") } }],
    });
    if (!taken.ok) throw new Error(taken.refused[0]?.refused.message);
    // what stands already, with its accounts
    const lines = [{ row: 2, account: "5011", accountName: "Löner", activity: "Dag", ore: 1_240_000_000 }];
    const amounts = [{ row: 1, column: "kostnader", base: 1, ore: 1_240_000_000, kr: 12_400_000, lines }];
    const file = { name: "huvudbok.csv", sha256: "" };
    const ledger = await takeInLedger(store, people.chief, NOW, { tableId: budgetIn(before.VP).id, file, amounts });
    if (!ledger.ok) throw new Error(ledger.refused[0]?.refused.message);
    for (const { id } of await documentsOf(store, { year: 2026 })) {
      for (const [who, name] of [
        [people.chief, "lamna-in"],
        [people.controller, "godkann"],
        [people.secretary, "besluta"],
      ] as const) {
        expect(await step(store, who, id, name)).toMatchObject({ ok: true });
      }
    }
    return { store, work, importId: taken.importId, ledgerId: ledger.fileId, ...people };
  }

  test("every write path refuses what is decided, and changes nothing; a new one without an attempt here fails", async () => {
    const { store, work, importId, ledgerId, chief, controller, secretary } = await decidedPapers();
    const { unitId, before, user } = work;
    const { indicatorId } = indicatorIn(before.VB, "Andel nöjda brukare");
    const goal = goalIn(before.VP, "Den enskilde vet vem som kommer");
    const activity = activityIn(before.VP);
    const cell = { unitId, indicatorId, year: 2026, period: "VB", district: "hela", gender: "totalt", base: 1 } as const;
    const text = goal.parts.find((part) => part.kind === "text")?.stored?.id ?? "";
    const documents = await documentsOf(store, { year: 2026 });
    const threads = await store.db.select().from(store.t.comment);
    const table = budgetIn(before.VP);
    const amount = { tableId: table.id, row: 1, column: "kostnader", base: 1 };
    const takeIn = { original: null, replace: true, styrmodell: styrmodellOf(2026) };
    const decided = { date: "2026-03-01", paragraph: "§ 1", dnr: "1" };
    const attempts: Record<string, (() => Promise<Saved>)[]> = {
      "activity-reports": [
        () =>
          reportActivity(store, chief, NOW, {
            ...{ unitId, year: 2026, period: "VB", activityId: activity?.activityId ?? "" },
            ...{ base: 1, status: "avslutad", deviation: "" },
          }),
      ],
      assessments: [null, "helt"].map((status) => () => {
        const judged = { unitId, year: 2026, period: "VB", goalId: goal.stored.id, base: 1 };
        return decideAssessment(store, chief, NOW, { ...judged, status, reason: "Alla har fått en fast kontakt." });
      }),
      "begin-plan": [
        () => {
          const carried = { sectionTexts: true, goalTexts: true, activities: true };
          const plan = {
            from: 2026,
            unit: "hemstodsenheten",
            year: 2026,
            carried,
            beginning: planBeginning,
            styrmodell: styrmodellOf(2026),
          };
          return beginPlan(store, chief, NOW, plan);
        },
      ],
      "begin-text": [
        () => beginText(store, chief, NOW, { unitId, year: 2026, period: "VB", goalId: goal.stored.id, indicatorId: null }),
        () => beginSectionText(store, chief, NOW, { documentId: documents[0]?.id ?? "", sectionId: "vilket-som-helst" }),
      ],
      // made at T1 and T2, of which this unit has no paper: see forecasts.test.ts
      forecasts: [],
      "answer-finding": documents.map(({ id }) => () => {
        const finding = { identity: "[]", rule: "konssumma", message: "4 + 5 = 9", indicatorId: null };
        return answerFinding(store, chief, NOW, { documentId: id, base: 0, reason: "Kön är okänt för en", finding });
      }),
      comments: [
        ...documents.map(({ id }) => () => {
          const said = { documentId: id, key: "efter beslutet", body: "Fel ord.", mentions: [] };
          return writeComment(store, chief, NOW, { ...said, place: { kind: "mal", id: goal.stored.id }, quote: "", proposal: null });
        }),
        ...threads.flatMap(({ id: threadId }) => [
          () => changeComment(store, chief, NOW, { commentId: threadId, base: 1, body: null }),
          () => resolveThread(store, chief, NOW, { threadId, base: 1, resolved: true }),
          () => acceptProposal(store, chief, NOW, { threadId, base: 1 }),
        ]),
      ],
      "build-chain": [
        () => {
          const change = { kind: "formulera" as const, goalId: goal.stored.id, title: "Annat" };
          return buildChain(store, chief, NOW, { unitId, year: 2026, base: 0, change, tables: planBeginning });
        },
      ],
      "part-readiness": documents.map(({ id }) => () => {
        return setPartReady(store, chief, NOW, { documentId: id, partId: goal.stored.id, ready: true });
      }),
      sections: documents.flatMap(({ id, kind }) => {
        const template = templateOf(kind);
        return [
          () => changeSections(store, chief, NOW, { documentId: id, template, change: { kind: "dolj", id: "vilket-som-helst" } }),
          () => {
            const change = { kind: "lagg-till" as const, title: "Eget", parentId: null, before: null };
            return changeSections(store, chief, NOW, { documentId: id, template, change });
          },
        ];
      }),
      budgets: [
        () => enterAmount(store, chief, NOW, { ...amount, kr: 1 }),
        async () => firstRefused(await enterAmounts(store, chief, NOW, [{ ...amount, kr: 1 }])),
        () => explainDeviation(store, chief, NOW, { tableId: table.id, row: 1, base: 0, text: "Ett skäl" }),
      ],
      "budget-tables": [
        () => shapeBudget(store, chief, NOW, { ...shapeOfTable(table), tableId: table.id, base: 1, title: "Annat" }),
        () => removeBudget(store, chief, NOW, { tableId: table.id, base: 1 }),
        async () => {
          const plan = documents.find(({ kind }) => kind === "VP")?.id ?? "";
          const [part] = await store.db.select().from(store.t.documentPart).where(eq(store.t.documentPart.documentId, plan));
          const [from] = budgetLayouts();
          if (!from) throw new Error("uppställning saknas");
          return beginBudget(store, chief, NOW, { year: 2026, unit: "hemstodsenheten", period: "VP", from, partId: part?.id ?? "" });
        },
      ],
      "take-in-ledger": [
        async () => {
          const lines = [{ row: 2, account: "5011", accountName: "Löner", activity: "Dag", ore: 100 }];
          const taken = { row: 1, column: "kostnader", base: 1, ore: 100, kr: 1, lines };
          const file = { name: "huvudbok.csv", sha256: "" };
          return firstRefused(await takeInLedger(store, chief, NOW, { tableId: table.id, file, amounts: [taken] }));
        },
      ],
      "undo-ledger": [
        async () => {
          const undone = await undoLedger(store, chief, NOW, { importId: ledgerId, leaving: "" });
          return undone.ok ? { ...undone, version: 1 } : undone;
        },
      ],
      goals: [() => renameGoal(store, chief, NOW, { goalId: goal.stored.id, base: 1, title: "Annat" })],
      outcomes: [() => reportOutcome(store, chief, NOW, { ...cell, entry: { kind: "varde", figure: decimal("10") } })],
      // in one transaction, and through the waiting table
      "import-outcomes": [1, 5001].map((many) => {
        return async () => {
          const one = { ...cell, gender: "totalt" as const, entry: { kind: "varde" as const, figure: decimal("10") } };
          const cells = Array.from({ length: many }, () => one);
          const file = { name: "utfall.xlsx", sha256: "" };
          const answer = await importOutcomes(store, chief, NOW, { unitId, year: 2026, period: "VB", file, cells });
          return firstRefused(answer);
        };
      }),
      "undo-import": [
        async () => {
          const undone = await undoImport(store, chief, NOW, { importId, leaving: "" });
          return undone.ok ? { ok: true, version: undone.count } : undone;
        },
      ],
      submissions: [submitPeriod, withdrawPeriod].map(
        (move) => () => move(store, chief, NOW, { unitId, year: 2026, period: "VB", base: 0, note: "" }),
      ),
      targets: [
        () => setTarget(store, chief, NOW, { unitId, indicatorId, year: 2026, setBy: "enhet", base: 1, figure: readFigure("1 %") }),
      ],
      texts: [
        () => saveText(store, chief, NOW, { textId: text, base: 1, text: [] }),
        // neither merged nor put aside: it is told, and stays in the browser
        () => saveText(store, chief, NOW, { textId: text, base: 0, key: "en sparning", text: [] }),
        () => restoreText(store, chief, NOW, { textId: text, base: 1, version: 1 }),
      ],
      "take-in-document": [planContent(), reportContent()].flatMap((content) => [
        () => takeInDocument(store, chief, NOW, { ...takeIn, proposal: { content }, decided: null }),
        () => takeInDocument(store, user, NOW, { ...takeIn, proposal: { content }, decided }),
      ]),
      "undo-taking-in": documents.map(({ id: documentId }) => async () => {
        const undone = await undoTakingIn(store, chief, NOW, { documentId, saidYes: "" });
        return undone.ok ? { ...undone, version: 1 } : undone;
      }),
      "begin-document": [
        () => beginDocument(store, chief, NOW, { year: 2026, unit: "hemstodsenheten", kind: "VB", beginning: beginningOf("VB") }),
      ],
      "document-steps": documents.flatMap(({ id }) => [
        () => step(store, chief, id, "lamna-in"),
        () => step(store, controller, id, "aterlamna", { note: "Nej" }),
        () => step(store, controller, id, "granska", { note: "Tabellen har fel rubrik" }),
        () => step(store, controller, id, "godkann"),
        () => step(store, secretary, id, "besluta"),
        () => step(store, controller, id, "delegation"),
      ]),
      // what is said of goals and indicators beside the papers; the papers stand
      "confirm-goal": [],
      "describe-indicator": [],
      "indicator-limits": [],
      // who does it is another matter than what was decided to be done
      "activity-responsibles": [],
      // which lines a goal leans on stands in no paper
      "goal-money": [],
      // how drafts are printed: what is decided keeps the layout it was frozen with (lib/jobs/document-layout.test.ts)
      layouts: [],
      // what is asked of drafts; a decided document has been written
      templates: [],
    };
    const files = readdirSync("db/mutations").filter((file) => !file.endsWith(".test.ts"));
    expect(files.map((file) => file.replace(/\.ts$/, "")).sort()).toEqual([...Object.keys(attempts), ...NO_PAPER].sort());
    const rows = await everyRow(store);
    for (const [path, tries] of Object.entries(attempts)) {
      for (const attempt of tries) expect([path, await attempt()]).toMatchObject([path, { ok: false, reason: "frozen" }]);
    }
    expect(await everyRow(store)).toEqual(rows);
  });

  test("a goal may be confirmed, an indicator described and another named for an activity after the decision, and the papers stand as they were decided", async () => {
    const { store, work, chief } = await decidedPapers();
    const { indicatorId } = indicatorIn(work.before.VB, "Andel nöjda brukare");
    const goal = goalIn(work.before.VP, "Äldre har en trygg vardag").stored;
    expect(await confirmGoal(store, work.user, NOW, { goalId: goal.id })).toMatchObject({ ok: true });
    expect(await describeIndicator(store, work.user, NOW, { indicatorId, direction: "lagre" })).toMatchObject({ ok: true });
    const activityId = activityIn(work.before.VP)?.activityId ?? "";
    const named = { unitId: work.unitId, year: 2026, activityId, base: 1, words: "Biträdande enhetschef" };
    expect(await nameResponsible(store, chief, NOW, named)).toMatchObject({ ok: true });
    expect(await work.changed()).toEqual([]);
  });
});

function firstRefused(answer: BatchSaved): Saved {
  return answer.ok ? { ok: true, version: 1 } : (answer.refused[0]?.refused as Refused);
}

async function everyRow(store: Store): Promise<Record<string, string[]>> {
  const tables = Object.entries(store.t).map(async ([name, table]) => {
    const rows = await store.db.select().from(table);
    return [name, rows.map((row) => canonical(row)).sort()] as const;
  });
  return Object.fromEntries(await Promise.all(tables));
}
