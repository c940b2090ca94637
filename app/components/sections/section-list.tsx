"use client";
import { useEffect, useRef, useState } from "react";
import { type ArrangedSection, type Arrangement, besides, movedBy, type SectionChange } from "../../../lib/domain/document-sections.ts";
import type { UnitsFreedom } from "../../../lib/domain/document-template.ts";
import { focusMoved, MoveButtons } from "../move-buttons.tsx";
import { Icon } from "../pictogram.tsx";
import { RefusalLine } from "../refusal-line.tsx";
import { AddSection } from "./add-section.tsx";
import { SectionHeading } from "./section-heading.tsx";
import { useArranging } from "./use-arranging.ts";

type ListProps = {
  /** "/api/v1/dokument/ID/avsnitt" */
  address: string;
  /** the writing page's address, up to the section's id */
  write: string;
  arrangement: Arrangement;
  units: UnitsFreedom;
  /** those of the template, by id; the others are the unit's own */
  asked: Record<string, { required: boolean }>;
  /** required by the template and not in the document, each with what adds it */
  absent: { title: string; change: SectionChange }[];
};

/** A document's sections in order, each to be moved, left out, brought back or removed. */
export function SectionList({ address, write, arrangement, units, asked, absent }: ListProps) {
  const { sending, done, undo, make } = useArranging(address, arrangement);
  const list = useRef<HTMLOListElement>(null);
  const [renamed, setRenamed] = useState("");
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1 } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the section stands at its new place
  useEffect(() => {
    if (!moved || sending) return;
    focusMoved(list.current, `[data-section="${moved.id}"] > div`, moved.by);
  }, [moved, sending, arrangement]);
  const move = async (section: ArrangedSection, by: -1 | 1) => {
    const change = movedBy(arrangement, section.id, by);
    if (change && (await make(change, `”${section.title}” är flyttat ${by === -1 ? "upp" : "ner"}.`))) setMoved({ id: section.id, by });
  };

  const lines = (parentId: string | null) =>
    besides(arrangement, parentId).map(({ kind, id }) => {
      const section = arrangement.sections.find((one) => one.id === id);
      if (kind === "mal" || !section) {
        return (
          <li key={id} className="section-goals">
            Målen med texter, indikatorer och aktiviteter
          </li>
        );
      }
      const { title, hidden, filled, holds } = section;
      const known = asked[id];
      return (
        <li key={id} data-section={id} className={hidden ? "section-hidden" : undefined}>
          <div className="section-line">
            {renamed === id ? (
              <SectionHeading
                title={title}
                sending={sending}
                close={() => setRenamed("")}
                rename={(words) => make({ kind: "rubrik", id, title: words, from: title }, `Rubriken är nu ”${words}”.`)}
              />
            ) : (
              <span className="section-name">
                {hidden ? <span>{title}</span> : <a href={`${write}${id}`}>{title}</a>}
                {!known && (
                  <button type="button" className="edit-button" aria-label={`Byt rubrik på ${title}`} onClick={() => setRenamed(id)}>
                    <Icon name="pen" small />
                  </button>
                )}
                <span className="muted small">{marksOf({ hidden, filled, own: !known, required: known?.required ?? false })}</span>
              </span>
            )}
            {units.move && (
              <MoveButtons
                name={title}
                may={(by) => !sending && movedBy(arrangement, id, by) !== null}
                move={(by) => void move(section, by)}
              />
            )}
            {hidden ? (
              <Act words="Visa" name={title} sending={sending} act={() => make({ kind: "visa", id }, `”${title}” visas igen.`)} />
            ) : !known && !filled && !holds ? (
              <Act words="Ta bort" name={title} sending={sending} act={() => make({ kind: "ta-bort", id }, `”${title}” är borttaget.`)} />
            ) : units.hide && !known?.required ? (
              <Act
                words="Dölj"
                name={title}
                sending={sending}
                act={() => make({ kind: "dolj", id }, `”${title}” är dolt och skrivs inte ut. Texten finns kvar.`)}
              />
            ) : null}
          </div>
          {holds && <ol className="section-lines">{lines(id)}</ol>}
        </li>
      );
    });

  return (
    <div className="section-arranging">
      {absent.length > 0 && (
        <div className="notice">
          <p>Mallen kräver {absent.length === 1 ? "ett avsnitt" : "avsnitt"} som inte står i dokumentet:</p>
          <ul className="section-absent">
            {absent.map(({ title, change }) => (
              <li key={title}>
                <Act words="Lägg till" name={title} sending={sending} act={() => make(change, `”${title}” är tillagt.`)} /> {title}
              </li>
            ))}
          </ul>
        </div>
      )}
      {arrangement.sections.length === 0 ? (
        <div className="empty">
          <h2>Inga avsnitt än</h2>
          <p>Dokumentet har bara sina mål. Lägg till ett avsnitt för det som inte hör till något mål.</p>
        </div>
      ) : (
        <ol className="section-lines section-outermost" ref={list}>
          {lines(null)}
        </ol>
      )}
      <div className="section-done">
        <RefusalLine words={done.failed ? done.words : ""} />
        <p className="save-line save-saved" role="status">
          {!done.failed && done.words}{" "}
          {done.undo && (
            <button type="button" className="link-button" disabled={sending} onClick={() => void undo()}>
              Ångra
            </button>
          )}
        </p>
      </div>
      {units.add ? (
        <AddSection arrangement={arrangement} sending={sending} add={(change) => make(change, `”${change.title}” är tillagt.`)} />
      ) : (
        <p className="quiet">Mallen låter inte enheten lägga till egna avsnitt.</p>
      )}
    </div>
  );
}

function marksOf({ hidden, filled, own, required }: { hidden: boolean; filled: boolean; own: boolean; required: boolean }): string {
  return [hidden && "dolt, skrivs inte ut", own && "enhetens eget", required && "krävs", !filled && "inget skrivet"]
    .filter(Boolean)
    .join(" · ");
}

function Act({ words, name, sending, act }: { words: string; name: string; sending: boolean; act: () => Promise<unknown> }) {
  return (
    <button type="button" className="button" disabled={sending} aria-label={`${words} ${name}`} onClick={() => void act()}>
      {words}
    </button>
  );
}
