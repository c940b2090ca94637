import type { ReactNode } from "react";
import { administers } from "../../lib/domain/account.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import type { Place } from "../../lib/web/place.ts";
import type { PlaceNotices as Notices } from "../../lib/web/place-notices.ts";
import { ExampleBanner } from "./example-banner.tsx";
import { Menu } from "./menu.tsx";
import { Icon, Logo } from "./pictogram.tsx";
import { PlaceNotices } from "./place-notices.tsx";
import { RailLinks, SwitchLink } from "./section-links.tsx";

/** What stands around every page of a unit's year: the rail, where one is, who one is. */
export function Shell({ place, notices, children }: { place: Place; notices: Notices; children: ReactNode }) {
  const address = `/${place.here.year}/${place.here.unit.slug}`;
  return (
    <>
      <a className="skip" href="#main">
        Hoppa till innehållet
      </a>
      <ExampleBanner />
      <div className="app">
        <nav className="rail" aria-label="Huvudmeny">
          <a className="brand" href="/" aria-label="Tertial, till början">
            <Logo />
            <span>Tertial</span>
          </a>
          <RailLinks place={address} people={place.knowsPeople} />
        </nav>
        <header className="top">
          <Crumbs place={place} />
          <Years place={place} />
          <Me place={place} />
        </header>
        <main id="main" tabIndex={-1}>
          <PlaceNotices notices={notices} access={`${address}/behorigheter`} />
          {children}
        </main>
      </div>
    </>
  );
}

function Crumbs({ place: { here, units } }: { place: Place }) {
  const peers = (node: OrgNode) => units.filter((unit) => unit.kind === node.kind);
  const below = here.unit.kind === "enhet" ? [] : units.filter((unit) => unit.kind === "enhet");
  return (
    <nav className="crumbs" aria-label="Organisation">
      <ol>
        {here.lineage.map((node) => (
          <li key={node.id} className={node.id === here.unit.id ? "here" : "above"}>
            {peers(node).length > 0 ? <UnitMenu shown={node.name} units={peers(node)} here={here} /> : node.name}
          </li>
        ))}
        {below.length > 0 && (
          <li className="above">
            <UnitMenu shown="Välj enhet" units={below} here={here} />
          </li>
        )}
      </ol>
    </nav>
  );
}

function UnitMenu({ shown, units, here }: { shown: string; units: OrgNode[]; here: Place["here"] }) {
  return (
    <Menu label={`${shown}, byt`} shown={shown}>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <SwitchLink place={`/${here.year}/${unit.slug}`} current={unit.id === here.unit.id}>
              {unit.name}
            </SwitchLink>
          </li>
        ))}
      </ul>
    </Menu>
  );
}

function Years({ place: { here, years } }: { place: Place }) {
  const to = (year: number) => `/${year}/${here.unit.slug}`;
  const before = years.find((year) => year < here.year);
  const after = years.findLast((year) => year > here.year);
  return (
    <div className="years">
      {before && (
        <SwitchLink place={to(before)} label={`Föregående år, ${before}`}>
          <Icon name="left" />
        </SwitchLink>
      )}
      <Menu label={`År ${here.year}, byt`} shown={here.year}>
        <ul>
          {years.map((year) => (
            <li key={year}>
              <SwitchLink place={to(year)} current={year === here.year}>
                {year}
              </SwitchLink>
            </li>
          ))}
        </ul>
      </Menu>
      {after && (
        <SwitchLink place={to(after)} label={`Nästa år, ${after}`}>
          <Icon name="right" />
        </SwitchLink>
      )}
    </div>
  );
}

function Me({ place: { user } }: { place: Place }) {
  const initials = user.name
    .split(" ")
    .map((part) => part[0])
    .join("")
    .slice(0, 2);
  return (
    <Menu className="me menu-right" label={`${user.name}, mitt konto`} shown={initials} arrow={false}>
      <p>
        <b>{user.name}</b>
        <br />
        <span className="muted">{user.title}</span>
      </p>
      <a href="/mitt-konto">
        <Icon name="person" /> Mitt konto
      </a>
      {administers(user) && (
        <a href="/personer">
          <Icon name="person" /> Personer
        </a>
      )}
      <form method="post" action="/api/v1/session/slut">
        <button type="submit">
          <Icon name="leave" /> Logga ut
        </button>
      </form>
    </Menu>
  );
}
