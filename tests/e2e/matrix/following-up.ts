import { readyParts } from "../../../db/queries/ready-parts.ts";
import { besideOtherYears, saving, type Way, yearsPage } from "./ways.ts";
import { insiders, REPORTERS, WRITERS, writers } from "./who-may.ts";

/** What a unit says of a period besides its figures: assessments, forecasts, how activities have gone, analyses. */
export const FOLLOWING_UP: Record<string, Way[]> = {
  "GET /[year]/[unit]/bedomning": [yearsPage(({ place }) => `${place}/bedomning?period=VB`, insiders)],
  // a controller may copy goals of the nämnd's other units there: in these years Norrskenet is alone
  "GET /[year]/[unit]/malkedja/bygg": [besideOtherYears(({ place }) => `${place}/malkedja/bygg`, insiders, ["aterlamnad", "beslutad"])],
  // the goal of a report is one that its period has begun with: a new wording is what always can be made
  "PUT /api/v1/kedja": [
    saving(async (paper, { now }) => {
      const { unitId, year, goals } = paper;
      const change = { kind: "formulera", goalId: goals.enhet, title: `Målet ${paper.secret} ${crypto.randomUUID()}` };
      return { path: "/api/v1/kedja", body: { base: await now.chain(paper), unitId, year, change } };
    }, writers(WRITERS)),
  ],
  "PUT /api/v1/bedomning": [
    saving(async (paper, { now }) => {
      const { unitId, year, goals } = paper;
      const judged = { base: await now.assessment(goals.enhet), unitId, year, period: "VB", goalId: goals.enhet };
      return { path: "/api/v1/bedomning", body: { ...judged, status: "delvis", reason: `Ett skäl ${crypto.randomUUID()}.` } };
    }, writers(WRITERS)),
  ],
  // of a period that has no report, and so is never decided
  "PUT /api/v1/prognos": [
    saving(
      async (paper, { now }) => {
        const { unitId, year, indicatorId } = paper;
        const typed = String(crypto.getRandomValues(new Uint16Array(1))[0]);
        const body = { base: await now.forecast(indicatorId), unitId, year, period: "T1", indicatorId, typed };
        return { path: "/api/v1/prognos", body };
      },
      writers(REPORTERS, undefined, "done"),
    ),
  ],
  "PUT /api/v1/aktivitetslage": [
    saving(async (paper, { now }) => {
      const { unitId, year } = paper;
      const { activityId, base } = await now.activity(paper);
      const said = { status: "pagar", deviation: `Något annat ${crypto.randomUUID()}.` };
      return { path: "/api/v1/aktivitetslage", body: { base, unitId, year, period: "VB", activityId, ...said } };
    }, writers(WRITERS)),
  ],
  // who does it may be said after the decision too
  "PUT /api/v1/aktivitetsansvar": [
    saving(
      async (paper, { now }) => {
        const { unitId, year } = paper;
        const { activityId, planned } = await now.activity(paper);
        const body = { base: planned, unitId, year, activityId, words: `Funktion ${crypto.randomUUID()}` };
        return { path: "/api/v1/aktivitetsansvar", body };
      },
      writers(WRITERS, undefined, "done"),
    ),
  ],
  "PUT /api/v1/dokument/[id]/delar/[part]": [
    saving(async (paper, { store }) => {
      const part = paper.goals.enhet;
      const ready = !(await readyParts(store, paper.id)).has(part);
      return { path: `/api/v1/dokument/${paper.id}/delar/${part}`, body: { base: 0, ready } };
    }, writers(WRITERS)),
  ],
  // an analysis is begun once: the one before is taken away first
  "PUT /api/v1/texter": [
    saving(async (paper, { withoutAnalysis }) => {
      const { unitId, year, goals } = paper;
      if (paper.state !== "beslutad") await withoutAnalysis(paper, goals.namnd);
      return { path: "/api/v1/texter", body: { base: 0, unitId, year, period: "VB", goalId: goals.namnd, indicatorId: null } };
    }, writers(WRITERS)),
  ],
};
