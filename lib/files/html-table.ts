import type { Place, TableBlock, TableCell, TableColumn, TableRow } from "../report/blocks.ts";
import { escapeHtml, inlineHtml, statusHtml } from "./html-text.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A table that can be scrolled sideways by keyboard where it is wider than the page. */
export function tableHtml(table: TableBlock, addressOf: AddressOf): string {
  const name = escapeHtml(table.caption || table.description);
  const caption = table.caption ? `<caption>${escapeHtml(table.caption)}</caption>` : "";
  const label = table.caption ? "" : ` aria-label="${name}"`;
  const head = `<thead><tr>${table.columns.map(headHtml).join("")}</tr></thead>`;
  const body = `<tbody>${table.rows.map((row, index) => rowHtml(row, table.rows[index + 1], table.columns, addressOf)).join("")}</tbody>`;
  const whole = table.kind === "budget" ? table.rows[0]?.place : undefined;
  const address = whole && addressOf(whole);
  const link = address ? `<div class="editable editable-table">${editLink(address, table.caption || "budgeten")}</div>` : "";
  return `${link}<div class="scroll" role="group" tabindex="0" aria-label="${name}"><table class="table-${table.kind}"${label}>${caption}${columnsHtml(table)}${head}${body}</table></div>`;
}

/** Where a place is changed by who reads the page, null for what this one may not change. */
export type AddressOf = (place: Place) => string | null;

/** "Ändra": seen when the block is pointed at, and always come to by keyboard. */
export function editLink(address: string, what: string): string {
  return `<a class="edit" href="${escapeHtml(address)}" aria-label="${escapeHtml(`Ändra ${what}`)}">Ändra</a>`;
}

/** `data-place="goal:0a1b…"`: what the block was made from, so that the preview can lead there. */
export function placeAttribute(place: Place | undefined): string {
  return place ? ` data-place="${place.kind}:${escapeHtml(place.id)}"` : "";
}

function columnsHtml(table: TableBlock): string {
  const total = table.columns.reduce((sum, column) => sum + column.weight, 0);
  // as an attribute: a page's Content-Security-Policy refuses styles that stand in it
  const columns = table.columns.map((column) => `<col width="${((100 * column.weight) / total).toFixed(1)}%">`);
  return `<colgroup>${columns.join("")}</colgroup>`;
}

function headHtml(column: TableColumn): string {
  const over = column.group ? `<span class="over">${escapeHtml(column.group)}</span> ` : "";
  const title = column.status ? statusHtml(column.status) : escapeHtml(column.title);
  return `<th scope="col"${figureClass(column, false)}>${over}${title}</th>`;
}

function rowHtml(row: TableRow, next: TableRow | undefined, columns: TableColumn[], addressOf: AddressOf): string {
  const [name, ...cells] = row.cells;
  const place = placeAttribute(row.place);
  if (row.kind === "heading" && cells.every(isEmpty)) {
    return `<tr class="heading"${place}><th scope="rowgroup" colspan="${columns.length}">${name ? cellHtml(name) : ""}</th></tr>`;
  }
  const data = cells.map((cell, index) => {
    const leads = row.kind === "line" && next?.kind === "part" && !isEmpty(next.cells[index + 1] ?? { c: [] });
    return `<td${figureClass(columns[index + 1], leads) || dateClass(cell)}>${cellHtml(cell)}</td>`;
  });
  return `<tr class="${row.kind}"${place}><th scope="row">${name ? nameHtml(name, row, addressOf) : ""}</th>${data.join("")}</tr>`;
}

/** An indicator's name leads to where it is reported. The word beside it is for the eye: a row's head is its name and no more. */
function nameHtml(name: TableCell, { place }: TableRow, addressOf: AddressOf): string {
  const address = place?.kind === "indicator" ? addressOf(place) : null;
  if (!address) return cellHtml(name);
  const words = `<a class="edit-row" href="${escapeHtml(address)}">${inlineHtml(name.c)} <span class="edit" aria-hidden="true">Ändra</span></a>`;
  return words + (name.status ? ` ${statusHtml(name.status)}` : "");
}

/** A figure whose districts follow below it leads them. */
function figureClass(column: TableColumn | undefined, leads: boolean): string {
  return column?.align === "right" ? ` class="figure${leads ? " lead" : ""}"` : "";
}

/** A date is not parted at its hyphens. */
function dateClass({ c: [first, ...more] }: TableCell): string {
  return first && "s" in first && more.length === 0 && DATE.test(first.s) ? ' class="date"' : "";
}

function cellHtml(cell: TableCell): string {
  return inlineHtml(cell.c) + (cell.status ? ` ${statusHtml(cell.status)}` : "");
}

function isEmpty(cell: TableCell): boolean {
  return cell.c.every((part) => "br" in part || part.s.trim() === "");
}
