import { canonical, sha256 } from "../../../db/canonical.ts";
import { INDICATOR } from "./a-report.ts";
import { fileTaken } from "./taken-file.ts";
import type { Paper } from "./two-boards.ts";
import { page, saving, sending, type Way } from "./ways.ts";
import { BOARDS_WRITERS, inTheBoard, inTheKommun, KOMMUNS_WRITERS, only, REPORTERS, signedIn, WRITERS, writers } from "./who-may.ts";

/** What reports a period: its figures, its days, who reports what, and that it is handed in. */
export const REPORTING: Record<string, Way[]> = {
  "GET /[year]/oversikt": [page(({ year }) => `/${year}/oversikt`, signedIn("knows"))],
  "PUT /api/v1/utfall": [
    outcome("indicatorId", writers(REPORTERS), "ingen är namngiven"),
    outcome("namedIndicatorId", writers(WRITERS), "någon annan är namngiven"),
  ],
  "PUT /api/v1/utfall/flera": [
    saving(async (paper, { now }) => {
      const cell = {
        base: await now.outcome(paper.indicatorId),
        indicatorId: paper.indicatorId,
        district: "hela",
        gender: "totalt",
        unit: "",
      };
      const batch = { key: crypto.randomUUID(), unitId: paper.unitId, year: paper.year, period: "VB" };
      return { path: "/api/v1/utfall/flera", body: { ...batch, cells: [{ ...cell, typed: String(aNumber()) }] } };
    }, writers(REPORTERS)),
  ],
  // tried, a file shows its reporter what would become of it, and changes nothing; saved, it is what was shown
  "POST /api/v1/utfall/fil": [
    sending((paper) => outcomeFile(paper, aNumber()), only(REPORTERS, "sees", "refused"), "provas"),
    saving(
      async (paper, { now }) => {
        const value = aNumber();
        const { path, file } = outcomeFile(paper, value);
        const entry = { kind: "varde", figure: { micro: value * 1_000_000, decimals: 0 } };
        const cell = { indicatorId: paper.indicatorId, district: "hela", gender: "totalt", base: await now.outcome(paper.indicatorId) };
        return { path: `${path}&digest=${sha256(canonical([{ ...cell, entry }]))}`, file };
      },
      writers(REPORTERS),
      "sparas",
    ),
  ],
  "PUT /api/v1/utfall/fil/[import]/angra": [
    saving(async (paper, { store, people }) => {
      const importId = await fileTaken(store, people["namndcontroller@norra"], paper);
      return { path: `/api/v1/utfall/fil/${importId}/angra`, body: { leaving: "" } };
    }, writers(REPORTERS)),
  ],
  "PUT /api/v1/utfall/namn": [
    sending(({ unitId, year, indicatorId }) => {
      const body = { base: 0, unitId, year, written: `Namn ${aNumber()}`, kind: "indikator", id: indicatorId };
      return { path: "/api/v1/utfall/namn", body };
    }, writers(REPORTERS)),
  ],
  // a word about a cell to the unit's own people is printed nowhere, and may be said after the decision too
  "PUT /api/v1/utfall/kommentar": [
    saving(
      async (paper, { now }) => {
        const cell = {
          unitId: paper.unitId,
          indicatorId: paper.indicatorId,
          year: paper.year,
          period: "VB",
          district: "hela",
          gender: "totalt",
        };
        const body = { base: await now.outcome(paper.indicatorId), ...cell, comment: `Ett ord ${aNumber()}.` };
        return { path: "/api/v1/utfall/kommentar", body };
      },
      writers(REPORTERS, undefined, "done"),
    ),
  ],
  // of a period that no other line reports in, so that nothing is locked for them
  "PUT /api/v1/utfall/inlamning": [
    saving(
      async (paper, { now }) => {
        const { base, kind } = await now.submission(paper, "T1");
        const step = kind === "inlamnad" ? "ta-tillbaka" : "lamna-in";
        const body = { base, unitId: paper.unitId, year: paper.year, period: "T1", step, note: "" };
        return { path: "/api/v1/utfall/inlamning", body };
      },
      writers(WRITERS, undefined, "done"),
    ),
  ],
  "PUT /api/v1/perioder": [
    saving(
      async ({ year }, { now, boardIds }) => {
        const body = { base: await now.days(boardIds.norra, year, "VP"), year, period: "VP", orgUnitId: boardIds.norra };
        return { path: "/api/v1/perioder", body: { ...body, opensOn: "2020-01-01", closesOn: "2099-12-31" } };
      },
      writers(BOARDS_WRITERS, inTheBoard, "done"),
      "nämndens",
    ),
    saving(
      async ({ year }, { now, kommunId }) => {
        const body = { base: await now.days(kommunId, year, "VP"), year, period: "VP", orgUnitId: kommunId };
        return { path: "/api/v1/perioder", body: { ...body, opensOn: "2020-01-01", closesOn: "2099-12-31" } };
      },
      writers(KOMMUNS_WRITERS, inTheKommun, "done"),
      "kommunens",
    ),
  ],
  "PUT /api/v1/perioder/mer-tid": [
    saving(
      async (paper, { now }) => {
        const { unitId, year } = paper;
        const body = { base: await now.moreTime(paper, "T1"), unitId, year, period: "T1", closesOn: "2099-12-31", reason: "Ett skäl." };
        return { path: "/api/v1/perioder/mer-tid", body };
      },
      writers(BOARDS_WRITERS, inTheBoard, "done"),
    ),
  ],
  "PUT /api/v1/rapportor": [
    saving(
      async (paper, { now, people }) => {
        const { base, personId } = await now.reporter(paper);
        const other = people["den namngivna"]?.id === personId ? people["den andra namngivna"] : people["den namngivna"];
        const body = { base, unitId: paper.unitId, indicatorId: paper.namedIndicatorId, year: paper.year, personId: other?.id };
        return { path: "/api/v1/rapportor", body };
      },
      writers(WRITERS, undefined, "done"),
    ),
  ],
};

function outcome(which: "indicatorId" | "namedIndicatorId", who: Way["who"], name: string): Way {
  return saving(
    async (paper, { now }) => {
      const indicatorId = paper[which];
      const cell = { unitId: paper.unitId, indicatorId, year: paper.year, period: "VB", district: "hela", gender: "totalt", unit: "" };
      return { path: "/api/v1/utfall", body: { base: await now.outcome(indicatorId), ...cell, typed: String(aNumber()) } };
    },
    who,
    name,
  );
}

/** Somebody's own table with the total of one indicator. */
function outcomeFile({ place, indicatorId, secret }: Paper, value: number): { path: string; file: Buffer } {
  const [, year = "", unit = ""] = place.split("/");
  const asked = new URLSearchParams({ year, unit, period: "VB", name: `${indicatorId}.csv` });
  return { path: `/api/v1/utfall/fil?${asked}`, file: Buffer.from(`Indikator;Totalt\n${INDICATOR} ${secret};${value}\n`) };
}

/** Another number each time, so that a save changes something. */
function aNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
