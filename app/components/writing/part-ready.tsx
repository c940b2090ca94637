"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { writeDay } from "../../../lib/swedish/clock.ts";
import { put } from "../put.ts";

type ReadyProps = { documentId: string; partId: string; ready: { by: string; at: string } | null };

/** Says that the open part is ready, or takes that back; the text can be changed all the same. */
export function PartReady({ documentId, partId, ready }: ReadyProps) {
  const router = useRouter();
  const [fault, setFault] = useState("");
  const set = async (now: boolean) => {
    const reply = await put(`/api/v1/dokument/${documentId}/delar/${partId}`, { base: 0, ready: now });
    setFault(reply.saved ? "" : reply.message);
    if (reply.saved) router.refresh();
  };
  return (
    <div className="part-ready">
      <span role="status" className="quiet small">
        {fault || (ready ? `Klar enligt ${ready.by}, ${writeDay(ready.at)}` : "")}
      </span>
      {ready ? (
        <button type="button" className="button" onClick={() => void set(false)}>
          Inte klar än
        </button>
      ) : (
        <button type="button" className="button button-main" onClick={() => void set(true)}>
          Markera delen klar
        </button>
      )}
    </div>
  );
}
