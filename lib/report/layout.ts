import type { HistoryHead } from "../domain/history-head.ts";
import type { Layout } from "../domain/layout.ts";
import type { Styrmodell } from "../domain/styrmodell.ts";

export type { Layout };

/** For whom and when the report is made. */
export type Reader = {
  /** the name in the page head, "" to leave it out */
  municipality: string;
  /** when the data was read, ISO instant */
  now: string;
  /** not yet decided: "UTKAST" on each page */
  draft: boolean;
  /** how far the history had come when a decision was registered; none for a draft, and for what was decided elsewhere */
  historyHead?: HistoryHead | null;
  /** the bytes of the layout's logo */
  logo?: Uint8Array;
};

/** What every part needs to know to be printed. */
export type Setting = {
  styrmodell: Styrmodell;
  layout: Layout;
  /** assessments are about what is expected of the year, not what it became */
  forecast: boolean;
};
