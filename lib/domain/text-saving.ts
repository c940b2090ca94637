import { bothAfterEachOther, type Merge, mergeText } from "./merge-text.ts";
import { type RichText, sameText } from "./text-block.ts";

/**
 * One text between a person and the server, as a pure machine, in the manner of a cell's (cell-saving.ts): what is typed,
 * what the server has acknowledged, what is on its way. "Sparat" is said only of a text that the server has acknowledged. One
 * save is under way at a time; one that may or may not have arrived is sent again with the same key, which the server counts
 * once. What somebody else wrote meanwhile comes with the answer and is merged into what is typed; where both have written in
 * the same place, both texts are held until the person has chosen, and nothing is sent.
 */
export type TextSaving = {
  /** the text in the editor */
  typed: RichText;
  /** what the server is known to have */
  acknowledged: Version;
  sending: SendingText | null;
  trouble: TextTrouble | null;
  /** ISO instant of the last acknowledgement; null when nothing was saved from here */
  savedAt: string | null;
};

type Version = { text: RichText; version: number };

export type SendingText = { key: string; base: number; text: RichText };

export type TextTrouble =
  | { kind: "refused" | "unreached"; message: string }
  /**
   * Both have written in the same place. `from`: what both wrote from, null when that is not known here. `kept`: the number
   * in the history of what was sent; null when it was never sent.
   */
  | { kind: "stale"; message: string; current: Version; from: RichText | null; kept: number | null }
  /** typed here earlier and never acknowledged; `base` is the version it was typed on */
  | { kind: "kept"; message: string; base: number };

export type TextReply =
  | { saved: true; version: number; at: string; merged?: RichText }
  | { saved: false; message: string; current?: Version; kept?: number }
  | { saved: false; message: string; unreached: true };

/** The machine's answer: how the text is now, and what to send. */
export type TextStep = { saving: TextSaving; send: SendingText | null };

/** "choose": the person must say which of two texts is to stand. */
export type TextState = "saved" | "saving" | "unsaved" | "choose";

export const IN_THE_SAME_PLACE = "Någon annan har skrivit på samma ställe medan du skrev.";

export function newTextSaving(text: RichText, version: number): TextSaving {
  return { typed: text, acknowledged: { text, version }, sending: null, trouble: null, savedAt: null };
}

/** "saved" only when the server has exactly this text. */
export function textState({ typed, acknowledged, sending, trouble }: TextSaving): TextState {
  if (trouble) return trouble.kind === "stale" || trouble.kind === "kept" ? "choose" : "unsaved";
  return sending || !sameText(typed, acknowledged.text) ? "saving" : "saved";
}

/** The person types; nothing is sent until a pause (`pauseText`). */
export function typeText(saving: TextSaving, text: RichText): TextSaving {
  return { ...saving, typed: text };
}

/** The person rests or leaves: what is typed is sent, unless a save is under way or a choice waits. */
export function pauseText(saving: TextSaving, key: string): TextStep {
  const waits = saving.sending || saving.trouble?.kind === "stale" || saving.trouble?.kind === "kept";
  return waits ? still(saving) : sendOn({ ...saving, trouble: null }, key);
}

/** The server's answer to the save with that key; an answer that comes late or twice changes nothing. */
export function answerText(saving: TextSaving, key: string, reply: TextReply, nextKey: string): TextStep {
  const { sending } = saving;
  if (sending?.key !== key) return still(saving);
  if ("unreached" in reply) return still({ ...saving, trouble: { kind: "unreached", message: reply.message } });
  if (reply.saved) {
    const stands = { text: reply.merged ?? sending.text, version: reply.version };
    return takenUp({ ...saving, sending: null, trouble: null, savedAt: reply.at }, sending.text, stands, nextKey);
  }
  if (!reply.current) return still({ ...saving, sending: null, trouble: { kind: "refused", message: reply.message } });
  const from = sending.base === saving.acknowledged.version ? saving.acknowledged.text : null;
  const trouble = { kind: "stale" as const, message: reply.message, current: reply.current, from, kept: reply.kept ?? null };
  return still({ ...saving, sending: null, trouble });
}

/** The save that nobody answered, once more; or what was refused, by a new key. */
export function retryText(saving: TextSaving, key: string): TextStep {
  if (saving.sending) return { saving, send: saving.sending };
  return saving.trouble?.kind === "refused" ? sendOn({ ...saving, trouble: null }, key) : still(saving);
}

/** "Spara mitt i stället": what is typed stands, the other text is in the history; or what an earlier page could not save. */
export function saveMine(saving: TextSaving, key: string): TextStep {
  const { trouble } = saving;
  if (trouble?.kind === "stale") return sendOn({ ...saving, acknowledged: trouble.current, trouble: null }, key);
  if (trouble?.kind !== "kept") return still(saving);
  const sending = { key, base: trouble.base, text: saving.typed };
  return { saving: { ...saving, sending, trouble: null }, send: sending };
}

/** "Ta det som står nu". */
export function takeStanding(saving: TextSaving): TextSaving {
  const standing = saving.trouble?.kind === "stale" ? saving.trouble.current : saving.acknowledged;
  return { ...saving, typed: standing.text, acknowledged: standing, trouble: null };
}

/** "Slå ihop": the person's own putting together of the two stands, knowing both. */
export function putTogether(saving: TextSaving, text: RichText, key: string): TextStep {
  return saving.trouble?.kind === "stale" ? saveMine({ ...saving, typed: text }, key) : still(saving);
}

/** The two texts in pieces, to be shown beside one another; merged, when they no longer meet. Null when there is no choice. */
export function sideBySide({ typed, trouble }: TextSaving): Merge | null {
  return trouble?.kind === "stale" ? mergeText(trouble.from ?? [], typed, trouble.current.text) : null;
}

/** What "Slå ihop" begins from: all that is agreed, and where they meet theirs and after it one's own. */
export function togetherFrom(merge: Merge): RichText {
  return "merged" in merge ? merge.merged : bothAfterEachOther(merge.conflict);
}

/** Text that an earlier page could not save; the person says what becomes of it. */
export function keptText(saving: TextSaving, text: RichText, base: number, message: string): TextSaving {
  return { ...saving, typed: text, trouble: { kind: "kept", message, base } };
}

/** What the server shows on a later look: it is merged into what is typed, where nothing is under way. */
export function shownText(saving: TextSaving, text: RichText, version: number): TextSaving {
  if (saving.sending || saving.trouble || version <= saving.acknowledged.version) return saving;
  const merge = mergeText(saving.acknowledged.text, saving.typed, text);
  // what meets is told when it is saved, and then kept in the history too
  return "merged" in merge ? { ...saving, typed: merge.merged, acknowledged: { text, version } } : saving;
}

/** What stands now is known; what was typed since `sent` is put into it and sent. */
function takenUp(saving: TextSaving, sent: RichText, stands: Version, key: string): TextStep {
  const merge = mergeText(sent, saving.typed, stands.text);
  if ("merged" in merge) return sendOn({ ...saving, typed: merge.merged, acknowledged: stands }, key);
  const trouble = { kind: "stale" as const, message: IN_THE_SAME_PLACE, current: stands, from: sent, kept: null };
  return still({ ...saving, acknowledged: stands, trouble });
}

function sendOn(saving: TextSaving, key: string): TextStep {
  if (sameText(saving.typed, saving.acknowledged.text)) return still(saving);
  const sending = { key, base: saving.acknowledged.version, text: saving.typed };
  return { saving: { ...saving, sending }, send: sending };
}

function still(saving: TextSaving): TextStep {
  return { saving, send: null };
}
