import { expect, test } from "vitest";
import { type DescriptionField, readDescription } from "./indicator-description.ts";

const SENT = { direction: "lagre", aggregation: "andel", definition: "  Vuxna som\u00a0 haft bistånd. ", year: "2026", base: "2026-01-01" };
const read = (sent: Partial<Record<DescriptionField, string>>) => readDescription((field) => ({ ...SENT, ...sent })[field] ?? "");

test("a description is read as it was sent; a box that is not ticked is no", () => {
  expect(read({ byDistrict: "ja" })).toEqual({
    ok: true,
    value: {
      ...{ direction: "lagre", aggregation: "andel", definition: "Vuxna som haft bistånd.", source: "", base: "2026-01-01" },
      ...{ cumulative: false, aboutIndividuals: false, byDistrict: true, breaks: null },
    },
  });
  expect(read({ because: "Ny enkät" })).toMatchObject({ value: { breaks: { year: 2026, because: "Ny enkät" } } });
});

test("what is no choice, or too long, is refused with what to do", () => {
  expect(read({ direction: "uppåt" })).toEqual({ ok: false, message: "Välj vilket håll som är bättre." });
  expect(read({ aggregation: "toString" })).toEqual({ ok: false, message: "Välj hur indikatorn läggs ihop." });
  expect(read({ definition: "a".repeat(2001) })).toMatchObject({ ok: false, message: expect.stringContaining("2001 tecken") });
  expect(read({ because: "Ny enkät", year: "i år" })).toMatchObject({ ok: false });
});
