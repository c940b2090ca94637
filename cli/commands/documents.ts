import { documentsOf } from "../../db/queries/documents.ts";
import { documentName } from "../../lib/domain/document-name.ts";
import type { Answer } from "../answer.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { undoDocument } from "./undo-document.ts";

/** `tertial documents [undo]`: every document of the database, newest year first; or one that was taken in, taken out again. */
export async function documents(args: string[]): Promise<string | Answer> {
  if (args[0] === "undo") return undoDocument(args.slice(1));
  const given = readArguments(args, { flags: ["json"], values: ["db"] });
  const found = await withStore(given.value("db"), (store) => documentsOf(store, {}));
  const listed = found.map((document) => ({ ...document, name: documentName(document) }));
  if (given.flag("json")) return JSON.stringify(listed, null, 2);
  if (listed.length === 0) return "Inga dokument än. Läs in ett med: tertial import FIL.docx";
  const width = Math.max(...listed.map((document) => document.name.length));
  return listed.map((document) => `${document.id}  ${document.name.padEnd(width)}  ${document.title}`).join("\n");
}
