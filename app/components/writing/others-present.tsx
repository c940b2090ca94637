"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useDesk } from "./writing-desk.tsx";

/** A page says so often what it has in hand (presence.ts). */
const EVERY = 20_000;

type Here = { others: { name: string; text: string | null }[]; version: number | null };
type PresentProps = { documentId: string; titles: Record<string, string>; versions: Record<string, number> };

/**
 * Who else has the paper open, and where they write; and fetches what somebody has written in the text that one has in hand.
 * `titles`: the part that each text stands in, `versions`: what this page was made from.
 */
export function OthersPresent({ documentId, titles, versions }: PresentProps) {
  const desk = useDesk();
  const router = useRouter();
  const [others, setOthers] = useState<Here["others"]>([]);
  const known = useRef(versions);
  known.current = versions;
  useEffect(() => {
    const say = async () => {
      if (document.visibilityState === "hidden") return;
      const text = desk.inHand();
      const here = await answered(documentId, text);
      if (!here) return;
      setOthers(here.others);
      if (text && here.version !== null && here.version > (known.current[text] ?? here.version)) router.refresh();
    };
    void say();
    const clock = setInterval(() => void say(), EVERY);
    return () => clearInterval(clock);
  }, [desk, documentId, router]);
  if (others.length === 0) return null;
  return (
    <p className="others-present quiet small">
      {others.map(({ name, text }) => `${name} ${text && titles[text] ? `skriver i ${titles[text]}` : "har dokumentet öppet"}`).join(" · ")}
    </p>
  );
}

async function answered(documentId: string, text: string | null): Promise<Here | null> {
  try {
    const sent = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ text }) };
    const response = await fetch(`/api/v1/dokument/${documentId}/narvaro`, sent);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
