import { readFile, stat } from "node:fs/promises";
import type { DocumentKind } from "../lib/domain/document.ts";
import type { Known, Proposal } from "../lib/importing/proposal.ts";
import { wordPaper } from "../lib/jobs/word-paper.ts";
import type { Arguments } from "./arguments.ts";
import { CouldNot, WrongCall } from "./failure.ts";

const KINDS: DocumentKind[] = ["VP", "T1", "T2", "VB"];
/** decisions.md 23 */
const LARGEST_FILE = 25 * 1024 * 1024;

/** What --kind, --year and --unit say; they win over every guess. */
export function knownFrom(given: Arguments): Known {
  const kind = given.value("kind")?.toUpperCase();
  const year = given.value("year");
  if (kind !== undefined && !KINDS.some((known) => known === kind))
    throw new WrongCall(`Slaget ”${kind}” finns inte: välj VP, T1, T2 eller VB.`);
  if (year !== undefined && !/^(19|20)\d\d$/.test(year))
    throw new WrongCall(`”${year}” är inget år. Skriv fyra siffror, till exempel 2017.`);
  return {
    ...(kind ? { kind: KINDS.find((known) => known === kind) } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(given.value("unit") ? { unit: given.value("unit") } : {}),
  };
}

export async function bytesOf(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new CouldNot(`Filen ${file} finns inte.`);
  if (size > LARGEST_FILE) throw new CouldNot("Filen är större än 25 MB. Ta bort bilder ur den eller dela den, och försök igen.");
  return readFile(file);
}

/** What a Word file holds as a plan or report, without anything being stored. */
export function proposed(bytes: Uint8Array, known: Known): Proposal {
  const read = wordPaper({ bytes, known });
  if (!read.ok) throw new CouldNot(read.message);
  return read.value;
}
