"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { type LayoutDraft, type LayoutFault, layoutFaults } from "../../lib/forms/layout.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { fieldId } from "./field-fault.tsx";
import type { Names } from "./layout-columns.tsx";
import { LayoutForm } from "./layout-form.tsx";
import { LayoutPreview } from "./layout-preview.tsx";
import { put } from "./put.ts";
import { type SavedVersion, SavedVersions } from "./saved-versions.tsx";

type EditorProps = {
  /** "/api/v1/uppstallningar/VB/2023" */
  address: string;
  /** newest first; the first is the one that holds */
  versions: (SavedVersion & { draft: LayoutDraft })[];
  names: Names;
  documents: { id: string; name: string }[];
};

type SavedState = { words: string; kind: "idle" | "saved" | "unsaved"; undo?: LayoutDraft };

/** A layout being changed: the form, the preview beside it, what was before. Nothing holds until it is saved. */
export function LayoutEditor({ address, versions, names, documents }: EditorProps) {
  const [newest] = versions;
  const [draft, setDraft] = useState(newest?.draft);
  const [standing, setStanding] = useState({ version: newest?.version ?? 1, draft: newest?.draft });
  const [changedPart, setChangedPart] = useState<keyof LayoutDraft | null>(null);
  const [faults, setFaults] = useState<LayoutFault[]>([]);
  const [state, setState] = useState<SavedState>({ words: "", kind: "idle" });
  const [sending, setSending] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const changed = JSON.stringify(draft) !== JSON.stringify(standing.draft);
  useEffect(() => {
    if (!changed) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [changed]);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);
  if (!draft) return null;
  const change = (part: Partial<LayoutDraft>) => {
    const [first, more] = Object.keys(part) as (keyof LayoutDraft)[];
    setChangedPart(first && !more ? first : null);
    setDraft({ ...draft, ...part });
    setState({ words: "", kind: "idle" });
  };
  const save = async (wanted: LayoutDraft) => {
    const found = layoutFaults(wanted);
    setFaults(found);
    if (found.length > 0) return;
    setSending(true);
    const reply = await put(address, { base: standing.version, layout: wanted });
    setSending(false);
    if (!reply.saved) {
      setState({ words: reply.message, kind: "unsaved" });
      return;
    }
    const words = `Sparat ${writeClock(reply.at)}. Den gäller alla dokument som inte är beslutade.`;
    setState({ words, kind: "saved", ...(standing.draft && reply.version !== standing.version && { undo: standing.draft }) });
    setStanding({ version: reply.version, draft: wanted });
    setDraft(wanted);
    router.refresh();
  };
  return (
    <div className="layout-editor">
      <div className="layout-side">
        {faults.length > 0 && (
          <div className="notice notice-fel" role="alert" tabIndex={-1} ref={summary}>
            <p>Rätta det här och spara igen:</p>
            <ul>
              {faults.map(({ field, message }) => (
                <li key={field}>
                  <a href={`#${fieldId(field)}`}>{message}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <LayoutForm draft={draft} change={change} faults={faults} names={names} />
        <div className="layout-save">
          <button type="button" className="button button-main" disabled={sending || !changed} onClick={() => void save(draft)}>
            Spara uppställningen
          </button>
          {changed && standing.draft && (
            <button type="button" className="button" onClick={() => standing.draft && change(standing.draft)}>
              Återställ
            </button>
          )}
          <p className={`save-line save-${state.kind}`} role="status">
            {state.words}
            {state.undo && (
              <button type="button" className="link-button" onClick={() => state.undo && void save(state.undo)}>
                Ångra
              </button>
            )}
          </p>
        </div>
        <SavedVersions
          versions={versions}
          untouched="Uppställningen är den som Tertial kom med."
          use={(version) => void save(version.draft)}
        />
      </div>
      <LayoutPreview address={`${address}/forhandsvisning`} draft={draft} changed={changedPart} documents={documents} />
    </div>
  );
}
