"use client";
import { type ReactNode, useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { RichTextView } from "../rich-text.tsx";
import { WritingField } from "./writing-field.tsx";

type PlanTextProps = {
  text: { textId: string; version: number; heading: string; text: RichText };
  under: string;
  writes: boolean;
  children?: ReactNode;
};

/** What the plan has said: it stands fixed above what is written, and is changed here only on purpose. */
export function PlanText({ text, under, writes, children }: PlanTextProps) {
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <WritingField text={text} under={under}>
        {children}
      </WritingField>
    );
  return (
    <section className="fixed-text" id={`text-${text.textId}`} aria-label={text.heading || under}>
      <h3>
        {text.heading || under}, ur planen
        {writes && (
          <button type="button" className="edit-button" aria-label={`Ändra ${text.heading || under} här`} onClick={() => setOpen(true)}>
            Ändra här
          </button>
        )}
      </h3>
      <RichTextView text={text.text} />
    </section>
  );
}
