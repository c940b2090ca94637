const STOCKHOLM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

const DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar date in Stockholm of an ISO instant: "2026-11-22". */
export function dayOf(instant: string): string {
  return DAY.format(new Date(instant));
}

/** The time of day in Stockholm of an ISO instant, as Swedes print it: "14.32". */
export function writeClock(instant: string): string {
  return STOCKHOLM.format(new Date(instant)).replace(":", ".");
}

const STOCKHOLMS_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", day: "numeric", month: "long" });

/** The day in Stockholm of an ISO instant, with the time: "2 mars kl. 14.32". */
export function writeDay(instant: string): string {
  return `${STOCKHOLMS_DAY.format(new Date(instant))} kl.\u00a0${writeClock(instant)}`;
}
