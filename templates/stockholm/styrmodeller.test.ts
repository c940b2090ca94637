import { expect, test } from "vitest";
import { levelOf } from "../../lib/domain/styrmodell.ts";
import { styrmodeller, styrmodellOf } from "./styrmodeller.ts";

test("varje år 2007–2035 har precis en styrmodell", () => {
  for (let year = 2007; year <= 2035; year++) {
    expect(styrmodeller.filter(({ years }) => years.from <= year && year <= years.to).map((model) => model.name)).toHaveLength(1);
  }
});

test("ett år utanför styrmodellerna är ett fel, inte en gissning", () => {
  expect(() => styrmodellOf(2006)).toThrow(RangeError);
});

test("enhetens egen nivå heter åtagande till och med 2015, sedan enhetsmål", () => {
  const own = (year: number) => styrmodellOf(year).levels.find((level) => level.owner === "enhet" && !level.sameAs)?.name;
  expect(own(2009)).toBe("åtagande");
  expect(own(2015)).toBe("åtagande");
  expect(own(2016)).toBe("enhetsmål");
});

test("koder är ASCII och finns en gång i varje styrmodell", () => {
  for (const model of styrmodeller) {
    for (const codes of [model.levels, model.texts, model.statuses, model.periods].map((list) => list.map(({ code }) => code))) {
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.join("")).toMatch(/^[a-zA-Z0-9-]+$/);
    }
  }
});

test("en indikators periodicitet leder till perioder som finns", () => {
  for (const model of styrmodeller) {
    const codes = model.periods.map(({ code }) => code);
    expect(model.periodicities?.flatMap(({ periods }) => periods).filter((period) => !codes.includes(period))).toEqual([]);
  }
});

test("texter efterfrågas bara av nivåer som finns", () => {
  for (const model of styrmodeller) {
    for (const level of model.texts.flatMap((text) => text.askedOf ?? [])) expect(levelOf(model, level)).toBeDefined();
  }
});
