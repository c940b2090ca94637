import { readyShare, type WritingPart, type WritingState } from "../../../lib/domain/writing.ts";
import { Icon } from "../pictogram.tsx";
import { ShowCurrent } from "./show-current.tsx";

const WORDS: Record<WritingState, string> = { saknas: "saknas", paborjad: "påbörjad", klar: "klar" };

type OutlineProps = { parts: WritingPart[]; current: string; href: (id: string) => string };

/** The parts of the paper in its order, each with how far it has come; folded above the text where the page is narrow. */
export function WritingOutline({ parts, current, href }: OutlineProps) {
  const { ready, all } = readyShare(parts);
  const count = `${ready} av ${all} delar klara`;
  return (
    <nav className="writing-outline" aria-label="Delar i dokumentet">
      <details className="outline-folded">
        <summary className="button">
          Delar, {ready} av {all} klara <Icon name="down" small />
        </summary>
        <PartList parts={parts} current={current} href={href} />
      </details>
      <div className="outline-wide">
        <ShowCurrent />
        <p className="outline-count">{count}</p>
        <PartList parts={parts} current={current} href={href} />
      </div>
    </nav>
  );
}

function PartList({ parts, current, href }: OutlineProps) {
  return (
    <ol>
      {parts.map(({ id, number, title, depth, state }) => (
        <li key={id} className={`part-${Math.min(depth, 3)}${state ? "" : " part-heading"}`}>
          <a href={href(id)} aria-current={id === current ? "page" : undefined}>
            {state ? <StateShape state={state} /> : <span />}
            <span>{`${number} ${title}`.trim()}</span>
            {state && <span className="part-state">{WORDS[state]}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}

export function StateShape({ state }: { state: WritingState }) {
  return (
    <svg className={`part-shape part-shape-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      {state === "klar" ? <path d="m3 8.5 3.5 3.5L13 4.5" /> : <circle cx="8" cy="8" r="6" />}
      {state === "paborjad" && <path className="filled" d="M8 2a6 6 0 0 0 0 12z" />}
    </svg>
  );
}
