"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { LeftByUndo } from "../../lib/domain/taken-file.ts";
import { counted, writeCount } from "../../lib/swedish/wording.ts";
import { ByAndWhen } from "./by-and-when.tsx";
import { ImportProgress } from "./outcome-import/import-progress.tsx";
import { lastLine, type Step } from "./outcome-import/told-steps.ts";
import { RefusalLine } from "./refusal-line.tsx";

type Answer = { saved: true; count: number; left: number } | { saved: false; message: string; left?: LeftByUndo };

/** Files that are undone whole: where that is asked, and what they hold. */
const FILES = {
  utfall: { address: "/api/v1/utfall/fil", one: "värde", more: "värden", theOther: "värdet", theOthers: "värdena" },
  huvudbok: { address: "/api/v1/budget/huvudbok", one: "belopp", more: "belopp", theOther: "beloppet", theOthers: "beloppen" },
};
export type FileKind = keyof typeof FILES;

const LEFT_ONE = "som har ändrats sedan dess lämnades som det är.";
const LEFT_MORE = "som har ändrats sedan dess lämnades som de är.";
const CUT_SHORT = "Kontakten med Tertial bröts innan svaret kom. Ladda om sidan, så ser du om filen är ångrad.";

type Props = {
  kind: FileKind;
  importId: string;
  /** what it was called */
  file: string;
  /** what is said of the file until it is undone */
  children: ReactNode;
};

/** Undoes a file that was taken in. What somebody has changed since is named first, and left as it is if one goes on. */
export function UndoFile({ kind, importId, file, children }: Props) {
  const { address, one, more, theOther, theOthers } = FILES[kind];
  const [busy, setBusy] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const router = useRouter();
  const undo = async (leaving: string) => {
    setBusy(true);
    const reply = await sendUndo(`${address}/${importId}/angra`, leaving, setStep);
    flushSync(() => {
      setBusy(false);
      setStep(null);
      setAnswer(reply);
    });
    // the button that was pressed is gone where there is something to say instead
    said.current?.focus();
    if (reply.saved) router.refresh();
  };
  if (answer?.saved) {
    return (
      <p ref={said} tabIndex={-1} role="status">
        {file} är ångrad: {counted(answer.count, `${one} är`, `${more} är`)} som innan den lästes in.
        {answer.left > 0 && ` ${counted(answer.left, `${one} ${LEFT_ONE}`, `${more} ${LEFT_MORE}`)}`}
      </p>
    );
  }
  const left = answer && "left" in answer ? answer.left : undefined;
  return (
    <div className="undo-file">
      {children}
      {left ? (
        <>
          <p ref={said} tabIndex={-1} role="alert">
            {answer && "message" in answer && answer.message}
          </p>
          <ul>
            {left.changed.map(({ place, now, by, at }) => (
              <li key={place}>
                {place}: {now || "tom"}
                <ByAndWhen by={by} at={at} />
              </li>
            ))}
          </ul>
          {left.unlisted > 0 && <p className="quiet">Och {writeCount(left.unlisted)} till.</p>}
          <p className="field-actions">
            <button type="button" className="button" disabled={busy} onClick={() => void undo(left.digest)}>
              Ångra {left.rest === 1 ? `det andra ${theOther}` : `de andra ${writeCount(left.rest)} ${theOthers}`}
            </button>
            <button type="button" className="button" disabled={busy} onClick={() => setAnswer(null)}>
              Låt filen stå kvar
            </button>
          </p>
        </>
      ) : (
        <button type="button" className="button" disabled={busy} onClick={() => void undo("")}>
          Ångra hela filen<span className="hidden-words"> {file}</span>
        </button>
      )}
      {busy && <ImportProgress busy="angra" step={step} />}
      <RefusalLine words={answer && !answer.saved && !left ? answer.message : ""} />
    </div>
  );
}

async function sendUndo(address: string, leaving: string, told: (step: Step) => void): Promise<Answer> {
  const unanswered: Answer = { saved: false, message: CUT_SHORT };
  try {
    const response = await fetch(address, {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ leaving }),
    });
    const last = await lastLine(response, told);
    return typeof last === "object" && last !== null && "saved" in last ? (last as Answer) : unanswered;
  } catch {
    return unanswered;
  }
}
