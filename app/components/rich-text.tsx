import type { ReactNode } from "react";
import type { Inline, RichText, TextBlock } from "../../lib/domain/text-block.ts";

/** A stored text as it reads: paragraphs, nested lists, small headings, tables. */
export function RichTextView({ text }: { text: RichText }) {
  const runs: TextBlock[][] = [];
  for (const block of text) {
    const run = runs.at(-1);
    if (block.k === "li" && run?.[0]?.k === "li") run.push(block);
    else runs.push([block]);
  }
  return (
    <div className="rich-text">
      {runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
        <Run key={index} run={run} />
      ))}
    </div>
  );
}

function Run({ run }: { run: TextBlock[] }): ReactNode {
  const [first] = run;
  if (first?.k === "p") return <p>{wordsOfInlines(first.c)}</p>;
  if (first?.k === "h") return <p className="text-heading">{wordsOfInlines(first.c)}</p>;
  if (first?.k === "table") return <SmallTable head={first.head} rows={first.rows} />;
  return (
    <ul className={first?.k === "li" ? `list-${first.list}` : undefined}>
      {run.map(
        (item, index) =>
          item.k === "li" && (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity of their own
            <li key={index} className={`step-${item.depth}`}>
              {wordsOfInlines(item.c)}
            </li>
          ),
      )}
    </ul>
  );
}

function SmallTable({ head, rows }: { head: boolean; rows: Inline[][][] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be reachable to be scrolled by keys
    <section className="sideways" tabIndex={0} aria-label="Tabell i texten">
      <table className="plain-table">
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity of their own
            <tr key={row}>
              {cells.map((cell, column) => {
                const Cell = head && row === 0 ? "th" : "td";
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity of their own
                return <Cell key={column}>{wordsOfInlines(cell)}</Cell>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where a text is read by itself, its footnotes stand where they are referred to. */
function NoteInLine({ words }: { words: string }) {
  return <span className="note-in-line"> [fotnot: {words}]</span>;
}

export function wordsOfInlines(content: Inline[]): ReactNode {
  return content.map((part, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of a paragraph have no identity of their own
    if ("br" in part) return <br key={index} />;
    if (part.note !== undefined) return <NoteInLine key={index} words={part.note} />;
    const bold = part.m?.includes("b") ? <b>{part.s}</b> : part.s;
    const marked = part.m?.includes("i") ? <i>{bold}</i> : bold;
    const link = part.href && /^(https?:|mailto:)/i.test(part.href) ? <a href={part.href}>{marked}</a> : marked;
    if (!part.figure) return <span key={index}>{link}</span>;
    return (
      <span key={index} className="text-figure" title="Följer tabellen">
        {link}
      </span>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}
