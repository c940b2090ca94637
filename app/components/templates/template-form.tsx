"use client";
import { useRef } from "react";
import type { DocumentKind } from "../../../lib/domain/document.ts";
import type { TemplateFault, TypedTemplate, UnitsFreedom } from "../../../lib/domain/document-template.ts";
import { FieldFault, faultId, fieldId } from "../field-fault.tsx";
import { TemplateSections } from "./template-sections.tsx";

type FormProps = {
  draft: TypedTemplate;
  change: (part: Partial<TypedTemplate>) => void;
  faults: TemplateFault[];
  kind: DocumentKind;
  texts: { code: string; heading: string }[];
  /** the version that the draft was made from: new sections are named after it */
  version: number;
  /** the section whose fields are open; "" for none */
  open: string;
  setOpen: (id: string) => void;
};

const FREEDOM: Record<keyof UnitsFreedom, string> = {
  add: "Lägga till egna avsnitt",
  move: "Flytta avsnitt",
  hide: "Dölja avsnitt som inte krävs",
};

/** The fields of a template: its sections, what units may change, what to think of in the texts of goals. */
export function TemplateForm({ draft, change, faults, kind, texts, version, open, setOpen }: FormProps) {
  const made = useRef(0);
  const add = () => {
    made.current += 1;
    const id = `v${version}-${made.current}`;
    const none = { required: false, instruction: "", standing: "", budgets: false };
    change({ sections: [...draft.sections, { id, title: "", depth: 1, place: "efter", ...none }] });
    setOpen(id);
  };
  return (
    <>
      <fieldset className="layout-part">
        <legend>Avsnitt</legend>
        <FieldFault of="sections" words={faults.find(({ field }) => field === "sections")?.message} />
        <TemplateSections
          sections={draft.sections}
          change={(sections) => change({ sections })}
          {...{ faults, open, setOpen }}
          report={kind !== "VP"}
        />
        <p>
          <button type="button" className="button" id={fieldId("sections")} onClick={add}>
            Lägg till ett avsnitt
          </button>
        </p>
      </fieldset>
      <fieldset className="layout-part">
        <legend>Det en enhet får göra i sitt eget dokument</legend>
        <div className="template-checks">
          {(["add", "move", "hide"] as const).map((what) => (
            <label className="check" key={what}>
              <input
                type="checkbox"
                checked={draft.units[what]}
                onChange={(event) => change({ units: { ...draft.units, [what]: event.target.checked } })}
              />
              {FREEDOM[what]}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className="layout-part">
        <legend>Anvisningar till målens texter</legend>
        {texts.map(({ code, heading }) => (
          <Instruction
            key={code}
            field={`texts/${code}`}
            label={heading}
            words={draft.texts[code] ?? ""}
            faults={faults}
            set={(words) => change({ texts: { ...draft.texts, [code]: words } })}
          />
        ))}
        {kind !== "VP" && (
          <Instruction
            field="texts/analysis"
            label="Analys av en indikator"
            words={draft.analysis}
            faults={faults}
            set={(analysis) => change({ analysis })}
          />
        )}
      </fieldset>
    </>
  );
}

type InstructionProps = { field: string; label: string; words: string; faults: TemplateFault[]; set: (words: string) => void };

function Instruction({ field, label, words, faults, set }: InstructionProps) {
  const fault = faults.find((one) => one.field === field)?.message;
  return (
    <div className="labelled">
      <label htmlFor={fieldId(field)}>{label}</label>
      <FieldFault of={field} words={fault} />
      <textarea
        id={fieldId(field)}
        className="field"
        rows={3}
        value={words}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? faultId(field) : undefined}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
}
