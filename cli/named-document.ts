import { documentsOf } from "../db/queries/documents.ts";
import type { Store } from "../db/store.ts";
import { documentName } from "../lib/domain/document-name.ts";
import type { DocumentSummary } from "../lib/domain/document-summary.ts";
import { CouldNot } from "./failure.ts";

/** The document with this id or name ("VB-2017-forsorjningsstodsenheten", whatever the case). */
export async function namedDocument(store: Store, wanted: string): Promise<DocumentSummary> {
  const all = await documentsOf(store, {});
  const found =
    all.find((document) => document.id === wanted) ?? all.find((document) => documentName(document).toLowerCase() === wanted.toLowerCase());
  if (!found) throw new CouldNot(`Dokumentet ”${wanted}” finns inte. Se vilka som finns med: tertial documents`);
  return found;
}
