"use client";
import { useState } from "react";
import type { DocumentKind } from "../../../lib/domain/document.ts";
import { type TypedTemplate, templateFaults } from "../../../lib/domain/document-template.ts";
import { tidied } from "../../../lib/forms/document-template.ts";
import { DefinitionEditor, type DraftVersion } from "../definition-editor.tsx";
import { TemplateForm } from "./template-form.tsx";
import { TemplatePreview } from "./template-preview.tsx";

type EditorProps = {
  /** "/api/v1/mallar/VP/2023" */
  address: string;
  kind: DocumentKind;
  /** shown in standing text */
  year: number;
  versions: DraftVersion<TypedTemplate>[];
  /** the texts of a goal that documents of the kind ask for */
  texts: { code: string; heading: string }[];
};

const WORDS = { save: "Spara mallen", saved: "Nya dokument börjar så här.", untouched: "Mallen är den som Tertial kom med." };

/** A template being changed, with what its writers meet beside. */
export function TemplateEditor({ address, kind, year, versions, texts }: EditorProps) {
  const [open, setOpen] = useState("");
  const readied = (typed: TypedTemplate) => {
    const template = tidied(typed);
    return { draft: template, faults: templateFaults(kind, template), body: { template } };
  };
  return (
    <DefinitionEditor
      {...{ address, versions, readied }}
      words={WORDS}
      form={(drafting) => <TemplateForm {...{ ...drafting, kind, texts, open, setOpen }} />}
      preview={(draft) => <TemplatePreview draft={draft} kind={kind} year={year} texts={texts} shown={open} />}
      onFault={(field) => setOpen(field.split("/")[0] ?? "")}
    />
  );
}
