import { expect, test } from "vitest";
import { wordFileOf } from "../../tests/fixtures/word-file.ts";
import { plainInlines } from "../domain/text-block.ts";
import { readOutline } from "./read.ts";

const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (cells: string, properties = "") => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (rows: string) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows}</w:tbl>`;

/** Rows as text: "{2}" spans, "^" continues the cell above, "|" between cells, "/" between paragraphs, "H" a header row. */
function read(body: string): string[] {
  return readOutline(wordFileOf(body)).blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [`¶ ${plainInlines(block.content)}`]
      : block.rows.map(
          (row) =>
            (row.header ? "H " : "") +
            row.cells
              .map(
                (cell) =>
                  `${cell.continues ? "^" : ""}${cell.span > 1 ? `{${cell.span}}` : ""}${cell.paragraphs.map(({ content }) => plainInlines(content)).join("/")}`,
              )
              .join("|"),
        ),
  );
}

test("spans across and down are kept", () => {
  const body = tbl(
    tr(tc(p("Verksamhet"), '<w:vMerge w:val="restart"/>') + tc(p("Utfall"), '<w:gridSpan w:val="3"/>'), "<w:tblHeader/>") +
      tr(tc("<w:p/>", "<w:vMerge/>") + tc(p("Kostnader")) + tc(p("Intäkter")) + tc(p("Netto")), '<w:tblHeader w:val="true"/>') +
      tr(tc(p("Bistånd")) + tc(p("15,6")) + tc(p("2,1")) + tc(p("13,5")), '<w:tblHeader w:val="0"/>'),
  );
  expect(read(body)).toEqual(["H Verksamhet|{3}Utfall", "H ^|Kostnader|Intäkter|Netto", "Bistånd|15,6|2,1|13,5"]);
});

test("cells merged the old way and columns left out at the side keep the grid", () => {
  const body = tbl(
    tr(tc(p("a"), '<w:hMerge w:val="restart"/>') + tc(p("b"), "<w:hMerge/>") + tc(p("c"))) +
      tr(tc(p("d")) + tc(p("e")), '<w:gridBefore w:val="1"/>'),
  );
  expect(read(body)).toEqual(["{2}a/b|c", "|d|e"]);
});

test("rows and cells inside content controls belong to the table", () => {
  const body = tbl(
    `<w:sdt><w:sdtPr/><w:sdtContent>${tr(`${tc(p("a"))}<w:sdt><w:sdtContent>${tc(p("b"))}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
  );
  expect(read(body)).toEqual(["a|b"]);
});

test("a table inside a cell gives its paragraphs to the cell", () => {
  const inner = tbl(tr(tc(p("1")) + tc(p("2"))) + tr(tc(p("3")) + tc(tbl(tr(tc(p("4")) + tc(p("5")))))));
  expect(read(tbl(tr(tc(p("före") + inner + p("efter")) + tc(p("bredvid")))))).toEqual(["före/1/2/3/4/5/efter|bredvid"]);
});

test("a frame of one cell around a table gives way to the table", () => {
  const inner = tbl(tr(tc(p("Indikator")) + tc(p("Årsmål"))));
  expect(read(tbl(tr(tc(p("Rubrik") + inner + p("Not")))))).toEqual(["¶ Rubrik", "Indikator|Årsmål", "¶ Not"]);
  expect(read(tbl(tr(tc(p("Bara en ruta")))))).toEqual(["Bara en ruta"]);
});

test("a row that a tracked change removed, or that is hidden, is not there", () => {
  expect(read(tbl(tr(tc(p("kvar"))) + tr(tc(p("bort")), "<w:del/>") + tr(tc(p("dold")), "<w:hidden/>")))).toEqual(["kvar"]);
});

test("a text box in a cell stays in the cell", () => {
  const box = `<w:p><w:r><w:t>cell</w:t><w:pict><v:textbox><w:txbxContent>${p("ruta")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;
  expect(read(tbl(tr(tc(box) + tc(p("b")))))).toEqual(["cell/ruta|b"]);
});
