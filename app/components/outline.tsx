"use client";
import { useEffect, useId, useRef, useState } from "react";
import { Icon } from "./pictogram.tsx";

type OutlineProps = { headings: { anchor: string; depth: number; text: string }[] };

/**
 * The headings of a document as links: beside it, or folded above it where the page is narrow. The one being read is marked.
 */
export function Outline({ headings }: OutlineProps) {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const current = useCurrent(headings.map(({ anchor }) => anchor));
  const id = useId();
  useEffect(() => {
    const link = current && list.current?.querySelector(`[href="#${current}"]`);
    if (!link || !list.current) return;
    const [frame, place] = [list.current.getBoundingClientRect(), link.getBoundingClientRect()];
    if (place.top < frame.top || place.bottom > frame.bottom) list.current.scrollTop += place.top - frame.top - frame.height / 3;
  }, [current]);
  return (
    <nav className={open ? "outline outline-open" : "outline"} aria-label="Rubriker">
      <button type="button" className="button outline-fold" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        Rubriker <Icon name="down" small />
      </button>
      <ol id={id} ref={list}>
        {headings.map(({ anchor, depth, text }) => (
          <li key={anchor} className={`outline-${depth}`}>
            <a href={`#${anchor}`} aria-current={anchor === current ? "location" : undefined} onClick={() => setOpen(false)}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How far down a heading may stand and still be the one that is read, as a share of the window. */
const READING_LINE = 0.3;

/** The anchor of the last heading above the reading line. */
function useCurrent(anchors: string[]): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  const key = anchors.join(" ");
  useEffect(() => {
    const headings = key.split(" ").flatMap((anchor) => document.getElementById(anchor) ?? []);
    let waiting = 0;
    const look = () => {
      waiting = 0;
      let [from, to] = [0, headings.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        const top = headings[middle]?.getBoundingClientRect().top ?? 0;
        if (top <= innerHeight * READING_LINE) from = middle + 1;
        else to = middle;
      }
      setCurrent(headings[from - 1]?.id ?? headings[0]?.id ?? null);
    };
    const soon = () => {
      waiting ||= requestAnimationFrame(look);
    };
    look();
    addEventListener("scroll", soon, { passive: true });
    addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(waiting);
      removeEventListener("scroll", soon);
      removeEventListener("resize", soon);
    };
  }, [key]);
  return current;
}
