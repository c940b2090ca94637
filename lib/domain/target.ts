import type { Figure } from "../swedish/figure.ts";
import { writeFigure } from "../swedish/figure.ts";

/** An årsmål without its unit, which is the indicator's. `inget`: decided that there is none. */
export type TargetForm = "tal" | "hogst" | "minst" | "intervall" | "riktning" | "vantar" | "inget" | "fritext";

export type StatedTarget = {
  form: TargetForm;
  valueMicro: number | null;
  upperMicro: number | null;
  decimals: number;
  /** "max" as written, or the words of a direction, a pending one or one not understood */
  words: string;
};

/** A written figure as an årsmål; null is none. A written 0 is a target. */
export function targetOf(figure: Figure | null): StatedTarget {
  if (!figure) return { form: "inget", valueMicro: null, upperMicro: null, decimals: 0, words: "" };
  if (figure.kind === "number") return { ...withValue(figure.value), form: "tal" };
  if (figure.kind === "bound") return { ...withValue(figure.value), form: figure.bound, words: figure.words };
  if (figure.kind === "range") {
    const decimals = Math.max(figure.value.decimals, figure.upper.decimals);
    return { ...withValue(figure.value), form: "intervall", upperMicro: figure.upper.micro, decimals };
  }
  return { form: FORM_OF_WORDS[figure.kind], valueMicro: null, upperMicro: null, decimals: 0, words: figure.words };
}

/** The årsmål as a figure with the indicator's unit; null when there is none. */
export function figureOfTarget(target: StatedTarget | null, unit: string): Figure | null {
  if (!target || target.form === "inget") return null;
  const value = { micro: target.valueMicro ?? 0, decimals: target.decimals };
  if (target.form === "tal") return { kind: "number", value, unit };
  if (target.form === "hogst" || target.form === "minst") return { kind: "bound", bound: target.form, value, unit, words: target.words };
  if (target.form === "intervall") {
    return { kind: "range", value, upper: { micro: target.upperMicro ?? 0, decimals: target.decimals }, unit };
  }
  const kinds = { riktning: "direction", vantar: "pending", fritext: "text" } as const;
  return { kind: kinds[target.form], words: target.words };
}

/** "90 %", "max 6 %", "öka"; "" when there is none. */
export function writeTarget(target: StatedTarget | null, unit: string): string {
  const figure = figureOfTarget(target, unit);
  return figure ? writeFigure(figure) : "";
}

const FORM_OF_WORDS = { direction: "riktning", pending: "vantar", text: "fritext" } as const;

function withValue(value: { micro: number; decimals: number }): StatedTarget {
  return { form: "tal", valueMicro: value.micro, upperMicro: null, decimals: value.decimals, words: "" };
}
