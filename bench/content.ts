import type { BudgetCell, BudgetRow, BudgetTable } from "../lib/domain/budget.ts";
import type { DocumentContent, DocumentHead, GoalPart, IndicatorRow, IndicatorTablePart, Part, TextPart } from "../lib/domain/document.ts";
import { paragraph } from "../lib/domain/text-block.ts";
import { type Cell, readFigure } from "../lib/swedish/figure.ts";

/** What the reports of the benches hold. One goal has three tables (indicators, activities, budget) and about two pages. */
export const UNIT_GOALS = 13;
export const BOARD_GOALS = 200;
export const CITY_GOALS = 2000;

const YEAR = 2026;
const SENTENCES = [
  "Under året har arbetet inriktats på att fler ska få stöd i tid och på att den som söker hjälp möter samma besked överallt.",
  "Utfallet har förbättrats jämfört med föregående år, framför allt genom kortare handläggning och en tidig kontakt.",
  "Antalet ansökningar ökade under hösten, särskilt bland ensamstående med barn, men kötiden höll sig under fjorton dagar.",
  "Två enheter har prövat kvällsöppet med gott resultat och förvaltningen föreslår att försöket görs permanent.",
  "Avvikelsen beror på att rekryteringen tog längre tid än planerat och att introduktionen fick delas upp på två omgångar.",
  "Brukarna uppger i årets undersökning att de vet vem de ska vända sig till, medan svaren om delaktighet varierar mer.",
  "Kostnaden per ärende sjönk med 3,4 % till 12 450 kr, vilket motsvarar 1,2 mnkr för helåret.",
];

/** An annual report with so many goals, the same each time. All prose and figures are made up. */
export function reportContent(goals: number): DocumentContent {
  const parts = Array.from({ length: goals }, (_, index) => goalPart(index));
  return { head: HEAD, parts, appendix: [] };
}

const HEAD: DocumentHead = {
  kind: "VB",
  year: YEAR,
  title: "Verksamhetsberättelse 2026 för Strandviks omsorgsnämnd",
  documentType: "Tjänsteutlåtande",
  dnr: "2026/7",
  date: "2027-02-01",
  addressee: "Till Strandviks omsorgsnämnd",
  meeting: { date: "2027-02-20", text: "Sammanträde den 20 februari 2027" },
  officer: { name: "Förnamn Efternamn", phone: "010-000 00 00" },
  board: "Strandviks omsorgsnämnd",
  unit: "Omsorgsförvaltningen",
  districts: ["Norra Strand", "Södra Strand"],
  footer: ["Strandgatan 1", "strandvik.example"],
};

function goalPart(index: number): GoalPart {
  const own = goal("enhetsmal", "", `Den som söker stöd nummer ${index + 1} vet när beskedet kommer`, "delvis", [
    text("forvantat-resultat", "Förväntat resultat", words(index, 2)),
    text("arbetssatt", "Arbetssätt", words(index + 1, 6)),
    {
      kind: "aktivitetstabell",
      heading: "Aktivitet",
      columns: [
        { code: "startdatum", title: "Startdatum" },
        { code: "slutdatum", title: "Slutdatum" },
      ],
      rows: ["Pröva kvällsöppet", "Se över rutinen för ansökan", "Utbilda nya handläggare"].map((name) => {
        const [start, end] = [`${YEAR}-01-01`, `${YEAR}-12-31`];
        return { text: name, start, end, startWritten: start, endWritten: end, status: "", deviation: "" };
      }),
    },
    text("analys", "Analys", words(index + 2, 8)),
  ]);
  const parts: Part[] = [indicators(index), text("analys", "Analys", words(index + 3, 4)), own, { kind: "budget", table: budget(index) }];
  return goal("kf-mal", `1.${index + 1}`, "Invånarna får det stöd som de behöver", "helt", parts);
}

function goal(level: string, number: string, title: string, status: "helt" | "delvis", parts: Part[]): GoalPart {
  const assessment = status === "helt" ? { status, word: "Uppfylls helt", symbol: "●" } : { status, word: "Uppfylls delvis", symbol: "◆" };
  const label = level === "kf-mal" ? "KF:s mål för verksamhetsområdet:" : "Enhetsmål:";
  return { kind: "mal", level, label, number, numberWritten: number, title, assessment, parts };
}

/** So many sentences, with a number in each that makes it a sentence of its own. */
function words(from: number, count: number): string {
  const sentences = Array.from({ length: count }, (_, step) => {
    const sentence = SENTENCES[(from + step) % SENTENCES.length] ?? "";
    return `${sentence} Jämför ärende ${((from * 7919 + step * 104_729) % 9000) + 1000}.`;
  });
  return sentences.join(" ");
}

function text(code: string, heading: string, body: string): TextPart {
  return { kind: "text", code, heading, headingWritten: heading, text: [paragraph(body)] };
}

function indicators(index: number): IndicatorTablePart {
  const share = (step: number) => cell(`${(40 + ((index * 7 + step * 13) % 59)).toString()},${(index + step) % 10} %`);
  const row = (name: string, step: number, symbol: string): IndicatorRow => ({
    name,
    symbol,
    cells: {
      utfall: share(step),
      "utfall-man": share(step + 1),
      "utfall-kvinnor": share(step + 2),
      "utfall-fjol": share(step + 3),
      arsmal: cell("80 %"),
      "kf-arsmal": cell("tas fram av nämnden"),
      period: cell(`VB ${YEAR}`),
    },
    analysisHeading: "",
    breakdown: [],
    analysis: [],
  });
  return {
    kind: "indikatortabell",
    heading: "Indikator",
    columns: [
      { code: "utfall", title: "Periodens utfall" },
      { code: "utfall-man", title: "Utfall män/pojkar" },
      { code: "utfall-kvinnor", title: "Utfall kvinnor/flickor" },
      { code: "utfall-fjol", title: `Utfall VB ${YEAR - 1}` },
      { code: "arsmal", title: "Årsmål" },
      { code: "kf-arsmal", title: "KF:s årsmål" },
      { code: "period", title: "Period" },
    ],
    rows: [
      row("Andel nöjda brukare i egen regi", 1, "●"),
      row("Andel som får besked inom fjorton dagar", 2, "◆"),
      row("Andel medarbetare som rekommenderar sin arbetsplats", 3, "■"),
    ],
  };
}

function cell(written: string): Cell | null {
  const figure = readFigure(written);
  return figure && { written, figure };
}

function budget(index: number): BudgetTable {
  const amount = (kr: number): BudgetCell => {
    return { written: (kr / 1_000_000).toFixed(1).replace(".", ","), kr, computed: false, stated: false };
  };
  const row = (kind: BudgetRow["kind"], label: string, costs: number, incomes: number): BudgetRow => ({
    kind,
    label,
    side: "",
    sums: kind === "summa" ? "totalt" : "",
    cells: { kostnader: amount(costs), intakter: amount(incomes), netto: amount(costs - incomes) },
  });
  const base = 10_000_000 + index * 100_000;
  return {
    title: `Budget ${YEAR}`,
    subtitle: "",
    shownIn: "mnkr",
    decimals: 1,
    unitWritten: "(mnkr)",
    columns: [
      { key: "kostnader", code: "kostnader", title: "Kostnader", group: "" },
      { key: "intakter", code: "intakter", title: "Intäkter", group: "" },
      { key: "netto", code: "netto", title: "Netto", group: "" },
    ],
    rows: [
      row("rad", "Hemtjänst", base, 1_200_000),
      row("rad", "Ekonomiskt bistånd", base / 2, 400_000),
      row("varav", "varav feriearbete", base / 20, 100_000),
      row("summa", "Totalt", base * 1.5, 1_600_000),
    ],
  };
}
