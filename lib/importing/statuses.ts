import type { Assessment } from "../domain/document.ts";
import type { Status, Styrmodell } from "../domain/styrmodell.ts";
import { cleaned } from "../swedish/wording.ts";
import { lettersOf } from "./vocabulary.ts";

const SYMBOLS: Record<Status["meaning"], string> = {
  met: "●⬤•🟢⚫",
  partly: "◆♦⬥◈🟡🔶",
  not: "■▪◼⬛🔴",
  unassessed: "—–-○◯",
};
const LONGEST_STATUS = 120;
const LEAD = /^(måluppfyllelse|bedömning(?: av måluppfyllelse)?|målbedömning|prognos|status)\s*:\s*/i;

/** Reads a line that is an assessment and nothing else: "● Uppfylls helt", "Förväntas uppfyllas delvis", "■". */
export function statusAt(text: string, model: Styrmodell): Assessment | null {
  if (text.length > LONGEST_STATUS) return null;
  const line = cleaned(text).replace(LEAD, "");
  const symbol = symbolAt(line, model);
  const word = cleaned(symbol ? line.slice(symbol.letters.length) : line);
  if (word === "") return symbol ? { status: symbol.status.code, word: "", symbol: symbol.letters } : null;
  const key = lettersOf(word);
  const status = model.statuses.find((each) =>
    [each.word, each.forecast, ...(each.spellings ?? [])].some((spelling) => lettersOf(spelling) === key),
  );
  return status ? { status: status.code, word, symbol: symbol?.letters ?? "" } : null;
}

/** Takes an assessment off the end of a title: "1.1 Alla barn … ● Uppfylls helt". Only with a symbol: words alone may be the title's own. */
export function statusAfterTitle(title: string, model: Styrmodell): { title: string; assessment: Assessment } | null {
  for (const symbol of ["●", "◆", "■", "—"]) {
    const at = title.lastIndexOf(symbol);
    const assessment = at > 0 ? statusAt(title.slice(at), model) : null;
    if (assessment?.word) return { title: title.slice(0, at).trim(), assessment };
  }
  return null;
}

/** The status symbol that a text starts with, as an indicator's name may. */
export function symbolAt(text: string, model: Styrmodell): { letters: string; status: Status } | null {
  for (const status of model.statuses) {
    const letters = [...new Set([status.symbol, ...SYMBOLS[status.meaning]])].find((each) => each !== "" && text.startsWith(each));
    if (letters && !/^\p{L}|^\d/u.test(text.slice(letters.length))) return { letters, status };
  }
  return null;
}
