import { REPORT_CSS } from "../../lib/files/report-css.ts";

export const dynamic = "force-static";

/** How a report's preview looks: the same sheet as in the HTML file, as a file of our own so that no style stands in a page. */
export function GET(): Response {
  return new Response(REPORT_CSS, { headers: { "Content-Type": "text/css; charset=utf-8" } });
}
