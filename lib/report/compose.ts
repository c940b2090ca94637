import type { DocumentContent, DocumentHead, Part, SectionPart } from "../domain/document.ts";
import type { Logo, PageHeadLine } from "../domain/layout.ts";
import { DRAFT_LINE, historyLine, LACKING, provenanceLine } from "../domain/report-additions.ts";
import { isForecast, type Styrmodell } from "../domain/styrmodell.ts";
import { dayOf } from "../swedish/clock.ts";
import { printedText } from "../swedish/typography.ts";
import type { Block, PageHead, Picture, Report, ReportProperties } from "./blocks.ts";
import { checksumOf } from "./checksum.ts";
import { goalSummary } from "./goal-summary.ts";
import type { Layout, Reader, Setting } from "./layout.ts";
import { goalBlocks, partBlocks, sectionBlocks } from "./part-blocks.ts";
import { settleHeadings } from "./settle-headings.ts";

/** What a report says, as data: the content after withholding. JSON reads it, all other formats the blocks. */
export type ComposedData = DocumentContent;

const KIND_NAMES: Record<DocumentHead["kind"], string> = {
  VP: "Verksamhetsplan",
  T1: "Tertialrapport 1",
  T2: "Tertialrapport 2",
  VB: "Verksamhetsberättelse",
};
const PRINTED_CHECKSUM = 16;

/**
 * The one door for all output (decisions.md 19): from a document's content to the data and the blocks that every format is
 * made from. Withholding of small counts belongs on the first line, before anything is laid out. Lays out what `written`
 * says and never looks at facts.
 */
export function compose(
  content: DocumentContent,
  styrmodell: Styrmodell,
  layout: Layout,
  reader: Reader,
): { data: ComposedData; report: Report } {
  const data: ComposedData = content;
  const forecast = isForecast(styrmodell, data.head.kind);
  const setting: Setting = { styrmodell, layout, forecast };
  const checksum = checksumOf(data);
  const [front, rest] = splitFront(data.parts, layout);
  const blocks: Block[] = [
    { k: "title", text: printedText(data.head.title) },
    ...front.flatMap((section) => sectionBlocks(section, 1, setting)),
    ...goalSummary(data, layout, styrmodell, forecast),
    ...contents(layout.contentsTitle),
    ...mainBlocks(rest, setting),
    ...(layout.appendix ? data.appendix : []).flatMap((section) => sectionBlocks(section, 1, setting)),
    originOf(provenanceLine(localTime(reader.now), checksum.slice(0, PRINTED_CHECKSUM))),
    ...(reader.historyHead ? [originOf(historyLine(reader.historyHead))] : []),
  ];
  const properties = propertiesOf(data.head, reader, checksum);
  return { data, report: { properties, pageHead: pageHeadOf(data.head, layout, reader), blocks: settleHeadings(blocks) } };
}

function originOf(line: string): Block {
  return { k: "paragraph", look: "origin", c: [{ s: line }] };
}

function contents(title: string): Block[] {
  return title === "" ? [] : [{ k: "contents", title }, { k: "pagebreak" }];
}

function splitFront(parts: Part[], layout: Layout): [SectionPart[], Part[]] {
  const front: SectionPart[] = [];
  for (const part of parts) {
    if (part.kind !== "avsnitt" || !layout.frontSections.includes(part.title)) break;
    front.push(part);
  }
  return [front, parts.slice(front.length)];
}

function mainBlocks(parts: Part[], setting: Setting): Block[] {
  return parts.flatMap((part, index): Block[] => {
    const next = parts[index + 1];
    if (part.kind === "avsnitt") return sectionBlocks(part, 1, setting, next?.kind === "mal" && headsGoals(part));
    if (part.kind !== "mal") return partBlocks(part, next, null, 0, setting);
    const before = parts[index - 1];
    const headed = before?.kind === "mal" || (before?.kind === "avsnitt" && headsGoals(before));
    return [...(headed ? [] : goalsHeading(setting.layout)), ...goalBlocks(part, 2, setting)];
  });
}

/** A section about goals, without sub-sections, stands as the heading of the goals that follow it. */
function headsGoals(section: SectionPart): boolean {
  return /mål/i.test(section.title) && !section.parts.some((part) => part.kind === "avsnitt");
}

function goalsHeading(layout: Layout): Block[] {
  return [{ k: "heading", level: 1, label: "", text: layout.goalsHeading, anchor: "", goalLevel: "", ofText: false }];
}

function propertiesOf(head: DocumentHead, reader: Reader, checksum: string): ReportProperties {
  return {
    title: printedText(head.title),
    creator: head.unit || reader.municipality || "Tertial",
    subject: KIND_NAMES[head.kind],
    keywords: [head.kind, String(head.year), head.unit].filter(Boolean),
    language: "sv-SE",
    dataTime: reader.now,
    checksum,
    draft: reader.draft,
  };
}

function pageHeadOf(head: DocumentHead, layout: Layout, reader: Reader): PageHead {
  const line = (name: PageHeadLine, words: string) => (layout.pageHead.includes(name) ? words : "");
  return {
    municipality: line("kommun", reader.municipality),
    board: line("namnd", printedText(head.board)),
    unit: line("enhet", printedText(head.unit)),
    documentType: line("dokumenttyp", printedText(head.documentType || layout.documentType)),
    // a draft has a place for its number, and is of the day it was printed
    dnr: line("dnr", head.dnr || (reader.draft ? LACKING : "")),
    date: line("datum", head.date || head.meeting?.date || (reader.draft ? dayOf(reader.now) : "")),
    draftLine: reader.draft ? DRAFT_LINE : "",
    officer: layout.pageHead.includes("handlaggare") ? head.officer : null,
    addressee: line("till", printedText(addresseeOf(head))),
    footer: layout.footer.length > 0 ? layout.footer.map(printedText) : head.footer,
    ...(layout.logo && reader.logo ? { logo: pictureOf(layout.logo, reader.logo) } : {}),
  };
}

function pictureOf({ alt, format, width, height }: Logo, bytes: Uint8Array): Picture {
  return { bytes, alt, format, width, height };
}

/** "Till Östermalms stadsdelsnämnd, sammanträde 2013-12-17": on one line, also where the paper has the meeting apart. */
function addresseeOf({ addressee, meeting }: DocumentHead): string {
  if (!meeting?.text || /^till\b/i.test(meeting.text)) return meeting?.text || addressee;
  return addressee ? `${addressee}, ${meeting.text.charAt(0).toLowerCase()}${meeting.text.slice(1)}` : meeting.text;
}

/** "2026-11-22 kl. 03.31", in Swedish time. */
function localTime(instant: string): string {
  const parts = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short", timeZone: "Europe/Stockholm" }).format(
    new Date(instant),
  );
  return parts.replace(" ", " kl. ").replace(":", ".");
}
