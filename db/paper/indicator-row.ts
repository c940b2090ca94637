import type { Gender, OutcomeKind } from "../../lib/domain/chain.ts";
import type { DistrictRow, IndicatorRow } from "../../lib/domain/document.ts";
import { limitsAt } from "../../lib/domain/indicator-limits.ts";
import { type IndicatorStatus, indicatorStatus } from "../../lib/domain/indicator-status.ts";
import { figureOfOutcome, type StatedOutcome, writeOutcome } from "../../lib/domain/outcome.ts";
import { type ColumnCode, isForecast, lastDayOf, statusOf, toleranceOf } from "../../lib/domain/styrmodell.ts";
import { figureOfTarget, writeTarget } from "../../lib/domain/target.ts";
import { type Cell, type Figure, readFigure, sameFigure, writeFigure } from "../../lib/swedish/figure.ts";
import { canonical } from "../canonical.ts";
import { outcomeFactKey, type PaperContext } from "./facts.ts";
import type { PartRow, PartTexts } from "./part-row.ts";
import type { Place } from "./printed.ts";

/** the district that means "not split" */
const WHOLE_UNIT = "hela";

/** A fact as a figure and in Tertial's writing; null when there is none. */
type Known = { figure: Figure; written: string } | null;

/** The indicator's row as Tertial would print it in a table with these columns. */
export function ownIndicatorRow(row: PartRow, columns: ColumnCode[], context: PaperContext, texts: PartTexts): IndicatorRow {
  const districts = (row.data.districts ?? []).map((district): DistrictRow => {
    const name = context.facts.districts.get(district.id) ?? "";
    const cell = (gender: Gender) => cellOf(outcomeKnown(row, context, context.year, district.id, gender));
    const { menWord, womenWord } = district;
    return { district: name, written: name, total: cell("totalt"), men: cell("man"), women: cell("kvinnor"), menWord, womenWord };
  });
  return {
    stored: { id: row.id, version: row.version },
    ...(row.indicatorId && { indicatorId: row.indicatorId }),
    name: indicatorOf(row, context).name,
    symbol: statusOf(context.styrmodell, statusCode(row, context))?.symbol ?? "",
    cells: Object.fromEntries((row.data.cells ?? columns).map((code) => [code, cellOf(columnKnown(row, code, context))])),
    analysisHeading: row.data.analysisHeading ?? "",
    breakdown: districts,
    analysis: texts.get(row.textId ?? "")?.blocks ?? [],
  };
}

export function indicatorRowPlaces(row: PartRow, columns: ColumnCode[], context: PaperContext): Place<IndicatorRow>[] {
  const places: Place<IndicatorRow>[] = [
    {
      key: "name",
      fact: indicatorOf(row, context).name,
      get: (content) => content.name,
      set: (content, piece) => Object.assign(content, { name: piece }),
    },
    {
      key: "symbol",
      fact: statusCode(row, context),
      get: (content) => content.symbol,
      set: (content, piece) => Object.assign(content, { symbol: piece }),
    },
  ];
  for (const code of row.data.cells ?? columns) {
    places.push({
      key: code,
      ...figurePlace(columnKnown(row, code, context)),
      get: (content) => packed(content.cells[code] ?? null),
      set: (content, piece) => {
        content.cells[code] = unpacked(piece);
      },
    });
  }
  (row.data.districts ?? []).forEach((district, index) => {
    places.push({
      key: `${index}/district`,
      fact: context.facts.districts.get(district.id) ?? null,
      get: ({ breakdown }) => ({ district: breakdown[index]?.district, written: breakdown[index]?.written }),
      set: ({ breakdown }, piece) => Object.assign(breakdown[index] ?? {}, piece),
    });
    for (const [name, gender] of GENDER_CELLS) {
      places.push({
        key: `${index}/${name}`,
        ...figurePlace(outcomeKnown(row, context, context.year, district.id, gender)),
        get: ({ breakdown }) => packed(breakdown[index]?.[name] ?? null),
        set: ({ breakdown }, piece) => Object.assign(breakdown[index] ?? {}, { [name]: unpacked(piece) }),
      });
    }
  });
  return places;
}

const GENDER_CELLS = [
  ["total", "totalt"],
  ["men", "man"],
  ["women", "kvinnor"],
] as const;

function columnKnown(row: PartRow, code: ColumnCode, context: PaperContext): Known {
  const { facts, year, kind } = context;
  if (code === "utfall") return outcomeKnown(row, context, year, WHOLE_UNIT, "totalt");
  if (code === "utfall-man") return outcomeKnown(row, context, year, WHOLE_UNIT, "man");
  if (code === "utfall-kvinnor") return outcomeKnown(row, context, year, WHOLE_UNIT, "kvinnor");
  if (code === "utfall-fjol") return outcomeKnown(row, context, year - 1, WHOLE_UNIT, "totalt");
  if (code === "arsmal") return targetKnown(row, context, facts.targets.has(`${row.indicatorId}/enhet`) ? "enhet" : "namnd");
  if (code === "kf-arsmal") return targetKnown(row, context, "kf");
  if (code === "prognos") return forecastKnown(row, context);
  if (code === "periodicitet") return wordsKnown(indicatorOf(row, context).periodicity);
  return code === "period" ? wordsKnown(`${kind} ${year}`) : null;
}

/** A district's figure is written without unit, as on papers: it stands under the indicator's own, which has one. */
function outcomeKnown(row: PartRow, context: PaperContext, year: number, district: string, gender: Gender): Known {
  const { unit, decimals } = indicatorOf(row, context);
  const fact = context.facts.outcomes.get(outcomeFactKey(row.indicatorId ?? "", year, context.kind, district, gender));
  if (!fact) return null;
  const value = fact.valueMicro === null ? null : { micro: fact.valueMicro, decimals: fact.decimals };
  const outcome: StatedOutcome = { kind: fact.kind, value, reason: fact.reason };
  const figure = figureOfOutcome(outcome, unit);
  return figure && { figure, written: writeOutcome(outcome, district === WHOLE_UNIT ? unit : "", decimals) };
}

function targetKnown(row: PartRow, context: PaperContext, setBy: string): Known {
  const { unit } = indicatorOf(row, context);
  const target = context.facts.targets.get(`${row.indicatorId}/${setBy}`) ?? null;
  const figure = figureOfTarget(target, unit);
  return figure && { figure, written: writeTarget(target, unit) };
}

function forecastKnown(row: PartRow, context: PaperContext): Known {
  const { unit } = indicatorOf(row, context);
  const report = context.facts.reports.get(`${row.indicatorId}/${context.kind}`);
  if (!report || report.forecastMicro === null) return null;
  const figure: Figure = { kind: "number", value: { micro: report.forecastMicro, decimals: report.forecastDecimals }, unit };
  return { figure, written: writeFigure(figure) };
}

function wordsKnown(words: string): Known {
  const figure = readFigure(words);
  return figure && { figure, written: words };
}

/** What a paper has said; where none has, how a figure entered in Tertial stands against the årsmål. */
function statusCode(row: PartRow, context: PaperContext): string {
  const { facts, kind, styrmodell } = context;
  const told = facts.reports.get(`${row.indicatorId}/${kind}`)?.status;
  if (told) return told;
  const status = judged(row, context);
  return styrmodell.statuses.find(({ meaning }) => meaning === status)?.code ?? "";
}

/** An entered outcome of the year, or an entered forecast of it, against its own årsmål (decisions.md 5, 14). */
function judged(row: PartRow, context: PaperContext): IndicatorStatus {
  const { facts, year, kind, styrmodell } = context;
  const id = row.indicatorId ?? "";
  const fullYear = (of: number) => facts.outcomes.get(outcomeFactKey(id, of, "VB", WHOLE_UNIT, "totalt"));
  const report = facts.reports.get(`${id}/${kind}`);
  const outcome = fullYear(year);
  const reached = isForecast(styrmodell, kind)
    ? report?.documentId === null && reachedBy("varde", report.forecastMicro, report.forecastDecimals)
    : outcome?.source === "inmatad" && reachedBy(outcome.kind, outcome.valueMicro, outcome.decimals);
  if (!reached || kind === "VP") return "none";
  const before = fullYear(year - 1);
  const { unit, direction, validFrom, breaksBecause } = indicatorOf(row, context);
  const isBroken = breaksBecause !== "" && validFrom > `${year - 1}-12-31`;
  const target = facts.targets.get(`${id}/enhet`) ?? facts.targets.get(`${id}/namnd`) ?? null;
  const lastYear = before && !isBroken ? reachedBy(before.kind, before.valueMicro, before.decimals) : null;
  const limits = limitsAt(facts.limits.get(id) ?? [], lastDayOf(styrmodell, year, kind));
  return indicatorStatus(reached, figureOfTarget(target, unit), direction, lastYear, toleranceOf(limits, styrmodell));
}

function reachedBy(kind: OutcomeKind, micro: number | null, decimals: number) {
  return { kind, value: micro === null ? null : { micro, decimals } };
}

function indicatorOf(row: PartRow, { facts }: PaperContext) {
  const indicator = facts.indicators.get(row.indicatorId ?? "");
  if (!indicator) throw new Error(`The document part ${row.id} prints an indicator without a version`);
  return indicator;
}

function cellOf(known: Known): Cell | null {
  return known && { written: known.written, figure: readFigure(known.written) ?? known.figure };
}

function figurePlace(known: Known): Pick<Place<IndicatorRow>, "fact" | "means"> {
  return {
    fact: known?.figure ?? null,
    means: (piece) => {
      const cell = unpacked(piece);
      return cell !== null && known !== null && sameFigure(cell.figure, known.figure);
    },
  };
}

/** A cell as kept: only its letters, where reading them gives its figure. */
function packed(cell: Cell | null): unknown {
  return cell && (canonical(readFigure(cell.written)) === canonical(cell.figure) ? cell.written : cell);
}

function unpacked(piece: unknown): Cell | null {
  if (typeof piece !== "string") return piece as Cell | null;
  return { written: piece, figure: readFigure(piece) ?? { kind: "text", words: piece } };
}
