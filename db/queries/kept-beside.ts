import { createHash } from "node:crypto";
import { and, eq, or } from "drizzle-orm";
import { canonical, sha256 } from "../canonical.ts";
import type { HistoryRow } from "../history.ts";
import type { Source } from "../store.ts";
import { rowWords } from "../waiting/put-down.ts";
import { TAKEN, UNDONE } from "./taken-files.ts";

const DECISIONS = ["dokument-beslutad", "dokument-delegation"];
const FILES = [TAKEN, UNDONE];

/**
 * Of some rows of the history those whose own words lie beside it, where it has only their checksum, and are not what they
 * were: a version of a text, a decided document and its Word file, the values of a large file, taken in or undone. A text
 * that was thrown away with its draft is not missed.
 */
export async function alteredBeside(source: Source, rows: HistoryRow[]): Promise<HistoryRow[]> {
  const texts = await alteredTexts(source, rows);
  const altered: HistoryRow[] = [];
  for (const row of rows) if (texts.has(row.seq) || (await isOther(source, row))) altered.push(row);
  return altered;
}

type KeptText = { version: number; sha256: string };

/** The numbers of those rows whose version of a text has other words than it was saved with. */
async function alteredTexts({ db, t }: Source, rows: HistoryRow[]): Promise<Set<number>> {
  const saves = rows.flatMap(({ seq, place, after }) =>
    place.startsWith("text/") && isText(after) ? [{ seq, textId: place.slice("text/".length), ...after }] : [],
  );
  if (saves.length === 0) return new Set();
  const own = saves.map(({ textId, version }) => and(eq(t.textVersion.textId, textId), eq(t.textVersion.version, version)));
  const kept = await db
    .select()
    .from(t.textVersion)
    .where(or(...own));
  const checksums = new Map(kept.map(({ textId, version, blocks }) => [`${textId}/${version}`, sha256(canonical(blocks))]));
  const other = saves.filter(({ textId, version, sha256: was }) => (checksums.get(`${textId}/${version}`) ?? was) !== was);
  return new Set(other.map(({ seq }) => seq));
}

function isText(after: unknown): after is KeptText {
  return typeof after === "object" && after !== null && "version" in after && "sha256" in after;
}

async function isOther(source: Source, { action, place, after }: HistoryRow): Promise<boolean> {
  if (DECISIONS.includes(action)) return isOtherDecision(source, place.slice("document/".length), after as Frozen);
  if (!FILES.includes(action)) return false;
  const { rows, waiting = place.slice("import/".length) } = after as { rows?: string; waiting?: string };
  return rows !== undefined && rows !== (await checksumOfImport(source, waiting));
}

type Frozen = { sha256?: string; fileId?: string; fileSha256?: string };

async function isOtherDecision({ db, t }: Source, documentId: string, { sha256: was, fileId, fileSha256 }: Frozen): Promise<boolean> {
  const frozen = await db
    .select({ content: t.documentSnapshot.content })
    .from(t.documentSnapshot)
    .where(and(eq(t.documentSnapshot.documentId, documentId), eq(t.documentSnapshot.sha256, was ?? "")));
  if (!frozen.some(({ content }) => sha256(canonical(content)) === was)) return true;
  const [file] = await db
    .select({ bytes: t.file.content })
    .from(t.file)
    .where(eq(t.file.id, fileId ?? ""));
  return !file || sha256(file.bytes) !== fileSha256;
}

/** As it was made when the values were put down: indicator by indicator in the order of their ids, each in the order of its key. */
async function checksumOfImport({ db, t }: Source, importId: string): Promise<string> {
  const row = t.outcomeImportRow;
  const indicators = await db.selectDistinct({ id: row.indicatorId }).from(row).where(eq(row.importId, importId));
  const checksum = createHash("sha256");
  for (const id of indicators.map((indicator) => indicator.id).sort()) {
    const values = await db
      .select()
      .from(row)
      .where(and(eq(row.importId, importId), eq(row.indicatorId, id)));
    for (const value of values.sort(byKey)) checksum.update(rowWords(value));
  }
  return checksum.digest("hex");
}

type Key = { districtId: string; gender: string };

function byKey(a: Key, b: Key): number {
  if (a.districtId !== b.districtId) return a.districtId < b.districtId ? -1 : 1;
  return a.gender < b.gender ? -1 : 1;
}
