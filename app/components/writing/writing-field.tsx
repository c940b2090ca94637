"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { RichText } from "../../../lib/domain/text-block.ts";
import { sameText } from "../../../lib/domain/text-block.ts";
import { textState } from "../../../lib/domain/text-saving.ts";
import { isWritten } from "../../../lib/domain/writing.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { RichTextView } from "../rich-text.tsx";
import { SaveLine } from "../save-line.tsx";
import type { SaveState } from "../use-saving.ts";
import { useTextSaving } from "../use-text-saving.ts";
import { TextChoice } from "./text-choice.tsx";
import { TextStory } from "./text-story.tsx";
import { useEditorCode } from "./use-editor-code.ts";
import { useDesk } from "./writing-desk.tsx";

type FieldProps = {
  text: { textId: string; version: number; heading: string; text: RichText };
  /** what the text is called where it has no heading of its own */
  under: string;
  /** it stands as last year's plan had it */
  untouched?: boolean;
  /** what helps to write it, under its heading */
  children?: ReactNode;
};

/** One text to write in: readable at once, an editor when its code has come, saved by itself. */
export function WritingField({ text: { textId, version, heading, text }, under, untouched = false, children }: FieldProps) {
  const { saving, merged, standsBy, follow, type, rest, shown, ...choice } = useTextSaving({ textId, version, text });
  const code = useEditorCode();
  const desk = useDesk();
  const router = useRouter();
  const [leftOut, setLeftOut] = useState("");
  const id = useId();
  const name = heading || under;
  useEffect(() => desk.tell(textId, saving.typed), [desk, textId, saving.typed]);
  const state = textState(saving);
  useEffect(() => desk.setTrouble(textId, state === "choose" || state === "unsaved"), [desk, textId, state]);
  useEffect(() => () => desk.leave(textId), [desk, textId]);
  const written = isWritten(saving.acknowledged.text);
  // the outline says what has been begun
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it has changed
  useEffect(() => {
    if (saving.savedAt !== null) router.refresh();
  }, [written]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same function for the text's whole life
  useEffect(() => desk.onReplaced(textId, type), [desk, textId]);
  return (
    <section className="writing-text" id={`text-${textId}`} aria-label={name}>
      <div className="text-head">
        <h3 className={heading ? undefined : "hidden-words"}>{name}</h3>
        {untouched && sameText(saving.typed, text) && <span className="from-last-year small">Från förra året, inte ändrad än</span>}
        <SaveLine state={saveState(saving, choice.retry)} id={`${id}-state`} />
      </div>
      {children}
      {merged && (
        <p className="merged" role="status">
          Någon annan har skrivit här samtidigt. Båda texterna är med.
        </p>
      )}
      {state === "choose" && <TextChoice saving={saving} by={standsBy} {...choice} />}
      <div className={isWritten(saving.typed) ? "edit-room" : "edit-room edit-empty"}>
        {code ? (
          <code.TextEditor
            text={saving.typed}
            follow={follow}
            label={name}
            describedBy={`${id}-state`}
            onType={(typed) => {
              setLeftOut("");
              type(typed);
            }}
            onRest={rest}
            onFocus={(editor) => desk.take(editor, textId)}
            onPaste={setLeftOut}
          />
        ) : (
          <RichTextView text={saving.typed} />
        )}
      </div>
      <p className="left-out" role="status">
        {leftOut}
      </p>
      <TextStory textId={textId} name={name} version={saving.acknowledged.version} onRestored={shown} />
    </section>
  );
}

function saveState(saving: ReturnType<typeof useTextSaving>["saving"], retry: () => void): SaveState {
  const state = textState(saving);
  const none = { actions: [] };
  if (state === "choose") return { kind: "unsaved", words: "Välj hur texten ska bli.", ...none };
  if (state === "unsaved")
    return { kind: "unsaved", words: saving.trouble?.message ?? "", actions: [{ label: "Försök igen", run: retry }] };
  if (state === "saving") return { kind: "saving", words: "Sparar …", ...none };
  const untouched = saving.savedAt === null || !sameText(saving.typed, saving.acknowledged.text);
  return untouched ? { kind: "idle", words: "", ...none } : { kind: "saved", words: `Sparat ${writeClock(saving.savedAt ?? "")}`, ...none };
}
