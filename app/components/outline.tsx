import type { Report } from "../../lib/report/blocks.ts";

/** The headings of a document as links, beside it. On a narrow page the document's own contents do. */
export function Outline({ blocks }: { blocks: Report["blocks"] }) {
  const headings = blocks.flatMap((block) => (block.k === "heading" && block.level <= 3 && !block.ofText ? [block] : []));
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <nav className="outline" aria-label="Rubriker">
      <ol>
        {headings.map(({ anchor, level, text }) => (
          <li key={anchor} className={`outline-${level - top + 1}`}>
            <a href={`#${anchor}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
