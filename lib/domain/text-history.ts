/** One version of a text; `at` an ISO instant. `stands`: it is the text now. One that was put aside never stood. */
export type TextVersion = {
  version: number;
  kind: "sparad" | "sammanfogad" | "asidosatt" | "aterstalld" | "importerad" | "kopierad";
  by: string;
  at: string;
  /** the version that it was written from; 0 for a first one */
  base: number;
  stands: boolean;
};

/** Longer without a save, and the person has gone from the text and come back. */
const PAUSE = 15 * 60_000;

/**
 * The versions that tell how a text came about, in their order: of what one person wrote at one sitting only the last, since
 * it was saved every other second. What was put aside or restored is always told, and what stands.
 */
export function sittings(versions: TextVersion[]): TextVersion[] {
  return versions.filter((version, index) => {
    const next = versions[index + 1];
    if (!next || version.stands || !isWritten(version) || !isWritten(next) || next.by !== version.by) return true;
    return Date.parse(next.at) - Date.parse(version.at) > PAUSE;
  });
}

function isWritten({ kind }: TextVersion): boolean {
  return kind === "sparad" || kind === "sammanfogad";
}
