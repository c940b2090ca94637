/**
 * One cell between a person and the server, as a pure machine: what is typed, what the server has acknowledged, what is on
 * its way. "Sparat" is said only of letters that the server has acknowledged; nothing that is typed is given up without the
 * person being told (trust.md). One save is under way at a time, each builds on the version before it, and a save that may
 * or may not have arrived is sent again with the same key, which the server counts once.
 */
export type CellSaving = {
  /** the letters in the cell */
  typed: string;
  /** what the server is known to have */
  acknowledged: { words: string; version: number };
  sending: Sending | null;
  trouble: Trouble | null;
  /** ISO instant of the last acknowledgement; null when nothing was saved from here */
  savedAt: string | null;
  /** who changed the cell while it was shown here, until it is seen */
  changedBy: string | null;
};

export type Sending = { key: string; base: number; words: string };

/** `current`: what stands on the server, in the letters of the cell. */
export type Trouble =
  | { kind: "unreadable" | "refused" | "unreached"; message: string }
  | { kind: "stale"; message: string; current: { words: string; version: number } }
  /** typed here earlier and never acknowledged; `base` is the version it was typed on */
  | { kind: "kept"; message: string; base: number };

export type CellReply = { saved: true; version: number; at: string } | Refused | { saved: false; message: string; unreached: true };
export type Refused = { saved: false; message: string; current?: { words: string; version: number } };

/** The machine's answer: how the cell is now, and what to send. */
export type Step = { cell: CellSaving; send: Sending | null };

export type CellState = "saved" | "saving" | "unsaved";

export function newCell(words: string, version: number): CellSaving {
  return { typed: words, acknowledged: { words, version }, sending: null, trouble: null, savedAt: null, changedBy: null };
}

/** "saved" only when the server has exactly these letters. */
export function stateOf({ typed, acknowledged, sending, trouble }: CellSaving): CellState {
  if (trouble) return "unsaved";
  return sending || typed !== acknowledged.words ? "saving" : "saved";
}

/** The person leaves the cell with these letters; `key` is new for each commit. */
export function commit(cell: CellSaving, words: string, key: string): Step {
  const typed = { ...cell, typed: words, changedBy: null };
  if (typed.sending) return { cell: { ...typed, trouble: onTheWay(cell.trouble) }, send: null };
  return sendOn({ ...typed, trouble: null }, key);
}

/** The letters are no value: they stay in the cell with why, and are not sent. */
export function unreadable(cell: CellSaving, words: string, message: string): CellSaving {
  return { ...cell, typed: words, changedBy: null, trouble: { kind: "unreadable", message } };
}

/** Letters that an earlier page could not save; the person says what becomes of them. */
export function keptFrom(cell: CellSaving, words: string, base: number, message: string): CellSaving {
  return { ...cell, typed: words, trouble: { kind: "kept", message, base } };
}

/** The server's answer to the save with that key; an answer that comes late or twice changes nothing. */
export function answered(cell: CellSaving, key: string, reply: CellReply, nextKey: string): Step {
  const { sending } = cell;
  if (sending?.key !== key) return { cell, send: null };
  if (reply.saved) {
    const acknowledged = { words: sending.words, version: reply.version };
    const settled = { ...cell, acknowledged, sending: null, savedAt: reply.at };
    if (cell.trouble?.kind === "unreadable") return { cell: settled, send: null };
    return sendOn({ ...settled, trouble: null }, nextKey);
  }
  if ("unreached" in reply) {
    const told = cell.trouble?.kind === "unreadable" ? cell.trouble : { kind: "unreached" as const, message: reply.message };
    return { cell: { ...cell, trouble: told }, send: null };
  }
  const trouble: Trouble = reply.current
    ? { kind: "stale", message: reply.message, current: reply.current }
    : { kind: "refused", message: reply.message };
  return { cell: { ...cell, sending: null, trouble }, send: null };
}

/**
 * The save of many cells with that key is refused whole, and what was to be put in stands elsewhere, to be tried again: the
 * cell is as it was `before`, beside what stands on the server now. Letters typed since stay, and are told why.
 */
export function takenBack(cell: CellSaving, before: CellSaving, key: string, reply: Refused): CellSaving {
  if (cell.sending?.key !== key) return cell;
  if (cell.typed !== cell.sending.words) return answered(cell, key, reply, key).cell;
  const clean = !before.trouble && before.typed === before.acknowledged.words;
  return clean && reply.current ? { ...before, typed: reply.current.words, acknowledged: reply.current } : before;
}

/** The save that nobody answered, once more; or what was refused, by a new key. */
export function retry(cell: CellSaving, key: string): Step {
  if (cell.sending) return { cell: { ...cell, trouble: onTheWay(cell.trouble) }, send: cell.sending };
  if (cell.trouble?.kind !== "refused") return { cell, send: null };
  return sendOn({ ...cell, trouble: null }, key);
}

/** The person keeps the own letters, knowing what stands; or saves what an earlier page could not. */
export function keepMine(cell: CellSaving, key: string): Step {
  const { trouble } = cell;
  if (trouble?.kind === "stale") return sendOn({ ...cell, acknowledged: trouble.current, trouble: null }, key);
  if (trouble?.kind !== "kept") return { cell, send: null };
  const sending = { key, base: trouble.base, words: cell.typed };
  return { cell: { ...cell, sending, trouble: null }, send: sending };
}

/** The person takes what stands on the server. */
export function takeTheirs(cell: CellSaving): CellSaving {
  const standing = cell.trouble?.kind === "stale" ? cell.trouble.current : cell.acknowledged;
  return { ...cell, typed: standing.words, acknowledged: standing, trouble: null };
}

/** What the server shows on a later look. It never touches letters that are not acknowledged: their save will be told. */
export function shown(cell: CellSaving, words: string, version: number, by: string): CellSaving {
  const clean = !cell.sending && !cell.trouble && cell.typed === cell.acknowledged.words;
  if (!clean || version <= cell.acknowledged.version) return cell;
  // a new version with the same letters is a comment
  return { ...cell, typed: words, acknowledged: { words, version }, changedBy: words === cell.typed ? cell.changedBy : by };
}

/** The person has looked at the cell. */
export function seen(cell: CellSaving): CellSaving {
  return cell.changedBy === null ? cell : { ...cell, changedBy: null };
}

function sendOn(cell: CellSaving, key: string): Step {
  if (cell.typed === cell.acknowledged.words) return { cell, send: null };
  const sending = { key, base: cell.acknowledged.version, words: cell.typed };
  return { cell: { ...cell, sending }, send: sending };
}

/** New letters while a save is under way: what was wrong with the old ones is over, that nobody answered is not. */
function onTheWay(trouble: Trouble | null): Trouble | null {
  return trouble?.kind === "unreached" ? trouble : null;
}
