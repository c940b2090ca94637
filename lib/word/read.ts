import { plainInlines } from "../domain/text-block.ts";
import type { Outline, OutlineBlock, OutlineParagraph } from "./outline.ts";
import { readBody, readNotes } from "./read-body.ts";
import { followable } from "./read-links.ts";
import { readNumbering } from "./read-numbering.ts";
import { openPackage, type Relation, type WordPackage } from "./read-package.ts";
import { readStyles } from "./read-styles.ts";
import type { Surroundings } from "./read-text.ts";
import { scanXml } from "./read-xml.ts";
import { unreadable } from "./unreadable.ts";

/** Paragraphs, their pieces and cells of the whole file; a report of 370 pages has some 60,000. */
const MOST_PIECES = 250_000;

/**
 * Reads a Word file (.docx) in one pass over each of its parts. Empty paragraphs are left out; everything that is printed is
 * kept: text boxes and footnotes as paragraphs after the one (or the table) they belong to, insertions of tracked changes,
 * results of fields. Not printed and left out: deleted and hidden text, comments, field instructions.
 *
 * @param bytes the file, at most 25 MB (decisions.md 23)
 * @throws UnreadableWord with one Swedish sentence when the file can't or must not be read (trust.md, "Uploads can't hurt")
 */
export function readOutline(bytes: Uint8Array): Outline {
  const file = openPackage(bytes);
  const relations = file.relations(file.main);
  const partOf = (type: string) => targetsOf(relations, type)[0] ?? "";
  const read = (name: string) => (name === "" ? null : file.part(name));

  const styles = readStyles(read(partOf("styles")));
  const numbering = readNumbering(read(partOf("numbering")), (style) => styles.list(style));
  const shared = { styles, numbering, pieces: { left: MOST_PIECES } };
  const around = (name: string): Surroundings => ({ ...shared, link: linksOf(file, name), note: () => [] });

  const notesOf = (part: string) => {
    let notes: Map<string, OutlineParagraph[]> | null = null;
    return (id: string): OutlineParagraph[] => {
      const bytes = notes === null ? read(part) : null;
      notes ??= bytes === null ? new Map() : readNotes(bytes, around(part));
      const note = notes.get(id) ?? [];
      notes.delete(id);
      return note;
    };
  };
  const footnotes = notesOf(partOf("footnotes"));
  const endnotes = notesOf(partOf("endnotes"));

  const main = file.part(file.main);
  if (main === null) throw unreadable("damaged");
  const { blocks, pictures } = readBody(main, {
    ...around(file.main),
    note: (kind, id) => (kind === "footnote" ? footnotes : endnotes)(id),
  });
  if (blocks.length === 0) throw unreadable("noText");

  const textsOf = (type: string) =>
    targetsOf(relations, type).flatMap((name) => {
      const part = file.part(name);
      return part === null ? [] : texts(readBody(part, around(name)).blocks);
    });
  return { title: titleOf(file), headers: textsOf("header"), footers: textsOf("footer"), blocks, pictures };
}

/** The parts of this type, each once. */
function targetsOf(relations: Relation[], type: string): string[] {
  return [...new Set(relations.filter((relation) => relation.type === type && !relation.external).map(({ target }) => target))];
}

function linksOf(file: WordPackage, name: string): (id: string) => string {
  let links: Map<string, string> | null = null;
  return (id) => {
    links ??= new Map(
      file
        .relations(name)
        .filter((relation) => relation.type === "hyperlink" && relation.external)
        .map((relation) => [relation.id, followable(relation.target)]),
    );
    return links.get(id) ?? "";
  };
}

/** One text for each paragraph, and for each cell of a table. */
function texts(blocks: OutlineBlock[]): string[] {
  const plain = (paragraphs: OutlineParagraph[]) => paragraphs.map((paragraph) => plainInlines(paragraph.content)).join("\n");
  return blocks
    .flatMap((block) =>
      block.kind === "paragraph" ? [plain([block])] : block.rows.flatMap((row) => row.cells.map((cell) => plain(cell.paragraphs))),
    )
    .filter((text) => text !== "");
}

function titleOf(file: WordPackage): string {
  const name = targetsOf(file.relations(""), "core-properties")[0] ?? "";
  const part = name === "" ? null : file.part(name);
  let title = "";
  if (part === null) return title;
  scanXml(part, {
    listening: false,
    open(element) {
      this.listening = element === "title";
      return true;
    },
    close() {
      this.listening = false;
    },
    text(text) {
      title += text;
    },
  });
  return title.normalize("NFC").trim();
}
