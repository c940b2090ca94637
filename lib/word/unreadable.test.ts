import { expect, test } from "vitest";
import { hostileFiles } from "../../tests/fixtures/hostile-files.ts";
import { smallPlan } from "../../tests/fixtures/small-plan.ts";
import { wordFile } from "../../tests/fixtures/word-file.ts";
import { readOutline } from "./read.ts";
import { refusals, UnreadableWord } from "./unreadable.ts";

test.each(hostileFiles())("$name is refused in one sentence that says what to do", ({ file, says }) => {
  const refused = refusalOf(file());
  expect(refused).toMatch(says);
});

test("each refusal is one Swedish sentence with something to do", () => {
  for (const sentence of Object.values(refusals)) expect(sentence).toMatch(/^[A-ZÅÄÖ][^!?\n]+: [^!?\n]+\.$/);
});

test("a file with any byte changed is read or refused, and never anything else", () => {
  const file = wordFile(smallPlan, { header: ["Sid 1"], title: "Plan" });
  let seed = 7;
  for (let round = 0; round < 500; round++) {
    const damaged = Buffer.from(file);
    for (let change = 0; change <= round % 3; change++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      damaged[(seed >> 4) % damaged.length] = seed & 255;
    }
    refusalOf(round % 5 === 0 ? damaged.subarray(0, seed % damaged.length) : damaged);
  }
});

test("names that point outside the file are never followed", () => {
  const outline = readOutline(wordFile(["Text"]));
  expect(readOutline(withName(wordFile(["Text"])))).toEqual(outline);
});

/** The refusal's sentence, "" when the file is read; any other error is thrown. */
function refusalOf(file: Uint8Array): string {
  try {
    readOutline(file);
    return "";
  } catch (error) {
    if (error instanceof UnreadableWord) return error.message;
    throw error;
  }
}

/** The numbering part's name replaced by one that climbs out of the folder. */
function withName(file: Uint8Array): Uint8Array {
  return Buffer.from(Buffer.from(file).toString("latin1").replaceAll("word/numbering.xml", "../../../../etc/xx"), "latin1");
}
