import { afterEach, expect, test, vi } from "vitest";
import { type Sending, stateOf } from "../../../lib/domain/cell-saving.ts";
import { understood } from "../../../lib/forms/typed.ts";
import { draftsOf } from "../drafts.ts";
import type { Reply } from "../put.ts";
import { type BatchReply, CellStore, type Change, type Standing } from "./cell-store.ts";

const AT = "2026-09-10T09:00:00.000Z";
const PASTED = [
  { id: "kungsholmen", words: "12" },
  { id: "norrmalm", words: "14" },
];

afterEach(() => vi.useRealTimers());

test("a paste that nobody answered stays in its cells and is sent again as the same paste", async () => {
  vi.useFakeTimers();
  const store = new TwoStadsdelar();
  store.lost = "answer";
  expect(await store.paste(PASTED)).toBeNull();
  expect(store.letters()).toEqual(["12", "14"]);
  expect(store.states()).toEqual(["unsaved", "unsaved"]);
  store.lost = "nothing";
  await vi.advanceTimersByTimeAsync(6_000);
  expect(store.states()).toEqual(["saved", "saved"]);
  expect(new Set(store.sent).size, "saved under one key, which counts once").toBe(1);
  expect(store.sent.length).toBe(2);
});

test("cells that nobody answered are tried again together, a paste of many cells once", async () => {
  vi.useFakeTimers();
  const store = new TwoStadsdelar();
  store.lost = "question";
  await store.paste(PASTED);
  store.lost = "nothing";
  store.retryAll();
  await vi.advanceTimersByTimeAsync(0);
  expect([store.states(), store.sent.length]).toEqual([["saved", "saved"], 2]);
});

test("a paste that is refused leaves the cells as they were, beside what a colleague has saved", async () => {
  const store = new TwoStadsdelar();
  store.colleagueWrites("norrmalm", "13");
  expect(await store.paste(PASTED)).toBe("Eva var först. Inget är sparat.");
  expect(store.letters()).toEqual(["", "13"]);
  expect(store.states()).toEqual(["saved", "saved"]);
  expect(await store.paste(PASTED)).toBeNull();
  expect(store.standing()).toEqual(["12", "14"]);
});

test("an undone paste is undone whole, also while one of its cells is still being saved", async () => {
  const store = new TwoStadsdelar();
  await store.paste(PASTED);
  store.commit("norrmalm", "15");
  store.undo();
  store.undo();
  await store.settled();
  expect(store.letters()).toEqual(["", ""]);
  expect(store.standing()).toEqual(["", ""]);
});

test("who waits for the last figure to be saved does not wait for ever", async () => {
  vi.useFakeTimers();
  const store = new TwoStadsdelar();
  store.lost = "in-the-air";
  store.commit("norrmalm", "14");
  const waited = store.settled();
  await vi.advanceTimersByTimeAsync(6_000);
  await waited;
  expect(store.dirty).toBe(true);
});

test("what is typed in a cell that is locked meanwhile stays there, and is told not to be saved", () => {
  const store = new TwoStadsdelar();
  store.locked = true;
  store.commit("norrmalm", "14");
  expect([store.letters(), store.states()]).toEqual([
    ["", "14"],
    ["saved", "unsaved"],
  ]);
  expect(store.cell("norrmalm").trouble?.message).toContain("låstes");
  expect(store.sent).toEqual([]);
});

test("what is locked since can't be undone, and the undo is not lost", async () => {
  const store = new TwoStadsdelar();
  await store.paste(PASTED);
  store.locked = true;
  store.undo();
  expect([store.undoes, store.letters()]).toEqual([false, ["12", "14"]]);
  store.locked = false;
  store.undo();
  await store.settled();
  expect(store.standing()).toEqual(["", ""]);
});

/** An indicator's two stadsdelar, and a server that counts each key once. */
class TwoStadsdelar extends CellStore {
  lost: "nothing" | "question" | "answer" | "in-the-air" = "nothing";
  locked = false;
  readonly sent: string[] = [];
  private rows = new Map(PASTED.map(({ id }) => [id, { words: "", version: 0 }]));
  private counted = new Map<string, BatchReply>();

  constructor() {
    super(draftsOf("anna", "utfall/enheten/2026/VB"));
  }

  letters(): string[] {
    return this.ids().map((id) => this.cell(id).typed);
  }

  states(): string[] {
    return this.ids().map((id) => stateOf(this.cell(id)));
  }

  standing(): string[] {
    return Array.from(this.rows.values(), ({ words }) => words);
  }

  colleagueWrites(id: string, words: string): void {
    this.rows.set(id, { words, version: (this.rows.get(id)?.version ?? 0) + 1 });
  }

  protected ids(): string[] {
    return PASTED.map(({ id }) => id);
  }

  /** as the page was drawn */
  protected standingOf(): Standing {
    return { words: "", version: 0, by: "" };
  }

  protected isLocked(): boolean {
    return this.locked;
  }

  protected readable(_id: string, words: string) {
    return understood(words);
  }

  protected lettersOf(_id: string, written: string): string {
    return written;
  }

  protected async put(id: string, { key, base, words }: Sending): Promise<Reply> {
    const reply = await this.save(key, [{ id, words }], [base]);
    if (!reply?.saved) return { saved: false, message: "Ingen kontakt", unreached: true };
    return { saved: true, version: reply.versions[0] ?? 0, at: AT };
  }

  protected putMany(key: string, changes: Change[]): Promise<BatchReply | null> {
    return this.save(
      key,
      changes,
      changes.map(({ id }) => this.cell(id).sending?.base ?? 0),
    );
  }

  private async save(key: string, changes: Change[], bases: number[]): Promise<BatchReply | null> {
    const lost = this.lost;
    this.sent.push(key);
    if (lost === "in-the-air") return new Promise(() => {});
    if (lost === "question") return null;
    const reply = this.counted.get(key) ?? this.saveOnce(changes, bases);
    this.counted.set(key, reply);
    return lost === "answer" ? null : reply;
  }

  private saveOnce(changes: Change[], bases: number[]): BatchReply {
    const refused = changes.flatMap(({ id }, index) => {
      const stands = this.rows.get(id);
      if (!stands || stands.version === bases[index]) return [];
      return [{ index, message: "Eva var först.", current: { version: stands.version, written: stands.words } }];
    });
    if (refused.length > 0) return { saved: false, message: "Eva var först.", refused };
    for (const { id, words } of changes) this.colleagueWrites(id, words);
    return { saved: true, versions: changes.map(({ id }) => this.rows.get(id)?.version ?? 0), at: AT };
  }
}
