import { expect, test } from "vitest";
import { type ListAsked, listPage } from "./list-page.ts";

const PEOPLE = Array.from({ length: 120 }, (_, at) => ({ name: `Person ${at + 1}`, title: at === 110 ? "rektor" : "chef" }));

const page = (asked: ListAsked) => listPage(PEOPLE, asked, ({ name, title }) => ({ name, note: title }));

test("a long list is shown a page at a time", () => {
  const first = page({});
  expect(first).toMatchObject({ all: 120, found: 120, first: 1, page: 1, pages: 3, words: "" });
  expect([first.shown.length, first.shown[0]?.name]).toEqual([50, "Person 1"]);
  const last = page({ sida: "3" });
  expect([last.first, last.shown.length, last.shown.at(-1)?.name]).toEqual([101, 20, "Person 120"]);
});

test("an address that asks for a page that is not there gets the nearest", () => {
  expect(["9", "0", "-1", "två", "1e999", ["2", "3"]].map((sida) => page({ sida }).page)).toEqual([3, 1, 1, 1, 3, 1]);
});

test("the words are looked for on every page, in what tells people of the same name apart too", () => {
  expect(page({ sok: "person 120", sida: "3" })).toMatchObject({ all: 120, found: 1, page: 1, pages: 1 });
  expect(page({ sok: " Rektor " }).shown).toEqual([PEOPLE[110]]);
  expect(page({ sok: "ingen" })).toMatchObject({ shown: [], found: 0, page: 1, pages: 1 });
});
