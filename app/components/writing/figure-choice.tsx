"use client";
import { useId, useState } from "react";
import type { PickableFigures } from "../../../lib/domain/pickable-figure.ts";
import { FIGURE_FORMS, type FigureForm, type TextFigure } from "../../../lib/domain/text-figure.ts";
import { Icon } from "../pictogram.tsx";
import { figureNode } from "../text-editor/text-mapping.ts";
import { useDesk } from "./writing-desk.tsx";

const FORMS: Record<FigureForm, string> = { tal: "bara talet", ord: "med enheten i ord", tecken: "med enhetens tecken" };
const GENDERS = { totalt: "", kvinnor: "kvinnor", man: "män" };

/** A figure of the unit's own, put where the cursor stands; it follows the table until the document is decided. */
export function FigureChoice({ documentId }: { documentId: string }) {
  const [indicators, setIndicators] = useState<PickableFigures[] | null>(null);
  const [at, setAt] = useState(0);
  const [form, setForm] = useState<FigureForm>("ord");
  const [said, setSaid] = useState("");
  const desk = useDesk();
  const id = useId();
  const read = async () => {
    if (indicators) return;
    const answer = await fetch(`/api/v1/dokument/${documentId}/siffror`).catch(() => null);
    if (!answer?.ok) return setSaid("Siffrorna kunde inte hämtas. Stäng och öppna igen.");
    setIndicators((await answer.json()).indicators);
  };
  const put = (figure: TextFigure, words: string) => {
    const editor = desk.editor();
    if (!editor) return setSaid("Ställ markören i texten först, där siffran ska stå.");
    setSaid("");
    editor
      .chain()
      .focus()
      .insertContent(figureNode({ ...figure, form }, words))
      .run();
  };
  const shown = indicators?.[at]?.figures ?? [];
  return (
    <details className="figure-choice" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>
        <h2>Sätt in en siffra</h2>
        <Icon name="down" small />
      </summary>
      <div>
        <p role="status">{indicators?.length === 0 ? "Enheten har inga siffror för året än." : said}</p>
        {indicators && indicators.length > 0 && (
          <>
            <label htmlFor={`${id}-indicator`}>Indikator</label>
            <select id={`${id}-indicator`} className="field" value={at} onChange={(event) => setAt(Number(event.target.value))}>
              {indicators.map(({ indicatorId, name }, index) => (
                <option key={indicatorId} value={index}>
                  {name}
                </option>
              ))}
            </select>
            <label htmlFor={`${id}-form`}>Skrivs</label>
            <select id={`${id}-form`} className="field" value={form} onChange={(event) => setForm(event.target.value as FigureForm)}>
              {FIGURE_FORMS.map((one) => (
                <option key={one} value={one}>
                  {FORMS[one]}
                </option>
              ))}
            </select>
            <ul>
              {shown.map(({ figure, district, words }) => (
                <li key={JSON.stringify(figure)}>
                  <button type="button" className="link-button" onClick={() => put(figure, words[form])}>
                    {words[form]}
                  </button>{" "}
                  <span className="quiet small">{whichOne(figure, district)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </details>
  );
}

/** "VB 2026, kvinnor, Norrtull" */
function whichOne(figure: TextFigure, district: string): string {
  if (figure.what === "arsmal") return `årsmål ${figure.year}`;
  const place = figure.district === "hela" ? "" : district;
  return [`${figure.period} ${figure.year}`, GENDERS[figure.gender], place].filter(Boolean).join(", ");
}
