import {
  answered,
  type CellReply,
  type CellSaving,
  commit,
  keepMine,
  keptFrom,
  newCell,
  retry,
  type Sending,
  type Step,
  seen,
  shown,
  stateOf,
  takeTheirs,
  unreadable,
} from "../../../lib/domain/cell-saving.ts";
import type { Gender } from "../../../lib/domain/chain.ts";
import { cellKey, cellsOf, type GridIndicator, type OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { receiptOf } from "../../../lib/domain/submission.ts";
import { outcomeText, readOutcome } from "../../../lib/forms/outcome.ts";
import { type Drafts, draftsOf } from "../drafts.ts";
import { answerTo, put } from "../put.ts";

/** A cell of the grid: what it is called on the server, and whether it can be typed in. */
export type GridPlace = { id: string; indicator: GridIndicator; district: string; gender: Gender; locked: string };

/** What a paste or an undo puts into a cell. */
export type Change = { id: string; words: string };

const RETRY_AFTER = 5_000;
const NO_CONTACT = "Ingen kontakt med Tertial. Det du klistrade in står kvar här: försök igen om en stund.";
const KEPT = "Det här hade du skrivit men det hann inte sparas.";

/**
 * All cells of a grid outside React, so that a keystroke draws one cell and not five hundred rows. What a cell is lies in
 * the machine (lib/domain/cell-saving.ts); here it is sent, kept in the browser until the server has it, and undone.
 */
export class GridStore {
  readonly places = new Map<string, GridPlace>();
  private cells = new Map<string, CellSaving>();
  private watchers = new Map<string, Set<() => void>>();
  private anyWatchers = new Set<() => void>();
  private undone: Change[][] = [];
  private done: { before: Change[]; after: Change[] }[] = [];
  private retries = new Map<string, ReturnType<typeof setTimeout>>();
  private drafts: Drafts;
  /** counts every change, for those who watch the whole grid */
  version = 0;

  constructor(
    private grid: OutcomeGrid,
    user: string,
  ) {
    this.drafts = draftsOf(user, `utfall/${grid.unitId}/${grid.year}/${grid.period.code}`);
    this.read(grid);
  }

  /** What the server shows now; letters that are not saved stay. */
  read(grid: OutcomeGrid): void {
    this.grid = grid;
    this.places.clear();
    for (const indicator of grid.groups.flatMap((group) => group.indicators)) {
      for (const { district, gender } of cellsOf(indicator, grid.districts)) {
        const key = cellKey(district, gender);
        const id = `${indicator.id}/${key}`;
        const cell = indicator.cells[key] ?? null;
        this.places.set(id, { id, indicator, district, gender, locked: lockOf(grid, indicator) });
        const known = this.cells.get(id);
        const words = outcomeText(cell);
        const next = known ? shown(known, words, cell?.version ?? 0, cell?.by ?? "") : newCell(words, cell?.version ?? 0);
        if (next !== known) this.set(id, next);
      }
    }
  }

  /** Takes up what an earlier page kept; once, when the grid has come up in the browser. */
  wake(): void {
    for (const [id, { base, words }] of this.drafts.all()) {
      const cell = this.cells.get(id);
      if (!cell || words === cell.acknowledged.words) this.drafts.drop(id);
      else this.set(id, keptFrom(cell, words, base, KEPT));
    }
  }

  cell(id: string): CellSaving {
    const cell = this.cells.get(id);
    if (!cell) throw new Error(`The grid has no cell ${id}`);
    return cell;
  }

  /** The ids of an indicator's cells. */
  cellsOf(indicator: GridIndicator): string[] {
    return cellsOf(indicator, this.grid.districts).map(({ district, gender }) => `${indicator.id}/${cellKey(district, gender)}`);
  }

  watch(id: string, told: () => void): () => void {
    const watchers = this.watchers.get(id) ?? new Set();
    this.watchers.set(id, watchers.add(told));
    return () => watchers.delete(told);
  }

  watchAll = (told: () => void): (() => void) => {
    this.anyWatchers.add(told);
    return () => this.anyWatchers.delete(told);
  };

  /** The cell is left with these letters. */
  commit(id: string, words: string): void {
    const before = this.cell(id).typed;
    if (words !== before) this.remember([{ id, words: before }], [{ id, words }]);
    this.write(id, words);
  }

  retry(id: string): void {
    this.step(id, retry(this.cell(id), newKey()));
  }

  keepMine(id: string): void {
    this.step(id, keepMine(this.cell(id), newKey()));
  }

  takeTheirs(id: string): void {
    this.set(id, takeTheirs(this.cell(id)));
  }

  see(id: string): void {
    const cell = this.cell(id);
    if (cell.changedBy !== null) this.set(id, seen(cell));
  }

  /** Saves many cells at once, all or none; answers the sentence of why not, or null. */
  async paste(changes: Change[]): Promise<string | null> {
    const before = changes.map(({ id }) => ({ id, words: this.cell(id).typed }));
    const refused = await this.saveMany(changes);
    if (refused === null) this.remember(before, changes);
    return refused;
  }

  undo(): void {
    const last = this.done.pop();
    if (!last) return;
    this.undone.push(last.after);
    this.restore(last.before);
  }

  redo(): void {
    const after = this.undone.pop();
    if (!after) return;
    this.done.push({ before: after.map(({ id }) => ({ id, words: this.cell(id).typed })), after });
    this.restore(after);
  }

  get undoes(): boolean {
    return this.done.length > 0;
  }

  /** Places in trouble, in the grid's order. */
  troubled(): GridPlace[] {
    return Array.from(this.places.values()).filter(({ id }) => this.cell(id).trouble !== null);
  }

  /** Is there anything that the server does not have? */
  get dirty(): boolean {
    return Array.from(this.cells.values()).some((cell) => stateOf(cell) !== "saved");
  }

  /** The last acknowledgement of all, ISO instant. */
  get savedAt(): string | null {
    const instants = Array.from(this.cells.values()).flatMap(({ savedAt }) => savedAt ?? []);
    return instants.toSorted().at(-1) ?? null;
  }

  private restore(changes: Change[]): void {
    const [only] = changes;
    if (changes.length === 1 && only) this.write(only.id, only.words);
    else void this.saveMany(changes);
  }

  private remember(before: Change[], after: Change[]): void {
    this.done.push({ before, after });
    this.undone = [];
  }

  private write(id: string, words: string): void {
    const place = this.places.get(id);
    if (!place || place.locked) return;
    const read = readOutcome(words, place.indicator.unit);
    if (read.ok) this.step(id, commit(this.cell(id), words, newKey()));
    else this.set(id, unreadable(this.cell(id), words, read.message));
  }

  private step(id: string, { cell, send }: Step): void {
    this.set(id, cell);
    if (send) void this.send(id, send);
  }

  private async send(id: string, { key, base, words }: Sending): Promise<void> {
    const place = this.places.get(id);
    if (!place) return;
    const { indicator, district, gender } = place;
    const { unitId, year, period } = this.grid;
    const cell = { unitId, indicatorId: indicator.id, year, period: period.code, district, gender, unit: indicator.unit };
    const reply = await put("/api/v1/utfall", { ...cell, key, base, typed: words });
    const told: CellReply = reply.saved || "unreached" in reply ? reply : this.refusal(id, reply);
    this.step(id, answered(this.cell(id), key, told, newKey()));
    if (!("unreached" in reply)) return;
    clearTimeout(this.retries.get(id));
    this.retries.set(
      id,
      setTimeout(() => this.retry(id), RETRY_AFTER),
    );
  }

  private async saveMany(changes: Change[]): Promise<string | null> {
    if (changes.some(({ id }) => this.cell(id).sending)) return "Vänta tills det du nyss skrev är sparat, och försök igen.";
    const key = newKey();
    for (const { id, words } of changes) this.set(id, commit(this.cell(id), words, key).cell);
    const sent = changes.filter(({ id }) => this.cell(id).sending?.key === key);
    if (sent.length === 0) return null;
    const reply = await this.sendMany(key, sent);
    for (const [index, { id }] of sent.entries()) {
      const why = reply.saved ? undefined : reply.refused?.find((one) => one.index === index);
      const told: CellReply = reply.saved
        ? { saved: true, version: reply.versions[index] ?? 0, at: reply.at }
        : why
          ? this.refusal(id, why)
          : { saved: false, message: reply.message };
      this.step(id, answered(this.cell(id), key, told, newKey()));
    }
    return reply.saved ? null : reply.message;
  }

  private async sendMany(key: string, changes: Change[]): Promise<BatchReply> {
    const { unitId, year, period } = this.grid;
    const cells = changes.map(({ id, words }) => {
      const place = this.places.get(id) as GridPlace;
      const { indicator, district, gender } = place;
      return { base: this.cell(id).sending?.base ?? 0, indicatorId: indicator.id, district, gender, unit: indicator.unit, typed: words };
    });
    const reply = await answerTo<BatchReply>("/api/v1/utfall/flera", { key, unitId, year, period: period.code, cells });
    return reply ?? { saved: false, message: NO_CONTACT };
  }

  /** What stands on the server, in the letters of the cell. */
  private refusal(id: string, { message, current }: Refusal): CellReply {
    if (!current) return { saved: false, message };
    const unit = this.places.get(id)?.indicator.unit ?? "";
    const read = readOutcome(current.written, unit);
    const value = read.ok && read.value.kind === "varde" ? read.value.figure : null;
    const words = value ? outcomeText({ kind: "varde", value, reason: "" }) : current.written.toLowerCase();
    // the server has these very letters: they are saved, whoever's answer was lost
    if (words === this.cell(id).sending?.words) return { saved: true, version: current.version, at: new Date().toISOString() };
    const stands = words === "" ? "Nu är cellen tom." : `Nu står det ”${current.written}”.`;
    return { saved: false, message: `${message} ${stands}`, current: { words, version: current.version } };
  }

  private set(id: string, cell: CellSaving): void {
    this.cells.set(id, cell);
    if (stateOf(cell) === "saved") this.drafts.drop(id);
    else if (cell.typed !== cell.acknowledged.words) this.drafts.keep(id, { base: cell.acknowledged.version, words: cell.typed });
    this.version++;
    for (const told of this.watchers.get(id) ?? []) told();
    for (const told of this.anyWatchers) told();
  }
}

type Refusal = { message: string; current?: { version: number; written: string } };
type BatchReply =
  | { saved: true; versions: number[]; at: string }
  | { saved: false; message: string; refused?: ({ index: number } & Refusal)[] };

/** Why the cell can't be typed in; "" when it can. */
function lockOf({ days, decided, period, submissions }: OutcomeGrid, indicator: GridIndicator): string {
  if (decided) return `Rapporten för ${period.code} är beslutad. Siffrorna i den kan inte ändras.`;
  if (receiptOf(submissions)) return "Perioden är inlämnad. Ta tillbaka inlämningen för att ändra.";
  if (!indicator.reports) return "Någon annan rapporterar den här indikatorn.";
  if (days?.state === "ej-oppnad") return "Perioden har inte öppnat än.";
  if (days?.state === "stangd") return "Perioden är stängd. Be nämndens controller om mer tid.";
  return "";
}

function newKey(): string {
  return crypto.randomUUID();
}
