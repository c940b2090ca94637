/** A cell of a spreadsheet file in letters; a number as Swedes write it. `why`: it can't be taken as it stands, and the reason. */
export type SheetCell = { words: string; why?: string };

export type SheetRow = {
  /** as the spreadsheet numbers it, from 1 */
  no: number;
  hidden: boolean;
  /** from column A; shorter where nothing stands further out */
  cells: SheetCell[];
};

/** A table of letters, from a workbook or a text file with separators. Rows in which nothing stands are left out. */
export type Sheet = { name: string; hidden: boolean; hiddenColumns: number[]; rows: SheetRow[] };

export const NO_CELL: SheetCell = { words: "" };

/** "A", "Z", "AA": how a spreadsheet names a column, from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
