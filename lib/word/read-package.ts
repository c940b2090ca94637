import { scanXml } from "./read-xml.ts";
import { openZip, type Zip } from "./read-zip.ts";
import { unreadable } from "./unreadable.ts";

/** A Word file (or another of Office's) opened as a package: its main part, and the parts that go with a part. */
export type WordPackage = {
  /** part name of the document itself */
  main: string;
  /** the inflated part, null when it is not there */
  part(name: string): Buffer | null;
  /** what a part refers to, in the file's order */
  relations(name: string): Relation[];
};

export type Relation = {
  id: string;
  /** last word of the type's address: "styles", "header", "hyperlink" */
  type: string;
  /** a part name, or an address outside the file */
  target: string;
  external: boolean;
};

const MB = 1024 * 1024;
const MOST_FILE = 25 * MB;
const MOST_MAIN = 30 * MB;
const MOST_PART = 8 * MB;

type Kind = "wordprocessingml" | "spreadsheetml";

/** Where the main part lies when no relation says so. */
const MAIN: Record<Kind, string> = { wordprocessingml: "word/document.xml", spreadsheetml: "xl/workbook.xml" };
const OTHERS = [
  { kind: "wordprocessingml", reason: "word" },
  { kind: "spreadsheetml", reason: "excel" },
  { kind: "presentationml", reason: "powerPoint" },
] as const;

/**
 * @param kind what the main part is written in
 * @throws UnreadableWord when the file is too big, of another kind, locked, damaged or carries macros
 */
export function openPackage(file: Uint8Array, kind: Kind = "wordprocessingml"): WordPackage {
  if (file.length > MOST_FILE) throw unreadable("tooBig");
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!startsWith(bytes, "PK\u0003\u0004")) throw unreadable(kindOfOtherFile(bytes));
  const zip = openZip(bytes);
  const main = mainPart(zip, kind);
  return {
    main,
    part: (name) => zip.read(name, name === main || name.startsWith("xl/") ? MOST_MAIN : MOST_PART),
    relations: (name) => relationsOf(zip, name),
  };
}

function startsWith(bytes: Buffer, sign: string): boolean {
  return bytes.subarray(0, sign.length).equals(Buffer.from(sign, "latin1"));
}

function kindOfOtherFile(bytes: Buffer): Parameters<typeof unreadable>[0] {
  if (bytes.length === 0) return "nothing";
  if (startsWith(bytes, "%PDF")) return "pdf";
  if (startsWith(bytes, "{\\rtf")) return "rtf";
  if (startsWith(bytes, "PK\u0005\u0006")) return "emptyArchive";
  if (!startsWith(bytes, "\u00d0\u00cf\u0011\u00e0")) return "notWord";
  // the old container of Office; names of its streams stand in it as UTF-16
  if (bytes.includes("EncryptedPackage", 0, "utf16le")) return "password";
  if (bytes.includes("WordDocument", 0, "utf16le")) return "oldWord";
  if (bytes.includes("PowerPoint Document", 0, "utf16le")) return "powerPoint";
  // "Book" is Excel's of before 1997
  return bytes.includes("Workbook", 0, "utf16le") || bytes.includes("Book\0", 0, "utf16le") ? "excel" : "notWord";
}

function mainPart(zip: Zip, kind: Kind): string {
  const types = contentTypes(zip);
  if (types === null) throw unreadable(kindOfOtherArchive(zip));
  const typeOf = (name: string) => types.get(`/${name}`) ?? types.get(name.slice(name.lastIndexOf(".") + 1)) ?? "";
  if (zip.names.some((name) => /sheet\.binary/i.test(typeOf(name)))) throw unreadable("excelBinary");
  // what is told of a kind of part that the file does not have says nothing of it
  const hasMacros = (name: string) => /(^|\/)vba(project\.bin|data\.xml)$/.test(name) || /macroenabled|vbaproject/i.test(typeOf(name));
  if (zip.names.some(hasMacros)) throw unreadable("macros");
  const relation = relationsOf(zip, "").find(({ type, external }) => type === "officeDocument" && !external);
  const main = relation?.target ?? MAIN[kind];
  if (!zip.names.includes(main)) throw unreadable("damaged");
  const type = typeOf(main);
  if (!type.includes(kind)) throw unreadable(OTHERS.find((other) => type.includes(other.kind))?.reason ?? "notWord");
  return main;
}

/** A zip that is no Office package. */
function kindOfOtherArchive(zip: Zip): Parameters<typeof unreadable>[0] {
  if (zip.read("mimetype", MOST_PART)?.includes("opendocument")) return "openDocument";
  return zip.names.some((name) => name.endsWith(".iwa") || name === "index.zip") ? "iWork" : "archive";
}

/** Content types by "/part" and by name ending, null when the zip is no Office package. */
function contentTypes(zip: Zip): Map<string, string> | null {
  const part = zip.read("[content_types].xml", MOST_PART);
  if (part === null) return null;
  const types = new Map<string, string>();
  scanXml(part, {
    listening: false,
    open(name, attributes) {
      const key = name === "Override" ? attributes.get("PartName") : name === "Default" ? attributes.get("Extension") : "";
      if (key !== "") types.set(key.toLowerCase(), attributes.get("ContentType"));
      return true;
    },
    close() {},
    text() {},
  });
  return types;
}

function relationsOf(zip: Zip, source: string): Relation[] {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const part = zip.read(`${folder}_rels/${source.slice(folder.length)}.rels`, MOST_PART);
  const relations: Relation[] = [];
  if (part === null) return relations;
  scanXml(part, {
    listening: false,
    open(name, attributes) {
      if (name !== "Relationship") return true;
      const external = attributes.get("TargetMode").toLowerCase() === "external";
      const type = attributes.get("Type");
      const target = attributes.get("Target");
      relations.push({
        id: attributes.get("Id"),
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : partOf(folder, target),
        external,
      });
      return true;
    },
    close() {},
    text() {},
  });
  return relations;
}

/** The part a relation points at, "" where it points at a place in the text. */
function partOf(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}
