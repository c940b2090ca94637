import { packedOutcomeGrid } from "../../../../../../db/queries/outcome-grid.ts";
import { outcomeFileName } from "../../../../../../lib/domain/outcome-file-name.ts";
import { attachment, words } from "../../../../../../lib/web/file-answer.ts";
import { placeOf } from "../../../../../../lib/web/place.ts";
import { unitsPeriod } from "../../../../../../lib/web/reported-period.ts";
import { theWork } from "../../../../../../lib/web/the-work.ts";
import { knownVisitor } from "../../../../../../lib/web/visit.ts";

type Context = { params: Promise<{ year: string; unit: string }> };

const TYPES = { xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv: "text/csv; charset=utf-8" };

/** The unit's period as a workbook to fill in, or as CSV with `format=csv`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (!(await knownVisitor())) return words(401, "Du är inte inloggad längre. Gå tillbaka, ladda om sidan och logga in.");
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  if (!place.readsDrafts) return words(404, "Utfallen finns inte.");
  const asked = new URL(request.url).searchParams;
  const { period } = await unitsPeriod(place, asked.get("period") ?? undefined);
  const format = asked.get("format") === "csv" ? "csv" : "xlsx";
  const grid = await packedOutcomeGrid(place.store, place.user, place.now, place.here, period.code);
  const bytes = await theWork().outcomeFile({ grid, unit: place.here.unit.name, format }, request.signal);
  return new Response(Buffer.from(bytes), {
    headers: {
      "Content-Type": TYPES[format],
      "Content-Disposition": attachment(outcomeFileName(period.code, place.here.year, place.here.unit.name, format)),
      "Cache-Control": "private, no-store",
    },
  });
}
