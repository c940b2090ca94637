import { expect, test } from "vitest";
import { sittings, type TextVersion } from "./text-history.ts";

const version = (no: number, kind: TextVersion["kind"], by: string, clock: string): TextVersion => {
  return { version: no, kind, by, at: `2026-09-10T${clock}:00.000Z`, base: no - 1, stands: false };
};

test("of what one person wrote at one sitting the last version is told; somebody else's, and what was put aside, always", () => {
  const versions = [
    version(1, "kopierad", "Eva", "08:00"),
    version(2, "sparad", "Eva", "08:01"),
    version(3, "sparad", "Eva", "08:14"),
    version(4, "sammanfogad", "Eva", "08:20"),
    version(5, "sparad", "Bo", "08:21"),
    version(6, "asidosatt", "Eva", "08:22"),
    version(7, "sparad", "Eva", "08:22"),
    version(8, "sparad", "Eva", "09:00"),
    version(9, "aterstalld", "Eva", "09:01"),
  ];
  expect(sittings(versions).map(({ version: no }) => no)).toEqual([1, 4, 5, 6, 7, 8, 9]);
});

test("what stands is told also when the same person's later text was put aside", () => {
  const stands = { ...version(1, "sparad", "Eva", "08:00"), stands: true };
  expect(sittings([stands, version(2, "sparad", "Eva", "08:01")])).toHaveLength(2);
});
