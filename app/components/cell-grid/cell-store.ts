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
import type { Typed } from "../../../lib/forms/typed.ts";
import type { Drafts } from "../drafts.ts";
import type { Reply } from "../put.ts";

/** What a paste or an undo puts into a cell. */
export type Change = { id: string; words: string };

export type Refusal = { message: string; current?: { version: number; written: string } };
export type BatchReply =
  | { saved: true; versions: number[]; at: string }
  | { saved: false; message: string; refused?: ({ index: number } & Refusal)[] };

const RETRY_AFTER = 5_000;
export const NO_CONTACT = "Ingen kontakt med Tertial. Det du klistrade in står kvar här: försök igen om en stund.";
const KEPT = "Det här hade du skrivit men det hann inte sparas.";

/**
 * All cells of a grid outside React, so that a keystroke draws one cell and not five hundred rows. What a cell is lies in
 * the machine (lib/domain/cell-saving.ts); here it is sent, kept in the browser until the server has it, and undone. What
 * the cells are of, and where they are saved, each grid says for itself.
 */
export abstract class CellStore {
  private cells = new Map<string, CellSaving>();
  private watchers = new Map<string, Set<() => void>>();
  private anyWatchers = new Set<() => void>();
  private undone: Change[][] = [];
  private done: { before: Change[]; after: Change[] }[] = [];
  private retries = new Map<string, ReturnType<typeof setTimeout>>();
  /** counts every change, for those who watch the whole grid */
  version = 0;

  constructor(private drafts: Drafts) {}

  /** The ids of the grid's cells, in its order. */
  protected abstract ids(): string[];
  protected abstract isLocked(id: string): boolean;
  /** Can the letters be a value of this cell? */
  protected abstract readable(id: string, words: string): Typed<unknown>;
  protected abstract put(id: string, sending: Sending): Promise<Reply>;
  protected abstract putMany(key: string, changes: Change[]): Promise<BatchReply>;
  /** What stands on the server, in the letters of the cell. */
  protected abstract lettersOf(id: string, written: string): string;

  /** What the server shows of a cell now; letters that are not saved stay. */
  protected show(id: string, words: string, version: number, by: string): void {
    const known = this.cells.get(id);
    // nobody watches a new cell yet, and what an earlier page kept of it must wait for `wake`
    if (!known) {
      this.cells.set(id, newCell(words, version));
      return;
    }
    const next = shown(known, words, version, by);
    if (next !== known) this.set(id, next);
  }

  /** A cell that has come into the grid, or come back. */
  protected begin(id: string, words: string, version: number): void {
    this.set(id, newCell(words, version));
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

  /** Cells in trouble, in the grid's order. */
  troubled(): string[] {
    return this.ids().filter((id) => this.cell(id).trouble !== null);
  }

  /** Is there anything that the server does not have? */
  get dirty(): boolean {
    return this.ids().some((id) => stateOf(this.cell(id)) !== "saved");
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
    if (this.isLocked(id)) return;
    const read = this.readable(id, words);
    if (read.ok) this.step(id, commit(this.cell(id), words, newKey()));
    else this.set(id, unreadable(this.cell(id), words, read.message));
  }

  private step(id: string, { cell, send }: Step): void {
    this.set(id, cell);
    if (send) void this.send(id, send);
  }

  private async send(id: string, sending: Sending): Promise<void> {
    const reply = await this.put(id, sending);
    const told: CellReply = reply.saved || "unreached" in reply ? reply : this.refusal(id, reply);
    this.step(id, answered(this.cell(id), sending.key, told, newKey()));
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
    const reply = await this.putMany(key, sent);
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

  private refusal(id: string, { message, current }: Refusal): CellReply {
    if (!current) return { saved: false, message };
    const words = this.lettersOf(id, current.written);
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

function newKey(): string {
  return crypto.randomUUID();
}
