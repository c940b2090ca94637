import { lettersApart } from "../../swedish/wording.ts";
import type { CheckedPaper } from "../checked-paper.ts";
import type { Finding } from "../finding.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("okand-stadsdel", "hard");
/** shorter names have neighbours that are names of their own (Järva, Järna) */
const SURE_LENGTH = 8;

/** A stadsdel is spelt as the municipality spells it, and is one of its own. */
export const districtName: Rule = {
  code: "okand-stadsdel",
  name: "Okänd eller felstavad stadsdel",
  severity: "hard",
  find: (paper) => [...inTables(paper), ...inTexts(paper)],
};

function inTables(paper: CheckedPaper): Finding[] {
  const known = paper.model.districts ?? [];
  return paper.rows.flatMap((line) => {
    const parts = line.parts;
    // a breakdown by something else (schools, homes) has no stadsdel in it at all
    const byDistrict = parts.some(({ district }) => known.includes(district));
    return parts.flatMap((part) => {
      const written = part.written.trim();
      if (sameLetters(written, part.district) && (known.includes(part.district) || !byDistrict)) return [];
      const meant = known.includes(part.district) ? part.district : nearest(written, known);
      if (!meant && !byDistrict) return [];
      const message = meant ? `Stadsdelen heter ${meant}, inte ”${written}”.` : `”${written}” är ingen av kommunens stadsdelar.`;
      return [found({ ...line.place, district: part.district, quote: written }, message, [{ what: "Stadsdel", written }])];
    });
  });
}

function inTexts(paper: CheckedPaper): Finding[] {
  const known = (paper.model.districts ?? []).filter((name) => name.length >= SURE_LENGTH && !name.includes(" "));
  const letters = new Set(known.map(lettersOf));
  const seen = new Set<string>();
  return paper.texts.flatMap(({ lines, place }) =>
    lines.flatMap((line) =>
      [...line.matchAll(/\p{Lu}[\p{L}-]{6,}/gu)].flatMap(({ 0: word, index: at }) => {
        const bare = word.replace(/s$/, "");
        if (seen.has(bare) || letters.has(lettersOf(word)) || letters.has(lettersOf(bare))) return [];
        const meant = known.find(
          (name) =>
            name[0] === bare[0] && Math.abs(name.length - bare.length) <= 1 && lettersApart(name.toLowerCase(), bare.toLowerCase()) === 1,
        );
        if (!meant) return [];
        seen.add(bare);
        const message = `”${word}” ser ut att vara ${meant} felstavat.`;
        const mending = { kind: "text" as const, sentence: line, at, from: bare, to: meant };
        return [{ ...found({ ...place, quote: word }, message, [{ what: "Stadsdel", written: word }], "soft"), mending }];
      }),
    ),
  );
}

function nearest(written: string, known: string[]): string | undefined {
  return known.find((name) => name.length >= SURE_LENGTH && lettersApart(name.toLowerCase(), written.toLowerCase()) <= 2);
}

function sameLetters(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}]/gu, "");
}
