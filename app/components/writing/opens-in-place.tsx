"use client";
import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useRef, useTransition } from "react";
import { useDesk } from "./writing-desk.tsx";

/**
 * Links to other parts of the paper open them in place: a long paper's outline and the editor are not made anew, and the
 * text that was written in saves itself as it goes. `part`: the one that is open; its heading is gone to.
 */
export function OpensInPlace({ part, children }: { part: string; children: ReactNode }) {
  const router = useRouter();
  const desk = useDesk();
  const [opening, start] = useTransition();
  const room = useRef<HTMLDivElement>(null);
  const shown = useRef(part);
  useEffect(() => {
    if (shown.current === part) return;
    shown.current = part;
    room.current?.querySelector<HTMLElement>("#delens-rubrik")?.focus({ preventScroll: true });
  }, [part]);
  // the way back shows a part as it was when it was left, before what was typed last had been saved
  useEffect(() => {
    const back = () => router.refresh();
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, [router]);
  const open = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.pathname !== location.pathname || link.search === location.search) return;
    // the browser asks before words are left that can't be saved
    if (desk.inTrouble()) return;
    event.preventDefault();
    start(() => router.push(link.href));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links in it are what is clicked, with keys too
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click
    <div className="writing" aria-busy={opening} ref={room} onClick={open}>
      {children}
    </div>
  );
}
