import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { commandLineUser } from "../../db/mutations/people.ts";
import { takeInDocument } from "../../db/mutations/take-in-document.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { type Known, NotAPlan, type Proposal } from "../../lib/importing/proposal.ts";
import { propose } from "../../lib/importing/propose.ts";
import { readDate } from "../../lib/swedish/date.ts";
import { readOutline } from "../../lib/word/read.ts";
import { UnreadableWord } from "../../lib/word/unreadable.ts";
import { styrmodeller, styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { counted, told } from "../counts.ts";
import { withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";

const KINDS: DocumentKind[] = ["VP", "T1", "T2", "VB"];
/** decisions.md 23 */
const LARGEST_FILE = 25 * 1024 * 1024;

/** `tertial import`: takes a plan or report in from Word, whole or not at all. */
export async function importFile(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: ["replace", "json"], values: ["db", "kind", "year", "unit", "decided", "paragraph", "dnr"] });
  const [file, ...more] = given.positionals;
  if (!file || more.length > 0) throw new WrongCall("Ange en Word-fil.");
  const known = knownFrom(given);
  const decided = decisionFrom(given);
  const bytes = await bytesOf(file);
  const proposal = proposed(bytes, known);
  const documentId = await withStore(given.value("db"), async (store) => {
    const saved = await takeInDocument(store, await commandLineUser(store), new Date().toISOString(), {
      proposal,
      styrmodell: styrmodellOf(proposal.content.head.year),
      original: { name: basename(file), bytes },
      decided,
      replace: given.flag("replace"),
    });
    if (!saved.ok) throw new CouldNot(saved.message);
    return saved.documentId;
  });
  const answer = { document: documentId, ...counted(proposal, styrmodellOf(proposal.content.head.year)) };
  return given.flag("json") ? JSON.stringify(answer, null, 2) : told(answer);
}

function knownFrom(given: Arguments): Known {
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

function decisionFrom(given: Arguments): { date: string; paragraph: string; dnr: string } | null {
  const [date, paragraph, dnr] = [given.value("decided"), given.value("paragraph"), given.value("dnr")];
  if (date === undefined) {
    if (paragraph !== undefined || dnr !== undefined) throw new WrongCall("--paragraph och --dnr hör till --decided DATUM.");
    return null;
  }
  const day = readDate(date);
  if (!day) throw new WrongCall(`”${date}” är inget datum. Skriv till exempel 2018-02-20.`);
  return { date: day, paragraph: paragraph ?? "", dnr: dnr ?? "" };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new CouldNot(`Filen ${file} finns inte.`);
  if (size > LARGEST_FILE) throw new CouldNot("Filen är större än 25 MB. Ta bort bilder ur den eller dela den, och försök igen.");
  return readFile(file);
}

function proposed(bytes: Uint8Array, known: Known): Proposal {
  try {
    return propose(readOutline(bytes), styrmodeller, known);
  } catch (error) {
    if (error instanceof UnreadableWord || error instanceof NotAPlan) throw new CouldNot(error.message);
    throw error;
  }
}
