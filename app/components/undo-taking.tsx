"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { DoneSince, UndoAsked } from "../../lib/domain/taken-paper.ts";
import { writeCount } from "../../lib/swedish/wording.ts";
import { ByAndWhen } from "./by-and-when.tsx";
import { answerTo } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

type Answer = { saved: true; address: string } | { saved: false; message: string; asked?: UndoAsked };

const CUT_SHORT = "Kontakten med Tertial bröts innan svaret kom. Se efter under Planer och rapporter om dokumentet finns kvar.";

/** Takes a paper out that was taken in by mistake. What has been done since is named first, and nothing goes before a yes. */
export function UndoTaking({ documentId, replaced }: { documentId: string; replaced: boolean }) {
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<UndoAsked | null>(null);
  const [trouble, setTrouble] = useState("");
  const question = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const undo = async (saidYes: string) => {
    setBusy(true);
    setTrouble("");
    const unanswered: Answer = { saved: false, message: CUT_SHORT };
    const answer = (await answerTo<Answer>(`/api/v1/dokument/${documentId}/angra`, { saidYes })) ?? unanswered;
    if (answer.saved) return router.push(answer.address);
    // the button that was pressed is gone, and the focus goes where the question stands
    flushSync(() => {
      setBusy(false);
      setAsked(answer.asked ?? null);
      if (!answer.asked) setTrouble(answer.message);
    });
    question.current?.focus();
  };
  const leave = () => {
    flushSync(() => setAsked(null));
    button.current?.focus();
  };
  return (
    <div className="undo-taking">
      {asked ? (
        <section className="undo-asked" aria-labelledby="undo-question">
          <p id="undo-question" ref={question} tabIndex={-1}>
            <b>Ta bort dokumentet?</b> Någon har arbetat i det sedan det lästes in. Inget är ångrat än.
          </p>
          <Done title="Försvinner med dokumentet" done={asked.goes} />
          <Done title="Står kvar" done={asked.stays} />
          {replaced && <p>Utkastet som det ersatte kommer tillbaka.</p>}
          <p className="field-actions">
            <button type="button" className="button" disabled={busy} onClick={() => void undo(asked.digest)}>
              Ja, ta bort det
            </button>
            <button type="button" className="button" disabled={busy} onClick={leave}>
              Nej, låt det stå kvar
            </button>
          </p>
        </section>
      ) : (
        <button type="button" ref={button} className="link-button" disabled={busy} onClick={() => void undo("")}>
          Ångra inläsningen{replaced && ", och få tillbaka utkastet som den ersatte"}
        </button>
      )}
      <RefusalLine words={trouble} />
    </div>
  );
}

const LISTED = 20;

function Done({ title, done }: { title: string; done: DoneSince[] }) {
  if (done.length === 0) return null;
  return (
    <>
      <p>{title}:</p>
      <ul>
        {done.slice(0, LISTED).map(({ place, by, at }) => (
          <li key={place}>
            {place}
            <ByAndWhen by={by} at={at} />
          </li>
        ))}
      </ul>
      {done.length > LISTED && <p className="quiet">Och {writeCount(done.length - LISTED)} till.</p>}
    </>
  );
}
