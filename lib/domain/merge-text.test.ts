import fc from "fast-check";
import { expect, test } from "vitest";
import { bothAfterEachOther, mergeText } from "./merge-text.ts";
import { type Inline, paragraph, plainLines, type RichText, sameText } from "./text-block.ts";

const written = (...lines: string[]): RichText => lines.map(paragraph);
const base = written("Inledning", "Åtgärder", "Resultat");

const mergedOf = (mine: RichText, theirs: RichText) => {
  const merge = mergeText(base, mine, theirs);
  return "merged" in merge ? plainLines(merge.merged) : "var för sig";
};

test("two who write in different paragraphs, even beside one another, are both kept", () => {
  expect(mergedOf(written("Inledning", "Mina åtgärder", "Resultat"), written("Inledning", "Åtgärder", "Andras resultat"))).toEqual([
    "Inledning",
    "Mina åtgärder",
    "Andras resultat",
  ]);
});

test("a paragraph put in and one taken out, each by one of the two, are both done", () => {
  expect(mergedOf(written("Inledning", "Nytt", "Åtgärder", "Resultat"), written("Inledning", "Åtgärder"))).toEqual([
    "Inledning",
    "Nytt",
    "Åtgärder",
  ]);
});

test("what both have written alike stands once", () => {
  const both = written("Inledning", "Samma åtgärder", "Resultat", "Samma slut");
  expect(mergedOf(both, both)).toEqual(plainLines(both));
});

test("two in the same paragraph are both kept, one beside the other, and the rest of the text is agreed", () => {
  const mine = written("Min inledning", "Åtgärder", "Resultat");
  const theirs = written("Er inledning", "Åtgärder", "Resultat i siffror");
  const merge = mergeText(base, mine, theirs);
  expect(merge).toEqual({
    conflict: [{ mine: written("Min inledning"), theirs: written("Er inledning") }, { agreed: written("Åtgärder", "Resultat i siffror") }],
  });
  expect("conflict" in merge && plainLines(bothAfterEachOther(merge.conflict))).toEqual([
    "Er inledning",
    "Min inledning",
    "Åtgärder",
    "Resultat i siffror",
  ]);
});

test("a paragraph that one took out while the other wrote in it is not lost", () => {
  expect(mergedOf(written("Inledning", "Resultat"), written("Inledning", "Fler åtgärder", "Resultat"))).toBe("var för sig");
});

test("something different put in at the same place is for a person to order", () => {
  expect(mergedOf([...base, paragraph("Mitt slut")], [...base, paragraph("Ert slut")])).toBe("var för sig");
});

test("a paragraph made bold is a change; one whose words are only cut otherwise is not", () => {
  const bold: RichText = [{ k: "p", c: [{ s: "Inledning", m: ["b"] }] }, ...base.slice(1)];
  const cut: RichText = [{ k: "p", c: [{ s: "Inled" }, { s: "ning" }] }, ...base.slice(1)];
  expect(mergeText(base, bold, cut)).toEqual({ merged: bold });
});

/** A text of few different paragraphs, so that many are alike, and what somebody makes of it. */
const anyText = fc.array(fc.constantFrom("a", "b", "c", "", "d"), { maxLength: 12 }).map((lines) => written(...lines));
const anyEdits = fc.array(fc.record({ at: fc.nat(20), what: fc.constantFrom("skriv", "nytt", "bort") }), { maxLength: 6 });
type Edits = { at: number; what: string }[];

/** Each edit writes words that nobody else writes. */
function edited(text: RichText, edits: Edits, who: string): RichText {
  const blocks = [...text];
  for (const [index, { at, what }] of edits.entries()) {
    const place = at % (blocks.length + 1);
    if (what === "bort") blocks.splice(place, 1);
    else blocks.splice(place, what === "nytt" ? 0 : 1, paragraph(`${who}${index}`));
  }
  return blocks;
}

test("nothing that either wrote is lost, whatever the text, and who is called mine makes no difference", () => {
  fc.assert(
    fc.property(anyText, anyEdits, anyEdits, (text, ones, others) => {
      const [one, other] = [edited(text, ones, "en"), edited(text, others, "två")];
      const merge = mergeText(text, one, other);
      const turned = mergeText(text, other, one);
      if ("merged" in merge) expect(turned).toEqual(merge);
      else expect("conflict" in turned).toBe(true);
      const kept = plainLines("merged" in merge ? merge.merged : bothAfterEachOther(merge.conflict));
      const own = [...plainLines(one), ...plainLines(other)].filter((line) => /^(en|två)/.test(line));
      expect(own.filter((line) => !kept.includes(line))).toEqual([]);
      // nothing comes from nowhere, and what nobody touched is there once
      expect(kept.filter((line) => ![...plainLines(text), ...plainLines(one), ...plainLines(other)].includes(line))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test("where different paragraphs are all different, what is taken out is out and what is untouched stands once", () => {
  fc.assert(
    fc.property(fc.nat(12), anyEdits, anyEdits, (length, ones, others) => {
      const lines = Array.from({ length }, (_, index) => `stycke ${index}`);
      const [one, other] = [edited(written(...lines), ones, "en"), edited(written(...lines), others, "två")];
      const merge = mergeText(written(...lines), one, other);
      if (!("merged" in merge)) return;
      const [inOne, inOther] = [plainLines(one), plainLines(other)];
      const kept = plainLines(merge.merged).filter((line) => line.startsWith("stycke"));
      expect(kept).toEqual(lines.filter((line) => inOne.includes(line) && inOther.includes(line)));
    }),
    { numRuns: 2000 },
  );
});

test("merged with a side that changed nothing, a text is itself", () => {
  fc.assert(
    fc.property(anyText, anyEdits, (text, edits) => {
      const changed = edited(text, edits, "en");
      for (const merge of [mergeText(text, changed, text), mergeText(text, text, changed), mergeText(text, changed, changed)]) {
        expect("merged" in merge && sameText(merge.merged, changed)).toBe(true);
      }
    }),
  );
});

test("the text of 200 pages, written in all over by two, is merged paragraph by paragraph", () => {
  const lines = Array.from({ length: 6000 }, (_, index) => (index % 3 ? `Stycke ${index} om verksamheten.` : ""));
  const own = (who: string, shift: number) =>
    written(...lines.map((line, index) => (index % 10 === shift ? `${line} ${who}` : line)), `${who} sist`).slice(shift === 1 ? 0 : 1);
  const merge = mergeText(written(...lines), own("en", 1), own("två", 6).slice(0, -1));
  expect("merged" in merge && merge.merged.length).toBe(6000);
});

test("a footnote put in, and other words in one, are changes", () => {
  const text = (...c: Inline[]): RichText => [{ k: "p", c }, paragraph("Ett annat stycke.")];
  const before = text({ s: "Kön är kort." });
  const mine = text({ s: "Kön är kort." }, { s: "", note: "Källa: eget register." });
  const theirs = [before[0], paragraph("Ett annat stycke, ändrat.")].filter((block) => block !== undefined);
  expect(mergeText(before, mine, theirs)).toEqual({ merged: [mine[0], theirs[1]] });
  expect(sameText(mine, text({ s: "Kön är kort." }, { s: "", note: "Källa: enkäten." }))).toBe(false);
});
