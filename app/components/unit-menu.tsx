import type { OrgNode } from "../../lib/domain/chain.ts";
import { MOST_IN_A_MENU } from "../../lib/domain/found-by-name.ts";
import { Menu } from "./menu.tsx";
import { SwitchLink } from "./section-links.tsx";
import { UnitSearch } from "./unit-search.tsx";

type Props = {
  shown: string;
  units: OrgNode[];
  year: number;
  /** which kind the units are; unsaid for all kinds */
  kind?: OrgNode["kind"];
  /** the open unit's name in addresses */
  current?: string;
  /** the nämnd whose units are offered first */
  nearest?: string;
};

/** The units one may go to from here, under a name; many are fetched when the menu is opened. */
export function UnitMenu({ shown, units, year, kind, current, nearest }: Props) {
  if (units.length > MOST_IN_A_MENU) return <UnitSearch {...{ shown, year, kind, current, nearest }} />;
  return (
    <Menu label={`${shown}, byt`} shown={shown}>
      <ul>
        {units.map(({ id, slug, name }) => (
          <li key={id}>
            <SwitchLink place={`/${year}/${slug}`} current={slug === current}>
              {name}
            </SwitchLink>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
