"use client";
import type { GridLine } from "./grid-lines.ts";

type Props = { lines: GridLine[]; active: string; go: (id: string) => void };

/** On a phone: which indicator is shown, and the way to the one before and the next. */
export function OneAtATime({ lines, active, go }: Props) {
  const indicators = lines.filter(({ district }) => district === null);
  const at = indicators.findIndex(({ indicator }) => active.startsWith(`${indicator.id}/`));
  const step = (by: number) => () => {
    const id = indicators[at + by]?.cells[0];
    if (id) go(id);
  };
  return (
    <nav className="one-at-a-time" aria-label="En indikator i taget">
      <button type="button" className="button" disabled={at <= 0} onClick={step(-1)}>
        Föregående
      </button>
      <p role="status">
        Indikator {at + 1} av {indicators.length}
      </p>
      <button type="button" className="button" disabled={at + 1 >= indicators.length} onClick={step(1)}>
        Nästa
      </button>
    </nav>
  );
}
