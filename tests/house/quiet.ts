import { afterEach, beforeEach, expect } from "vitest";

/** A test that writes an error or a warning to the console has failed, whatever it asserts. */
const said: string[] = [];
const { error, warn } = console;

beforeEach(() => {
  said.length = 0;
  console.error = (...words) => said.push(words.map(String).join(" "));
  console.warn = console.error;
});

afterEach(() => {
  Object.assign(console, { error, warn });
  expect(said, "console.error eller console.warn användes").toEqual([]);
});
