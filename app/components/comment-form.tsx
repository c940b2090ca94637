"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { type NamedPlace, placeKey } from "../../lib/domain/comment.ts";
import { useDraft } from "./editing.tsx";
import { put } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

/** A place, and the words there that are chosen; "" for the whole. */
export type Picked = { place: NamedPlace; quote: string };

type FormProps = {
  documentId: string;
  /** the places to choose among, or the thread that is answered */
  on: NamedPlace[] | string;
  /** what it is about to begin with */
  picked?: Picked | null;
  close: () => void;
};

/** Where a comment or an answer is written. What is typed stays until the server has it, also if one goes elsewhere meanwhile. */
export function CommentForm({ documentId, on, picked = null, close }: FormProps) {
  const [place, setPlace] = useState(typeof on === "string" ? undefined : (picked?.place ?? on[0]));
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const people = useMentionable(documentId);
  const last = useRef({ words: "", key: "" });
  const draft = useDraft(`kommentarer/${typeof on === "string" ? on : on.slice(0, 1).map(placeKey)}`);
  const router = useRouter();
  const id = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => String(form.get(name) ?? "").trim();
    const [quote, proposal] = [typed("quote"), typed("proposal")];
    const at = place && { place: { kind: place.kind, id: place.id }, quote, proposal: proposal === "" ? null : proposal };
    const said = { base: 0, body: typed("body"), mentions: form.getAll("mention"), on: at ?? { threadId: on } };
    // the same words sent again after a lost answer are the same comment
    const words = JSON.stringify(said);
    if (last.current.words !== words) last.current = { words, key: crypto.randomUUID() };
    setSending(true);
    const reply = await put(`/api/v1/dokument/${documentId}/kommentarer`, { ...said, key: last.current.key }, "POST");
    setSending(false);
    setRefusal(reply.saved ? "" : reply.message);
    if (!reply.saved) return;
    draft.drop();
    close();
    router.refresh();
  };
  return (
    <form method="dialog" className="comment-form" onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && close()}>
      {typeof on !== "string" && on.length > 1 && (
        <div className="labelled">
          <label htmlFor={`${id}-place`}>Gäller</label>
          <select
            id={`${id}-place`}
            className="field"
            value={place && placeKey(place)}
            onChange={(event) => setPlace(on.find((one) => placeKey(one) === event.target.value))}
          >
            {on.map((one) => (
              <option key={placeKey(one)} value={placeKey(one)}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      )}
      <label htmlFor={`${id}-body`}>{typeof on === "string" ? "Svar" : "Kommentar"}</label>
      <textarea
        id={`${id}-body`}
        name="body"
        className="text-field"
        rows={3}
        maxLength={4000}
        defaultValue={draft.read()?.words}
        onChange={(event) => draft.keep({ base: 0, words: event.target.value })}
        // biome-ignore lint/a11y/noAutofocus: it opens where the person pressed, to be written in
        autoFocus
      />
      {place?.kind === "text" && (
        <details open={picked !== null && picked.quote !== ""}>
          <summary>Föreslå andra ord</summary>
          <label htmlFor={`${id}-quote`}>Orden som står i texten nu</label>
          <input id={`${id}-quote`} name="quote" className="field" maxLength={4000} defaultValue={picked?.quote} />
          <label htmlFor={`${id}-proposal`}>Orden i stället</label>
          <input id={`${id}-proposal`} name="proposal" className="field" maxLength={4000} />
        </details>
      )}
      {people.length > 0 && (
        <details>
          <summary>Nämn någon</summary>
          <fieldset className="mentions">
            <legend className="hidden-words">Vem det är till</legend>
            {people.map((person) => (
              <label key={person.id} className="check">
                <input type="checkbox" name="mention" value={person.id} /> {person.name}
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <div className="field-actions">
        <button type="submit" className="button button-main" disabled={sending}>
          {typeof on === "string" ? "Svara" : "Kommentera"}
        </button>
        <button
          type="button"
          className="button button-quiet"
          onClick={() => {
            draft.drop();
            close();
          }}
        >
          Avbryt
        </button>
      </div>
      <RefusalLine words={refusal} />
    </form>
  );
}

type Person = { id: string; name: string };

/** Who can be mentioned; asked for when somebody begins to write. */
function useMentionable(documentId: string): Person[] {
  const [people, setPeople] = useState<Person[]>([]);
  useEffect(() => {
    let here = true;
    fetch(`/api/v1/dokument/${documentId}/kommentarer`)
      .then((answer) => (answer.ok ? answer.json() : { people: [] }))
      .then((answer: { people: Person[] }) => here && setPeople(answer.people))
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [documentId]);
  return people;
}
