import { readyShare, type WritingPart, type WritingState } from "../../../lib/domain/writing.ts";
import type { WritingView } from "../../../lib/web/writing-view.ts";
import { Icon } from "../pictogram.tsx";
import { ShowCurrent } from "./show-current.tsx";

const WORDS: Record<WritingState, string> = { saknas: "saknas", paborjad: "påbörjad", klar: "klar" };

type OutlineProps = {
  parts: WritingPart[];
  current: string;
  href: (id: string) => string;
  required: WritingView["required"];
  /** the page where the sections are arranged; null for who may not */
  arrange: string | null;
};

/** The parts of the paper in its order, each with how far it has come; folded above the text where the page is narrow. */
export function WritingOutline(props: OutlineProps) {
  const { ready, all } = readyShare(props.parts);
  const count = `${ready} av ${all} delar klara`;
  return (
    <nav className="writing-outline" aria-label="Delar i dokumentet">
      <details className="outline-folded">
        <summary className="button">
          Delar, {ready} av {all} klara <Icon name="down" small />
        </summary>
        <PartList {...props} />
      </details>
      <div className="outline-wide">
        <ShowCurrent />
        <p className="outline-count">{count}</p>
        <PartList {...props} />
      </div>
    </nav>
  );
}

function PartList({ parts, current, href, required, arrange }: OutlineProps) {
  const absent = required.missing.filter(({ partId }) => partId === null);
  return (
    <>
      <ol>
        {parts.map(({ id, number, title, depth, state }) => (
          <li key={id} className={`part-${Math.min(depth, 3)}${state ? "" : " part-heading"}`}>
            <a href={href(id)} aria-current={id === current ? "page" : undefined}>
              {state ? <StateShape state={state} /> : <span />}
              <span>{`${number} ${title}`.trim()}</span>
              {state && (
                <span className="part-state">
                  {WORDS[state]}
                  {state === "saknas" && required.partIds.has(id) && <b>, krävs</b>}
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
      {absent.length > 0 && (
        <p className="outline-absent small">
          <b>Mallen kräver också:</b> {absent.map(({ section }) => section.title).join(", ")}
        </p>
      )}
      {arrange && (
        <p className="outline-arrange">
          <a href={arrange}>Ordna avsnitten</a>
        </p>
      )}
    </>
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
