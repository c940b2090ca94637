import type { IndicatorLimits } from "../../../lib/domain/indicator-limits.ts";
import type { DescribedIndicator } from "../../../lib/domain/indicator-page.ts";
import { writeDate } from "../../../lib/swedish/date.ts";
import { NBSP, writeNumber } from "../../../lib/swedish/number.ts";
import { LabelledField } from "../labelled-field.tsx";

type LimitsProps = {
  page: DescribedIndicator;
  /** per cent of the årsmål, the styrmodell's */
  percent: number;
  /** where the forms lead back to */
  till: string;
  /** may give the indicator limits of its own */
  owns: boolean;
  typed: Record<string, string>;
};

/** How far from its årsmål an outcome is still partly met, and how far women and men may differ: the styrmodell's or its own, by day. */
export function Limits({ page, percent, till, owns, typed }: LimitsProps) {
  const { limits, unit } = page;
  if (limits.length === 0 && !owns) return null;
  return (
    <section className="block" aria-labelledby="granser">
      <h2 id="granser">Gränser</h2>
      <p className="limit-words">
        Enligt styrmodellen nås målet delvis när utfallet ligger högst {percent}
        {NBSP}% av årsmålet ifrån det. Kvinnor och män får skilja lika mycket innan analysen ska säga varför.
      </p>
      {limits.length > 0 && (
        <ul className="panel-list limits">
          {limits.toReversed().map((one) => (
            <li key={one.validFrom}>
              <span>
                <b>Från {writeDate(one.validFrom)}:</b> {limitWords(one, unit)}. <span className="quiet">{one.reason}</span>
              </span>
              {owns && (
                <form method="post" action={`/api/v1/indikatorer/${page.id}/granser/slut`}>
                  <input type="hidden" name="from" value={one.validFrom} />
                  <input type="hidden" name="till" value={till} />
                  <button type="submit" className="link-button" aria-label={`Ta bort gränserna från ${writeDate(one.validFrom)}`}>
                    Ta bort
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {owns && <LimitsForm page={page} till={till} typed={typed} />}
    </section>
  );
}

function LimitsForm({ page: { id, unit }, till, typed }: Pick<LimitsProps, "page" | "till" | "typed">) {
  const counted = unitWords(unit);
  return (
    <details className="description" open={"tolerance" in typed}>
      <summary>Ge indikatorn egna gränser</summary>
      <form method="post" action={`/api/v1/indikatorer/${id}/granser`}>
        <input type="hidden" name="till" value={till} />
        <LabelledField name="from" label="Gäller från" type="date" autoComplete="off" typed={typed.from} />
        <LabelledField
          {...{ name: "tolerance", label: `Så långt från årsmålet nås det delvis${counted}`, autoComplete: "off", optional: true }}
          hint="Lämna tomt för styrmodellens gräns."
          typed={typed.tolerance}
        />
        <LabelledField
          {...{ name: "genderGap", label: `Så mycket får kvinnor och män skilja${counted}`, autoComplete: "off", optional: true }}
          hint="Lämna tomt för styrmodellens gräns."
          typed={typed.genderGap}
        />
        <LabelledField name="reason" label="Varför" autoComplete="off" typed={typed.reason} />
        <button type="submit" className="button button-main">
          Spara gränserna
        </button>
      </form>
    </details>
  );
}

function limitWords({ toleranceMicro, genderGapMicro }: IndicatorLimits, unit: string): string {
  const written = (micro: number | null) =>
    micro === null ? "styrmodellens gräns" : `${writeNumber({ micro, decimals: decimalsIn(micro) })}${counted(unit)}`;
  return `delvis inom ${written(toleranceMicro)}, kvinnor och män inom ${written(genderGapMicro)}`;
}

function counted(unit: string): string {
  return unit === "%" ? `${NBSP}procentenheter` : unit && NBSP + unit;
}

function unitWords(unit: string): string {
  return unit && ` (${unit === "%" ? "procentenheter" : unit})`;
}

function decimalsIn(micro: number): number {
  return String(micro % 1_000_000)
    .padStart(6, "0")
    .replace(/0+$/, "").length;
}
