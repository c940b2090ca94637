import type { User } from "../../lib/domain/access.ts";
import type { UnitYear as UnitYearHere } from "../../lib/domain/chain.ts";
import { everyGoal } from "../../lib/domain/chain-walk.ts";
import { EXAMPLE_MUNICIPALITY } from "../../lib/domain/example-municipality.ts";
import type { Saved } from "../../lib/domain/saved.ts";
import { slugOf, wordingKey } from "../../lib/swedish/wording.ts";
import { beginningOf } from "../../templates/stockholm/beginnings.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { nameResponsible } from "../mutations/activity-responsibles.ts";
import { beginDocument } from "../mutations/begin-document.ts";
import { confirmGoal } from "../mutations/confirm-goal.ts";
import { describeIndicator } from "../mutations/describe-indicator.ts";
import { reportOutcome } from "../mutations/outcomes.ts";
import { addPerson, commandLineUser, municipality, nameMunicipality } from "../mutations/people.ts";
import { takeInDocument } from "../mutations/take-in-document.ts";
import { activitiesOf } from "../queries/activity-list.ts";
import { chainOf } from "../queries/chain.ts";
import { unitsOf, unitYear, yearsOf } from "../queries/organisation.ts";
import type { Store } from "../store.ts";
import { setDays } from "./days.ts";
import { directionOf } from "./directions.ts";
import { funktionsnedsattning2013 } from "./earlier/vp-2013-funktionsnedsattning.ts";
import { enteredFigures } from "./figures.ts";
import { forsorjningsstod2026 } from "./norrtull/forsorjningsstod-2026.ts";
import { earlierPapers, laterPapers, type Paper, plans2026, unitYears } from "./papers.ts";
import { exampleStaff, steward } from "./people.ts";
import { takeSteps } from "./steps.ts";
import type { UnitYear } from "./unit-year.ts";

const DECIDED_YEAR = 2026;

/**
 * Fills an empty database with the example municipality (decisions.md 22), by the same mutations as everyone uses. The
 * content is the same each time; what is still being written is begun at `now`. Throws when a mutation refuses.
 */
export async function fillExample(store: Store, now: string): Promise<void> {
  const maker = await commandLineUser(store);
  await addPerson(store, now, { ...steward, orgUnitId: await municipality(store) });
  for (const paper of [...earlierPapers, ...plans2026]) await takeIn(store, maker, now, paper);
  await nameMunicipality(store, EXAMPLE_MUNICIPALITY);
  const staff = await addStaff(store, now);
  const writerOf = (unit: string) => staff.get(unit) ?? maker;
  for (const paper of laterPapers) await takeIn(store, paper.decided ? maker : writerOf(paper.content.head.unit), now, paper);
  for (const { unit, year, begun = [] } of unitYears) {
    for (const kind of begun) {
      const place = { year, unit: slugOf(unit), kind };
      done(await beginDocument(store, writerOf(unit), now, { ...place, beginning: beginningOf(kind) }));
    }
  }
  for (const reported of unitYears) await enterFigures(store, writerOf(reported.unit), now, reported);
  for (const planned of unitYears) await nameResponsibles(store, writerOf(planned.unit), now, planned);
  await settle(store, maker, now);
  for (const saved of await takeSteps(store, staff, now)) done(saved);
  const board = (await hereOf(store, forsorjningsstod2026)).lineage[1];
  const controller = staff.get("namndcontroller");
  if (!board || !controller) throw new Error("Exemplet saknar nämndens controller");
  for (const saved of await setDays(store, controller, board.id, now)) done(saved);
}

async function takeIn(store: Store, user: User, now: string, { content, decided }: Paper): Promise<void> {
  const at = decided ? `${decided.date}T12:00:00.000Z` : now;
  const styrmodell = styrmodellOf(content.head.year);
  done(await takeInDocument(store, user, at, { proposal: { content }, original: null, decided, replace: false, styrmodell }));
}

/** Adds the people; answers the chiefs by unit and the others by role. */
async function addStaff(store: Store, now: string): Promise<Map<string, User>> {
  const staff = new Map<string, User>();
  for (const { on, workplace, ...person } of exampleStaff(forsorjningsstod2026, [...unitYears, funktionsnedsattning2013.head])) {
    const { lineage } = await hereOf(store, workplace);
    const node = lineage.find(({ kind }) => kind === on);
    if (!node) throw new Error(`Exemplet har ingen plats för ${person.name}`);
    const user = await addPerson(store, now, { ...person, orgUnitId: node.id });
    staff.set(person.role === "enhetschef" ? workplace.unit : person.role, user);
  }
  return staff;
}

async function enterFigures(store: Store, user: User, now: string, reported: UnitYear): Promise<void> {
  const here = await hereOf(store, reported);
  const goals = Array.from(everyGoal(await chainOf(store, here, "VB")), ({ goal }) => goal);
  const indicators = new Map(goals.flatMap((goal) => goal.indicators).map(({ name, id }) => [wordingKey(name), id]));
  const districts = new Map(here.districts.map(({ name, id }) => [name, id]));
  for (const { indicator, district, ...cell } of enteredFigures(reported)) {
    const indicatorId = indicators.get(wordingKey(indicator));
    if (!indicatorId) throw new Error(`Exemplets plan ${reported.year} för ${reported.unit} saknar ${indicator}`);
    const place = { unitId: here.unit.id, indicatorId, district: districts.get(district) ?? district, base: 0 };
    done(await reportOutcome(store, user, now, { ...cell, ...place }));
  }
}

/** Who answers for the unit's activities: by turns its chief, somebody by function, and nobody yet. */
async function nameResponsibles(store: Store, user: User, now: string, { unit, year }: UnitYear): Promise<void> {
  const here = await hereOf(store, { unit, year });
  const activities = await activitiesOf(store, [here.unit], year, []);
  const names = [user.name, "Biträdande enhetschef", ""];
  for (const [index, { id: activityId }] of activities.entries()) {
    const words = names[index % names.length] ?? "";
    done(await nameResponsible(store, user, now, { unitId: here.unit.id, year, activityId, base: 1, words }));
  }
}

/** What the papers leave open: which way the indicators are better, and that this year's goals are decided. */
async function settle(store: Store, user: User, now: string): Promise<void> {
  const described = new Set<string>();
  for (const year of await yearsOf(store)) {
    for (const { slug } of await unitsOf(store, year)) {
      const here = await unitYear(store, year, slug);
      const goals = here ? Array.from(everyGoal(await chainOf(store, here, "VB")), ({ goal }) => goal) : [];
      for (const { id, name, direction } of goals.flatMap((goal) => goal.indicators)) {
        if (direction !== "okand" || described.has(id)) continue;
        described.add(id);
        done(await describeIndicator(store, user, now, { indicatorId: id, direction: directionOf(name) }));
      }
      if (year !== DECIDED_YEAR) continue;
      for (const { id } of goals.filter((goal) => goal.unconfirmed)) done(await confirmGoal(store, user, now, { goalId: id }));
    }
  }
}

async function hereOf(store: Store, { year, unit }: Pick<UnitYear, "year" | "unit">): Promise<UnitYearHere> {
  const here = await unitYear(store, year, slugOf(unit));
  if (!here) throw new Error(`Exemplet har ingen plan ${year} för ${unit}`);
  return here;
}

function done(saved: Saved): void {
  if (!saved.ok) throw new Error(`Exemplet kunde inte skrivas: ${saved.message}`);
}
