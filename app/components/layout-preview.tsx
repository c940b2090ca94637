"use client";
import { useEffect, useRef, useState } from "react";
import type { LayoutDraft } from "../../lib/forms/layout.ts";

type PreviewProps = {
  address: string;
  draft: LayoutDraft;
  /** what was changed last: the sheet shows its place */
  changed: keyof LayoutDraft | null;
  documents: { id: string; name: string }[];
};

/** Where in a report each part of a layout is seen. */
const PLACES: Partial<Record<keyof LayoutDraft, string>> = {
  indicatorTable: ".table-indicators",
  activityTable: ".table-activities",
  summaryHeading: ".table-summary",
  legend: ".legend",
  contentsTitle: ".contents",
  emptySection: ".muted",
  footer: "footer",
};

const PAUSE = 250;
/** pixels left above what is shown */
const AIR = 96;

/** A chosen document in the layout as it is being changed. */
export function LayoutPreview({ address, draft, changed, documents }: PreviewProps) {
  const [documentId, setDocumentId] = useState(documents[0]?.id ?? "");
  const [html, setHtml] = useState("");
  const [trouble, setTrouble] = useState("");
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (documentId === "") return;
    const stopped = new AbortController();
    const pause = setTimeout(async () => {
      const shown = await preview(address, { layout: draft, documentId }, stopped.signal);
      if (stopped.signal.aborted) return;
      setTrouble("message" in shown ? shown.message : "");
      if ("html" in shown) setHtml(shown.html);
    }, PAUSE);
    return () => {
      clearTimeout(pause);
      stopped.abort();
    };
  }, [address, draft, documentId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the new sheet has come
  useEffect(() => {
    const place = changed && sheet.current?.querySelector(PLACES[changed] ?? "header");
    if (!place || !sheet.current) return;
    sheet.current.scrollTop += place.getBoundingClientRect().top - sheet.current.getBoundingClientRect().top - AIR;
  }, [html]);
  if (documents.length === 0) {
    return (
      <div className="empty">
        <h2>Inget dokument att visa än</h2>
        <p>När en nämnd har beslutat sitt första dokument av de här åren syns det här i den uppställning du väljer.</p>
      </div>
    );
  }
  return (
    <div className="layout-preview">
      <div className="labelled">
        <label htmlFor="exempel">Visa på</label>
        <select id="exempel" className="field" value={documentId} onChange={(event) => setDocumentId(event.target.value)}>
          {documents.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p className="step-refusal" role="status">
        {trouble}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is higher than the window must be reachable to be scrolled by keys */}
      <section className="sheet" ref={sheet} tabIndex={0} aria-label="Förhandsvisning">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server writes every letter of the report escaped */}
        <div dangerouslySetInnerHTML={{ __html: html }} />
      </section>
    </div>
  );
}

async function preview(address: string, body: object, signal: AbortSignal): Promise<{ html: string } | { message: string }> {
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    return (await response.json()) as { html: string } | { message: string };
  } catch {
    return { message: "Ingen kontakt med Tertial. Förhandsvisningen är den senaste som gick att hämta." };
  }
}
