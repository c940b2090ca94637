import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline, RichText, TextBlock } from "../../../lib/domain/text-block.ts";
import { tidyText } from "../../../lib/domain/tidy-text.ts";
import { editorOf, textFrom } from "./text-mapping.ts";
import { TEXT_NODES } from "./text-nodes.ts";

const schema = getSchema(TEXT_NODES);
/** through the editor's own document, which refuses what it can't hold */
const throughEditor = (text: RichText) => {
  const document = Node.fromJSON(schema, editorOf(text));
  document.check();
  return textFrom(document.toJSON());
};

const words = fc.record(
  {
    s: fc.oneof(fc.constantFrom("", "ekonomiskt bistånd ", "0,24 %", "\t", " "), fc.string()),
    m: fc.subarray(["b", "i"] as const),
    href: fc.constantFrom("", "https://exempel.se/plan", "mailto:anna@exempel.se"),
  },
  { requiredKeys: ["s"] },
);
const figure = fc.record({
  s: fc.constantFrom("86,5\u00a0procent", "659", "[utfall saknas]"),
  figure: fc.constantFrom(
    { what: "arsmal", indicatorId: "nojda", year: 2026, form: "tal" } as const,
    { what: "utfall", indicatorId: "nojda", year: 2026, form: "ord", period: "VB", district: "hela", gender: "totalt" } as const,
  ),
});
const footnote = fc.record({ s: fc.constant(""), note: fc.constantFrom("", "Källa: eget register.", "Se bilaga 2.") });
const inlines: fc.Arbitrary<Inline[]> = fc.array(fc.oneof(words, figure, footnote, fc.constant({ br: true } as const)), { maxLength: 5 });
const block: fc.Arbitrary<TextBlock> = fc.oneof(
  fc.record({ k: fc.constant("p" as const), c: inlines }),
  fc.record({ k: fc.constant("h" as const), level: fc.constantFrom(1, 2, 3), c: inlines }),
  fc.record(
    {
      k: fc.constant("li" as const),
      list: fc.constantFrom("punkt", "nummer"),
      depth: fc.constantFrom(0, 1, 2),
      c: inlines,
      mark: fc.constantFrom("-", "•", "b)", "3."),
    },
    { requiredKeys: ["k", "list", "depth", "c"] },
  ),
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean()).chain(([rows, columns, head]) =>
    fc.record({
      k: fc.constant("table" as const),
      head: fc.constant(head),
      rows: fc.array(fc.array(inlines, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    }),
  ),
) as fc.Arbitrary<TextBlock>;

test("every text comes back from the editor as it was", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (text) => {
      expect(throughEditor(text)).toEqual(tidyText(text));
    }),
    { numRuns: 500 },
  );
});

test("a tidy text is tidy", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (text) => {
      expect(tidyText(tidyText(text))).toEqual(tidyText(text));
    }),
  );
});

test("an unwritten text is one empty paragraph in the editor, with or without an empty run of words", () => {
  expect(throughEditor([])).toEqual([{ k: "p", c: [] }]);
  expect(throughEditor([{ k: "p", c: [{ s: "" }] }])).toEqual([{ k: "p", c: [] }]);
});

test("what can't be followed in the browser is kept as it was stored", () => {
  const text: RichText = [{ k: "p", c: [{ s: "gammal länk", href: "file:///H:/plan.doc" }] }];
  expect(throughEditor(text)).toEqual(text);
});

test("a table whose rows differ gets full rows, and one without cells is no table", () => {
  const ragged: RichText = [{ k: "table", head: true, rows: [[[{ s: "Mål" }], [{ s: "Utfall" }]], [[{ s: "Kö" }]]] }];
  expect(throughEditor(ragged)).toEqual([
    {
      k: "table",
      head: true,
      rows: [
        [[{ s: "Mål" }], [{ s: "Utfall" }]],
        [[{ s: "Kö" }], []],
      ],
    },
  ]);
  expect(throughEditor([{ k: "table", head: false, rows: [] }])).toEqual([{ k: "p", c: [] }]);
});
