import type { Editor } from "@tiptap/core";
import { Fragment, type Node, type Schema } from "@tiptap/pm/model";
import { type EditorState, TextSelection } from "@tiptap/pm/state";

const ROWS = 3;
const COLUMNS = 3;

export type TableChange = keyof typeof CHANGES;

/** Tab goes from cell to cell and, at the end, to a new row; Enter makes a new line in the cell. */
export function tableKeys(editor: Editor): Record<string, () => boolean> {
  return {
    Tab: () => toCell(editor, 1) || (placeOf(editor.state) !== null && changeTable(editor, "addRow")),
    "Shift-Tab": () => toCell(editor, -1),
    Enter: () => placeOf(editor.state) !== null && editor.commands.setHardBreak(),
    "Mod-Enter": () => leaveTable(editor),
  };
}

/** Puts in a table with empty cells after the chosen block, and the cursor into its first. */
export function insertTable(editor: Editor): boolean {
  const { state } = editor;
  const { $from } = state.selection;
  const { table, paragraph } = state.schema.nodes;
  if ($from.depth !== 1 || !table || !paragraph) return false;
  const rows = Array.from({ length: ROWS }, () => emptyRow(state.schema, COLUMNS));
  const at = $from.after();
  const last = at === state.doc.content.size;
  const tr = state.tr.insert(at, [table.create({ head: true }, rows), ...(last ? [paragraph.create()] : [])]);
  if ($from.parent.type === paragraph && $from.parent.content.size === 0) tr.delete($from.before(), $from.after());
  const first = tr.mapping.map(at, -1) + 3;
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, first)).scrollIntoView());
  return true;
}

/** Changes the table that the cursor stands in; false where it stands in none. */
export function changeTable(editor: Editor, change: TableChange): boolean {
  const { state } = editor;
  const place = placeOf(state);
  if (!place) return false;
  const { at, table, row, column } = place;
  const changed = CHANGES[change](table, row, column, state.schema);
  if (!changed) return removeTable(editor, at, table);
  const tr = state.tr.replaceWith(at, at + table.nodeSize, changed);
  const to = { row: Math.min(change === "addRow" ? row + 1 : row, changed.childCount - 1), column };
  const width = changed.child(to.row).childCount;
  const cell = cellAt(changed, at, to.row, Math.min(change === "addColumn" ? column + 1 : column, width - 1));
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, cell)).scrollIntoView());
  return true;
}

/** Which cell the cursor stands in. */
export function placeOf({ selection }: EditorState): { at: number; table: Node; row: number; column: number } | null {
  const { $from } = selection;
  if ($from.parent.type.name !== "cell") return null;
  return { at: $from.before(1), table: $from.node(1), row: $from.index(1), column: $from.index(2) };
}

const CHANGES = {
  addRow: (table: Node, row: number, _: number, schema: Schema) => {
    const rows = rowsOf(table);
    return table.copy(Fragment.from(rows.toSpliced(row + 1, 0, emptyRow(schema, rows[0]?.childCount ?? 1))));
  },
  addColumn: (table: Node, _: number, column: number, schema: Schema) =>
    eachRow(table, (cells) => cells.toSpliced(column + 1, 0, ...emptyCells(schema, 1))),
  deleteRow: (table: Node, row: number) =>
    table.childCount > 1 ? table.copy(Fragment.from(rowsOf(table).filter((_, index) => index !== row))) : null,
  deleteColumn: (table: Node, _: number, column: number) =>
    (table.firstChild?.childCount ?? 0) > 1 ? eachRow(table, (cells) => cells.filter((_, index) => index !== column)) : null,
  deleteTable: () => null,
  toggleHead: (table: Node) => table.type.create({ head: !table.attrs.head }, table.content),
};

function toCell(editor: Editor, by: 1 | -1): boolean {
  const place = placeOf(editor.state);
  if (!place) return false;
  const width = place.table.firstChild?.childCount ?? 0;
  const next = place.row * width + place.column + by;
  if (next < 0 || next >= width * place.table.childCount) return false;
  const start = cellAt(place.table, place.at, Math.floor(next / width), next % width);
  const end = start + place.table.child(Math.floor(next / width)).child(next % width).content.size;
  const { state } = editor;
  editor.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, start, end)).scrollIntoView());
  return true;
}

/** The next block after the table, which is made where there is none. */
function leaveTable(editor: Editor): boolean {
  const { state } = editor;
  const place = placeOf(state);
  const paragraph = state.schema.nodes.paragraph;
  if (!place || !paragraph) return false;
  const after = place.at + place.table.nodeSize;
  const tr = after === state.doc.content.size ? state.tr.insert(after, paragraph.create()) : state.tr;
  editor.view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after), 1)).scrollIntoView());
  return true;
}

function removeTable(editor: Editor, at: number, table: Node): boolean {
  const { tr, schema } = editor.state;
  const paragraph = schema.nodes.paragraph;
  if (!paragraph) return false;
  tr.replaceWith(at, at + table.nodeSize, paragraph.create());
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
  return true;
}

function cellAt(table: Node, at: number, row: number, column: number): number {
  let position = at + 1;
  for (let index = 0; index < row; index++) position += table.child(index).nodeSize;
  position += 1;
  for (let index = 0; index < column; index++) position += table.child(row).child(index).nodeSize;
  return position + 1;
}

function eachRow(table: Node, change: (cells: Node[]) => Node[]): Node {
  return table.copy(Fragment.from(rowsOf(table).map((row) => row.copy(Fragment.from(change(rowsOf(row)))))));
}

function rowsOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_, index) => node.child(index));
}

function emptyRow(schema: Schema, columns: number): Node {
  if (!schema.nodes.row) throw new Error("The editor has no rows");
  return schema.nodes.row.create(null, emptyCells(schema, columns));
}

function emptyCells(schema: Schema, count: number): Node[] {
  const { cell } = schema.nodes;
  if (!cell) throw new Error("The editor has no cells");
  return Array.from({ length: count }, () => cell.create());
}
