import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GOOGLE_DOCS, WORD_LEAVINGS, WORD_ON_THE_WEB, WORD_TABLE, WORD_TEXT } from "../../tests/fixtures/clipboards.ts";
import type { Inline, RichText } from "../domain/text-block.ts";
import { notesIn, plainLines } from "../domain/text-block.ts";
import { tidyText } from "../domain/tidy-text.ts";
import { LONGEST_PASTE, pastedPlainText, pastedText } from "./pasted-text.ts";

const p = (...c: Inline[]) => ({ k: "p", c }) as const;
const li = (words: string, more: object = {}) => ({ k: "li", list: "punkt", depth: 0, c: [{ s: words }], ...more });
const b = (s: string): Inline => ({ s, m: ["b"] });
const lines = (html: string) => plainLines(pastedText(html).text);

describe("ur Word", () => {
  test("rubrik, fetstil, kursiv, länk och listor i två nivåer kommer med, och inget saknas", () => {
    expect(pastedText(WORD_TEXT)).toEqual({
      text: [
        { k: "h", level: 1, c: [{ s: "Färre hushåll" }] },
        p(
          { s: "Antalet hushåll är " },
          b("355"),
          { s: ", " },
          { s: "nio", m: ["i"] },
          { s: " färre än i fjol. Läs mer i " },
          { s: "planen", href: "https://exempel.se/plan" },
          { s: "." },
        ),
        { k: "li", list: "punkt", depth: 0, c: [{ s: "Kungsholmen " }, b("262")] },
        li("varav unga 40", { depth: 1 }),
        li("Östermalm 246"),
        p({ s: "Så här gör vi:" }),
        li("Ringa inom två dagar", { list: "nummer" }),
        li("Besluta inom tio", { list: "nummer" }),
        li("om inget saknas", { list: "nummer", depth: 1, mark: "a)" }),
      ],
      leftOut: "",
    });
  });

  test("en tabell behåller sina rader; den feta första raden är dess rubriker och en bred cell blir en smal", () => {
    const { text, leftOut } = pastedText(WORD_TABLE);
    expect(text).toEqual([
      {
        k: "table",
        head: true,
        rows: [
          [[{ s: "Stadsdel" }], [{ s: "Hushåll" }]],
          [[{ s: "Norrmalm" }], [{ s: "1\u00a0047" }]],
          [[{ s: "Källa: eget register" }, { br: true }, { s: "november" }], []],
        ],
      },
    ]);
    expect(leftOut).toBe("Färger och sammanslagna celler följde inte med.");
  });

  test("det som Tertial inte har lämnas kvar, och det sägs vad", () => {
    const { text, leftOut } = pastedText(WORD_LEAVINGS);
    expect(plainLines(text)).toEqual(["Rött och streckat med bild kvar. Tillagt."]);
    expect(leftOut).toBe("En bild, en kommentar, struken text ur spårade ändringar, färger och understrykning följde inte med.");
  });

  test("fotnoter följer med dit de hör; en utan text sägs ha blivit kvar", () => {
    expect(notesIn(pastedText(WORD_LEAVINGS).text)).toEqual(["Fotens text."]);
    const refer = (name: string) => `<a style='mso-footnote-id:${name}' href="#_${name}"><span>[1]</span></a>`;
    const note = (name: string, words: string) =>
      `<div style='mso-element:footnote' id=${name}><p class=MsoFootnoteText>${refer(name)} ${words}</p></div>`;
    const notes = `<div style='mso-element:footnote-list'><hr>${note("ftn2", "Den  andra <i>källan</i>.")}${note("ftn1", "Den första.")}</div>`;
    const { text, leftOut } = pastedText(`<p>Kö${refer("ftn1")} och bostad${refer("ftn2")}, sist${refer("ftn3")}</p>${notes}`);
    expect(text).toEqual([
      {
        k: "p",
        c: [{ s: "Kö" }, { s: "", note: "Den första." }, { s: " och bostad" }, { s: "", note: "Den andra källan." }, { s: ", sist" }],
      },
    ]);
    expect(leftOut).toBe("En fotnot följde inte med.");
  });

  test("en lista som inte börjar på ett behåller sitt första nummer, sedan räknas den", () => {
    const item = (mark: string, words: string) =>
      `<p style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${mark}&nbsp; </span>${words}</p>`;
    expect(pastedText(item("4.", "Fyra") + item("5.", "Fem")).text).toEqual([
      li("Fyra", { list: "nummer", mark: "4." }),
      li("Fem", { list: "nummer" }),
    ]);
  });
});

test("ur Google Docs: hela urklippet är fett i märkningen men inte i texten", () => {
  expect(pastedText(GOOGLE_DOCS)).toEqual({
    text: [
      { k: "h", level: 1, c: [{ s: "Arbetssätt" }] },
      p({ s: "Vi ringer " }, b("inom två dagar"), { s: " alltid", m: ["i"] }),
      li("Kö"),
      li("Telefon", { depth: 1 }),
      li("Först", { list: "nummer" }),
      li("Sedan", { list: "nummer" }),
    ],
    leftOut: "",
  });
});

test("ur Word på webben: varje punkt är en egen lista med sin nivå", () => {
  expect(pastedText(WORD_ON_THE_WEB)).toEqual({ text: [p({ s: "Tre " }, b("saker")), li("Ett"), li("Två", { depth: 1 })], leftOut: "" });
});

test("ren text: varje rad är ett stycke och en rad med streck en punkt", () => {
  expect(pastedPlainText("Inledning\r\n\r\n- Kö\n2) Telefon\n–12 är ett tal")).toEqual({
    text: [p({ s: "Inledning" }), li("Kö"), li("Telefon", { list: "nummer", mark: "2)" }), p({ s: "–12 är ett tal" })],
    leftOut: "",
  });
});

describe("det som kunde göra skada", () => {
  test("skript, ramar och adresser som kör något blir inte kvar", () => {
    const { text, leftOut } = pastedText(
      `<p onclick="x()">Läs <a href="java&#10;script:alert(1)">här</a><script>alert("<p>nej</p>")</script><iframe src="//x"></iframe> och
       <a href="JAVASCRIPT:x">där</a>, <a href="data:text/html,x">så</a>, <a href="mailto:a@b.se">brev</a></p><style>p{}</style>`,
    );
    expect(text).toEqual([p({ s: "Läs här och där, så, " }, { s: "brev", href: "mailto:a@b.se" })]);
    expect(leftOut).toBe("3 länkars adresser, inbäddat innehåll och skript följde inte med.");
  });

  test("styrtecken, märken för höger till vänster och lösa halvor av tecken tas bort; å i två delar blir ett", () => {
    const { text, leftOut } = pastedText("<p>A\u202eB\u0007C\ud800D a\u030a x\u00ad\u200by</p>");
    expect(text).toEqual([p({ s: "ABCD å xy" })]);
    expect(leftOut).toBe("Osynliga tecken följde inte med.");
  });

  test("en tabell i en tabell blir rader i sin cell, och en tabell som bara är en ram försvinner", () => {
    const inner = "<table><tr><td>a</td><td>b</td></tr></table>";
    expect(pastedText(`<table><tr><td>1</td><td>${inner}</td></tr></table>`)).toEqual({
      text: [{ k: "table", head: false, rows: [[[{ s: "1" }], [{ s: "a\tb" }]]] }],
      leftOut: "Ramen kring en tabell i en tabell följde inte med.",
    });
    expect(lines("<table><tr><td><h2>Rubrik</h2><p>Stycke</p></td></tr></table>")).toEqual(["Rubrik", "Stycke"]);
  });

  test("megabyte läses på ett ögonblick; det som inte får plats sägs", () => {
    const long = pastedText(`<p>${"ord ".repeat(LONGEST_PASTE)}</p><p>${"slut ".repeat(1_000_000)}</p>`);
    expect(long.leftOut).toBe("Texten var för lång: bara början kom med. Klistra in resten för sig.");
    const picture = `<p>Kvar<img src="data:image/png;base64,${"A".repeat(5_000_000)}"></p>`;
    expect(pastedText(picture)).toEqual({ text: [p({ s: "Kvar" })], leftOut: "En bild följde inte med." });
    expect(lines(`${"<table><tr><td>".repeat(20_000)}djup`)).toEqual(["djup"]);
    expect(lines(`${"<b>".repeat(50_000)}fet`)).toEqual(["fet"]);
  });

  test("en tabell som är för stor för en text blir rader", () => {
    const { text, leftOut } = pastedText(`<table>${"<tr><td>a</td><td>b</td></tr>".repeat(300)}</table>`);
    expect(text).toHaveLength(300);
    expect(leftOut).toBe("Ramen kring en stor tabell följde inte med.");
  });

  test("trasig märkning ger ändå sina ord", () => {
    expect(lines("<p>a<p>b</b><li>c<td>d</p> < e <3 &aring;&#xe4;&okänd; <!-- <p>f")).toEqual(["a", "b", "- c", "d", "< e <3 åä&okänd;"]);
  });
});

test("vad som än klistras in blir det en text som är städad, och dess ord tappas inte", () => {
  const tag = fc.constantFrom(..."p b i h1 h4 ul ol li table tr td th a br div span sup o:p /p /b /li /ul /td /tr /table /div".split(" "));
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    fc.integer({ min: 100, max: 999 }).map((number) => `ord${number}x`),
    fc.constantFrom(" ", "&nbsp;", "\n", "&amp;"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text } = pastedText(pieces.join(""));
      const found = (words: string) => (words.match(/ord\d{3}x/g) ?? []).sort();
      expect(found(plainLines(text).join("\n"))).toEqual(found(pieces.join("")));
      expect(text.length === 0 ? text : tidyText(text)).toEqual(text satisfies RichText);
    }),
    { numRuns: 500 },
  );
});
