import type { Block, HeadingBlock, ItemBlock, PageHead, Picture, Place, Report } from "../report/blocks.ts";
import { type AddressOf, editLink, placeAttribute, tableHtml } from "./html-table.ts";
import { escapeHtml, inlineHtml, statusHtml, withNotes } from "./html-text.ts";
import { PAGE_CSS, REPORT_CSS } from "./report-css.ts";

/** Where what a block was made from is changed, in which goal; null for what the reader may not change. */
export type EditAddress = (place: Place, goalId: string | null) => string | null;

/** What the reader is to look at in a block, each in one sentence. It stands on the page, never on paper. */
export type RemarksAt = (block: Block) => string[];

const CONTENTS_LEVELS = 3;

/**
 * The report as an `<article class="report">`, to be shown with `REPORT_CSS`. The title is the only h1, so that a heading of
 * level 1 is an h2; the type label is a part of its heading. Everything is escaped; headings and rows that can be edited
 * carry `data-place="goal:ID"`, `section:`, `indicator:`, `budget:` or `text:`, and where `editAt` knows their address a link
 * there; what `remarksAt` says of a block stands in the margin beside it.
 */
export function htmlOf(report: Report, editAt: EditAddress = () => null, remarksAt: RemarksAt = () => []): string {
  let goalId: string | null = null;
  const blocks = report.blocks.flatMap((block, index) => {
    if (block.k === "heading" && !block.ofText) goalId = block.place?.kind === "goal" ? block.place.id : null;
    const goal = goalId;
    return [...blockHtml(block, index, report.blocks, (place) => editAt(place, goal)), ...remarksHtml(remarksAt(block))];
  });
  const { html, list } = withNotes(blocks.join("\n"));
  return `<article class="report${report.properties.draft ? " is-draft" : ""}" lang="sv">${headHtml(report.pageHead)}${html}${list}${footHtml(report.pageHead)}</article>`;
}

/** A complete page of its own, for a file. */
export function htmlPage(report: Report): string {
  const { title, creator, dataTime } = report.properties;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${escapeHtml(creator)}">
<meta name="date" content="${escapeHtml(dataTime)}">
<title>${escapeHtml(title)}</title>
<style>${PAGE_CSS}${REPORT_CSS}</style>
</head>
<body><main>
${htmlOf(report)}
</main></body>
</html>
`;
}

function headHtml(head: PageHead): string {
  const owners = [head.municipality, head.board, head.unit].filter(Boolean).map((name) => `<span>${escapeHtml(name)}</span>`);
  const facts = [
    ["Dnr", head.dnr],
    ["Datum", head.date],
    ["Handläggare", head.officer?.name ?? ""],
    ["Telefon", head.officer?.phone ?? ""],
    ["Till", /^till\s/i.test(head.addressee) ? head.addressee.slice(5) : ""],
    ["Möte", /^till\s/i.test(head.addressee) ? "" : head.addressee],
  ].filter(([, fact]) => fact);
  const list = facts.map(([name = "", fact = ""]) => `<div><dt>${name}</dt><dd>${escapeHtml(fact)}</dd></div>`).join("");
  const draft = head.draftLine ? `<p class="draft">${escapeHtml(head.draftLine)}</p>` : "";
  return `<header>${head.logo ? logoHtml(head.logo) : ""}<p class="owners">${owners.join(" ")}</p><p class="kind">${escapeHtml(head.documentType)}</p>${draft}${list ? `<dl>${list}</dl>` : ""}</header>\n`;
}

function remarksHtml(remarks: string[]): string[] {
  if (remarks.length === 0) return [];
  return [
    `<aside class="remarks" aria-label="Kontroll"><ul>${remarks.map((remark) => `<li>${escapeHtml(remark)}</li>`).join("")}</ul></aside>`,
  ];
}

function footHtml({ footer }: PageHead): string {
  return footer.length > 0 ? `\n<footer>${footer.map((line) => `<span>${escapeHtml(line)}</span>`).join(" ")}</footer>` : "";
}

/** In the page itself, so that it is there in a file too. The Content-Security-Policy allows `data:` pictures. */
function logoHtml({ bytes, alt, format, width, height }: Picture): string {
  const source = `data:image/${format};base64,${Buffer.from(bytes).toString("base64")}`;
  return `<img class="logo" src="${source}" alt="${escapeHtml(alt)}" width="${width}" height="${height}">`;
}

function blockHtml(block: Block, index: number, blocks: Block[], addressOf: AddressOf): string[] {
  switch (block.k) {
    case "title":
      return [`<h1>${escapeHtml(block.text)}</h1>`];
    case "heading":
      return [headingHtml(block, addressOf)];
    case "midheading":
      return [`<p class="midheading"><strong>${escapeHtml(block.text)}</strong></p>`];
    case "status":
      return [`<p class="assessment">${statusHtml(block)}</p>`];
    case "paragraph":
      return [`<p class="${block.look}">${inlineHtml(block.c)}</p>`];
    case "item":
      return blocks[index - 1]?.k === "item" ? [] : [listsHtml(itemsFrom(blocks, index))];
    case "legend":
      return [legendHtml(block)];
    case "contents":
      return [contentsHtml(block.title, blocks)];
    case "table":
      return [tableHtml(block, addressOf)];
    case "pagebreak":
      return [];
  }
}

function headingHtml(heading: HeadingBlock, addressOf: AddressOf): string {
  const level = heading.level + 1;
  const tag = `h${Math.min(level, 6)}`;
  const deep = level > 6 ? ` aria-level="${level}"` : "";
  const label = heading.label ? `<span class="label">${escapeHtml(heading.label)}</span> ` : "";
  const kind = heading.ofText ? "of-text" : heading.goalLevel ? `goal goal-${escapeHtml(heading.goalLevel)}` : "section";
  const address = heading.place && addressOf(heading.place);
  const words = `<${tag} id="${heading.anchor}" class="${kind}"${deep}${placeAttribute(heading.place)}>${label}${escapeHtml(heading.text)}</${tag}>`;
  return address ? `<div class="editable">${words}${editLink(address, heading.text)}</div>` : words;
}

function itemsFrom(blocks: Block[], index: number): ItemBlock[] {
  const items: ItemBlock[] = [];
  for (let at = index; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.k !== "item") break;
    items.push(block);
  }
  return items;
}

/** Items as nested lists; where the kind of list changes on the top level a new list begins. */
function listsHtml(items: ItemBlock[]): string {
  const lists: ItemBlock[][] = [];
  for (const item of items) {
    const list = lists.at(-1);
    if (list && !item.first) list.push(item);
    else lists.push([item]);
  }
  return lists.map((list) => listHtml(list, Math.min(...list.map((item) => item.depth)))).join("");
}

function listHtml(items: ItemBlock[], depth: number): string {
  const [first] = items;
  const tag = first?.list === "punkt" ? "ul" : "ol";
  const letters = first?.list === "bokstav" ? ' type="a"' : "";
  const start = first && first.number > 1 ? ` start="${first.number}"` : "";
  const rows: string[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    let end = index + 1;
    while ((items[end]?.depth ?? -1) > depth) end++;
    const own = item && item.depth === depth ? inlineHtml(item.c) : "";
    const below = items.slice(own ? index + 1 : index, end);
    rows.push(`<li>${own}${below.length > 0 ? listHtml(below, depth + 1) : ""}</li>`);
    index = end;
  }
  return `<${tag}${letters}${start}>${rows.join("")}</${tag}>`;
}

function legendHtml(legend: Extract<Block, { k: "legend" }>): string {
  const entries = legend.entries.map((entry) => `<li>${statusHtml(entry)}: ${escapeHtml(entry.explanation)}</li>`);
  return `<div class="legend"><p class="legend-title">${escapeHtml(legend.title)}</p><ul>${entries.join("")}</ul><p class="note">${escapeHtml(legend.note)}</p></div>`;
}

function contentsHtml(title: string, blocks: Block[]): string {
  const headings = blocks.filter((block) => block.k === "heading").filter((heading) => heading.level <= CONTENTS_LEVELS);
  const entries = headings.map(
    (heading) => `<li class="level-${heading.level}"><a href="#${heading.anchor}">${escapeHtml(heading.text)}</a></li>`,
  );
  return `<nav class="contents" aria-label="${escapeHtml(title)}"><p class="contents-title">${escapeHtml(title)}</p><ol>${entries.join("")}</ol></nav>`;
}
