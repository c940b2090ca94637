import type { Gender } from "../domain/chain.ts";
import type { OutcomeLine } from "../domain/outcome-columns.ts";
import type { GridIndicator } from "../domain/outcome-grid.ts";
import { readShare, shareValue, writeShare } from "../domain/share.ts";
import { roundHalfAwayFromZero } from "../swedish/decimal.ts";
import { readNumber, writeNumber } from "../swedish/number.ts";

export type LineWords = { words: string; why?: string };

/**
 * What a line says of one gender, with its counts where they have columns of their own; null when it says nothing.
 * @param exported the letters that our own workbook had in the cell
 */
export function lineWords(line: OutcomeLine, gender: Gender, indicator: GridIndicator, exported?: string): LineWords | null {
  if (line.gender === null) return gender === "totalt" ? { words: line.figures.totalt.words, why: "Okänt kön: skriv T, K eller M." } : null;
  // a line of one gender has its figure in the one column of values
  const cell = line.gender === "totalt" ? line.figures[gender] : gender === line.gender ? line.figures.totalt : null;
  if (!cell) return null;
  const { taljare, namnare } = line.figures;
  const counted = gender === line.gender && (taljare.words !== "" || namnare.words !== "");
  if (!counted) return cell.words === "" && !cell.why ? null : cell;
  const why = cell.why ?? taljare.why ?? namnare.why;
  const words = `${taljare.words}/${namnare.words}`;
  if (why) return { words, why };
  if (!indicator.isShare) return { words, why: "Indikatorn är ingen andel: töm täljare och nämnare." };
  if (taljare.words === "" || namnare.words === "") return { words, why: "Skriv både täljare och nämnare, eller töm båda." };
  return against(words, cell.words, indicator, exported);
}

/** The counts, unless they and the stated total say different things. */
function against(words: string, total: string, { unit, decimals }: GridIndicator, exported = ""): LineWords {
  const share = readShare(words);
  if (!share || share === "noll" || total === "") return { words };
  const stated = readNumber(total.replace(/\s*%$/, ""));
  if (!stated) return { words: total };
  const value = shareValue(share, unit, Math.max(decimals, stated.decimals));
  if (roundHalfAwayFromZero(value.micro, 10 ** (6 - stated.decimals)) === stated.micro) return { words };
  const before = readShare(exported);
  const untouched = before && before !== "noll" && shareValue(before, unit, decimals).micro === stated.micro;
  if (untouched) return { words };
  const why = `Totalt är ${writeNumber(stated)}, men ${writeShare(share)} är ${writeNumber(value)}. Rätta det ena, eller töm totalt så räknas det ut.`;
  return { words: total, why };
}
