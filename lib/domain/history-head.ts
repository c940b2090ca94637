/** How far a nämnd's history had come: its latest change by number, and the checksum that follows from all changes up to it. */
export type HistoryHead = { authorityId: string; seq: number; hash: string };

/** So much of the checksum is printed: nobody can make another history that ends with the same 32 signs. */
const PRINTED = 32;
const GROUP = /.{4}(?=.)/g;

/** A checksum as it is printed: "3f2a 91c0 d6b4 8e17 0c5b 77aa 19f3 e240". */
export function printedHead(hash: string): string {
  return hash.slice(0, PRINTED).replaceAll(GROUP, "$& ");
}

/** The checksum that somebody has typed off a report, whatever stands between its groups; null for what can't be one. */
export function typedHead(words: string): string | null {
  const signs = words.replaceAll(/[\s.\p{Pd}]/gu, "").toLowerCase();
  return /^[0-9a-f]{32,64}$/.test(signs) ? signs : null;
}
