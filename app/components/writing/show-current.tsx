"use client";
import { useEffect, useRef } from "react";

/** Scrolls the list that it stands first in so far that the open one can be seen. */
export function ShowCurrent() {
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const list = here.current?.parentElement;
    const current = list?.querySelector("[aria-current]");
    if (!list || !current) return;
    const [frame, place] = [list.getBoundingClientRect(), current.getBoundingClientRect()];
    if (place.bottom > frame.bottom || place.top < frame.top) list.scrollTop += place.top - frame.top - frame.height / 3;
  }, []);
  return <span ref={here} hidden />;
}
