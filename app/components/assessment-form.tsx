"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { Meaning } from "../../lib/domain/chain.ts";
import { writeClock } from "../../lib/swedish/clock.ts";
import { useDraft } from "./editing.tsx";
import { put } from "./put.ts";
import { SaveLine } from "./save-line.tsx";
import { StatusShape } from "./status.tsx";
import type { SaveState } from "./use-saving.ts";

export type Choice = { status: string; word: string; meaning: Meaning };

type FormProps = {
  /** whose assessment it is, as it is sent */
  cell: { unitId: string; goalId: string; year: number; period: string };
  question: string;
  choices: Choice[];
  suggested: Meaning;
  /** there is nothing to judge by: then every choice is explained */
  lacking: boolean;
  standing: { status: string | null; reason: string; version: number };
  next: { href: string; name: string } | null;
};

type Judged = { status: string | null; reason: string };

const IDLE: SaveState = { kind: "idle", words: "", actions: [] };

/** A person's own judgement of a goal, saved with a button: it is a decision, not a field. */
export function AssessmentForm({ cell, question, choices, suggested, lacking, standing, next }: FormProps) {
  const id = useId();
  const router = useRouter();
  const [chosen, setChosen] = useState(standing.status);
  const [reason, setReason] = useState(standing.reason);
  const [fault, setFault] = useState("");
  const [state, setState] = useState(IDLE);
  const draft = useDraft(`bedomning/${cell.unitId}/${cell.goalId}/${cell.year}/${cell.period}`);
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const stands = useRef(standing);
  const latest = useRef<Judged>(standing);
  const underWay = useRef(Promise.resolve());
  const meaning = choices.find(({ status }) => status === chosen)?.meaning;
  const explained = lacking || (meaning !== undefined && meaning !== suggested);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears
  useEffect(() => {
    // chosen before the page had woken: no event told of it, only the form has it
    const radios = Array.from(form.current?.querySelectorAll<HTMLInputElement>("input") ?? []);
    const early = choices[radios.findIndex(({ checked }) => checked)]?.status ?? standing.status;
    const words = field.current?.value ?? standing.reason;
    if (early !== standing.status || words !== standing.reason) return keep({ status: early, reason: words });
    const kept = draft.read();
    if (kept === null) return;
    const [status = "", ...lines] = kept.words.split("\n");
    // it builds on what stood then: was it changed since, the server says so
    stands.current = { ...standing, version: kept.base };
    show({ status: status || null, reason: lines.join("\n") });
    setState({ kind: "unsaved", words: "Det här hade du skrivit men inte sparat.", actions: [] });
  }, []);
  const show = (judged: Judged) => {
    latest.current = judged;
    setChosen(judged.status);
    setReason(judged.reason);
  };
  const keep = (judged: Judged) => {
    show(judged);
    draft.keep({ base: stands.current.version, words: `${judged.status ?? ""}\n${judged.reason}` });
  };
  // one save at a time, each on the version of the one before it
  const save = (judged: Judged, goTo = "") => {
    show(judged);
    setFault("");
    setState({ kind: "saving", words: "Sparar …", actions: [] });
    underWay.current = underWay.current.then(() => sendOne(judged, goTo));
  };
  const sendOne = async (judged: Judged, goTo: string) => {
    const before = stands.current;
    const reply = await put("/api/v1/bedomning", { ...cell, ...judged, base: before.version });
    if (!reply.saved) {
      const current = "current" in reply ? reply.current : undefined;
      const over = () => {
        stands.current = { ...before, version: current?.version ?? before.version };
        save(latest.current, goTo);
      };
      const now = current ? ` Nu står det ”${current.written || "ej bedömt"}”.` : "";
      const action = { label: current ? "Spara mitt i stället" : "Försök igen", run: over };
      setState({ kind: "unsaved", words: reply.message + now, actions: [action] });
      return;
    }
    stands.current = { ...judged, version: reply.version };
    if (latest.current === judged) draft.drop();
    const undo = { label: "Ångra", run: () => save({ status: before.status, reason: before.reason }) };
    setState({ kind: "saved", words: `Sparat ${writeClock(reply.at)}`, actions: [undo] });
    if (goTo) router.push(goTo);
    router.refresh();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const goTo = (event.nativeEvent as SubmitEvent).submitter?.getAttribute("value") ?? "";
    if (chosen === null) return setFault("Välj hur målet uppfylls.");
    if (explained && reason.trim() === "") {
      setFault(
        `Skriv en motivering. Den behövs när ${lacking ? "det saknas underlag att bedöma efter" : "bedömningen skiljer sig från förslaget"}.`,
      );
      return field.current?.focus();
    }
    save({ status: chosen, reason: reason.trim() }, goTo);
  };
  const unsaid = fault !== "" && chosen === null;

  return (
    <form method="dialog" ref={form} className="assessment-form" onSubmit={submit} noValidate>
      <fieldset aria-describedby={unsaid ? `${id}-fault` : undefined}>
        <legend>{question}</legend>
        {unsaid && <Fault id={id} words={fault} />}
        <div className="assessment-choices">
          {choices.map((choice) => (
            <label key={choice.status}>
              <input type="radio" name={id} checked={choice.status === chosen} onChange={() => keep({ status: choice.status, reason })} />
              <StatusShape meaning={choice.meaning} />
              <span>{choice.word}</span>
              {choice.meaning === suggested && !lacking && <span className="quiet small">förslaget</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={fault && !unsaid ? "assessment-reason faulty" : "assessment-reason"}>
        <label htmlFor={`${id}-reason`}>{reasonLabel(lacking, explained)}</label>
        <p className="hint" id={`${id}-hint`}>
          Trycks i rapporten under målet.
        </p>
        {fault && !unsaid && <Fault id={id} words={fault} />}
        <textarea
          ref={field}
          id={`${id}-reason`}
          className="text-field"
          rows={3}
          maxLength={2000}
          value={reason}
          required={explained}
          aria-invalid={(fault !== "" && !unsaid) || undefined}
          aria-describedby={fault && !unsaid ? `${id}-fault ${id}-hint` : `${id}-hint`}
          onChange={(event) => keep({ status: chosen, reason: event.target.value })}
        />
      </div>
      <p className="field-actions">
        {next && (
          <button type="submit" className="button button-main" value={next.href}>
            Spara och gå till {next.name}
          </button>
        )}
        <button type="submit" className={next ? "button" : "button button-main"}>
          Spara bedömningen
        </button>
      </p>
      <SaveLine state={state} />
    </form>
  );
}

function Fault({ id, words }: { id: string; words: string }) {
  return (
    <p className="field-fault" id={`${id}-fault`} role="alert">
      {words}
    </p>
  );
}

function reasonLabel(lacking: boolean, explained: boolean): string {
  if (lacking) return "Varför bedömer du så, när det saknas underlag?";
  return explained ? "Varför avviker du från förslaget?" : "Motivering (behövs inte när du följer förslaget)";
}
