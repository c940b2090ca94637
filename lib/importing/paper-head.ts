import type { DocumentHead } from "../domain/document.ts";
import { readDate } from "../swedish/date.ts";
import { cleaned } from "../swedish/wording.ts";

/** What a paper says about itself before its first section, and the lines nobody could place. */
export type HeadFound = Omit<DocumentHead, "kind" | "year" | "title" | "unit" | "districts"> & {
  /** short lines that may be the unit's name, in order */
  names: string[];
};

const OFFICER = /^(?:handläggare|kontaktperson|upprättad av)\s*:?\s*(.*)$/i;
const PHONE = /^(?:tel(?:efon)?|tfn)\s*[.:]*\s*(?=[+\d])(.+)$/i;
const PHONE_INSIDE = /[,;]?\s*(?:tel(?:efon)?|tfn)\s*[.:]*\s*([+\d][\d\s–-]{5,})$/i;
const ONLY_PHONE = /^\+?0[\d\s–-]{6,}$/;
/** a draft's dash where the number is to stand */
const NONE_YET = /^[–—-]$/;
const REGISTRY = /^(?:dnr|diarienr|diarienummer|diarie)\s*\.?:?\s*(.*)$/i;
const PAGE = /^(sid(a|an)?\.?\s*)?\d+\s*(\(\d+\)|av \d+|\/\s?\d+)$|^sid(a|an)?\.?\s*\d*$/i;
const PAGE_AFTER = /\s+sid(a|an)?\.?\s*\d+\s*(\(\d+\))?$/i;
const DATED = /^(?:datum|daterad|den)?\s*:?\s*(.+)$/i;
const DATE_INSIDE = /\d{4}-\d{2}-\d{2}|\d{1,2} (?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)\p{L}* \d{4}/iu;
const TYPE = /^(tjänsteutlåtande|tjänsteskrivelse|protokollsutdrag|anmälan)$/i;
const MEETING = /sammanträde/i;
const BOARD = /((?:\p{Lu}[\p{L}-]+ )?\p{L}*(?:stadsdelsnämnd(?:en)?|nämnd(?:en)?|kommunstyrelsen|styrelsen))\b/u;
const LETTERHEAD = /förvaltning(en)?$|^stockholms stad$|avdelning(en)?$|\d{3} \d{2} |^box \d|@|www\.|\.se$|^\+?0\d{1,3}[-–\s]\d/i;
const TITLED = /^(verksamhetsplan|verksamhetsberättelse|tertialrapport|delårs|årsrapport)/i;
const LONGEST_NAME = 80;

/** Reads the head of a paper from its lines and, for what they lack, from its page heads; page feet are the letterhead. */
export function paperHead(lines: string[], pageHeads: string[], pageFeet: string[], title: string): HeadFound {
  const head: HeadFound = {
    documentType: "",
    dnr: "",
    date: "",
    addressee: "",
    meeting: null,
    officer: null,
    board: "",
    footer: [],
    names: [],
  };
  readLines(lines.map(cleaned), head, title);
  const fromPageHeads: HeadFound = { ...head, footer: [], names: [] };
  readLines(
    pageHeads.flatMap((line) => cleaned(line).replace(PAGE_AFTER, "").split(" · ")),
    fromPageHeads,
    title,
  );
  const footer = [...head.footer, ...fromPageHeads.footer, ...pageFeet.map(cleaned).filter((line) => line !== "" && !PAGE.test(line))];
  const found = { ...fromPageHeads, names: [...head.names, ...fromPageHeads.names], footer: [...new Set(footer)] };
  return { ...found, board: boardOf(found) };
}

function readLines(lines: string[], head: HeadFound, title: string) {
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const next = lines[at + 1] ?? "";
    if (line === "" || line === title || PAGE.test(line)) continue;
    if (TYPE.test(line)) head.documentType ||= line;
    else if (OFFICER.test(line)) at += readOfficer(line, next, head);
    else if (ONLY_PHONE.test(line) && head.officer?.phone === "") head.officer = { ...head.officer, phone: line };
    else if (PHONE.test(line)) readPhone(line, head);
    else if (REGISTRY.test(line)) at += readRegistry(line, next, head);
    else if (/^till\b/i.test(line) || MEETING.test(line)) at += readAddressee(line, next, head);
    else if (readDate(DATED.exec(line)?.[1] ?? "")) head.date ||= readDate(DATED.exec(line)?.[1] ?? "") ?? "";
    else if (LETTERHEAD.test(line)) head.footer.push(line);
    else if (!TITLED.test(line)) head.names.push(line);
  }
}

/** "Handläggare: Namn", or the name on the next line; answers how many more lines it took. */
function readOfficer(line: string, next: string, head: HeadFound): number {
  const named = OFFICER.exec(line)?.[1] ?? "";
  const isName = next !== "" && next.length <= LONGEST_NAME && !PHONE.test(next) && !REGISTRY.test(next) && !/^till\b/i.test(next);
  const below = named === "" && isName;
  const whole = below ? next : named;
  const phone = PHONE_INSIDE.exec(whole)?.[1] ?? "";
  head.officer ??= { name: whole.replace(PHONE_INSIDE, "").trim(), phone: phone.trim() };
  return below ? 1 : 0;
}

function readPhone(line: string, head: HeadFound) {
  if (head.officer && head.officer.phone === "") head.officer = { ...head.officer, phone: PHONE.exec(line)?.[1]?.trim() ?? "" };
  else if (!head.officer?.phone || !line.includes(head.officer.phone)) head.footer.push(line);
}

function readRegistry(line: string, next: string, head: HeadFound): number {
  const number = REGISTRY.exec(line)?.[1] ?? "";
  const below = number === "" && /^\S*\d\S*$/.test(next);
  head.dnr ||= below ? next : number.replace(NONE_YET, "");
  return below ? 1 : 0;
}

/** "Till Östermalms stadsdelsnämnd, sammanträde 2013-12-17", on one line or over two. */
function readAddressee(line: string, next: string, head: HeadFound): number {
  const below = /^till\s*:?$/i.test(line) && next !== "";
  const whole = below ? `${line.replace(/:$/, "")} ${next}` : line;
  const date = readDate(DATE_INSIDE.exec(whole)?.[0] ?? "") ?? "";
  if (date !== "" || MEETING.test(whole)) head.meeting ??= { date, text: whole };
  if (/^till\b/i.test(whole))
    head.addressee ||= cleaned(
      whole.replace(/[,;]?\s*(den|vid|till)?\s*(nämndens\s*)?sammanträde.*$/i, "").replace(DATE_INSIDE, ""),
    ).replace(/[,;]$/, "");
  return below ? 1 : 0;
}

function boardOf(head: HeadFound): string {
  const places = [head.addressee.replace(/^till:?\s*/i, ""), head.meeting?.text.replace(/^till:?\s*/i, "") ?? "", ...head.footer];
  for (const place of places) {
    const board = BOARD.exec(place)?.[1];
    if (board) return board;
  }
  return "";
}
