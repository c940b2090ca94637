import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../lib/checks/finding.ts";
import { tertial } from "./tertial.ts";

/** Real documents with a list of their faults lie beside the checkout where Tertial is developed; elsewhere this is skipped. */
const DOCUMENTS = resolve(import.meta.dirname, "../../../shared/documents");

/** Every fault claimed in each paper, by rule and a word of its message. What else holds there must not be claimed. */
const CLAIMED: Record<string, [rule: string, word: string][]> = {
  "vp-2013-funktionsnedsattning": [
    ["arsmal-saknas", "DUR"],
    ["trasig-hanvisning", "2.2 finns inte"],
  ],
  "vp-2014-forsorjningsstod": [
    ["dubblerad-indikator", "Svarsfrekvens"],
    ["arsmal-saknas", "går eller cyklar"],
    ["arsmal-saknas", "Svarsfrekvens"],
    ["aktivitet-utanfor-aret", "2012-01-01"],
    ["summa-i-texten", "75"],
  ],
  "vb-2017-forsorjningsstod": [
    ["konssumma", "659"],
    ["kon-mot-stadsdel", "319"],
    ["kon-mot-stadsdel", "340"],
    ["andel-utanfor-delarna", "Norrmalm"],
    ["andel-utanfor-delarna", "Östermalm"],
    ["utfall-saknas", "hemlösa"],
    ["arsmal-missat", "Stockholmsjobb"],
    ["bedomning-mot-underliggande", "delvis"],
    ["bedomning-mot-underliggande", "Ingen"],
    ["bedomning-mot-underliggande", "Ingen"],
    ["enhet-i-raden", "674"],
    ["enhet-i-raden", "100"],
    ["periodetikett", "VB 2017"],
    ["periodetikett", "VB 2017"],
    ["fel-slags-varde", "antal"],
    ["fel-slags-varde", "totalen är tom"],
    ["okand-stadsdel", "Normalm"],
    ["forandring-i-texten", "424"],
    ["forandring-i-texten", "27"],
    ["forandring-i-texten", "424"],
    ["forandring-i-texten", "39"],
    ["forandring-i-texten", "125"],
    ["forandring-i-texten", "142"],
    ["andel-i-texten", "23,5"],
    ["andel-i-texten", "23,5"],
  ],
};

describe.skipIf(!existsSync(DOCUMENTS))("the faults of real documents (hoppades över utan ../shared)", () => {
  test.for(Object.keys(CLAIMED).flatMap((name) => ["styles", "bold"].map((form) => [name, form] as const)))(
    "%s, headings as %s: what is listed is claimed, and nothing that holds",
    { timeout: 60_000 },
    async ([name, form]) => {
      const findings: Finding[] = JSON.parse(await tertial("check", join(DOCUMENTS, `${name}-${form}.docx`), "--json"));
      const hard = findings.filter(({ severity }) => severity === "hard");
      const expected = CLAIMED[name] ?? [];
      expect(hard.map(({ rule }) => rule).sort()).toEqual(expected.map(([rule]) => rule).sort());
      for (const [rule, word] of expected) expect(hard.some((each) => each.rule === rule && each.message.includes(word))).toBe(true);
    },
  );
});
