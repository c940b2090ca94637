"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import type { DocumentKind } from "../../../lib/domain/document.ts";
import { type TemplateFault, type TypedTemplate, templateFaults } from "../../../lib/domain/document-template.ts";
import { tidied } from "../../../lib/forms/document-template.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { fieldId } from "../field-fault.tsx";
import { put } from "../put.ts";
import { SavedVersions } from "../saved-versions.tsx";
import { TemplateForm } from "./template-form.tsx";
import { TemplatePreview } from "./template-preview.tsx";

type EditorProps = {
  /** "/api/v1/mallar/VP/2023" */
  address: string;
  kind: DocumentKind;
  /** shown in standing text */
  year: number;
  /** newest first; the first is the one that holds. `by` "" is the one that Tertial came with */
  versions: { version: number; at: string; by: string; draft: TypedTemplate }[];
  /** the texts of a goal that documents of the kind ask for */
  texts: { code: string; heading: string }[];
};

type SavedState = { words: string; kind: "idle" | "saved" | "unsaved"; undo?: TypedTemplate };

/** A template being changed: the form, what the writer meets beside it, what was before. Nothing holds until it is saved. */
export function TemplateEditor({ address, kind, year, versions, texts }: EditorProps) {
  const [newest] = versions;
  const [draft, setDraft] = useState(newest?.draft);
  const [standing, setStanding] = useState({ version: newest?.version ?? 1, draft: newest?.draft });
  const [faults, setFaults] = useState<TemplateFault[]>([]);
  const [state, setState] = useState<SavedState>({ words: "", kind: "idle" });
  const [sending, setSending] = useState(false);
  const [open, setOpen] = useState("");
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
  const change = (part: Partial<TypedTemplate>) => {
    setDraft({ ...draft, ...part });
    setState({ words: "", kind: "idle" });
  };
  const save = async (typed: TypedTemplate) => {
    const wanted = tidied(typed);
    const found = templateFaults(kind, wanted);
    setFaults(found);
    if (found.length > 0) return;
    setSending(true);
    const reply = await put(address, { base: standing.version, template: wanted });
    setSending(false);
    if (!reply.saved) {
      setState({ words: reply.message, kind: "unsaved" });
      return;
    }
    const words = `Sparat ${writeClock(reply.at)}. Nya dokument börjar så här.`;
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
                <li key={`${field}${message}`}>
                  <a href={`#${fieldId(field)}`} onClick={() => setOpen(field.split("/")[0] ?? "")}>
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <TemplateForm {...{ draft, change, faults, kind, texts, open, setOpen }} version={standing.version} />
        <div className="layout-save">
          <button type="button" className="button button-main" disabled={sending || !changed} onClick={() => void save(draft)}>
            Spara mallen
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
        <SavedVersions versions={versions} untouched="Mallen är den som Tertial kom med." use={(version) => void save(version.draft)} />
      </div>
      <TemplatePreview draft={draft} kind={kind} year={year} texts={texts} shown={open} />
    </div>
  );
}
