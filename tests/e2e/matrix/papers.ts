import { wordPlan } from "../../fixtures/word-plan.ts";
import { UNITS } from "./a-report.ts";
import { paperTaken } from "./taken-paper.ts";
import { page, sending, type Way } from "./ways.ts";
import { only, WRITERS, writers } from "./who-may.ts";

/** How a plan or report comes to be: read in from Word, begun from the plan, or begun anew. */
export const PAPERS: Record<string, Way[]> = {
  "GET /[year]/[unit]/dokument/las-in": [page(({ place }) => `${place}/dokument/las-in`, only(WRITERS, "knows"))],
  // a draft of a year that no other line is about, in the place of the one before it
  "POST /api/v1/dokument/fil": [
    sending(
      ({ place }) => {
        const [, year = "", unit = ""] = place.split("/");
        const asked = new URLSearchParams({ year, unit, name: "plan.docx", save: "1", replace: "1" });
        return { path: `/api/v1/dokument/fil?${asked}`, file: wordPlan("Verksamhetsplan 2031", crypto.randomUUID()) };
      },
      only(WRITERS, "done", "refused"),
    ),
  ],
  "PUT /api/v1/dokument/[id]/angra": [
    sending(async (paper, { store, people }) => {
      const documentId = await paperTaken(store, people["namndcontroller@norra"], paper);
      return { path: `/api/v1/dokument/${documentId}/angra`, body: { saidYes: "" } };
    }, writers(WRITERS)),
  ],
  "POST /api/v1/dokument": [
    sending(async (_, here) => ({ path: "/api/v1/dokument", form: await here.notBegun() }), only(WRITERS, "done", "refused")),
  ],
  "POST /api/v1/planer": [
    sending(
      async (_, here) => {
        const year = new Date().getFullYear();
        await here.withoutPlan(year + 1);
        const form = { from: String(year), unit: UNITS.norra.toLowerCase(), year: String(year + 1), start: "tom" };
        return { path: "/api/v1/planer", form };
      },
      only(WRITERS, "done", "refused"),
    ),
  ],
};
