import { basename } from "node:path";
import { commandLineUser } from "../../db/mutations/people.ts";
import { takeInDocument } from "../../db/mutations/take-in-document.ts";
import { paperCounts } from "../../lib/importing/counts.ts";
import { readDate } from "../../lib/swedish/date.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";
import { told } from "../told-import.ts";
import { bytesOf, knownFrom, proposed } from "../word-file.ts";

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
  const answer = { document: documentId, ...paperCounts(proposal, styrmodellOf(proposal.content.head.year)) };
  return given.flag("json") ? JSON.stringify(answer, null, 2) : told(answer);
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
