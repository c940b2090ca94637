"use client";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./pictogram.tsx";

const SECTIONS: { path: string; name: string; short: string; icon: IconName; segments: string[] }[] = [
  { path: "malkedja", name: "Målkedja", short: "Målkedja", icon: "chain", segments: ["malkedja", "mal"] },
  { path: "utfall", name: "Utfall", short: "Utfall", icon: "table", segments: ["utfall"] },
  { path: "dokument", name: "Planer och rapporter", short: "Planer", icon: "papers", segments: ["dokument"] },
  { path: "behorigheter", name: "Behörigheter", short: "Roller", icon: "person", segments: ["behorigheter"] },
];

/** The rail's links; the one that holds the open page is marked. `people`: may the visitor know who has access? */
export function RailLinks({ place, people }: { place: string; people: boolean }) {
  const open = useOpenSection();
  return (
    <ul>
      {SECTIONS.filter(({ path }) => people || path !== "behorigheter").map(({ path, name, short, icon }) => (
        <li key={path}>
          <a href={`${place}/${path}`} aria-current={path === open ? "page" : undefined} aria-label={name}>
            <Icon name={icon} />
            <span className="long">{name}</span>
            <span className="short">{short}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A link to another unit or year that stays on the same kind of page. */
export function SwitchLink({ place, current, label, children }: { place: string; current?: boolean; label?: string; children: ReactNode }) {
  return (
    <a href={`${place}/${useOpenSection()}`} aria-current={current ? "true" : undefined} aria-label={label}>
      {children}
    </a>
  );
}

function useOpenSection(): string {
  const segment = useSelectedLayoutSegment() ?? "";
  return SECTIONS.find(({ segments }) => segments.includes(segment))?.path ?? "malkedja";
}
