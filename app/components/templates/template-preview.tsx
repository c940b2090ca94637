"use client";
import { useEffect, useRef } from "react";
import type { DocumentKind } from "../../../lib/domain/document.ts";
import { standingText, type TypedSection, type TypedTemplate } from "../../../lib/domain/document-template.ts";
import { RichTextView } from "../rich-text.tsx";

type PreviewProps = {
  draft: TypedTemplate;
  kind: DocumentKind;
  year: number;
  texts: { code: string; heading: string }[];
  /** the section that is being changed: the sheet shows its place */
  shown: string;
};

/** pixels left above what is shown */
const AIR = 48;
const UNIT = "Exempelenheten";

/** A new document as the one who writes meets it: headings, instructions, standing text, what is required. */
export function TemplatePreview({ draft, kind, year, texts, shown }: PreviewProps) {
  const sheet = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when its place may have changed
  useEffect(() => {
    const place = shown && sheet.current?.querySelector(`[data-shown="${shown}"]`);
    if (!place || !sheet.current) return;
    sheet.current.scrollTop += place.getBoundingClientRect().top - sheet.current.getBoundingClientRect().top - AIR;
  }, [shown, draft.sections]);
  const of = (place: TypedSection["place"]) => draft.sections.filter((section) => section.place === place);
  return (
    <div className="layout-preview">
      <p className="quiet">Så möter mallen den som skriver. Anvisningarna skrivs aldrig ut.</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is higher than the window must be reachable to be scrolled by keys */}
      <section className="sheet template-sheet" ref={sheet} tabIndex={0} aria-label="Förhandsvisning">
        {of("fore").map((section) => (
          <OneSection key={section.id} section={section} year={year} />
        ))}
        <div className="template-goals">
          <h2>Målen</h2>
          {texts.map(({ code, heading }) => (
            <div key={code}>
              <h3>{heading}</h3>
              {draft.texts[code] && <p className="instruction">{draft.texts[code]}</p>}
            </div>
          ))}
          {kind !== "VP" && (
            <div>
              <h3>Analys av en indikator</h3>
              {draft.analysis && <p className="instruction">{draft.analysis}</p>}
            </div>
          )}
        </div>
        {of("efter").map((section) => (
          <OneSection key={section.id} section={section} year={year} />
        ))}
      </section>
    </div>
  );
}

function OneSection({ section, year }: { section: TypedSection; year: number }) {
  const { id, title, depth, required, instruction, standing, budgets } = section;
  const Heading = depth === 1 ? "h2" : "h3";
  return (
    <div data-shown={id}>
      <Heading>
        {title || "Nytt avsnitt"} {required && <span className="tag">krävs</span>}
      </Heading>
      {instruction && <p className="instruction">{instruction}</p>}
      {standing && <RichTextView text={standingText(standing, { unit: UNIT, year })} />}
      {budgets && <p className="quiet small">Här står planens budgettabeller med utfallet.</p>}
    </div>
  );
}
