import { IN_ORDER } from "../../../../../lib/domain/year-progress.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { STATUS } from "../../../../../lib/web/route.ts";
import { receiving } from "../../../../../lib/web/sent-file.ts";
import { savePaper, tryPaper } from "../../../../../lib/web/word-upload.ts";

const LIMIT = {
  bytes: 25 * 1024 * 1024,
  message: "Filen är större än 25 MB: minska bilderna i Word, spara den och välj den igen.",
};

/**
 * Tries a Word file as a plan or report of a unit (`{ saved: false, tried }`), or with `save=1` takes it in as a draft:
 * `{ saved: true, address }`. `kind` and `of` (a year) win over what the file seems to say; `replace=1` puts it in a draft's place.
 */
export const POST = receiving(async ({ name, bytes, field }, request) => {
  const place = await placeOf(field("year"), field("unit"));
  if (!place.writes) return Response.json({ saved: false, message: "Du har inte behörighet att läsa in dokument här." }, { status: 403 });
  const kind = IN_ORDER.find((one) => one === field("kind")) ?? null;
  const year = /^(19|20)\d\d$/.test(field("of")) ? Number(field("of")) : null;
  const file = { name, bytes, kind, year };
  if (field("save") !== "1") {
    const tried = await tryPaper(place, file, request.signal);
    return Response.json(
      { saved: false, ...(tried.ok ? { tried: tried.value } : { message: tried.message }) },
      { status: tried.ok ? 200 : 422 },
    );
  }
  const saved = await savePaper(place, file, field("replace") === "1", request.signal);
  if (saved.ok) return Response.json({ saved: true, address: saved.address });
  return Response.json({ saved: false, message: saved.message }, { status: STATUS[saved.reason] });
}, LIMIT);
