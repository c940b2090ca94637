"use client";
import { useState } from "react";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { Menu } from "./menu.tsx";
import { SearchList } from "./search-list.tsx";
import { SwitchLink } from "./section-links.tsx";

type Props = { shown: string; year: number; kind?: OrgNode["kind"]; current?: string; nearest?: string };

const WORDS = {
  label: "Sök enhet",
  counted: ["enhet", "enheter"],
  none: "Ingen enhet heter så.",
  failed: "Enheterna kunde inte hämtas.",
} as const;

/** Many units under a name, found by typing. Until the page has started, and where they can't be fetched, Läget has them. */
export function UnitSearch({ shown, year, kind, current, nearest }: Props) {
  const [opened, setOpened] = useState(0);
  const asked = new URLSearchParams({ year: String(year), ...(kind && { kind }) });
  const elsewhere = <a href={`/${year}/lage`}>Se enheterna i Läget</a>;
  return (
    <Menu label={`${shown}, byt`} shown={shown} onOpen={() => setOpened(opened + 1)}>
      {opened > 0 ? (
        <SearchList key={opened} address={`/api/v1/enheter?${asked}`} words={WORDS} nearest={nearest} elsewhere={elsewhere}>
          {({ key, name }, note) => (
            <SwitchLink place={`/${year}/${key}`} current={key === current}>
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
