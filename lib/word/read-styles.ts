import type { Attributes } from "./read-tag.ts";
import { scanXml } from "./read-xml.ts";

/** What a style says when its whole chain of "based on" is followed; undefined where it says nothing. */
export type Look = {
  bold?: boolean;
  italic?: boolean;
  capitals?: boolean;
  hidden?: boolean;
  /** struck through: there to be read as taken away */
  struck?: boolean;
  /** set above the line, as the number of a note or a power is */
  raised?: boolean;
  /** half points */
  size?: number;
};

export type ParagraphStyle = Look & {
  /** 1–9, 0 for body text */
  level: number;
  title: boolean;
  contents: boolean;
  /** "" when the style has no numbering; `depth` null when the numbering itself must tell by `id` */
  numbering: { list: string; depth: number | null };
  /** the style and those it is based on, nearest first */
  ids: string[];
  /** lists by name, for files whose numbering part is gone */
  namedList: "punkt" | "nummer" | null;
};

export type Styles = {
  /** the style of this id, the file's default for "" */
  paragraph(id: string): ParagraphStyle;
  run(id: string): Look;
  /** the list a numbering style leads to, "" when none */
  list(id: string): string;
};

/** @param part word/styles.xml, null when the file has none: ids then count as names */
export function readStyles(part: Buffer | null): Styles {
  const { styles, standard, ground } = part === null ? { styles: new Map<string, Style>(), standard: "", ground: {} } : scanStyles(part);
  const paragraphs = new Map<string, ParagraphStyle>();
  const runs = new Map<string, Look>();
  return {
    paragraph(id) {
      const known = paragraphs.get(id);
      if (known !== undefined) return known;
      const style = paragraphStyle(chain(styles, id || standard), ground.size);
      paragraphs.set(id, style);
      return style;
    },
    run(id) {
      const known = runs.get(id);
      if (known !== undefined) return known;
      const look = lookOf(chain(styles, id));
      runs.set(id, look);
      return look;
    },
    list: (id) => styles.get(id)?.list ?? "",
  };
}

/** Switches a yes/no property of Word: absent value means yes. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes.get("val");
  return value !== "0" && value !== "false" && value !== "off";
}

/** The run properties that change the look. */
export const LOOKS = ["b", "i", "caps", "vanish", "strike", "dstrike", "vertAlign", "position", "sz"];

/** half points: less is a touch of the typesetter */
const CLEARLY_ABOVE = 3;

/** Takes in a run property that changes the look; returns false when the element is none. */
export function takeLook(look: Look, name: string, attributes: Attributes): boolean {
  if (name === "b") look.bold = isOn(attributes);
  else if (name === "i") look.italic = isOn(attributes);
  else if (name === "caps") look.capitals = isOn(attributes);
  else if (name === "vanish") look.hidden = isOn(attributes);
  else if (name === "strike" || name === "dstrike") look.struck = isOn(attributes);
  else if (name === "vertAlign") look.raised = attributes.get("val") === "superscript";
  else if (name === "position") look.raised = Number.parseInt(attributes.get("val"), 10) > CLEARLY_ABOVE;
  else if (name === "sz") look.size = Number.parseInt(attributes.get("val"), 10) || undefined;
  else return false;
  return true;
}

type Style = { id: string; name: string; basedOn: string; outline: number | null; list: string | null; depth: number | null; look: Look };

const LONGEST_NAME = 100;

function newStyle(id: string): Style {
  return { id, name: id.slice(0, LONGEST_NAME), basedOn: "", outline: null, list: null, depth: null, look: {} };
}

/** What old properties were before a tracked change, and what only holds in a part of a table. */
const LEFT_OUT = new Set(["rPrChange", "pPrChange", "tblStylePr", "latentStyles"]);

/** `standard` is the style of paragraphs that name none, `ground` what holds where no style says anything. */
function scanStyles(part: Buffer): { styles: Map<string, Style>; standard: string; ground: Look } {
  const styles = new Map<string, Style>();
  let standard = "";
  let style = newStyle("");
  const ground = style.look;
  scanXml(part, {
    listening: false,
    open(name, attributes) {
      if (LEFT_OUT.has(name)) return false;
      if (name === "style") {
        style = newStyle(attributes.get("styleId"));
        styles.set(style.id, style);
        if (attributes.get("type") === "paragraph" && /^(1|true|on)$/.test(attributes.get("default"))) standard = style.id;
      } else if (name === "name") style.name = (attributes.get("val") || style.id).slice(0, LONGEST_NAME);
      else if (name === "basedOn") style.basedOn = attributes.get("val");
      else if (name === "outlineLvl") style.outline = Number.parseInt(attributes.get("val"), 10);
      else if (name === "numId") style.list = attributes.get("val");
      else if (name === "ilvl") style.depth = Number.parseInt(attributes.get("val"), 10);
      else takeLook(style.look, name, attributes);
      return true;
    },
    close() {},
    text() {},
  });
  return { styles, standard, ground };
}

const LONGEST_CHAIN = 50;

function chain(styles: Map<string, Style>, id: string): Style[] {
  const found: Style[] = [];
  for (let next = id; next !== "" && found.length < LONGEST_CHAIN; ) {
    const style = styles.get(next) ?? newStyle(next);
    found.push(style);
    next = style.basedOn;
  }
  return found;
}

function lookOf(styles: Style[]): Look {
  return Object.assign({}, ...styles.map((style) => style.look).reverse());
}

function paragraphStyle(styles: Style[], groundSize: number | undefined): ParagraphStyle {
  const names = styles.map((style) => style.name.normalize("NFC").trim().toLowerCase());
  const title = names[0] === "rubrik" || names.includes("title");
  return {
    size: groundSize,
    ...lookOf(styles),
    level: title ? 0 : levelOf(styles, names),
    title,
    contents: names.some((name) => CONTENTS.test(name)),
    numbering: numberingOf(styles),
    ids: styles.map((style) => style.id),
    namedList: names.some((name) => /^(list bullet|punktlista)/.test(name))
      ? "punkt"
      : names.some((name) => /^(list number|numrerad lista)/.test(name))
        ? "nummer"
        : null,
  };
}

const CONTENTS =
  /^((toc|contents|innehåll) ?[1-9]|toc ?heading|contents heading|innehållsförteckningsrubrik|rubrik för innehållsförteckning)$/;

/** The nearest style that says a level, by outline or by being one of Word's own headings, in English or Swedish. */
function levelOf(styles: Style[], names: string[]): number {
  for (const [index, style] of styles.entries()) {
    if (style.outline !== null) return levelOfOutline(style.outline);
    const heading = /^(?:heading|rubrik) ?([1-9])(?!\d)/.exec(names[index] ?? "");
    if (heading) return Number(heading[1]);
  }
  return 0;
}

/** Outline levels count from 0; 9 is body text. */
export function levelOfOutline(outline: number): number {
  return outline >= 0 && outline < 9 ? outline + 1 : 0;
}

function numberingOf(styles: Style[]): ParagraphStyle["numbering"] {
  const list = styles.find((style) => style.list !== null)?.list ?? "";
  return { list: list === "0" ? "" : list, depth: styles.find((style) => style.depth !== null)?.depth ?? null };
}
