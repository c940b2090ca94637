"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useRef, useState } from "react";
import type { AnsweredFinding } from "../../lib/checks/answered.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { put } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

type AnswerProps = {
  documentId: string;
  finding: Pick<AnsweredFinding, "identity" | "answer" | "earlier">;
  mayAnswer: boolean;
  /** where it can be mended instead */
  mending?: { href: string; words: string } | undefined;
};

/** Why a finding stands all the same: the reason given, or the place to give it. */
export function FindingAnswer({ documentId, finding: { identity, answer, earlier }, mayAnswer, mending }: AnswerProps) {
  const [open, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState("");
  /** what somebody else said meanwhile, and what this person wanted to say */
  const [other, setOther] = useState<{ version: number; mine: string } | null>(null);
  const router = useRouter();
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const given = answer?.reason ?? "";
  const save = async (reason: string, base = answer?.version ?? 0) => {
    setSending(true);
    const reply = await put(`/api/v1/dokument/${documentId}/orsak`, { base, identity, reason });
    setSending(false);
    const current = "current" in reply ? reply.current : undefined;
    setOther(current ? { version: current.version, mine: reason } : null);
    setRefusal(reply.saved ? "" : reply.message + (current?.written ? ` Nu står det ”${current.written}”.` : ""));
    if (reply.saved) close();
    if (!("unreached" in reply)) router.refresh();
  };
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const leaveTheirs = () => {
    setOther(null);
    setRefusal("");
    close();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(String(new FormData(event.currentTarget).get("reason") ?? ""));
  };
  return (
    <div className="finding-answer">
      {given && (
        <p>
          <b>Orsak:</b> {given}{" "}
          <span className="quiet small">
            {answer?.by}, {writeDay(answer?.at ?? "")}
          </span>
        </p>
      )}
      {!given && earlier && (
        <p className="quiet">
          {earlier.year} angavs: {earlier.reason}
        </p>
      )}
      {mayAnswer && open && (
        <form method="dialog" onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && close()}>
          <label htmlFor={id}>Varför stämmer det ändå?</label>
          <textarea
            id={id}
            name="reason"
            className="text-field"
            rows={2}
            maxLength={1000}
            required
            // biome-ignore lint/a11y/noAutofocus: it opens where the person pressed, to be written in
            autoFocus
            defaultValue={given || (earlier?.reason ?? "")}
          />
          <div className="field-actions">
            <button type="submit" className="button" disabled={sending}>
              Spara orsaken
            </button>
            <button type="button" className="button button-quiet" onClick={close}>
              Avbryt
            </button>
          </div>
        </form>
      )}
      <span className="finding-actions">
        {mending && !given && <a href={mending.href}>{mending.words}</a>}
        {mayAnswer && !open && (
          <button type="button" className="link-button" ref={opener} onClick={() => setOpen(true)}>
            {given ? "Ändra" : "Ange orsak"}
          </button>
        )}
        {mayAnswer && !open && given && (
          <button type="button" className="link-button" disabled={sending} onClick={() => void save("")}>
            Ångra
          </button>
        )}
      </span>
      <RefusalLine words={refusal} />
      {other && (
        <span className="finding-actions">
          <button type="button" className="link-button" disabled={sending} onClick={() => void save(other.mine, other.version)}>
            {other.mine ? "Spara min orsak i stället" : "Ta bort orsaken ändå"}
          </button>
          <button type="button" className="link-button" disabled={sending} onClick={leaveTheirs}>
            Behåll den som står nu
          </button>
        </span>
      )}
    </div>
  );
}
