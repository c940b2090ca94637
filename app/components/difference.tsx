import type { ReactNode } from "react";
import type { Inline, RichText, TextBlock } from "../../lib/domain/text-block.ts";
import { type BlockDifference, type Run, wordDifference } from "../../lib/domain/word-difference.ts";
import { wordsOfInlines } from "./rich-text.tsx";

/** What is different in `after`, in whole words: what is gone is struck, what is new underlined. */
export function Difference({ before, after }: { before: RichText; after: RichText }) {
  return (
    <div className="difference rich-text">
      {wordDifference(before, after).map((difference, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
        <OneBlock key={index} difference={difference} />
      ))}
    </div>
  );
}

function OneBlock({ difference }: { difference: BlockDifference }): ReactNode {
  const { kind, block } = difference;
  const marked = (content: Inline[]) => runs([{ kind: kind === "changed" ? "kept" : kind, c: content }]);
  if ("cells" in difference) return <Table rows={difference.cells} of={runs} />;
  if (block.k === "table") return <Table rows={block.rows} of={marked} />;
  return <Worded block={block}>{"runs" in difference ? runs(difference.runs) : marked(block.c)}</Worded>;
}

function Worded({ block, children }: { block: Exclude<TextBlock, { k: "table" }>; children: ReactNode }) {
  if (block.k === "h") return <p className="text-heading">{children}</p>;
  if (block.k === "p") return <p>{children}</p>;
  return (
    <ul className={`list-${block.list}`}>
      <li className={`step-${block.depth}`}>{children}</li>
    </ul>
  );
}

function Table<Cell>({ rows, of }: { rows: Cell[][]; of: (cell: Cell) => ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys
    <section className="sideways" tabIndex={0} aria-label="Tabell i texten">
      <table className="plain-table">
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <tr key={r}>
              {row.map((cell, c) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                <td key={c}>{of(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function runs(all: Run[]): ReactNode {
  return all.map(({ kind, c }, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of a paragraph have no identity of their own
    if (kind === "deleted") return <del key={index}>{wordsOfInlines(c)}</del>;
    if (kind === "added") return <ins key={index}>{wordsOfInlines(c)}</ins>;
    return <span key={index}>{wordsOfInlines(c)}</span>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}
