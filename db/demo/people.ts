import type { Role } from "../../lib/domain/access.ts";
import type { UnitYear } from "./unit-year.ts";

/** Somebody of the example; all are invented. The role is given on the unit they work at or on a node above it. */
export type ExamplePerson = {
  name: string;
  title: string;
  role: Role;
  on: "kommun" | "namnd" | "enhet";
  workplace: UnitYear;
};

/** The one who takes the papers in: the first person of the municipality. */
export const steward = { name: "Hanna Krona", title: "systemförvaltare", role: "systemforvaltare" } as const;

/** Those whom the example can be opened as besides the steward: each unit has its chief, and `home` what stands above. */
export function exampleStaff(home: UnitYear, units: UnitYear[]): ExamplePerson[] {
  return [
    { name: "Lars Nord", title: "controller", role: "namndcontroller", on: "namnd", workplace: home },
    ...units.map((unit) => ({
      name: unit.officer.name,
      title: "enhetschef",
      role: "enhetschef" as const,
      on: "enhet" as const,
      workplace: unit,
    })),
    { name: "Peter Vik", title: "rapportör", role: "rapportor", on: "enhet", workplace: home },
    { name: "Eva Lund", title: "nämndsekreterare", role: "namndsekreterare", on: "namnd", workplace: home },
    { name: "Johan Ask", title: "kommunledningen", role: "kommunledning", on: "kommun", workplace: home },
  ];
}
