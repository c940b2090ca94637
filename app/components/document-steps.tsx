"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import type { DocumentState } from "../../lib/domain/document.ts";
import { FORWARD, isDecision, type Step } from "../../lib/domain/document-steps.ts";
import { put } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

type StepsProps = {
  documentId: string;
  version: number;
  state: DocumentState;
  /** the registry number the paper has already */
  dnr: string;
  /** those this person may take now */
  steps: Step[];
};

/** What this person may do with the document as a whole: a button a step; where more is to be said, a small form opens. */
export function DocumentSteps({ documentId, version, state, dnr, steps }: StepsProps) {
  const [open, setOpen] = useState<Step | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const router = useRouter();
  const take = async (step: Step, said: object) => {
    setSending(true);
    const reply = await put(`/api/v1/dokument/${documentId}/steg`, { base: version, step, ...said });
    setSending(false);
    setRefusal(reply.saved ? "" : reply.message);
    if (reply.saved) setOpen(null);
    if (!("unreached" in reply)) router.refresh();
  };
  if (steps.length === 0 && refusal === "") return null;
  return (
    <div className="document-steps">
      <div className="step-buttons">
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className={FORWARD.includes(step) ? "button button-main" : "button"}
            disabled={sending}
            aria-expanded={asks(step, state) ? open === step : undefined}
            onClick={() => (asks(step, state) ? setOpen(open === step ? null : step) : void take(step, {}))}
          >
            {labelOf(step, state)}
          </button>
        ))}
      </div>
      {open && steps.includes(open) && (
        <StepForm key={open} step={open} state={state} dnr={dnr} sending={sending} send={(said) => void take(open, said)} />
      )}
      <RefusalLine words={refusal} />
    </div>
  );
}

type FormProps = { step: Step; state: DocumentState; dnr: string; sending: boolean; send: (said: object) => void };

function StepForm({ step, state, dnr, sending, send }: FormProps) {
  const id = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form method="dialog" className="step-form" onSubmit={submit} aria-label={labelOf(step, state)}>
      {isDecision(step) ? (
        <>
          <Field id={`${id}-date`} name="date" label="Beslutets dag" type="date" required />
          {step === "besluta" && <Field id={`${id}-paragraph`} name="paragraph" label="Paragraf" placeholder="§ 12" required />}
          <Field id={`${id}-dnr`} name="dnr" label="Diarienummer" defaultValue={dnr} required />
          <p className="quiet small">Dokumentet fryses som det är nu och kan sedan inte ändras.</p>
        </>
      ) : step === "overlamna" ? (
        <p>{HANDING_OVER[state === "beslutad" ? "decided" : "undecided"]}</p>
      ) : (
        <div className="step-field">
          <label htmlFor={`${id}-note`}>{questionOf(step)}</label>
          <textarea id={`${id}-note`} name="note" className="text-field" rows={3} maxLength={2000} required={step !== "granska"} />
        </div>
      )}
      <button type="submit" className="button button-main" disabled={sending}>
        {isDecision(step) || step === "granska" ? "Registrera" : step === "overlamna" ? "Lämna" : labelOf(step, state)}
      </button>
    </form>
  );
}

type FieldProps = {
  id: string;
  name: string;
  label: string;
  type?: string;
  placeholder?: string;
  defaultValue?: string;
  required?: boolean;
};

function Field({ label, ...input }: FieldProps) {
  return (
    <div className="step-field">
      <label htmlFor={input.id}>{label}</label>
      <input className="field" autoComplete="off" {...input} />
    </div>
  );
}

const AT_ONCE: Step[] = ["lamna-in", "godkann"];

const LABELS: Record<Step, string> = {
  "lamna-in": "Lämna in",
  granska: "Registrera granskning",
  aterlamna: "Lämna tillbaka",
  godkann: "Godkänn",
  besluta: "Registrera beslut",
  delegation: "Besluta på delegation",
  overlamna: "Lämna till kommunledningen",
  aterta: "Ta tillbaka från kommunledningen",
  aterkalla: "Ta tillbaka",
};

const HANDING_OVER = {
  undecided: "Kommunledningen får läsa dokumentet som det är nu. Det som ändras efteråt ser de inte förrän nämnden har beslutat.",
  decided: "Nämnden lämnar det beslutade dokumentet. Det räknas från och med nu med i kommunens uppföljning.",
};

function labelOf(step: Step, state: DocumentState): string {
  return step === "aterkalla" && state === "beslutad" ? "Ta tillbaka beslutet" : LABELS[step];
}

function questionOf(step: Step): string {
  if (step === "granska") return "Vad har du sett? Lämna tomt om du inte har något att anmärka.";
  if (step === "aterlamna") return "Vad ska ändras?";
  return step === "aterta" ? "Varför tas dokumentet tillbaka?" : "Varför tas beslutet tillbaka?";
}

/** Is more to be said or read before the step is taken? */
function asks(step: Step, state: DocumentState): boolean {
  return !AT_ONCE.includes(step) && (step !== "aterkalla" || state === "beslutad");
}
