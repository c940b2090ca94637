"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { type RichText, sameText } from "../../lib/domain/text-block.ts";
import {
  answerText,
  keptText,
  newTextSaving,
  pauseText,
  putTogether,
  retryText,
  saveMine,
  shownText,
  type TextReply,
  type TextSaving,
  type TextStep,
  takeStanding,
  typeText,
} from "../../lib/domain/text-saving.ts";
import { pastedPlainText } from "../../lib/forms/pasted-text.ts";
import { useDraft } from "./editing.tsx";
import { answerTo } from "./put.ts";

/** Typing rests this long before the text is saved by itself; who never rests is saved this often. */
const PAUSE = 1_500;
const LONGEST = 10_000;
const RETRY_AFTER = 5_000;
const NO_CONTACT = "Ingen kontakt med Tertial. Texten finns kvar i webbläsaren, och Tertial försöker igen.";
const NOT_SAVED_LAST_TIME = "Det här hade du skrivit men det hann inte sparas.";

type Answer =
  | { saved: true; version: number; at: string; merged?: RichText }
  | { saved: false; message: string; current?: { version: number; by: string; blocks?: RichText }; kept?: number };

/** Saves one text: what the machine of text-saving.ts asks for, with the clock, the network and the browser's own memory. */
export function useTextSaving({ textId, version, text }: { textId: string; version: number; text: RichText }) {
  const [saving, setSaving] = useState(() => newTextSaving(text, version));
  /** somebody else's words have come into the text */
  const [merged, setMerged] = useState(false);
  const [standsBy, setStandsBy] = useState("");
  const at = useRef(saving);
  const timers = useRef<{ pause?: Timer; longest?: Timer; retry?: Timer }>({});
  const draft = useDraft(`texter/${textId}`);
  const follower = useRef<(typed: RichText) => void>(undefined);

  const settle = (next: TextSaving) => {
    if (sameText(next.typed, next.acknowledged.text)) draft.drop();
    else
      draft.keep({
        base: next.trouble?.kind === "kept" ? next.trouble.base : next.acknowledged.version,
        words: JSON.stringify(next.typed),
      });
    at.current = next;
    follower.current?.(next.typed);
    setSaving(next);
  };
  const take = ({ saving: next, send }: TextStep) => {
    settle(next);
    if (send) void sendOn(send);
  };
  const sendOn = async (send: NonNullable<TextStep["send"]>) => {
    const answer = await answerTo<Answer>(`/api/v1/texter/${textId}`, send);
    if (answer?.saved && answer.merged) setMerged(true);
    if (answer && !answer.saved) setStandsBy(answer.current?.by ?? "");
    take(answerText(at.current, send.key, replyOf(answer), newKey()));
    if (answer !== null) return;
    clearTimeout(timers.current.retry);
    timers.current.retry = setTimeout(() => take(retryText(at.current, newKey())), RETRY_AFTER);
  };
  const rest = () => {
    clearTimeout(timers.current.pause);
    clearTimeout(timers.current.longest);
    timers.current.longest = undefined;
    take(pauseText(at.current, newKey()));
  };
  const type = (typed: RichText) => {
    setMerged(false);
    settle(typeText(at.current, typed));
    clearTimeout(timers.current.pause);
    timers.current.pause = setTimeout(rest, PAUSE);
    timers.current.longest ??= setTimeout(rest, LONGEST);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the text appears
  useEffect(() => {
    const kept = draft.read();
    const typed = kept && textOfDraft(kept.words);
    if (!kept || !typed || sameText(typed, at.current.acknowledged.text)) draft.drop();
    else settle(keptText(at.current, typed, kept.base, NOT_SAVED_LAST_TIME));
    const online = () => take(retryText(at.current, newKey()));
    const left = () => document.visibilityState === "hidden" && rest();
    addEventListener("online", online);
    document.addEventListener("visibilitychange", left);
    return () => {
      // another part is opened: what is typed is sent on its way; what can't be lies in the browser until it is opened again
      rest();
      for (const timer of Object.values(timers.current)) clearTimeout(timer);
      removeEventListener("online", online);
      document.removeEventListener("visibilitychange", left);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the server shows something new
  useEffect(() => {
    const next = shownText(at.current, text, version);
    if (next !== at.current) settle(next);
  }, [version]);
  const unsaved = !sameText(saving.typed, saving.acknowledged.text);
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [unsaved]);

  /** The editor hears of each text at once: drawn later, it would take back what was typed meanwhile, or be typed over. */
  const follow = useCallback((take: (typed: RichText) => void) => {
    follower.current = take;
    take(at.current.typed);
    return () => {
      follower.current = undefined;
    };
  }, []);
  const again = (change: (before: TextSaving, key: string) => TextStep) => take(change(at.current, newKey()));
  return {
    saving,
    merged,
    /** who wrote what stands, where both have written in the same place */
    standsBy,
    follow,
    type,
    rest,
    /** the server is known to have this now */
    shown: (standing: RichText, number: number) => settle(shownText(at.current, standing, number)),
    retry: () => again(retryText),
    saveMine: () => again(saveMine),
    takeStanding: () => settle(takeStanding(at.current)),
    putTogether: (together: RichText) => again((before, key) => putTogether(before, together, key)),
  };
}

type Timer = ReturnType<typeof setTimeout>;

function newKey(): string {
  return crypto.randomUUID();
}

function replyOf(answer: Answer | null): TextReply {
  if (answer === null) return { saved: false, message: NO_CONTACT, unreached: true };
  if (answer.saved) return answer;
  const { message, current, kept } = answer;
  const stands = current?.blocks && { text: current.blocks, version: current.version };
  return { saved: false, message, ...(stands && { current: stands }), ...(kept !== undefined && { kept }) };
}

/** Words that were typed before texts had an editor lie there as plain lines. */
export function textOfDraft(words: string): RichText {
  try {
    const text: unknown = JSON.parse(words);
    if (Array.isArray(text)) return text;
  } catch {
    // plain lines
  }
  return pastedPlainText(words).text;
}
