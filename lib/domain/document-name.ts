import { slugOf } from "../swedish/wording.ts";
import type { DocumentKind, DocumentState } from "./document.ts";

export type NamedDocument = { kind: DocumentKind; year: number; unit: string; state: DocumentState };

/** What people call a document in an address or a command: "VB-2017-forsorjningsstodsenheten". */
export function documentName(document: Omit<NamedDocument, "state">): string {
  return `${document.kind}-${document.year}-${slugOf(document.unit)}`;
}

/** The name of the file handed out (decisions.md 31): "VB-2017-forsorjningsstodsenheten-v3.docx", with UTKAST until decided. */
export function fileName(document: NamedDocument, version: number, extension: string): string {
  return `${documentName(document)}${document.state === "beslutad" ? "" : "-UTKAST"}-v${version}.${extension}`;
}
