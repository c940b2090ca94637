import type { ReactNode } from "react";
import type { YearPlace } from "../../lib/web/year-place.ts";
import { RailLinks } from "./section-links.tsx";
import { Frame, Years } from "./shell.tsx";
import { UnitMenu } from "./unit-menu.tsx";

/** What stands around the page of a whole year. */
export function YearShell({ view, open = "lage", children }: { view: YearPlace; open?: "oversikt" | "lage"; children: ReactNode }) {
  const { year, years, user, above, units, knowsPeople } = view;
  const first = units[0];
  const place = first ? `/${year}/${first.slug}` : null;
  const links = <RailLinks place={place} people={knowsPeople} overview={`/${year}/oversikt`} progress={`/${year}/lage`} whole={open} />;
  const crumbs = (
    <nav className="crumbs" aria-label="Organisation">
      <ol>
        {above.map((node) => (
          <li key={node.id} className="above">
            {node.name}
          </li>
        ))}
        {first && (
          <li className="here">
            <UnitMenu shown="Välj enhet" units={units} year={year} />
          </li>
        )}
      </ol>
    </nav>
  );
  const linkTo = (other: number) => `/${other}/${open}`;
  return (
    <Frame user={user} links={links} crumbs={crumbs} years={<Years year={year} years={years} linkTo={linkTo} whole />}>
      {children}
    </Frame>
  );
}
