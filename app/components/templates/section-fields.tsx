"use client";
import { type ReactNode, useEffect, useRef } from "react";
import type { TemplateFault, TypedSection } from "../../../lib/domain/document-template.ts";
import { FieldFault, faultId, fieldId } from "../field-fault.tsx";

type FieldsProps = {
  section: TypedSection;
  faults: TemplateFault[];
  report: boolean;
  /** there is a section before it that it can stand under */
  mayStandUnder: boolean;
  set: (part: Partial<TypedSection>) => void;
  remove: () => void;
};

/** What is said of one section. */
export function SectionFields({ section, faults, report, mayStandUnder, set, remove }: FieldsProps) {
  const { id, title, depth, required, instruction, standing, budgets } = section;
  const titleField = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new section is to be named at once
  useEffect(() => {
    if (title === "") titleField.current?.focus();
  }, []);
  const field = (name: "title" | "instruction" | "standing", label: string, hint: string, control: (of: Control) => ReactNode) => {
    const of = `${id}/${name}`;
    const fault = faults.find((one) => one.field === of)?.message;
    const described = [hint && `${fieldId(of)}-hint`, fault && faultId(of)].filter(Boolean).join(" ");
    return (
      <div className="labelled">
        <label htmlFor={fieldId(of)}>{label}</label>
        {hint && <p id={`${fieldId(of)}-hint`}>{hint}</p>}
        <FieldFault of={of} words={fault} />
        {control({
          id: fieldId(of),
          className: "field",
          "aria-invalid": fault ? true : undefined,
          "aria-describedby": described || undefined,
        })}
      </div>
    );
  };
  return (
    <div className="section-fields">
      {field("title", "Rubrik", "", (control) => (
        <input ref={titleField} {...control} autoComplete="off" value={title} onChange={(event) => set({ title: event.target.value })} />
      ))}
      <div className="template-checks">
        <Check label="Krävs: sägs till om det är tomt" checked={required} set={(on) => set({ required: on })} />
        <Check label="Står under avsnittet före" checked={depth === 2} disabled={!mayStandUnder} set={(on) => set({ depth: on ? 2 : 1 })} />
        {report && <Check label="Budgeten följs upp här" checked={budgets} set={(on) => set({ budgets: on })} />}
      </div>
      {field("instruction", "Anvisning", "Visas för den som skriver. Skrivs aldrig ut.", (control) => (
        <textarea {...control} rows={3} value={instruction} onChange={(event) => set({ instruction: event.target.value })} />
      ))}
      {field(
        "standing",
        "Fast text",
        "Står i nya dokument och kan ändras där. {enhet} och {år} byts ut. En rad blir ett stycke, ”- ” först en punkt.",
        (control) => (
          <textarea {...control} rows={3} value={standing} onChange={(event) => set({ standing: event.target.value })} />
        ),
      )}
      <p>
        <button type="button" className="button" aria-label={`Ta bort ${title || "avsnittet"}`} onClick={remove}>
          Ta bort avsnittet ur mallen
        </button>
      </p>
    </div>
  );
}

type Control = { id: string; className: string; "aria-invalid": true | undefined; "aria-describedby": string | undefined };

function Check({ label, checked, disabled, set }: { label: string; checked: boolean; disabled?: boolean; set: (on: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => set(event.target.checked)} />
      {label}
    </label>
  );
}
