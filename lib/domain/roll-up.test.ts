import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumber } from "../swedish/number.ts";
import type { OutcomeCell, OutcomeKind } from "./chain.ts";
import {
  besideReported,
  missingWords,
  partWords,
  type RollUpPart,
  type RollUpRule,
  rollUp,
  tallyOf,
  together,
  writeRolledUp,
} from "./roll-up.ts";
import { readShare, shareValue } from "./share.ts";

type Cell = Pick<OutcomeCell, "kind" | "value" | "share">;

const SHARE: RollUpRule = { aggregation: "andel", unit: "%", decimals: 2 };
const COUNT: RollUpRule = { aggregation: "summa", unit: "st", decimals: 0 };

const value = (typed: string): Cell => ({ kind: "varde", value: readNumber(typed) });
const share = (typed: string): Cell => {
  const read = readShare(typed);
  if (read === null || read === "noll") throw new Error(typed);
  return { kind: "varde", value: shareValue(read, "%", 2), share: read };
};
const empty = (kind: OutcomeKind): Cell => ({ kind, value: null });
const part = (name: string, ...cells: (Cell | null)[]): RollUpPart => ({
  ...{ id: name, name, unit: "%" },
  tally: together(cells.map(tallyOf)),
});
const written = (rule: RollUpRule, ...parts: RollUpPart[]) => writeRolledUp(rollUp(rule, parts), rule);

test("a share adds up as its counts, never as a mean of shares", () => {
  const parts = [part("Kungsholmen", share("100/50 000")), part("Norrmalm", share("12/1 000")), part("Östermalm", share("300/120 000"))];
  expect(written(SHARE, ...parts)).toBe("0,24\u00a0% (412/171\u00a0000)");
});

test("counts add up exactly, with the most decimals that a part states", () => {
  expect(written(COUNT, part("a", value("0,1")), part("b", value("0,2")))).toBe("0,3\u00a0st");
  expect(written(COUNT, part("a", value("659")), part("b", value("0")))).toBe("659\u00a0st");
});

test("a mean is weighed by how many each is of", () => {
  const mean: RollUpRule = { aggregation: "medel", unit: "", decimals: 1 };
  expect(written(mean, part("a", share("400/100")), part("b", share("20/10")))).toBe("3,82 (420/110)");
  expect(rollUp(mean, [part("a", value("4")), part("b", value("2"))])).toMatchObject({
    kind: "gar-inte",
    because: expect.stringContaining("vägas ihop"),
  });
});

test("a part that is missing is named with why, and no kind of empty is a 0", () => {
  const rolled = rollUp(COUNT, [
    part("Kungsholmen", value("338")),
    part("Norrmalm", null),
    part("Vasastan", empty("ej-matt")),
    part("Gärdet", empty("gar-ej-att-mata")),
  ]);
  expect(rolled).toMatchObject({ kind: "summa", value: { micro: 338_000_000 } });
  expect(missingWords(rolled, "stadsdelar")).toBe(
    "1 av 4 stadsdelar. Norrmalm: inte rapporterat; Vasastan: mäts inte i perioden; Gärdet: kan inte mätas",
  );
  const none = rollUp(COUNT, [part("Norrmalm", null)]);
  expect(none).toMatchObject({ kind: "gar-inte", because: "Ingen del har något värde." });
  expect(writeRolledUp(none, COUNT)).toBe("");
});

test("a nämnd of which some units are there is no whole nämnd, and says how many", () => {
  const rolled = rollUp(COUNT, [part("Norra", value("1"), value("2")), part("Södra", value("3"), null)]);
  expect(rolled).toMatchObject({ value: { micro: 6_000_000 }, parts: { whole: 1, all: 2 } });
  expect(missingWords(rolled, "nämnder")).toBe("1 av 2 nämnder. Södra: 1 av 2, 1 inte rapporterat");
});

test("a share without counts is left out and named; without any there is no total", () => {
  const rolled = rollUp(SHARE, [part("Kungsholmen", share("1/4")), part("Norrmalm", value("50"))]);
  expect(rolled).toMatchObject({ kind: "andel", value: { micro: 25_000_000 } });
  expect(missingWords(rolled, "stadsdelar")).toBe("1 av 2 stadsdelar. Norrmalm: utan täljare och nämnare");
  expect(rollUp(SHARE, [part("Norrmalm", value("50"))])).toMatchObject({ because: expect.stringContaining("aldrig som medelvärde") });
});

test("a part says its own figure beside why it does not add up, and several that lack some say how many", () => {
  expect(partWords(SHARE, part("Norrmalm", value("6,4")))).toBe("6,4\u00a0%, utan täljare och nämnare");
  expect(partWords(SHARE, part("Norrmalm", share("1/4")))).toBe("25,00\u00a0% (1/4)");
  expect(partWords(COUNT, { ...part("Norra", value("2"), null), unit: "st" })).toBe("2\u00a0st, 1 av 2, 1 inte rapporterat");
  expect(partWords(SHARE, part("Norra", value("2"), value("3")))).toBe("0 av 2, 2 utan täljare och nämnare");
  expect(partWords(COUNT, part("Norrmalm", empty("sekretess")))).toBe("röjs inte");
});

test("a denominator of 0 gives words, not a figure", () => {
  const nothing: Cell = {
    kind: "varde",
    value: readNumber("0"),
    share: { numerator: { micro: 0, decimals: 0 }, denominator: { micro: 0, decimals: 0 } },
  };
  expect(rollUp(SHARE, [part("Norrmalm", nothing)])).toMatchObject({ kind: "gar-inte", because: expect.stringContaining("Nämnaren är 0") });
  const rolled = rollUp(SHARE, [part("Norrmalm", nothing), part("Kungsholmen", share("1/2"))]);
  expect(rolled).toMatchObject({ kind: "andel", value: { micro: 50_000_000 } });
  expect(missingWords(rolled, "stadsdelar")).toBe("1 av 2 stadsdelar. Norrmalm: nämnaren är 0");
});

test("parts in different units, and an indicator that nobody has said how to add up, give words", () => {
  const mixed = [part("Kungsholmen", value("1")), { ...part("Norrmalm", value("2")), unit: "st" }];
  expect(rollUp(COUNT, mixed)).toMatchObject({ because: "Delarna har olika måttenheter (%, st)." });
  expect(rollUp({ ...COUNT, aggregation: "okand" }, mixed.slice(0, 1))).toMatchObject({
    because: "Ingen har sagt hur indikatorn läggs ihop.",
  });
  expect(rollUp({ ...COUNT, aggregation: "ingen" }, mixed.slice(0, 1))).toMatchObject({ because: "Indikatorn läggs inte ihop." });
});

test("more than can be counted exactly is no figure", () => {
  const kronor = Array.from({ length: 3 }, (_, index) => part(`Enhet ${index}`, value("9 000 000 000")));
  expect(rollUp(COUNT, kronor)).toMatchObject({ kind: "gar-inte", because: "Summan är större än Tertial kan räkna med." });
});

test("the reported total stands beside the computed one, with the difference", () => {
  const rolled = rollUp(COUNT, [part("Kvinnor", value("338")), part("Män", value("308"))]);
  expect(besideReported(rolled, value("659"), COUNT, "delar")).toBe("Rapporterat 659\u00a0st, delarna ger 646\u00a0st: skillnad +13.");
  expect(besideReported(rolled, value("646"), COUNT, "delar")).toBe("");
  expect(besideReported(rolled, null, COUNT, "delar")).toBe("Totalen är inte rapporterad. Delarna ger tillsammans 646\u00a0st.");
});

test("a total without parts stands as reported, and one beside a withheld part tells no difference", () => {
  const noParts = rollUp(COUNT, [part("Norrmalm", null)]);
  expect(besideReported(noParts, value("659"), COUNT, "stadsdelar")).toBe("Rapporterat 659\u00a0st. Ingen del har något värde.");
  const withheld = rollUp(COUNT, [part("Norrmalm", empty("sekretess")), part("Kungsholmen", value("650"))]);
  expect(besideReported(withheld, value("659"), COUNT, "stadsdelar")).not.toMatch(/skillnad|\b9\b/);
  const some = rollUp(COUNT, [part("Norrmalm", null), part("Kungsholmen", value("650"))]);
  expect(besideReported(some, value("659"), COUNT, "stadsdelar")).toContain("Bara 1 av 2 stadsdelar");
});

const count = fc.integer({ min: 0, max: 1_000_000 });
const anyCell = fc.oneof(
  fc.tuple(count, fc.integer({ min: 1, max: 1_000_000 })).map(([above, below]) => share(`${above}/${below}`)),
  count.map((number) => value(String(number))),
  fc.constantFrom<Cell | null>(null, empty("ej-matt"), empty("sekretess")),
);

test("however a kommun is divided, and whatever moves between its nämnder, the total is the same", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyCell, fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 40 }), (units) => {
      const divided = (by: (unit: (typeof units)[number]) => number) =>
        [0, 1, 2, 3, 4]
          .map((board) => units.filter((unit) => by(unit) === board).map(([cell]) => cell))
          .filter((cells) => cells.length > 0)
          .map((cells, index) => part(`Nämnd ${index}`, ...cells));
      for (const rule of [SHARE, COUNT]) {
        const {
          parts: _,
          missing: __,
          ...flat
        } = rollUp(
          rule,
          units.map(([cell], index) => part(`Enhet ${index}`, cell)),
        );
        const before = rollUp(
          rule,
          divided(([, board]) => board),
        );
        const after = rollUp(
          rule,
          divided(([, , board]) => board),
        );
        expect(before).toMatchObject(flat);
        expect(after).toMatchObject(flat);
      }
    }),
  );
});

test("a share computed by its counts lies between the least and the greatest of its parts, and sums agree with whole numbers", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(count, fc.integer({ min: 1, max: 1_000_000 })), { minLength: 1, maxLength: 12 }), (counts) => {
      const rolled = rollUp(
        SHARE,
        counts.map(([above, below], index) => part(`${index}`, share(`${above}/${below}`))),
      );
      if (rolled.kind !== "andel") throw new Error("ingen andel");
      const sums = counts.reduce(([a, b], [above, below]) => [a + above, b + below], [0, 0]);
      expect([rolled.share.numerator.micro, rolled.share.denominator.micro]).toEqual(sums.map((sum) => sum * 1_000_000));
      const shares = counts.map(
        ([above, below]) =>
          shareValue({ numerator: { micro: above, decimals: 0 }, denominator: { micro: below, decimals: 0 } }, "%", 2).micro,
      );
      expect(rolled.value.micro).toBeGreaterThanOrEqual(Math.min(...shares));
      expect(rolled.value.micro).toBeLessThanOrEqual(Math.max(...shares));
    }),
  );
});
