import fc from "fast-check";
import { expect, test } from "vitest";
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
  shown,
  stateOf,
  takeTheirs,
  unreadable,
} from "./cell-saving.ts";

const NOBODY: CellReply = { saved: false, message: "Ingen kontakt", unreached: true };
const AT = "2026-09-10T09:00:00.000Z";

test("letters are saved when the server has said so, not when they were sent", () => {
  const sent = commit(newCell("11", 1), "12", "a");
  expect(sent.send).toEqual({ key: "a", base: 1, words: "12" });
  expect(stateOf(sent.cell)).toBe("saving");
  const done = answered(sent.cell, "a", { saved: true, version: 2, at: AT }, "b");
  expect([stateOf(done.cell), done.send]).toEqual(["saved", null]);
});

test("letters typed while a save is under way are sent after it, on its version", () => {
  const first = commit(newCell("11", 1), "12", "a").cell;
  const second = commit(first, "13", "b");
  expect(second.send).toBeNull();
  expect(answered(second.cell, "a", { saved: true, version: 2, at: AT }, "c").send).toEqual({ key: "c", base: 2, words: "13" });
});

test("letters that are no value stay, and an answer to older letters does not mark them as saved", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const wrong = unreadable(sent, "tolv", "Skriv ett tal.");
  const after = answered(wrong, "a", { saved: true, version: 2, at: AT }, "b");
  expect([after.cell.typed, stateOf(after.cell), after.send]).toEqual(["tolv", "unsaved", null]);
});

test("a save that nobody answered is sent again as the same save", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const lost = answered(sent, "a", NOBODY, "b").cell;
  expect(stateOf(lost)).toBe("unsaved");
  expect(retry(lost, "c").send).toEqual({ key: "a", base: 1, words: "12" });
});

test("who came second sees what stands, and chooses", () => {
  const sent = commit(newCell("11", 1), "12", "a").cell;
  const late = answered(sent, "a", { saved: false, message: "Eva var först", current: { words: "14", version: 2 } }, "b").cell;
  expect([late.typed, stateOf(late)]).toEqual(["12", "unsaved"]);
  expect(keepMine(late, "c").send).toEqual({ key: "c", base: 2, words: "12" });
  expect(takeTheirs(late)).toMatchObject({ typed: "14", acknowledged: { words: "14", version: 2 }, trouble: null });
});

test("what an earlier page could not save is offered on the version it was typed on", () => {
  const kept = keptFrom(newCell("14", 3), "12", 1, "Hann inte sparas");
  expect(shown(kept, "15", 4, "Eva")).toBe(kept);
  expect(keepMine(kept, "a").send).toEqual({ key: "a", base: 1, words: "12" });
  expect(takeTheirs(kept)).toMatchObject({ typed: "14", trouble: null });
});

/** What the database does with a cell (db/mutations/outcomes.ts): one version after the other, each key once. */
class Server {
  history = [{ words: "", key: "", by: -1 }];
  save({ key, base, words }: Sending, by: number): CellReply {
    const version = this.history.length - 1;
    const last = this.history[version];
    if (last?.key === key) return { saved: true, version, at: AT };
    if (base !== version) return { saved: false, message: "", current: { words: last?.words ?? "", version } };
    if (last?.words === words) return { saved: true, version, at: AT };
    this.history.push({ words, key, by });
    return { saved: true, version: version + 1, at: AT };
  }
}

type Packet = { to: "server" | number; from: number; send: Sending; reply?: CellReply };

/**
 * Two people in one cell over a network that delays, reorders, drops and doubles. After each step nobody is told "Sparat"
 * of letters that the server does not have; at the end every committed letter is in the history, replaced by its own
 * writer, or still in the cell of somebody who has been told.
 */
const runs = Number(process.env.TERTIAL_INTERLEAVINGS ?? 1000);
test(`${runs} random interleavings of two people: nothing is lost, and the loser is told`, () => {
  const move = fc.record({ who: fc.integer({ min: 0, max: 1 }), what: fc.nat(99), pick: fc.nat(999) });
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 60 }), (moves) => {
      const server = new Server();
      const cells = [newCell("", 0), newCell("", 0)];
      const committed: Set<string>[] = [new Set(), new Set()];
      let wire: Packet[] = [];
      let serial = 0;
      const key = () => `k${serial++}`;
      const cellOf = (who: number) => cells[who] as CellSaving;
      const apply = (who: number, { cell, send }: Step) => {
        cells[who] = cell;
        if (send) wire.push({ to: "server", from: who, send });
      };
      const deliver = (packet: Packet) => {
        if (packet.to === "server") wire.push({ ...packet, to: packet.from, reply: server.save(packet.send, packet.from) });
        else if (packet.reply) apply(packet.from, answered(cellOf(packet.from), packet.send.key, packet.reply, key()));
      };
      const check = () => {
        for (const cell of cells) {
          const { words, version } = cell.acknowledged;
          expect(server.history[version]?.words).toBe(words);
          if (stateOf(cell) === "saved") expect(cell.typed).toBe(words);
        }
      };
      const decide = (who: number, pick: number) => {
        const { trouble } = cellOf(who);
        if (trouble?.kind !== "stale") return;
        if (pick % 2) {
          committed[who]?.delete(cellOf(who).typed);
          cells[who] = takeTheirs(cellOf(who));
        } else apply(who, keepMine(cellOf(who), key()));
      };
      for (const { who, what, pick } of moves) {
        const index = wire.length > 0 ? pick % wire.length : -1;
        const packet = wire[index];
        if (what < 35) {
          const words = `${who}:${serial}`;
          // what one replaces oneself is one's own doing
          committed[who] = new Set([...(committed[who] ?? [])].filter((old) => server.history.some((row) => row.words === old)));
          committed[who]?.add(words);
          apply(who, commit(cellOf(who), words, key()));
        } else if (what < 75 && packet) {
          wire = wire.filter((other) => other !== packet);
          deliver(packet);
        } else if (what < 82 && packet) {
          wire = wire.filter((other) => other !== packet);
          apply(packet.from, answered(cellOf(packet.from), packet.send.key, NOBODY, key()));
        } else if (what < 88 && packet) deliver({ ...packet });
        else if (what < 94) apply(who, retry(cellOf(who), key()));
        else if (what < 97) decide(who, pick);
        else {
          const version = server.history.length - 1;
          cells[who] = shown(cellOf(who), server.history[version]?.words ?? "", version, "den andra");
        }
        check();
      }
      // the network heals: everything arrives, and whoever was not answered tries again
      for (let round = 0; round < 50 && (wire.length > 0 || cells.some(({ sending }) => sending)); round++) {
        for (const packet of wire.splice(0)) deliver(packet);
        for (const who of [0, 1]) if (cellOf(who).sending) apply(who, retry(cellOf(who), key()));
        check();
      }
      for (const who of [0, 1]) {
        const cell = cellOf(who);
        for (const words of committed[who] ?? []) {
          const kept = server.history.some((row) => row.words === words);
          const told = cell.typed === words && cell.trouble !== null;
          expect(kept || told).toBe(true);
        }
        if (stateOf(cell) === "saved") expect(cell.sending).toBeNull();
      }
    }),
    { numRuns: runs },
  );
});
