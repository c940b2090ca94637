import { expect, test } from "vitest";
import { askedOfDays, readActivity } from "./activity.ts";

test("an activity has words, and days that can be read where it has any", () => {
  expect(readActivity({ text: " Pröva  fasta tider ", start: "2027-02-01", end: "" })).toEqual({
    ok: true,
    value: { text: "Pröva fasta tider", start: "2027-02-01", end: "" },
  });
  expect(readActivity({ text: "", start: "i vår", end: "" })).toMatchObject({
    ok: false,
    faults: { text: "Skriv vad som ska göras.", start: "”i vår” är inget datum. Skriv till exempel 2027-03-01." },
  });
  expect(readActivity({ text: "Bygga", start: "2027-05-01", end: "2027-04-01" })).toMatchObject({
    faults: { end: "Aktiviteten kan inte sluta innan den börjar." },
  });
});

test("days outside the plan's year are asked about, not refused", () => {
  expect(askedOfDays({ start: "2027-01-01", end: "2027-12-31" }, 2027)).toBeNull();
  expect(askedOfDays({ start: "", end: "" }, 2027)).toBeNull();
  expect(askedOfDays({ start: "2026-11-01", end: "2027-03-31" }, 2027)).toBe(
    "1 november 2026 ligger utanför planens år, 2027. Stämmer det?",
  );
  expect(askedOfDays({ start: "2026-11-01", end: "2028-03-31" }, 2027)).toContain("31 mars 2028 ligger utanför");
});
