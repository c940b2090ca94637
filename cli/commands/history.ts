import { verifiedHistories } from "../../db/queries/verified-history.ts";
import { printedHead, typedHead } from "../../lib/domain/history-head.ts";
import { breakWords, changeWords, reportWords } from "../../lib/domain/history-words.ts";
import { type HeadStanding, isWhole, rewrittenBetween, type VerifiedHistory } from "../../lib/domain/verified-history.ts";
import { counted, writeCount } from "../../lib/swedish/wording.ts";
import type { Answer } from "../answer.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { WrongCall } from "../failure.ts";

/** `tertial history verify`: has anybody changed the history afterwards, also against what decided reports have printed? */
export async function history([way, ...args]: string[]): Promise<Answer> {
  if (way !== "verify") throw new WrongCall(way ? `”history ${way}” finns inte: välj verify.` : "Ange verify.");
  const given = readArguments(args, { flags: ["json"], values: ["db", "head"] });
  if (given.positionals.length > 0) throw new WrongCall("Skriv kontrollsumman efter --head och inom citattecken.");
  const asked = askedOf(given.value("head"));
  const histories = await withStore(given.value("db"), (store) => verifiedHistories(store, asked));
  const answer = asked ? answerAbout(asked, histories) : answerOf(histories);
  const code = answer.whole ? 0 : 1;
  return given.flag("json") ? { text: JSON.stringify({ whole: answer.whole, histories }, null, 2), code } : { text: answer.text, code };
}

function askedOf(typed: string | undefined): string | null {
  if (typed === undefined) return null;
  const asked = typedHead(typed);
  if (asked) return asked;
  throw new WrongCall("Historikens kontrollsumma är 32 tecken, 0–9 och a–f, i åtta grupper. Den står på rapportens allra sista rader.");
}

type Told = { whole: boolean; text: string };

function answerOf(histories: VerifiedHistory[]): Told {
  const reports = histories.flatMap((one) => one.reports);
  const right = reports.filter(({ standing }) => standing === "stammer").length;
  const changes = histories.reduce((sum, one) => sum + one.changes, 0);
  const whole = histories.every(isWhole);
  const printed = `${right} av ${counted(reports.length, "tryckt kontrollsumma", "tryckta kontrollsummor")} stämmer`;
  const sum = `${counted(changes, "ändring", "ändringar")}, ${reports.length > 0 ? printed : "ingen kontrollsumma är tryckt än"}.`;
  return { whole, text: [...histories.flatMap(linesOf), `Historiken är ${whole ? "hel" : "INTE hel"}: ${sum}`].join("\n") };
}

const STANDING: Record<HeadStanding, string> = {
  stammer: "stämmer",
  "brott-fore": "STÄMMER INTE: historiken före beslutet är bruten",
  saknas: "STÄMMER INTE: den tryckta kontrollsumman finns inte i historiken",
};

function linesOf(told: VerifiedHistory): string[] {
  const { authority, changes, head, broken, altered, reports } = told;
  const rewritten = rewrittenBetween(told);
  const from = rewritten && rewritten.after > 0 ? `efter ändring nummer ${numbered(rewritten.after)}, ` : "";
  return [
    `${authority}: ${counted(changes, "ändring", "ändringar")}${head ? `, kontrollsumma ${printedHead(head.hash)}` : ""}`,
    ...(broken ? [`  BRUTEN. ${breakWords(broken)}`] : []),
    ...altered.map((change) => `  ÄNDRAD. Det som historiken har kontrollsumman av är inte som det sparades: ${changeWords(change)}`),
    ...reports.map((report) => `  ${reportWords(report)}, ändring nummer ${numbered(report.head.seq)}: ${STANDING[report.standing]}`),
    ...(rewritten ? [`  Historiken har skrivits om någonstans ${from}till och med ändring nummer ${numbered(rewritten.before)}.`] : []),
  ];
}

/** Whose the checksum is that somebody has typed off a report, and whether the history up to it holds. */
function answerAbout(asked: string, histories: VerifiedHistory[]): Told {
  const found = histories.find((one) => one.asked.length > 0);
  const printed = histories
    .flatMap(({ reports }) => reports)
    .filter(({ head }) => head.hash.startsWith(asked))
    .map((report) => `Den är tryckt i ${reportWords(report)}.`);
  const [change] = found?.asked ?? [];
  if (!found || !change) {
    const gone =
      printed.length > 0
        ? "Men den finns inte i historiken, som alltså har skrivits om efter beslutet."
        : "Kontrollsumman finns inte i historiken och inte i något beslut. Är den rätt avskriven har historiken skrivits om.";
    return { whole: false, text: [...printed, gone].join("\n") };
  }
  const broken = found.broken && found.broken.seq <= change.seq ? found.broken : null;
  const where = `Kontrollsumman är den efter ändring nummer ${numbered(change.seq)} i historiken för ${found.authority}:`;
  const holds = broken ? `Men historiken fram till dess är bruten. ${breakWords(broken)}` : "Historiken fram till dess är hel.";
  return { whole: broken === null, text: [where, `${changeWords(change)}.`, ...printed, holds].join("\n") };
}

function numbered(seq: number): string {
  return writeCount(seq);
}
