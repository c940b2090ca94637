"use client";
import { useState } from "react";
import { type LayoutDraft, layoutFaults } from "../../lib/forms/layout.ts";
import { DefinitionEditor, type DraftVersion } from "./definition-editor.tsx";
import type { Names } from "./layout-columns.tsx";
import { LayoutForm } from "./layout-form.tsx";
import { LayoutPreview } from "./layout-preview.tsx";

type EditorProps = {
  /** "/api/v1/uppstallningar/VB/2023" */
  address: string;
  versions: DraftVersion<LayoutDraft>[];
  names: Names;
  documents: { id: string; name: string }[];
};

const WORDS = {
  save: "Spara uppställningen",
  saved: "Den gäller alla dokument som inte är beslutade.",
  untouched: "Uppställningen är den som Tertial kom med.",
};

/** A layout being changed, with a document in it beside. */
export function LayoutEditor({ address, versions, names, documents }: EditorProps) {
  const [changed, setChanged] = useState<keyof LayoutDraft | null>(null);
  const mark = (part: Partial<LayoutDraft>) => {
    const [first, more] = Object.keys(part) as (keyof LayoutDraft)[];
    setChanged(first && !more ? first : null);
  };
  return (
    <DefinitionEditor
      {...{ address, versions }}
      words={WORDS}
      readied={(draft) => ({ draft, faults: layoutFaults(draft), body: { layout: draft } })}
      form={(drafting) => <LayoutForm {...drafting} names={names} />}
      preview={(draft) => <LayoutPreview address={`${address}/forhandsvisning`} draft={draft} changed={changed} documents={documents} />}
      onChange={mark}
    />
  );
}
