"use client";
import { useState } from "react";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { Menu } from "./menu.tsx";
import { SearchList } from "./search-list.tsx";
import { SwitchLink } from "./section-links.tsx";

type Props = {
  shown: string;
  year: number;
  kind?: OrgNode["kind"];
  /** the nämnd that they stand under, by its address; unsaid for all */
  board?: string;
  current?: string;
  nearest?: string;
  /** where each leads if not to pages of its own: what its address begins with */
  lead?: string;
};

export const UNIT_WORDS = {
  label: "Sök enhet",
  counted: ["enhet", "enheter"],
  none: "Ingen enhet heter så.",
  failed: "Enheterna kunde inte hämtas.",
} as const;

/** Many units under a name, found by typing. Until the page has started, and where they can't be fetched, Läget has them. */
export function UnitSearch({ shown, year, kind, board, current, nearest, lead }: Props) {
  const [opened, setOpened] = useState(0);
  const asked = new URLSearchParams({ year: String(year), ...(kind && { kind }), ...(board && { board }) });
  const elsewhere = <a href={`/${year}/lage`}>Se enheterna i Läget</a>;
  return (
    <Menu label={`${shown}, byt`} shown={shown} onOpen={() => setOpened(opened + 1)}>
      {opened > 0 ? (
        <SearchList key={opened} address={`/api/v1/enheter?${asked}`} words={UNIT_WORDS} nearest={nearest} elsewhere={elsewhere}>
          {({ key, name }, note) => (
            <SwitchLink place={lead ? `${lead}${key}` : `/${year}/${key}`} whole={lead !== undefined} current={key === current}>
              {name}
              {note}
            </SwitchLink>
          )}
        </SearchList>
      ) : (
        elsewhere
      )}
    </Menu>
  );
}
