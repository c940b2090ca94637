"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Arrangement, type SectionChange, undoing } from "../../../lib/domain/document-sections.ts";
import { wordingKey } from "../../../lib/swedish/wording.ts";
import { put } from "../put.ts";

type Done = { words: string; failed: boolean; undo: SectionChange | { added: string } | null };

/** Sends one change of a document's sections at a time, tells what became of it, and takes the last one back. */
export function useArranging(address: string, arrangement: Arrangement) {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [done, setDone] = useState<Done>({ words: "", failed: false, undo: null });
  const send = async (change: SectionChange, words: string, undo: Done["undo"]) => {
    setSending(true);
    const reply = await put(address, { base: 0, change });
    setSending(false);
    setDone(reply.saved ? { words, failed: false, undo } : { words: reply.message, failed: true, undo: null });
    router.refresh();
    return reply.saved;
  };
  const undo = async () => {
    if (!done.undo) return;
    const change = "added" in done.undo ? removalOf(done.undo.added, arrangement) : done.undo;
    if (change) await send(change, "Ångrat.", null);
  };
  return {
    sending,
    done,
    undo,
    make: (change: SectionChange, words: string) =>
      send(change, words, change.kind === "lagg-till" ? { added: change.title } : undoing(arrangement, change)),
  };
}

function removalOf(title: string, { sections }: Arrangement): SectionChange | null {
  const added = sections.find((section) => wordingKey(section.title) === wordingKey(title));
  return added ? { kind: "ta-bort", id: added.id } : null;
}
