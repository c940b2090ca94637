"use client";
import { useSelectedLayoutSegment } from "next/navigation";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./pictogram.tsx";

const SECTIONS: { path: string; name: string; short: string; icon: IconName; segments: string[] }[] = [
  { path: "oversikt", name: "Översikt", short: "Översikt", icon: "home", segments: ["oversikt"] },
  { path: "malkedja", name: "Målkedja", short: "Målkedja", icon: "chain", segments: ["malkedja", "mal", "bedomning", "indikator"] },
  { path: "utfall", name: "Utfall", short: "Utfall", icon: "table", segments: ["utfall"] },
  { path: "budget", name: "Budget", short: "Budget", icon: "money", segments: ["budget"] },
  { path: "dokument", name: "Planer och rapporter", short: "Planer", icon: "papers", segments: ["dokument"] },
  { path: "behorigheter", name: "Behörigheter", short: "Roller", icon: "person", segments: ["behorigheter"] },
];

type RailProps = {
  /** address of a unit's year; null where there is none to go to */
  place: string | null;
  /** may the visitor know who has access there? */
  people: boolean;
  /** address of the year's progress page; null for who has one unit only */
  progress: string | null;
  /** address of the whole year's overview, for a page of the whole year */
  overview?: string;
  /** which of the whole year's pages is the open one */
  whole?: "oversikt" | "lage";
};

/** The rail's links; the one that holds the open page is marked. */
export function RailLinks({ place, people, progress, overview, whole }: RailProps) {
  const open = useOpenSection();
  return (
    <ul>
      {place !== null &&
        SECTIONS.filter(({ path }) => people || path !== "behorigheter").map(({ path, ...section }) => (
          <RailLink
            key={path}
            {...section}
            href={path === "oversikt" && overview ? overview : `${place}/${path}`}
            open={path === (whole ?? open)}
          />
        ))}
      {progress !== null && <RailLink href={progress} name="Läget" short="Läget" icon="progress" open={whole === "lage"} />}
    </ul>
  );
}

function RailLink({ href, name, short, icon, open }: { href: string; name: string; short: string; icon: IconName; open: boolean }) {
  return (
    <li>
      <a href={href} aria-current={open ? "page" : undefined} aria-label={name}>
        <Icon name={icon} />
        <span className="long">{name}</span>
        <span className="short">{short}</span>
      </a>
    </li>
  );
}

type SwitchProps = { place: string; whole?: boolean; current?: boolean; label?: string; children: ReactNode };

/** A link to another unit or year that stays on the same kind of page; `whole`: `place` is that page already. */
export function SwitchLink({ place, whole = false, current, label, children }: SwitchProps) {
  const open = useOpenSection();
  return (
    <a href={whole ? place : `${place}/${open}`} aria-current={current ? "true" : undefined} aria-label={label}>
      {children}
    </a>
  );
}

function useOpenSection(): string {
  const segment = useSelectedLayoutSegment() ?? "";
  return SECTIONS.find(({ segments }) => segments.includes(segment))?.path ?? "malkedja";
}
