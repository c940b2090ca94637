import { expect, test } from "vitest";
import { type Grant, ROLES, type Role, type User } from "./access.ts";
import { mayBeNamed, mayKnowPeople, rolesToGive } from "./giving-roles.ts";

const UNIT = ["kommun", "namnd", "enhet"];

const grant = (role: Role, orgUnitId: string): Grant => ({
  ...{ role, orgUnitId, from: "2026-01-01", to: "2026-12-31", standsInFor: null, delegation: false },
});
const someone = (role: Role, where: string): User => ({ id: "jag", name: "", title: "", grants: [grant(role, where)] });
const rolesThat = (holds: (role: Role) => boolean) => ROLES.filter(holds);

test("a systemförvaltare gives every role; who writes in the unit lets others report; nobody else gives any", () => {
  const steward = someone("systemforvaltare", "kommun");
  expect(rolesToGive(steward, UNIT.slice(0, 1))).toEqual([...ROLES]);
  expect(rolesToGive(steward, UNIT)).toEqual(ROLES.filter((role) => role !== "systemforvaltare" && role !== "kommunledning"));
  expect(rolesThat((role) => rolesToGive(someone(role, "namnd"), UNIT).join() === "rapportor")).toEqual(["namndcontroller", "enhetschef"]);
  expect(rolesThat((role) => rolesToGive(someone(role, "annan"), UNIT).length > 0)).toEqual(["systemforvaltare"]);
  expect(rolesToGive(someone("kommunledning", "kommun"), UNIT)).toEqual([]);
});

test("those who have access know who else has it; above the nämnd only who administers", () => {
  expect(rolesThat((role) => mayKnowPeople(someone(role, "enhet"), UNIT))).toEqual(rolesThat((role) => role !== "kommunledning"));
  expect(rolesThat((role) => mayKnowPeople(someone(role, "kommun"), UNIT))).toEqual(["systemforvaltare"]);
});

test("an indicator is put in the name of those who can report it", () => {
  expect(rolesThat((role) => mayBeNamed("jag", [grant(role, "namnd")], UNIT))).toEqual(["namndcontroller", "enhetschef", "rapportor"]);
  expect(mayBeNamed("jag", [grant("rapportor", "annan")], UNIT)).toBe(false);
});
