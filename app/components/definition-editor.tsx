"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { writeClock } from "../../lib/swedish/clock.ts";
import { fieldId } from "./field-fault.tsx";
import { put } from "./put.ts";
import { type SavedVersion, SavedVersions } from "./saved-versions.tsx";

export type DraftVersion<Draft> = SavedVersion & { draft: Draft };

type Fault = { field: string; message: string };

/** What the form works on: the draft, what changes it, what is wrong in it and the version that it builds on. */
export type Drafting<Draft> = { draft: Draft; change: (part: Partial<Draft>) => void; faults: Fault[]; version: number };

type EditorProps<Draft> = {
  /** where it is saved */
  address: string;
  /** newest first; the first is the one that holds */
  versions: DraftVersion<Draft>[];
  /** `saved`: what follows "Sparat 14.05."; `untouched`: said while there is only the one that Tertial came with */
  words: { save: string; saved: string; untouched: string };
  /** a draft as it is saved, what is wrong in it, and the body that says it to the address */
  readied: (draft: Draft) => { draft: Draft; faults: Fault[]; body: object };
  form: (drafting: Drafting<Draft>) => ReactNode;
  /** the effect, beside the form */
  preview: (draft: Draft) => ReactNode;
  onChange?: (part: Partial<Draft>) => void;
  /** before a fault's field is gone to */
  onFault?: (field: string) => void;
};

type SavedState<Draft> = { words: string; kind: "idle" | "saved" | "unsaved"; undo?: Draft };

/** A layout or a template being changed: the form, its effect beside it, what was before. Nothing holds until it is saved. */
export function DefinitionEditor<Draft extends object>(props: EditorProps<Draft>) {
  const { address, versions, words, readied, form, preview, onChange, onFault } = props;
  const [newest] = versions;
  const [draft, setDraft] = useState(newest?.draft);
  const [standing, setStanding] = useState({ version: newest?.version ?? 1, draft: newest?.draft });
  const [faults, setFaults] = useState<Fault[]>([]);
  const [state, setState] = useState<SavedState<Draft>>({ words: "", kind: "idle" });
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
  const change = (part: Partial<Draft>) => {
    onChange?.(part);
    setDraft({ ...draft, ...part });
    setState({ words: "", kind: "idle" });
  };
  const save = async (typed: Draft) => {
    const { draft: wanted, faults: found, body } = readied(typed);
    setFaults(found);
    if (found.length > 0) return;
    setSending(true);
    const reply = await put(address, { base: standing.version, ...body });
    setSending(false);
    if (!reply.saved) {
      setState({ words: reply.message, kind: "unsaved" });
      return;
    }
    const said = `Sparat ${writeClock(reply.at)}. ${words.saved}`;
    setState({ words: said, kind: "saved", ...(standing.draft && reply.version !== standing.version && { undo: standing.draft }) });
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
                <li key={`${field}${message}`}>
                  <a href={`#${fieldId(field)}`} onClick={() => onFault?.(field)}>
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        {form({ draft, change, faults, version: standing.version })}
        <div className="layout-save">
          <button type="button" className="button button-main" disabled={sending || !changed} onClick={() => void save(draft)}>
            {words.save}
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
        <SavedVersions versions={versions} untouched={words.untouched} use={(version) => void save(version.draft)} />
      </div>
      {preview(draft)}
    </div>
  );
}
