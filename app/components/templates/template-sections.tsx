"use client";
import { Fragment, useEffect, useRef, useState } from "react";
import type { TemplateFault, TypedSection } from "../../../lib/domain/document-template.ts";
import { movedSection, settledDepths } from "../../../lib/domain/section-order.ts";
import { focusMoved, MoveButtons } from "../move-buttons.tsx";
import { SectionFields } from "./section-fields.tsx";

type SectionsProps = {
  sections: TypedSection[];
  change: (sections: TypedSection[]) => void;
  faults: TemplateFault[];
  /** a report follows the plan's budgets up */
  report: boolean;
  open: string;
  setOpen: (id: string) => void;
};

/** The sections in their order with the goals between. Moved by buttons, so that the keyboard does; one is open at a time. */
export function TemplateSections({ sections, change, faults, report, open, setOpen }: SectionsProps) {
  const list = useRef<HTMLOListElement>(null);
  const [moved, setMoved] = useState<{ id: string; by: -1 | 1; words: string } | null>(null);
  useEffect(() => {
    if (!moved) return;
    focusMoved(list.current, `[data-section="${moved.id}"]`, moved.by);
  }, [moved]);
  const settle = (next: TypedSection[]) => change(settledDepths(next));
  const move = ({ id, title }: TypedSection, by: -1 | 1) => {
    const next = movedSection(sections, id, by);
    const at = next.findIndex((section) => section.id === id);
    const where = next[at]?.place === "fore" ? "före målen" : "efter målen";
    setMoved({ id, by, words: `${title} är nu avsnitt ${at + 1} av ${next.length}, ${where}.` });
    settle(next);
  };
  const firstAfter = sections.findIndex(({ place }) => place === "efter");
  const goals = <li className="section-goals">Målen med texter, indikatorer och aktiviteter</li>;
  return (
    <>
      <ol className="template-sections" ref={list}>
        {sections.map((section, at) => {
          const { id, title, depth, required, standing, budgets } = section;
          const name = title || "Nytt avsnitt";
          const isOpen = open === id;
          const marks = [required && "krävs", standing && "fast text", budgets && "budget"].filter(Boolean).join(" · ");
          return (
            <Fragment key={id}>
              {at === firstAfter && goals}
              <li data-section={id} className={depth === 2 ? "section-under" : undefined}>
                <div className="section-line">
                  <button
                    type="button"
                    className="link-button section-name"
                    aria-expanded={isOpen}
                    onClick={() => setOpen(isOpen ? "" : id)}
                  >
                    {name}
                    {marks && <span className="muted small">{marks}</span>}
                  </button>
                  <MoveButtons name={name} may={(by) => movedSection(sections, id, by) !== sections} move={(by) => move(section, by)} />
                </div>
                {isOpen && (
                  <SectionFields
                    section={section}
                    faults={faults}
                    report={report}
                    mayStandUnder={sections[at - 1]?.place === section.place}
                    set={(part) => settle(sections.map((one) => (one.id === id ? { ...one, ...part } : one)))}
                    remove={() => {
                      setOpen("");
                      settle(sections.filter((one) => one.id !== id));
                    }}
                  />
                )}
              </li>
            </Fragment>
          );
        })}
        {firstAfter === -1 && goals}
      </ol>
      <p className="hidden-words" role="status">
        {moved?.words}
      </p>
    </>
  );
}
