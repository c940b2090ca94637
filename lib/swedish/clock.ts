const STOCKHOLM = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", hour: "2-digit", minute: "2-digit" });

/** The time of day in Stockholm of an ISO instant, as Swedes print it: "14.32". */
export function writeClock(instant: string): string {
  return STOCKHOLM.format(new Date(instant)).replace(":", ".");
}
