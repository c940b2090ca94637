"use client";
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, use, useRef, useState } from "react";
import type { MendedText } from "../../lib/checks/answered.ts";
import type { RichText } from "../../lib/domain/text-block.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { put } from "./put.ts";
import { SaveLine } from "./save-line.tsx";
import type { SaveState } from "./use-saving.ts";

const IDLE: SaveState = { kind: "idle", words: "", actions: [] };
const Mending = createContext<{ mend: (mended: MendedText) => void; busy: boolean } | null>(null);

/** Where findings are mended in place: says what became of the last one, and undoes it, also when its finding is gone. */
export function MendingHere({ children }: { children: ReactNode }) {
  const [state, setState] = useState(IDLE);
  const router = useRouter();
  const line = useRef<HTMLDivElement>(null);
  const save = async (textId: string, base: number, text: RichText, said: string, undo: ((version: number) => void) | null) => {
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    const reply = await put(`/api/v1/texter/${textId}`, { base, text });
    if (reply.saved) {
      const actions = undo ? [{ label: "Ångra", run: () => undo(reply.version) }] : [];
      setState({ kind: "saved", words: `${said} Sparat ${writeClock(reply.at)}.`, actions });
      router.refresh();
    } else {
      const again = () => void save(textId, base, text, said, undo);
      const show = () => {
        setState(IDLE);
        router.refresh();
      };
      const actions = "unreached" in reply ? [{ label: "Försök igen", run: again }] : [{ label: "Visa det som står nu", run: show }];
      setState({ kind: "unsaved", words: reply.message, actions });
    }
    // the button that was pressed may be gone with its finding
    requestAnimationFrame(() => line.current?.focus());
  };
  const mend = ({ textId, version, from, to, text, before }: MendedText) => {
    const undo = (saved: number) => void save(textId, saved, before, `Ångrat: det står ${from} igen.`, null);
    void save(textId, version, text, `Rättat: ${from} är nu ${to}.`, undo);
  };
  return (
    <Mending value={{ mend, busy: state.kind === "saving" }}>
      {children}
      <div className="mending-line" ref={line} tabIndex={-1} hidden={state.kind === "idle"}>
        <SaveLine state={state} />
      </div>
    </Mending>
  );
}

/** Puts the right figure or word into the text. */
export function MendButton({ mended }: { mended: MendedText }) {
  const here = use(Mending);
  if (!here) return null;
  return (
    <p className="finding-mend">
      <button type="button" className="button" disabled={here.busy} onClick={() => here.mend(mended)}>
        Ändra {mended.from} till {mended.to} i texten
      </button>
    </p>
  );
}
