import type { Role } from "../../lib/domain/access.ts";

/** Somebody of the example; all are invented. The role is given on the unit they work at or on a node above it. */
export type ExamplePerson = {
  name: string;
  title: string;
  role: Role;
  on: "kommun" | "namnd" | "enhet";
  workplace: Workplace;
};

/** A unit in a year that it has a plan for, and its chief. */
export type Workplace = { year: number; unit: string; officer: { name: string } | null };

/** The first person of the municipality: administers it, and reads what is decided. */
export const steward = { name: "Hanna Krona", title: "systemförvaltare", role: "systemforvaltare" } as const;

/** Those whom the example can be opened as besides the steward: each unit has its chief, and `home` what stands above. */
export function exampleStaff(home: Workplace, units: Workplace[]): ExamplePerson[] {
  return [
    { name: "Lars Nord", title: "controller", role: "namndcontroller", on: "namnd", workplace: home },
    ...units.flatMap((unit): ExamplePerson[] =>
      unit.officer ? [{ name: unit.officer.name, title: "enhetschef", role: "enhetschef", on: "enhet", workplace: unit }] : [],
    ),
    { name: "Peter Vik", title: "rapportör", role: "rapportor", on: "enhet", workplace: home },
    { name: "Nils Berg", title: "granskare", role: "granskare", on: "namnd", workplace: home },
    { name: "Eva Lund", title: "nämndsekreterare", role: "namndsekreterare", on: "namnd", workplace: home },
    { name: "Johan Ask", title: "kommunledningen", role: "kommunledning", on: "kommun", workplace: home },
  ];
}
