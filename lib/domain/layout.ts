import type { ColumnCode } from "./styrmodell.ts";

/**
 * What a municipality decides about a kind of report in a span of years: data, delivered by templates/ and stored as versions.
 * Sections, their order and their instructions are not part of it.
 */
export type Layout = {
  /** printed in the page head where the paper names no type of its own */
  documentType: string;
  /** sections that stand on the first page, before the contents, when they come first */
  frontSections: string[];
  /** first heading over the goals where no section stands right before them */
  goalsHeading: string;
  /** heading of the computed count of assessments; "" leaves it out */
  summaryHeading: string;
  /** the status symbols are explained below the count */
  legend: boolean;
  /** "" leaves the table of contents out */
  contentsTitle: string;
  /** what an empty section says; "" leaves empty sections out */
  emptySection: string;
  /** annexes are printed */
  appendix: boolean;
  /** which lines the page head has, where the paper has something to say in them */
  pageHead: PageHeadLine[];
  /** lines in the foot of the first page; none: the paper's own */
  footer: string[];
  logo: Logo | null;
  indicatorTable: TableLayout;
  activityTable: TableLayout;
};

export const PAGE_HEAD_LINES = ["kommun", "namnd", "enhet", "dokumenttyp", "dnr", "datum", "handlaggare", "till"] as const;
export type PageHeadLine = (typeof PAGE_HEAD_LINES)[number];

export type TableLayout = {
  /** whose columns the tables have: each paper's own, or those named here */
  columnsOf: "dokumentet" | "uppstallningen";
  columns: LaidOutColumn[];
};

/** In the order they are printed. `title` "" stands for the paper's own label, else the styrmodell's. */
export type LaidOutColumn = { code: ColumnCode; title: string };

/** A stored picture; its bytes lie in the file table. */
export type Logo = { fileId: string; alt: string } & PictureSize;

/** Size in pixels. */
export type PictureSize = { format: "png" | "jpeg"; width: number; height: number };
