import { expect, test } from "vitest";
import { foundByName } from "./found-by-name.ts";

const NAMES = ["Förskolan Äpplet 2", "Förskolan Äpplet 12", "Förskolan Apelsinen", "Gårdens förskola", "Hemtjänst Norr", "Idéhuset"];
const UNITS = NAMES.map((name, index) => ({ key: String(index), name, note: index < 4 ? "Utbildningsnämnden" : "Äldrenämnden" }));

const found = (typed: string) => foundByName(UNITS, typed).map(({ name }) => name);

test("part of a name finds its units, in their own order, and no words find all of them", () => {
  expect(found("skola")).toEqual(["Förskolan Äpplet 2", "Förskolan Äpplet 12", "Förskolan Apelsinen", "Gårdens förskola"]);
  expect(found("  ")).toEqual(NAMES);
  expect(found("badhus")).toEqual([]);
});

test("every word counts, in any order and case", () => {
  expect(found("12 FÖRSKOLA")).toEqual(["Förskolan Äpplet 12"]);
  expect(found("äpplet hemtjänst")).toEqual([]);
});

test("a whole word goes before the beginning of one, and that before letters inside", () => {
  expect(found("2")).toEqual(["Förskolan Äpplet 2", "Förskolan Äpplet 12"]);
  expect(found("förskola")[0]).toBe("Gårdens förskola");
  expect(found("förskola gård")).toEqual(["Gårdens förskola"]);
});

test("who types without dots and accents finds the unit too, after those spelled just so", () => {
  expect(found("forskolan ap")).toEqual(["Förskolan Apelsinen", "Förskolan Äpplet 2", "Förskolan Äpplet 12"]);
  expect(found("ä 2")).toEqual(["Förskolan Äpplet 2", "Förskolan Äpplet 12"]);
  expect(found("idehuset")).toEqual(["Idéhuset"]);
  expect(found("idéhuset".normalize("NFD"))).toEqual(["Idéhuset"]);
});

test("a nämnd's name finds its units, after those that are called so themselves", () => {
  expect(found("aldre")).toEqual(["Hemtjänst Norr", "Idéhuset"]);
  expect(found("norr äldrenämnden")).toEqual(["Hemtjänst Norr"]);
  const named = { key: "6", name: "Äldreboendet", note: "Utbildningsnämnden" };
  expect(foundByName([...UNITS, named], "äldre").map(({ name }) => name)).toEqual(["Äldreboendet", "Hemtjänst Norr", "Idéhuset"]);
});
