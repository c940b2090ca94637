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
  takenBack,
  takeTheirs,
  unreadable,
} from "../../../lib/domain/cell-saving.ts";
import type { Typed } from "../../../lib/forms/typed.ts";
import type { Drafts } from "../drafts.ts";
import { NO_CONTACT, type Reply } from "../put.ts";

/** What stands on the server; `by`: who saved it. */
export type Standing = { words: string; version: number; by: string };

/** What a paste or an undo puts into a cell. */
export type Change = { id: string; words: string };

export type Refusal = { message: string; current?: { version: number; written: string } };
export type BatchReply =
  | { saved: true; versions: number[]; at: string }
  | { saved: false; message: string; refused?: ({ index: number } & Refusal)[] };

const RETRY_AFTER = 5_000;
const LOCKED = "Cellen låstes medan du skrev. Det du skrev är inte sparat.";
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
  /** saves of many cells that nobody has answered, by key */
  private batches = new Map<string, Change[]>();
  /** letters of cells that are not left yet */
  private inHand = new Map<string, string>();
  /** counts every change, for those who watch the whole grid */
  version = 0;

  constructor(private drafts: Drafts) {}

  /** The ids of the grid's cells, in its order. */
  protected abstract ids(): string[];
  protected abstract isLocked(id: string): boolean;
  /** Can the letters be a value of this cell? */
  protected abstract readable(id: string, words: string): Typed<unknown>;
  protected abstract put(id: string, sending: Sending): Promise<Reply>;
  /** null when nobody answered */
  protected abstract putMany(key: string, changes: Change[]): Promise<BatchReply | null>;
  /** What stands on the server, in the letters of the cell. */
  protected abstract lettersOf(id: string, written: string): string;
  /** What the server shows of the cell; undefined when the grid has none such. */
  protected abstract standingOf(id: string): Standing | undefined;

  /** Takes in what the server shows of the cell now; letters that are not saved stay. What nobody has looked at is not made yet. */
  protected show(id: string): void {
    const known = this.cells.get(id);
    const standing = known && this.standingOf(id);
    if (!standing) return;
    const next = shown(known, standing.words, standing.version, standing.by);
    if (next !== known) this.set(id, next);
  }

  /** The same for every cell that somebody has looked at. */
  protected showKnown(): void {
    for (const id of this.cells.keys()) this.show(id);
  }

  /** A cell that has come into the grid, or come back. */
  protected begin(id: string, words: string, version: number): void {
    this.set(id, newCell(words, version));
  }

  /** Takes up what an earlier page kept; once, when the grid has come up in the browser. */
  wake(): void {
    // from now on each cell is known, so that what somebody else changes in it is told
    for (const id of this.ids()) this.cell(id);
    for (const [id, { base, words }] of this.drafts.all()) {
      const cell = this.cells.get(id);
      if (!cell || words === cell.acknowledged.words) this.drafts.drop(id);
      else if (!cell.sending && !this.inHand.has(id)) this.set(id, keptFrom(cell, words, base, KEPT));
    }
  }

  cell(id: string): CellSaving {
    const known = this.cells.get(id);
    if (known) return known;
    const standing = this.standingOf(id);
    if (!standing) throw new Error(`The grid has no cell ${id}`);
    // nobody watches a new cell yet, and what an earlier page kept of it must wait for `wake`
    const cell = newCell(standing.words, standing.version);
    this.cells.set(id, cell);
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

  /** Letters that are being typed, kept in the browser should the page go before the cell is left; null: given up. */
  typing(id: string, words: string | null): void {
    if (words === null) this.inHand.delete(id);
    else this.inHand.set(id, words);
    this.keepDraft(id);
  }

  /** The cell is left with these letters. */
  commit(id: string, words: string): void {
    this.inHand.delete(id);
    const before = this.cell(id).typed;
    if (words !== before) this.remember([{ id, words: before }], [{ id, words }]);
    this.write(id, words);
  }

  retry(id: string): void {
    const key = this.cell(id).sending?.key ?? "";
    const batch = this.batches.get(key);
    if (batch) void this.sendMany(key, batch);
    else this.step(id, retry(this.cell(id), newKey()));
  }

  /** Tries to save all that could be saved by now: what was refused, what nobody answered, what an earlier page kept. */
  retryAll(): void {
    const batches = new Set<string>();
    for (const id of this.retriable()) {
      const { trouble, sending } = this.cell(id);
      if (trouble?.kind === "kept") this.keepMine(id);
      else if (!sending || !batches.has(sending.key)) this.retry(id);
      if (sending) batches.add(sending.key);
    }
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

  /**
   * Saves many cells at once, all or none; answers the sentence of why not, or null. What is refused leaves the cells as they
   * were. What nobody answers may be saved or not: it stays in its cells, not saved, and is sent again.
   */
  async paste(changes: Change[]): Promise<string | null> {
    if (this.underWay(changes)) return "Vänta tills det du nyss skrev är sparat, och försök igen.";
    const before = new Map(changes.map(({ id }) => [id, this.cell(id)]));
    const refused = await this.saveMany(changes, before);
    if (refused !== null) return refused;
    const words = changes.map(({ id }) => ({ id, words: before.get(id)?.typed ?? "" }));
    this.remember(words, changes);
    return null;
  }

  /** Answers the first cell that is as it was; null when there is nothing to undo. */
  undo(): string | null {
    const last = this.undoes ? this.done.pop() : undefined;
    if (!last) return null;
    this.undone.push(last.after);
    this.restore(last.before);
    return last.before[0]?.id ?? null;
  }

  redo(): void {
    const after = this.undone.at(-1);
    if (!after || after.some(({ id }) => this.isLocked(id))) return;
    this.undone.pop();
    this.done.push({ before: after.map(({ id }) => ({ id, words: this.cell(id).typed })), after });
    this.restore(after);
  }

  /** Is there anything to undo, in cells that can be typed in? */
  get undoes(): boolean {
    return this.done.at(-1)?.before.every(({ id }) => !this.isLocked(id)) ?? false;
  }

  /** Cells in trouble, in the grid's order. */
  troubled(): string[] {
    // most often none is, and the order of a grid's thousands takes long to say
    const any = Array.from(this.cells.values()).some(({ trouble }) => trouble);
    return any ? this.ids().filter((id) => this.cells.get(id)?.trouble) : [];
  }

  /** Those that another try may save as they are. */
  retriable(): string[] {
    return this.troubled().filter((id) => ["refused", "unreached", "kept"].includes(this.cell(id).trouble?.kind ?? ""));
  }

  /** Waits until no save is under way, something has gone wrong, or it has taken too long. */
  settled(): Promise<void> {
    const isSettled = () => !this.dirty || this.troubled().length > 0;
    if (isSettled()) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = () => {
        clearTimeout(late);
        end();
        resolve();
      };
      const late = setTimeout(stop, RETRY_AFTER);
      const end = this.watchAll(() => isSettled() && stop());
    });
  }

  /** Is there anything that the server does not have? */
  get dirty(): boolean {
    return Array.from(this.cells).some(([id, cell]) => stateOf(cell) !== "saved" && this.standingOf(id) !== undefined);
  }

  /** The last acknowledgement of all, ISO instant. */
  get savedAt(): string | null {
    const instants = Array.from(this.cells.values()).flatMap(({ savedAt }) => savedAt ?? []);
    return instants.toSorted().at(-1) ?? null;
  }

  /** Cells of which some are still being saved are each saved after that. */
  private restore(changes: Change[]): void {
    if (changes.length === 1 || this.underWay(changes)) for (const { id, words } of changes) this.write(id, words);
    else void this.saveMany(changes);
  }

  private underWay(changes: Change[]): boolean {
    return changes.some(({ id }) => this.cell(id).sending);
  }

  private remember(before: Change[], after: Change[]): void {
    this.done.push({ before, after });
    this.undone = [];
  }

  private write(id: string, words: string): void {
    const read = this.isLocked(id) ? { ok: false as const, message: LOCKED } : this.readable(id, words);
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

  /** `before`: the cells as they are to be if it is refused; absent: then the letters stay in them. */
  private saveMany(changes: Change[], before?: Map<string, CellSaving>): Promise<string | null> {
    const key = newKey();
    for (const { id, words } of changes) this.set(id, commit(this.cell(id), words, key).cell);
    const sent = changes.filter(({ id }) => this.cell(id).sending?.key === key);
    return sent.length === 0 ? Promise.resolve(null) : this.sendMany(key, sent, before);
  }

  private async sendMany(key: string, sent: Change[], before?: Map<string, CellSaving>): Promise<string | null> {
    clearTimeout(this.retries.get(key));
    // answered meanwhile
    if (!sent.some(({ id }) => this.cell(id).sending?.key === key)) return null;
    this.batches.set(key, sent);
    const reply = await this.putMany(key, sent);
    if (reply) this.batches.delete(key);
    else
      this.retries.set(
        key,
        setTimeout(() => void this.sendMany(key, sent), RETRY_AFTER),
      );
    for (const [index, { id }] of sent.entries()) {
      const told = reply ? this.toldOf(id, index, reply) : { saved: false as const, message: NO_CONTACT, unreached: true as const };
      const back = before?.get(id);
      if (back && !told.saved && !("unreached" in told)) this.set(id, takenBack(this.cell(id), back, key, told));
      else this.step(id, answered(this.cell(id), key, told, newKey()));
    }
    return reply && !reply.saved ? whyNot(reply) : null;
  }

  private toldOf(id: string, index: number, reply: BatchReply): CellReply {
    if (reply.saved) return { saved: true, version: reply.versions[index] ?? 0, at: reply.at };
    const why = reply.refused?.find((one) => one.index === index);
    return why ? this.refusal(id, why) : { saved: false, message: reply.message };
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
    this.keepDraft(id);
    this.version++;
    for (const told of this.watchers.get(id) ?? []) told();
    for (const told of this.anyWatchers) told();
  }

  private keepDraft(id: string): void {
    const cell = this.cell(id);
    const words = this.inHand.get(id) ?? cell.typed;
    if (!this.inHand.has(id) && stateOf(cell) === "saved") this.drafts.drop(id);
    else if (words !== cell.acknowledged.words) this.drafts.keep(id, { base: cell.acknowledged.version, words });
  }
}

/** The reasons that the cells have, where they have the same; else how many there are. */
function whyNot({ message, refused = [] }: BatchReply & { saved: false }): string {
  const [why, ...others] = new Set(refused.map((one) => one.message));
  return why !== undefined && others.length === 0 ? `${why} Inget är sparat.` : message;
}

function newKey(): string {
  return crypto.randomUUID();
}
