import type { Finding } from "../../../lib/checks/finding.ts";
import { findingsOf } from "../../../lib/checks/grid-findings.ts";
import type { Sending } from "../../../lib/domain/cell-saving.ts";
import type { Gender } from "../../../lib/domain/chain.ts";
import { cellKey, cellsOf, type GridIndicator, hasCell, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { type PeriodPeople, reporterOf } from "../../../lib/domain/period-people.ts";
import { receiptOf } from "../../../lib/domain/submission.ts";
import { figureCell, outcomeText, readOutcome } from "../../../lib/forms/outcome.ts";
import type { Typed } from "../../../lib/forms/typed.ts";
import { type BatchReply, CellStore, type Change, type Standing } from "../cell-grid/cell-store.ts";
import { type Drafts, draftsOf } from "../drafts.ts";
import { answerTo, put, type Reply } from "../put.ts";

const READS = "Du läser siffrorna här. Andra rapporterar dem.";

/** A cell of the grid: what it is called on the server, and whether it can be typed in. */
export type GridPlace = { id: string; indicator: GridIndicator; district: string; gender: Gender; locked: string };

/** The cells of a unit's period: an indicator's outcome by stadsdel and gender. */
export class GridStore extends CellStore {
  /** comments that are not saved yet, by cell */
  readonly comments: Drafts;
  /** why nothing in the grid can be typed in; "" where something can */
  lock = "";
  private indicators = new Map<string, GridIndicator>();
  /** those that somebody has asked for: the server draws a hundred of a unit's thousands */
  private places = new Map<string, GridPlace>();
  /** the ids of each indicator's cells, likewise */
  private own = new Map<string, string[]>();
  private found = new Map<string, { words: string; indicator: GridIndicator; findings: Finding[] }>();

  constructor(
    private grid: OutcomeGrid,
    user: string,
    private people: PeriodPeople,
  ) {
    super(draftsOf(user, `utfall/${grid.unitId}/${grid.year}/${grid.period.code}`));
    this.comments = draftsOf(user, `utfallskommentar/${grid.unitId}/${grid.year}/${grid.period.code}`);
    this.read(grid, people);
  }

  /** What the server shows now; letters that are not saved stay. */
  read(grid: OutcomeGrid, people: PeriodPeople): void {
    this.grid = grid;
    this.people = people;
    this.indicators = new Map(grid.groups.flatMap(({ indicators }) => indicators.map((indicator) => [indicator.id, indicator])));
    const indicators = Array.from(this.indicators.values());
    const reads = indicators.length > 0 && !indicators.some(({ reports }) => reports);
    this.lock = lockOfPeriod(grid) || (reads ? READS : "");
    this.places.clear();
    this.own.clear();
    this.showKnown();
  }

  /** What a cell is, by its id; undefined where the grid has none such. */
  place(id: string): GridPlace | undefined {
    const known = this.places.get(id);
    if (known) return known;
    const [indicatorId = "", district = "", gender = ""] = id.split("/");
    const indicator = this.indicators.get(indicatorId);
    if (!indicator || !hasCell(indicator, this.grid.districts, district, gender)) return undefined;
    const place = { id, indicator, district, gender: gender as Gender, locked: lockOfPeriod(this.grid) || lockOf(indicator, this.people) };
    this.places.set(id, place);
    return place;
  }

  /** The ids of an indicator's cells. */
  cellsOf(indicator: GridIndicator): string[] {
    const known = this.own.get(indicator.id);
    if (known) return known;
    const ids = cellsOf(indicator, this.grid.districts).map(({ district, gender }) => `${indicator.id}/${cellKey(district, gender)}`);
    this.own.set(indicator.id, ids);
    return ids;
  }

  /** Is the cell empty, and may the visitor fill it in? */
  lacks(id: string): boolean {
    return this.cell(id).typed === "" && !this.isLocked(id);
  }

  /** The letters of an indicator's cells, and what keeps any of them from being saved. */
  rowWords(indicator: GridIndicator): string {
    return this.cellsOf(indicator)
      .map((id) => {
        const { typed, trouble } = this.cell(id);
        return trouble ? `${typed}\t${trouble.message}` : typed;
      })
      .join("\n");
  }

  /** What does not agree among an indicator's cells; found once for all its lines, until one of them changes. */
  findingsOf(indicator: GridIndicator): Finding[] {
    const words = this.rowWords(indicator);
    const known = this.found.get(indicator.id);
    if (known?.words === words && known.indicator === indicator) return known.findings;
    const findings = findingsOf(indicator, this.grid, (district, gender) => {
      const id = `${indicator.id}/${cellKey(district, gender)}`;
      const read = this.place(id) ? readOutcome(this.cell(id).typed, indicator.unit) : null;
      return read?.ok ? figureCell(read.value, indicator) : null;
    });
    this.found.set(indicator.id, { words, indicator, findings });
    return findings;
  }

  protected ids(): string[] {
    return Array.from(this.indicators.values(), (indicator) => this.cellsOf(indicator)).flat();
  }

  protected standingOf(id: string): Standing | undefined {
    const place = this.place(id);
    if (!place) return undefined;
    const cell = place.indicator.cells.get(cellKey(place.district, place.gender));
    return { words: outcomeText(cell ?? null), version: cell?.version ?? 0, by: cell?.by ?? "" };
  }

  protected isLocked(id: string): boolean {
    return this.place(id)?.locked !== "";
  }

  protected readable(id: string, words: string): Typed<unknown> {
    return readOutcome(words, this.unitOf(id));
  }

  protected async put(id: string, { key, base, words }: Sending): Promise<Reply> {
    const { indicator, district, gender } = this.placeOf(id);
    const { unitId, year, period } = this.grid;
    const cell = { unitId, indicatorId: indicator.id, year, period: period.code, district, gender, unit: indicator.unit };
    return put("/api/v1/utfall", { ...cell, key, base, typed: words });
  }

  protected async putMany(key: string, changes: Change[]): Promise<BatchReply | null> {
    const { unitId, year, period } = this.grid;
    const cells = changes.map(({ id, words }) => {
      const { indicator, district, gender } = this.placeOf(id);
      return { base: this.cell(id).sending?.base ?? 0, indicatorId: indicator.id, district, gender, unit: indicator.unit, typed: words };
    });
    return answerTo<BatchReply>("/api/v1/utfall/flera", { key, unitId, year, period: period.code, cells });
  }

  protected lettersOf(id: string, written: string): string {
    const read = readOutcome(written, this.unitOf(id));
    const value = read.ok && read.value.kind === "varde" ? read.value.figure : null;
    return value ? outcomeText({ kind: "varde", value, reason: "" }) : written.toLowerCase();
  }

  private placeOf(id: string): GridPlace {
    const place = this.place(id);
    if (!place) throw new Error(`The grid has no place ${id}`);
    return place;
  }

  private unitOf(id: string): string {
    return this.place(id)?.indicator.unit ?? "";
  }
}

/** Why nothing in the period can be typed in; "" when it can. */
function lockOfPeriod({ days, decided, period, submissions }: OutcomeGrid): string {
  const receipt = receiptOf(submissions);
  if (decided) return `Rapporten för ${period.code} är beslutad. Siffrorna i den kan inte ändras.`;
  if (receipt) return `Perioden är inlämnad av ${receipt.by}. Ta tillbaka inlämningen för att ändra.`;
  if (days?.state === "ej-oppnad") return "Perioden har inte öppnat än.";
  if (days?.state === "stangd") return "Perioden är stängd. Be nämndens controller om mer tid.";
  return "";
}

/** Why the visitor can't type in the indicator's cells; "" when one can. */
function lockOf({ id, reports }: GridIndicator, people: PeriodPeople): string {
  return reports ? "" : `${reporterOf(people, id)} rapporterar den här indikatorn.`;
}
