import { expect, test } from "vitest";
import type { RichText } from "../domain/text-block.ts";
import { linesOf, textOf } from "./text-lines.ts";

const text: RichText = [
  { k: "p", c: [{ s: "Enheten har " }, { s: "fyra", m: ["b"] }, { s: " grupper." }] },
  { k: "p", c: [{ s: "Två rader" }, { br: true }, { s: "i ett stycke." }] },
  { k: "li", list: "punkt", depth: 0, mark: "•", c: [{ s: "ungdomar" }] },
  { k: "li", list: "punkt", depth: 1, c: [{ s: "16–19 år", m: ["i"] }] },
  { k: "table", head: true, rows: [[[{ s: "A" }], [{ s: "B" }]]] },
  { k: "h", level: 2, c: [{ s: "Metod" }] },
  { k: "p", c: [{ s: "Se " }, { s: "stadens sida", href: "https://example.org" }, { s: "." }] },
];

test("a text nobody touched comes back exactly", () => {
  expect(textOf(linesOf(text), text)).toEqual(text);
});

test("the field shows lists, headings and tables as plain lines", () => {
  expect(linesOf(text)).toBe(
    "Enheten har fyra grupper.\n\nTvå rader\ni ett stycke.\n\n- ungdomar\n  - 16–19 år\n\n[Tabell 1]\n\n## Metod\n\nSe stadens sida.",
  );
});

test("a changed paragraph leaves every other block as it was", () => {
  const changed = textOf(linesOf(text).replace("Två rader", "Tre rader"), text);
  expect(changed).toEqual([text[0], { k: "p", c: [{ s: "Tre rader" }, { br: true }, { s: "i ett stycke." }] }, ...text.slice(2)]);
});

test("bold words beside the change stay bold", () => {
  const changed = textOf(linesOf(text).replace("grupper", "arbetsgrupper"), text);
  expect(changed[0]).toEqual({ k: "p", c: [{ s: "Enheten har " }, { s: "fyra", m: ["b"] }, { s: " arbetsgrupper." }] });
});

test("a list item that is changed keeps the paper's own bullet", () => {
  expect(textOf(linesOf(text).replace("- ungdomar", "- unga vuxna"), text)[2]).toEqual({
    k: "li",
    list: "punkt",
    depth: 0,
    mark: "•",
    c: [{ s: "unga vuxna" }],
  });
});

test("a paragraph put in between and one taken out touch nothing else", () => {
  const added = textOf(linesOf(text).replace("\n\n- ungdomar", "\n\nNytt stycke.\n\n- ungdomar"), text);
  expect(added).toEqual([...text.slice(0, 2), { k: "p", c: [{ s: "Nytt stycke." }] }, ...text.slice(2)]);
  expect(textOf(linesOf(text).replace("Två rader\ni ett stycke.\n\n", ""), text)).toEqual([text[0], ...text.slice(2)]);
});

test("a table can be moved and taken away, never changed", () => {
  expect(textOf("[Tabell 1]\n\nEnheten har fyra grupper.", text)).toEqual([text[4], text[0]]);
});

test("an emptied text is empty", () => {
  expect(textOf("  \n\n ", text)).toEqual([]);
});

test("a bold paragraph that was taken out and put back is bold again", () => {
  const without = textOf("Metod", text);
  expect(textOf("Enheten har fyra grupper.\n\nMetod", without, text)).toEqual([text[0], { k: "p", c: [{ s: "Metod" }] }]);
});
