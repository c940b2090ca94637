import type { DocumentKind, DocumentState } from "../../lib/domain/document.ts";

const STATES: Record<DocumentState, { word: string; meaning: string; filled: number }> = {
  utkast: { word: "Utkast", meaning: "syns bara inom nämnden", filled: 0 },
  inlamnad: { word: "Inlämnad", meaning: "väntar på granskning", filled: 1 },
  aterlamnad: { word: "Återlämnad", meaning: "ska ändras och lämnas in igen", filled: 0 },
  godkand: { word: "Godkänd", meaning: "väntar på nämndens beslut", filled: 2 },
  beslutad: { word: "Beslutad", meaning: "fastställd och låst", filled: 3 },
};

/** Where a paper is in its life: three steps (inlämnad, godkänd, beslutad) drawn, and the word. */
export function DocumentStateMark({ state }: { state: DocumentState }) {
  const { word, meaning, filled } = STATES[state];
  return (
    <span className="document-state" title={meaning}>
      <svg viewBox="0 0 26 10" aria-hidden="true">
        {[0, 1, 2].map((step) => (
          <rect key={step} x={step * 9 + 0.75} y={1.75} width={6.5} height={6.5} rx={1} className={step < filled ? "full" : "open"} />
        ))}
      </svg>
      {word}
    </span>
  );
}

/** A document that nobody has begun. */
export function NotBegun() {
  return <span className="document-state quiet">Ej påbörjad</span>;
}

export const KINDS: Record<DocumentKind, string> = {
  VP: "Verksamhetsplan",
  T1: "Tertialrapport 1",
  T2: "Tertialrapport 2",
  VB: "Verksamhetsberättelse",
};

/** In the middle of a sentence. */
export const THE_PAPER: Record<DocumentKind, string> = {
  VP: "verksamhetsplanen",
  T1: "tertialrapport 1",
  T2: "tertialrapport 2",
  VB: "verksamhetsberättelsen",
};
