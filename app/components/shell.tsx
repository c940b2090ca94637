import type { ReactNode } from "react";
import { leadsMunicipality, type User } from "../../lib/domain/access.ts";
import { administers } from "../../lib/domain/account.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import type { Place } from "../../lib/web/place.ts";
import type { PlaceNotices as Notices } from "../../lib/web/place-notices.ts";
import { ExampleBanner } from "./example-banner.tsx";
import { Menu } from "./menu.tsx";
import { Icon, Logo } from "./pictogram.tsx";
import { PlaceNotices } from "./place-notices.tsx";
import { RailLinks, SwitchLink } from "./section-links.tsx";
import { UnitMenu } from "./unit-menu.tsx";

/** What stands around every page of a unit's year: the rail, where one is, who one is. */
export function Shell({ place, notices, children }: { place: Place; notices: Notices; children: ReactNode }) {
  const { here, user, units, years } = place;
  const severalUnits = units.length > 1 || leadsMunicipality(user);
  const address = `/${here.year}/${here.unit.slug}`;
  const progress = severalUnits ? `/${here.year}/lage` : null;
  const links = <RailLinks place={address} people={place.knowsPeople} progress={progress} />;
  const linkTo = (year: number) => `/${year}/${here.unit.slug}`;
  return (
    <Frame user={user} links={links} crumbs={<Crumbs place={place} />} years={<Years year={here.year} years={years} linkTo={linkTo} />}>
      <PlaceNotices notices={notices} access={`${address}/behorigheter`} />
      {children}
    </Frame>
  );
}

type FrameProps = { user: User; links: ReactNode; crumbs: ReactNode; years: ReactNode; children: ReactNode };

/** Rail, top and page, with who one is. */
export function Frame({ user, links, crumbs, years, children }: FrameProps) {
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
          {links}
        </nav>
        <header className="top">
          {crumbs}
          {years}
          <Me user={user} />
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

function Crumbs({ place: { here, units } }: { place: Place }) {
  const peers = (node: OrgNode) => units.filter((unit) => unit.kind === node.kind);
  const below = here.unit.kind === "enhet" ? [] : units.filter((unit) => unit.kind === "enhet");
  const around = { year: here.year, current: here.unit.slug, nearest: here.lineage[1]?.name };
  return (
    <nav className="crumbs" aria-label="Organisation">
      <ol>
        {here.lineage.map((node) => (
          <li key={node.id} className={node.id === here.unit.id ? "here" : "above"}>
            {peers(node).length > 0 ? <UnitMenu shown={node.name} units={peers(node)} kind={node.kind} {...around} /> : node.name}
          </li>
        ))}
        {below.length > 0 && (
          <li className="above">
            <UnitMenu shown="Välj enhet" units={below} kind="enhet" {...around} />
          </li>
        )}
      </ol>
    </nav>
  );
}

type YearsProps = { year: number; years: number[]; linkTo: (year: number) => string; whole?: boolean };

/** `whole`: the links lead to addresses as they are, not to a section of a unit's year. */
export function Years({ year, years, linkTo, whole = false }: YearsProps) {
  const before = years.find((other) => other < year);
  const after = years.findLast((other) => other > year);
  return (
    <div className="years">
      {before && (
        <SwitchLink place={linkTo(before)} whole={whole} label={`Föregående år, ${before}`}>
          <Icon name="left" />
        </SwitchLink>
      )}
      <Menu label={`År ${year}, byt`} shown={year}>
        <ul>
          {years.map((other) => (
            <li key={other}>
              <SwitchLink place={linkTo(other)} whole={whole} current={other === year}>
                {other}
              </SwitchLink>
            </li>
          ))}
        </ul>
      </Menu>
      {after && (
        <SwitchLink place={linkTo(after)} whole={whole} label={`Nästa år, ${after}`}>
          <Icon name="right" />
        </SwitchLink>
      )}
    </div>
  );
}

function Me({ user }: { user: User }) {
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
      {leadsMunicipality(user) && (
        <>
          <a href="/uppstallning">
            <Icon name="papers" /> Uppställning
          </a>
          <a href="/mallar">
            <Icon name="papers" /> Mallar och anvisningar
          </a>
        </>
      )}
      <form method="post" action="/api/v1/session/slut">
        <button type="submit">
          <Icon name="leave" /> Logga ut
        </button>
      </form>
    </Menu>
  );
}
