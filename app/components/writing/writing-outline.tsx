"use client";
import { useEffect, useId, useRef, useState } from "react";
import { type OutlinePart, readyShare, type WritingState } from "../../../lib/domain/writing.ts";
import { countedOf } from "../../../lib/swedish/wording.ts";
import { Icon } from "../pictogram.tsx";

const WORDS: Record<WritingState, string> = { saknas: "saknas", paborjad: "påbörjad", klar: "klar" };

type OutlineProps = {
  parts: OutlinePart[];
  current: string;
  /** the paper's address */
  paper: string;
  /** the parts that the template requires, and the titles of sections that it requires and the paper has not got */
  required: { partIds: Set<string>; absent: string[] };
  /** may the visitor arrange the sections? */
  arranges: boolean;
};

/**
 * The parts of the paper in its order, each with how far it has come; folded above the text where the page is narrow. A long
 * paper has hundreds, so they are drawn once and from no more than they say.
 */
export function WritingOutline({ parts, current, paper, required, arranges }: OutlineProps) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another part has been opened
  useEffect(() => {
    setOpen(false);
    showCurrent(list.current);
  }, [current]);
  const { ready, all } = readyShare(parts);
  return (
    <nav className={open ? "writing-outline outline-unfolded" : "writing-outline"} aria-label="Delar i dokumentet">
      <button type="button" className="button outline-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        Delar, {ready} av {all} {all === 1 ? "klar" : "klara"} <Icon name="down" small />
      </button>
      <p className="outline-count">{countedOf(ready, all, "del klar", "delar klara")}</p>
      <ol id={id} ref={list}>
        {parts.map((part) => (
          <OnePart
            key={part.id}
            part={part}
            current={part.id === current}
            writing={`${paper}/skriv`}
            required={required.partIds.has(part.id)}
          />
        ))}
      </ol>
      {required.absent.length > 0 && (
        <p className="outline-absent small">
          <b>Mallen kräver också:</b> {required.absent.join(", ")}
        </p>
      )}
      {arranges && (
        <p className="outline-arrange">
          <a href={`${paper}/avsnitt`}>Ordna avsnitten</a>
        </p>
      )}
    </nav>
  );
}

function OnePart({
  part: { id, number, title, depth, state, open },
  current,
  writing,
  required,
}: {
  part: OutlinePart;
  current: boolean;
  writing: string;
  required: boolean;
}) {
  return (
    <li className={`part-${Math.min(depth, 3)}${state ? "" : " part-heading"}`}>
      <a href={`${writing}?del=${id}`} aria-current={current ? "page" : undefined}>
        {state && <StateShape state={state} />}
        <span>{`${number} ${title}`.trim()}</span>
        {state && (
          <span className="part-state">
            {WORDS[state]}
            {state === "saknas" && required && <b>, krävs</b>}
          </span>
        )}
        {open > 0 && <span className="part-comments">{open === 1 ? "1 öppen kommentar" : `${open} öppna kommentarer`}</span>}
      </a>
    </li>
  );
}

function StateShape({ state }: { state: WritingState }) {
  return (
    <svg className={`part-shape part-shape-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      {state === "klar" ? <path d="m3 8.5 3.5 3.5L13 4.5" /> : <circle cx="8" cy="8" r="6" />}
      {state === "paborjad" && <path className="filled" d="M8 2a6 6 0 0 0 0 12z" />}
    </svg>
  );
}

/** Scrolls the list so far that the part that is open can be seen. */
function showCurrent(list: HTMLOListElement | null): void {
  const current = list?.querySelector("[aria-current]");
  if (!list || !current) return;
  const [frame, place] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
  if (place.bottom > frame.bottom || place.top < frame.top) list.scrollTop += place.top - frame.top - frame.height / 3;
}
