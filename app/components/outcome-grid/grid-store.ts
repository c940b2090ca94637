import type { Finding } from "../../../lib/checks/finding.ts";
import { findingsOf } from "../../../lib/checks/grid-findings.ts";
import type { Sending } from "../../../lib/domain/cell-saving.ts";
import type { Gender } from "../../../lib/domain/chain.ts";
import { cellKey, cellsOf, type GridIndicator, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { type PeriodPeople, reporterOf } from "../../../lib/domain/period-people.ts";
import { receiptOf } from "../../../lib/domain/submission.ts";
import { figureCell, outcomeText, readOutcome } from "../../../lib/forms/outcome.ts";
import type { Typed } from "../../../lib/forms/typed.ts";
import { type BatchReply, CellStore, type Change, type Standing } from "../cell-grid/cell-store.ts";
import { type Drafts, draftsOf } from "../drafts.ts";
import { answerTo, put, type Reply } from "../put.ts";

/** A cell of the grid: what it is called on the server, and whether it can be typed in. */
export type GridPlace = { id: string; indicator: GridIndicator; district: string; gender: Gender; locked: string };

/** The cells of a unit's period: an indicator's outcome by stadsdel and gender. */
export class GridStore extends CellStore {
  readonly places = new Map<string, GridPlace>();
  /** comments that are not saved yet, by cell */
  readonly comments: Drafts;
  /** the ids of each indicator's cells */
  private own = new Map<string, string[]>();
  private found = new Map<string, { letters: string; indicator: GridIndicator; findings: Finding[] }>();

  constructor(
    private grid: OutcomeGrid,
    user: string,
    people: PeriodPeople,
  ) {
    super(draftsOf(user, `utfall/${grid.unitId}/${grid.year}/${grid.period.code}`));
    this.comments = draftsOf(user, `utfallskommentar/${grid.unitId}/${grid.year}/${grid.period.code}`);
    this.read(grid, people);
  }

  /** What the server shows now; letters that are not saved stay. */
  read(grid: OutcomeGrid, people: PeriodPeople): void {
    this.grid = grid;
    this.places.clear();
    for (const indicator of grid.groups.flatMap((group) => group.indicators)) {
      const locked = lockOf(grid, indicator, people);
      const own: string[] = [];
      this.own.set(indicator.id, own);
      for (const { district, gender } of cellsOf(indicator, grid.districts)) {
        const id = `${indicator.id}/${cellKey(district, gender)}`;
        own.push(id);
        this.places.set(id, { id, indicator, district, gender, locked });
        this.show(id);
      }
    }
  }

  /** The ids of an indicator's cells. */
  cellsOf(indicator: GridIndicator): string[] {
    return this.own.get(indicator.id) ?? [];
  }

  /** Is the cell empty, and may the visitor fill it in? */
  lacks(id: string): boolean {
    return this.cell(id).typed === "" && !this.isLocked(id);
  }

  /** The letters of an indicator's cells, one a line. */
  rowLetters(indicator: GridIndicator): string {
    return this.cellsOf(indicator)
      .map((id) => this.cell(id).typed)
      .join("\n");
  }

  /** What does not agree among an indicator's cells; found once for all its lines, until one of them changes. */
  findingsOf(indicator: GridIndicator): Finding[] {
    const letters = this.rowLetters(indicator);
    const known = this.found.get(indicator.id);
    if (known?.letters === letters && known.indicator === indicator) return known.findings;
    const findings = findingsOf(indicator, this.grid, (district, gender) => {
      const id = `${indicator.id}/${cellKey(district, gender)}`;
      const read = this.places.has(id) ? readOutcome(this.cell(id).typed, indicator.unit) : null;
      return read?.ok ? figureCell(read.value, indicator) : null;
    });
    this.found.set(indicator.id, { letters, indicator, findings });
    return findings;
  }

  protected ids(): string[] {
    return Array.from(this.places.keys());
  }

  protected standingOf(id: string): Standing | undefined {
    const place = this.places.get(id);
    if (!place) return undefined;
    const cell = place.indicator.cells.get(cellKey(place.district, place.gender));
    return { words: outcomeText(cell ?? null), version: cell?.version ?? 0, by: cell?.by ?? "" };
  }

  protected isLocked(id: string): boolean {
    return this.places.get(id)?.locked !== "";
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
    const place = this.places.get(id);
    if (!place) throw new Error(`The grid has no place ${id}`);
    return place;
  }

  private unitOf(id: string): string {
    return this.places.get(id)?.indicator.unit ?? "";
  }
}

/** Why the cell can't be typed in; "" when it can. */
function lockOf({ days, decided, period, submissions }: OutcomeGrid, indicator: GridIndicator, people: PeriodPeople): string {
  const receipt = receiptOf(submissions);
  if (decided) return `Rapporten för ${period.code} är beslutad. Siffrorna i den kan inte ändras.`;
  if (receipt) return `Perioden är inlämnad av ${receipt.by}. Ta tillbaka inlämningen för att ändra.`;
  if (!indicator.reports) return `${reporterOf(people, indicator.id)} rapporterar den här indikatorn.`;
  if (days?.state === "ej-oppnad") return "Perioden har inte öppnat än.";
  if (days?.state === "stangd") return "Perioden är stängd. Be nämndens controller om mer tid.";
  return "";
}
