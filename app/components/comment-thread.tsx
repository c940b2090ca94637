"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import type { Comment, CommentThread } from "../../lib/domain/comment.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { CommentForm } from "./comment-form.tsx";
import { OwnComment } from "./own-comment.tsx";
import { put } from "./put.ts";
import { RefusalLine } from "./refusal-line.tsx";

type ThreadProps = { documentId: string; thread: CommentThread; about: string; personId: string; writes: boolean; frozen: boolean };

/** One comment with its answers, and what can be done with it. */
export function OneThread({ documentId, thread, about, personId, writes, frozen }: ThreadProps) {
  const [answering, setAnswering] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const router = useRouter();
  const { id, version, quote, proposal, resolved, comments } = thread;
  const send = async (address: string, more: object, method: "PUT" | "POST") => {
    setSending(true);
    const reply = await put(address, { base: version, ...more }, method);
    setSending(false);
    setRefusal(reply.saved ? "" : reply.message);
    if (!("unreached" in reply)) router.refresh();
  };
  const resolve = (to: boolean) => void send(`/api/v1/kommentarer/${id}`, { resolved: to }, "PUT");
  return (
    <article className="comment-thread" aria-label={`${comments[0]?.by} om ${about}`}>
      <p className="small quiet">{about}</p>
      {quote && <blockquote>{quote}</blockquote>}
      {proposal !== null && (
        <p className="proposal">
          <b>Förslag:</b> {proposal || "ta bort orden"}
        </p>
      )}
      {comments.map((comment) => (
        <Said key={comment.id} comment={comment}>
          {comment.byId === personId && !frozen && !resolved && <OwnComment threadId={id} comment={comment} />}
        </Said>
      ))}
      {resolved && (
        <p className="small quiet">
          {resolved.accepted ? "Förslaget godtogs" : "Löst"} av {resolved.by}, {writeDay(resolved.at)}
        </p>
      )}
      {!frozen && answering && <CommentForm documentId={documentId} on={id} close={() => setAnswering(false)} />}
      {!frozen && (
        <p className="field-actions">
          {!resolved && proposal !== null && writes && (
            <button
              type="button"
              className="button"
              disabled={sending}
              onClick={() => void send(`/api/v1/kommentarer/${id}/godta`, {}, "POST")}
            >
              Godta förslaget
            </button>
          )}
          {!resolved && !answering && (
            <button type="button" className="link-button" onClick={() => setAnswering(true)}>
              Svara
            </button>
          )}
          <button type="button" className="link-button" disabled={sending} onClick={() => resolve(!resolved)}>
            {resolved ? "Öppna igen" : "Markera som löst"}
          </button>
        </p>
      )}
      <RefusalLine words={refusal} />
    </article>
  );
}

function Said({ comment: { by, at, body, mentions, changed, removed }, children }: { comment: Comment; children: ReactNode }) {
  if (removed) return <p className="comment quiet small">Kommentaren är borttagen</p>;
  return (
    <div className="comment">
      <p className="small">
        <b>{by}</b> <span className="quiet">{`${writeDay(at)}${changed ? ", ändrad" : ""}`}</span>
      </p>
      {body && <p className="comment-body">{body}</p>}
      {mentions.length > 0 && <p className="small quiet">Till {mentions.map(({ name }) => name).join(", ")}</p>}
      {children}
    </div>
  );
}
