"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useId, useState } from "react";
import type { Comment } from "../../lib/domain/comment.ts";
import { put } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

/** What one can do with one's own comment: change its words, or take it back, which is asked once more. */
export function OwnComment({ threadId, comment: { id, version, body } }: { threadId: string; comment: Comment }) {
  const [doing, setDoing] = useState<"changing" | "removing" | null>(null);
  const [refusal, setRefusal] = useState("");
  const router = useRouter();
  const field = useId();
  const save = async (words: string | null) => {
    const reply = await put(`/api/v1/kommentarer/${threadId}/inlagg/${id}`, { base: version, body: words });
    setRefusal(reply.saved ? "" : reply.message);
    if (reply.saved) setDoing(null);
    if (!("unreached" in reply)) router.refresh();
  };
  const change = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(String(new FormData(event.currentTarget).get("body") ?? ""));
  };
  return (
    <>
      {doing === "changing" && (
        <form method="dialog" className="comment-form" onSubmit={change} onKeyDown={(event) => event.key === "Escape" && setDoing(null)}>
          <label htmlFor={field}>Din kommentar</label>
          <textarea
            id={field}
            name="body"
            className="text-field"
            rows={3}
            maxLength={4000}
            defaultValue={body}
            // biome-ignore lint/a11y/noAutofocus: it opens where the person pressed, to be written in
            autoFocus
          />
          <div className="field-actions">
            <button type="submit" className="button button-main">
              Spara
            </button>
            <button type="button" className="button button-quiet" onClick={() => setDoing(null)}>
              Avbryt
            </button>
          </div>
        </form>
      )}
      {doing === null && (
        <p className="own-comment small">
          <button type="button" className="link-button" onClick={() => setDoing("changing")}>
            Ändra
          </button>
          <button type="button" className="link-button" onClick={() => setDoing("removing")}>
            Ta bort
          </button>
        </p>
      )}
      {doing === "removing" && (
        <p className="own-comment small">
          Ta bort kommentaren?
          <button type="button" className="link-button" onClick={() => void save(null)}>
            Ja, ta bort den
          </button>
          <button type="button" className="link-button" onClick={() => setDoing(null)}>
            Nej
          </button>
        </p>
      )}
      <RefusalLine words={refusal} />
    </>
  );
}
