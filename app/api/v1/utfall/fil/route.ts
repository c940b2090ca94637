import { sha256 } from "../../../../../db/canonical.ts";
import { readColumnChoice } from "../../../../../lib/forms/column-choice.ts";
import { type ImportStep, type OutcomeFileRead, saveOutcomes, type Tried, tryOutcomes } from "../../../../../lib/jobs/outcome-import.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { unitsPeriod } from "../../../../../lib/web/reported-period.ts";
import { faultTold, receiving } from "../../../../../lib/web/sent-file.ts";
import { theWork } from "../../../../../lib/web/the-work.ts";
import { type ToldAnswer, toldAnswer } from "../../../../../lib/web/told-answer.ts";

const MOST_SHOWN = 1000;

/**
 * Tries a file of outcomes (`{ saved: false, tried }`), or with `digest`, the one that the trial gave, saves it whole or not
 * at all: `{ saved: true, count, importId, at }`. 422 for what can't be read or saved, 409 when something had changed since the trial.
 * A large one answers in lines (told-answer.ts).
 */
export const POST = receiving(async ({ name, bytes, field }, request) => {
  const place = await placeOf(field("year"), field("unit"));
  if (!place.readsDrafts || !place.reports) {
    return Response.json({ saved: false, message: "Du har inte behörighet att rapportera här." }, { status: 403 });
  }
  const choice = readColumnChoice(field("choice"));
  const period = (await unitsPeriod(place, field("period"))).period.code;
  const plan: OutcomeFileRead["plan"] = (asked) => theWork().outcomePlan({ bytes, asked }, request.signal);
  const file = { name, sha256: sha256(bytes), plan };
  const digest = field("digest");
  return toldAnswer<ImportStep>(async (told) => {
    const importing = { ...place, period, told };
    if (digest === "") {
      const tried = await tryOutcomes(importing, file, choice);
      return tried.ok ? unsaved(200, { tried: shown(tried.value) }) : unsaved(422, { message: tried.message });
    }
    const saved = await saveOutcomes(importing, file, choice, digest);
    if (!saved.ok) return unsaved(saved.stale ? 409 : 422, { message: saved.message });
    return { status: 200, body: { saved: true, count: saved.tried.count.andras, importId: saved.importId, at: place.now } };
  }, faultTold);
});

function unsaved(status: number, more: object): ToldAnswer {
  return { status, body: { saved: false, ...more } };
}

/** What there is to look at, the troubles first; what does not change is only counted. */
function shown(tried: Tried): Tried {
  const rows: Tried["rows"] = [];
  for (const wanted of ["gar-inte", "andras", "hoppas-over"]) {
    for (const row of tried.rows) {
      if (rows.length === MOST_SHOWN) break;
      if (row.status === wanted) rows.push(row);
    }
  }
  return { ...tried, rows };
}
