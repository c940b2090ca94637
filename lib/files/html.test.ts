import { expect, test } from "vitest";
import { layoutOf } from "../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { planContent, reportContent } from "../../tests/fixtures/plan-content.ts";
import type { DocumentContent, Part } from "../domain/document.ts";
import { compose } from "../report/compose.ts";
import { htmlOf, htmlPage } from "./html.ts";

function reportOf(content: DocumentContent) {
  const reader = { municipality: "Strandviks kommun", now: "2027-02-03T08:15:00Z", draft: true };
  return compose(content, styrmodellOf(content.head.year), layoutOf(content.head.kind), reader).report;
}

function withText(text: string): DocumentContent {
  const part = {
    kind: "text" as const,
    code: "",
    heading: "",
    headingWritten: "",
    text: [{ k: "p" as const, c: [{ s: text, href: "javascript:alert(1)" }] }],
  };
  return { ...planContent(), parts: [{ kind: "avsnitt", title: text, parts: [part] }] };
}

test("the type label is a part of the heading's name", () => {
  expect(htmlOf(reportOf(planContent()))).toContain(
    '<h3 id="r-1-ett-strandvik-dar-alla-kan-bo-kvar" class="goal goal-inriktningsmal"><span class="label">KF:s inriktningsmål:</span> 1. Ett Strandvik där alla kan bo kvar</h3>',
  );
});

test("there is one h1, and headings below the sixth level still say their level", () => {
  const html = htmlOf(reportOf(planContent()));
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain('aria-level="7"');
});

test("a status is a word; its symbol is only for the eye", () => {
  expect(htmlOf(reportOf(reportContent()))).toContain(
    '<span class="status status-partly"><span class="symbol" aria-hidden="true">◆</span> Uppfylls delvis</span>',
  );
});

test("tables have a caption, column heads and row heads", () => {
  const html = htmlOf(reportOf(planContent()));
  expect(html).toContain("<caption>Indikatorer till mål 1.2</caption>");
  expect(html).toContain('<th scope="col" class="figure">Årsmål</th>');
  expect(html).toContain('<th scope="row">Andel nöjda brukare</th><td class="figure">88\u00a0%</td>');
});

test("what can be edited leads to where it is edited", () => {
  const content = planContent();
  const [first, ...parts] = content.parts;
  if (first?.kind !== "avsnitt") throw new Error("the plan begins with a section");
  const html = htmlOf(reportOf({ ...content, parts: [{ ...first, stored: { id: "0a1b2c", version: 3 } }, ...parts] }));
  expect(html).toContain('data-place="section:0a1b2c"');
});

test("who may change a block is led to its place, in its goal; nobody else sees a link", () => {
  const content = planContent();
  const inPlan = content.parts.flatMap((part, index): Part[] =>
    part.kind === "mal" ? [{ ...part, stored: { id: `mal${index}`, version: 1 } }] : [part],
  );
  const report = reportOf({ ...content, parts: inPlan });
  const html = htmlOf(report, ({ kind, id }, goalId) => (kind === "goal" ? `/mal/${id}` : `/mal/${goalId}#${kind}-${id}`));
  expect(html).toMatch(
    /<div class="editable"><h3 [^>]*>.*?<\/h3><a class="edit" href="\/mal\/mal\d" aria-label="Ändra 1\. Ett Strandvik[^"]*">Ändra<\/a><\/div>/,
  );
  expect(htmlOf(report)).not.toContain("Ändra");
});

test("every link in the contents has its heading", () => {
  const html = htmlOf(reportOf(planContent()));
  const anchors = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
  expect(anchors.length).toBeGreaterThan(3);
  for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
});

test("stored markup and script addresses stay text", () => {
  const html = htmlPage(reportOf(withText(`<script>alert("1")</script>'&`)));
  expect(html).not.toContain("<script");
  expect(html).not.toContain("javascript:");
  expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
});

test("nested items are nested lists", () => {
  const li = (s: string, depth: 0 | 1 | 2) => ({ k: "li" as const, list: "punkt" as const, depth, c: [{ s }] });
  const part = { kind: "text" as const, code: "", heading: "", headingWritten: "", text: [li("Ett", 0), li("Under", 1), li("Två", 0)] };
  const html = htmlOf(reportOf({ ...planContent(), parts: [{ kind: "avsnitt", title: "Lista", parts: [part] }] }));
  expect(html).toContain("<ul><li>Ett<ul><li>Under</li></ul></li><li>Två</li></ul>");
});

test("what is to be looked at stands beside its block, and the paper itself says nothing of it", () => {
  const report = reportOf(reportContent());
  const table = report.blocks.find(({ k }) => k === "table");
  const html = htmlOf(report, undefined, (block) => (block === table ? ["Fel: 4 + 5 = 9, men totalen är <10>."] : []));
  expect(html.match(/class="remarks"/g)).toHaveLength(1);
  expect(html).toContain(
    '<aside class="remarks" aria-label="Kontroll"><ul><li>Fel: 4 + 5 = 9, men totalen är &lt;10&gt;.</li></ul></aside>',
  );
  expect(htmlOf(report)).not.toContain("remarks");
});

test("a footnote's number leads to its words at the end, which lead back", () => {
  const content = withText("Kön är kort.");
  const [first] = content.parts;
  const text = first?.kind === "avsnitt" && first.parts[0]?.kind === "text" ? first.parts[0].text[0] : undefined;
  if (text?.k === "p") text.c.push({ s: "", note: 'Källa: <b>eget</b> "register".' }, { s: " Mer." }, { s: "", note: "Den andra." });
  const html = htmlOf(reportOf(content));
  expect(html).toContain('Kön är kort.<sup class="note-mark"><a id="not-1-i-texten" href="#not-1" aria-label="Fotnot 1">1</a></sup> Mer.');
  expect(html).toContain('<li id="not-1">Källa: &lt;b&gt;eget&lt;/b&gt; &quot;register&quot;. <a href="#not-1-i-texten"');
  expect(html).toContain('<li id="not-2">Den andra. ');
});
