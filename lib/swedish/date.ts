const MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];

/** Reads "2017-12-31", "20171231", "31 december 2017" or "31/12 2017" as an ISO date; null for what is no real day. */
export function readDate(typed: string): string | null {
  const text = typed
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .trim()
    .toLowerCase();
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const words = /^(\d{1,2}) ([a-zåäö]+) (\d{4})$/.exec(text);
  if (words)
    return realDay(Number(words[3]), MONTHS.findIndex((month) => words[2] && month.startsWith(words[2].slice(0, 3))) + 1, Number(words[1]));
  const slash = /^(\d{1,2})\/(\d{1,2})[ -](\d{4})$/.exec(text);
  return slash ? realDay(Number(slash[3]), Number(slash[2]), Number(slash[1])) : null;
}

/** "31 december 2017" for running text. */
export function writeDate(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "2 mars 2026–31 maj 2026", shorter where the year is the same: "2 mars–31 maj 2026". */
export function writeSpan(from: string, to: string): string {
  const shown = from.slice(0, 4) === to.slice(0, 4) ? writeDate(from).slice(0, -5) : writeDate(from);
  return from === to ? writeDate(from) : `${shown}–${writeDate(to)}`;
}

/** "mars"; `month`: 1 to 12. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** The calendar day before this one. */
export function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
}

function realDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : null;
}
