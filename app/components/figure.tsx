import type { Target } from "../../lib/domain/chain.ts";
import type { Decimal } from "../../lib/swedish/decimal.ts";
import { writeFigure } from "../../lib/swedish/figure.ts";
import { NBSP, writeNumber } from "../../lib/swedish/number.ts";

/**
 * A figure in a column: right-aligned so that the commas stand under each other. `decimals` is the most of the column:
 * what comes after the whole part takes the room of that many.
 */
export function Figure({ value, unit, decimals }: { value: Decimal; unit: string; decimals: number }) {
  const [whole, fraction] = writeNumber(value).split(",");
  return (
    <span className="fig">
      {whole}
      <span className="tail" data-decimals={decimals}>
        {fraction && `,${fraction}`}
        {unit && <span className="unit">{NBSP + unit}</span>}
      </span>
    </span>
  );
}

/** An årsmål in its column: a figure, or its words ("tas fram av nämnden"). */
export function TargetFigure({ target, unit, decimals }: { target: Target | null; unit: string; decimals: number }) {
  const figure = target?.figure;
  if (!figure) return <NoFigure decimals={decimals} />;
  if (figure.kind === "number") return <Figure value={figure.value} unit={figure.unit || unit} decimals={decimals} />;
  return <span className="words">{writeFigure(figure)}</span>;
}

/** Nothing there: a dash where the digits would be. */
export function NoFigure({ decimals }: { decimals: number }) {
  return (
    <span className="fig quiet">
      –<span className="tail" data-decimals={decimals} />
    </span>
  );
}

/** "−0,06" or "+13"; the word better or worse stands beside it. */
export function signed(value: Decimal): string {
  return value.micro > 0 ? `+${writeNumber(value)}` : writeNumber(value);
}
