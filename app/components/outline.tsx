import type { Report } from "../../lib/report/blocks.ts";

/** The headings of a document as links, beside it; on a narrow page folded above it. */
export function Outline({ blocks }: { blocks: Report["blocks"] }) {
  const headings = blocks.flatMap((block) => (block.k === "heading" && block.level <= 3 ? [block] : []));
  const top = Math.min(...headings.map(({ level }) => level));
  return (
    <nav className="outline" aria-label="Innehåll">
      <details open>
        <summary>Innehåll</summary>
        <ol>
          {headings.map(({ anchor, level, text }) => (
            <li key={anchor} className={`outline-${level - top + 1}`}>
              <a href={`#${anchor}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}
