"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { Typed } from "../../lib/forms/typed.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { useDraft } from "./editing.tsx";
import { put, type Reply } from "./put.ts";

export type SaveState = {
  kind: "idle" | "saving" | "saved" | "unsaved";
  words: string;
  actions: { label: string; run: () => void }[];
};

export type SavingOptions = {
  address: string;
  /** tells this field from every other, for the words kept in the browser */
  place: string;
  /** what the server has, in the letters of the field, and its version */
  saved: string;
  version: number;
  /** the body of the save, or why what is typed can't be one */
  read: (typed: string) => Typed<object>;
  /** what the server has as people read it, where that is something else than the field's letters */
  shown?: (written: string) => string;
};

const IDLE: SaveState = { kind: "idle", words: "", actions: [] };
const RETRY_AFTER = 5_000;
/** What someone else wrote is quoted when it is no longer than this. */
const SHORT = 60;

/**
 * Saves one field. One save is under way at a time, each builds on the version before it, and only the letters that were
 * sent count as saved. What is typed stays in the field and in the browser until the server has it.
 */
export function useSaving<Field extends HTMLInputElement | HTMLSelectElement = HTMLInputElement>({
  address,
  place,
  saved,
  version,
  read,
  shown = (written) => written,
}: SavingOptions) {
  const [typed, setTyped] = useState(saved);
  const [state, setState] = useState(IDLE);
  const draft = useDraft(place);
  const router = useRouter();
  const field = useRef<Field>(null);
  const at = useRef({ version, acknowledged: saved, wanted: saved, undoTo: saved, sending: false, editing: false });
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);

  const type = (words: string) => {
    setTyped(words);
    if (words === at.current.acknowledged) draft.drop();
    else draft.keep({ base: at.current.version, words });
  };
  const save = async (words: string) => {
    at.current.wanted = words;
    if (words === at.current.acknowledged) {
      if (!at.current.sending) setState((before) => (before.kind === "unsaved" ? IDLE : before));
      return;
    }
    if (at.current.sending) return;
    at.current.sending = true;
    while (at.current.wanted !== at.current.acknowledged) {
      if (!(await sendOnce(at.current.wanted))) break;
    }
    at.current.sending = false;
  };
  const sendOnce = async (words: string): Promise<boolean> => {
    const body = read(words);
    if (!body.ok) {
      setState({ kind: "unsaved", words: body.message, actions: [{ label: "Återställ", run: () => reset() }] });
      return false;
    }
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    const reply = await put(address, { ...body.value, base: at.current.version });
    if (!reply.saved) {
      refused(words, reply);
      return false;
    }
    at.current = { ...at.current, version: reply.version, acknowledged: words };
    if (at.current.wanted === words) draft.drop();
    const undo = at.current.undoTo;
    const actions = undo === words ? [] : [{ label: "Ångra", run: () => set(undo) }];
    setState({ kind: "saved", words: `Sparat ${writeClock(reply.at)}`, actions });
    router.refresh();
    return true;
  };
  const refused = (words: string, reply: Exclude<Reply, { saved: true }>) => {
    const again = { label: "Försök igen", run: () => void save(at.current.wanted) };
    if ("unreached" in reply) {
      setState({ kind: "unsaved", words: reply.message, actions: [again] });
      clearTimeout(retry.current);
      retry.current = setTimeout(() => void save(at.current.wanted), RETRY_AFTER);
      return;
    }
    const { current } = reply;
    const mine = current && { label: "Spara mitt i stället", run: () => saveOn(current.version, words) };
    const theirs = current && { label: "Ta det som står nu", run: () => adopt(current.written, current.version) };
    const stands = current && current.written.length <= SHORT ? ` Nu står det ”${shown(current.written)}”.` : "";
    setState({ kind: "unsaved", words: reply.message + stands, actions: mine && theirs ? [mine, theirs] : [again] });
  };
  const set = (words: string) => {
    type(words);
    void save(words);
  };
  const reset = () => adopt(at.current.acknowledged, at.current.version);
  const saveOn = (base: number, words: string) => {
    // a draft may build on an older version: then the server says who was faster
    at.current.version = base;
    void save(words);
  };
  const adopt = (words: string, base: number) => {
    at.current = { ...at.current, version: base, acknowledged: words, wanted: words, undoTo: words };
    draft.drop();
    setTyped(words);
    setState(IDLE);
    router.refresh();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field appears
  useEffect(() => {
    // typed before the page had woken: no event told of it, only the field has it
    const early = field.current?.value ?? at.current.acknowledged;
    if (early !== at.current.acknowledged) {
      at.current.editing = field.current === document.activeElement;
      if (at.current.editing) type(early);
      else set(early);
      return;
    }
    const kept = draft.read();
    if (kept === null || kept.words === at.current.acknowledged) {
      draft.drop();
      return;
    }
    setTyped(kept.words);
    setState({
      kind: "unsaved",
      words: "Det här hade du skrivit men det hann inte sparas.",
      actions: [
        { label: "Spara", run: () => saveOn(kept.base, kept.words) },
        { label: "Kasta", run: () => reset() },
      ],
    });
  }, []);
  useEffect(() => {
    const { current } = at;
    const dirty = current.sending || current.editing || current.wanted !== current.acknowledged;
    if (version < current.version || dirty || saved === current.acknowledged) return;
    at.current = { ...current, version, acknowledged: saved, wanted: saved, undoTo: saved };
    setTyped((words) => (words === current.acknowledged ? saved : words));
  }, [version, saved]);
  useEffect(() => {
    if (typed === at.current.acknowledged && state.kind !== "saving") return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [typed, state.kind]);

  return {
    /** for a field that is there from the start: takes up what was typed in it before the page had woken */
    field,
    typed,
    type,
    /** types and saves at once: for a choice, which is whole when it is made */
    set,
    state,
    /** the person begins with the field: undo leads back to what stands now */
    begin: () => {
      at.current.undoTo = at.current.acknowledged;
      at.current.editing = true;
    },
    commit: () => void save(typed),
    leave: () => {
      at.current.editing = false;
      void save(typed);
    },
    reset,
  };
}
