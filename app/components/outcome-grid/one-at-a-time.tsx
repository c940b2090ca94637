"use client";
import { partOf } from "../../../lib/swedish/wording.ts";
import type { ShownIndicator } from "./grid-lines.ts";

type Props = { indicators: ShownIndicator[]; active: string; go: (id: string) => void };

/** On a phone: which indicator is shown, and the way to the one before and the next. */
export function OneAtATime({ indicators, active, go }: Props) {
  const at = indicators.findIndex(({ indicator }) => active.startsWith(`${indicator.id}/`));
  const step = (by: number) => () => {
    const to = indicators[at + by]?.indicator.id;
    if (to) go(`${to}/hela/totalt`);
  };
  return (
    <nav className="one-at-a-time" aria-label="En indikator i taget">
      <button type="button" className="button" disabled={at <= 0} onClick={step(-1)}>
        Föregående
      </button>
      <p role="status">Indikator {partOf(at + 1, indicators.length)}</p>
      <button type="button" className="button" disabled={at + 1 >= indicators.length} onClick={step(1)}>
        Nästa
      </button>
    </nav>
  );
}
