import { dayOf } from "../swedish/clock.ts";

/** When a period is open for reporting: calendar dates, both included; it closes at 23.59 in Stockholm (decisions.md 21). */
export type ReportingWindow = { opensOn: string; closesOn: string };

/** A later last day for one unit, with its reason. */
export type Extension = { closesOn: string; reason: string };

export type WindowState = "ej-oppnad" | "oppen" | "stangd";

/** The unit's last day: the window's, or a later one it was given. */
export function lastDay(window: ReportingWindow, extension: Extension | null): string {
  return extension && extension.closesOn > window.closesOn ? extension.closesOn : window.closesOn;
}

/** Where the window is at an instant (ISO). A period that nobody has given days is open. */
export function windowState(window: ReportingWindow | null, extension: Extension | null, now: string): WindowState {
  if (!window) return "oppen";
  const today = dayOf(now);
  if (today < window.opensOn) return "ej-oppnad";
  return today <= lastDay(window, extension) ? "oppen" : "stangd";
}

/** Is the last month of a year's period over? */
export function hasEnded({ to }: { to: number }, year: number, now: string): boolean {
  return `${year}-${String(to).padStart(2, "0")}-31` < dayOf(now);
}

/**
 * Which of a year's periods one reports now: the last that has opened, until the next one does. One that nobody has given
 * days opens when its last month is over. The first, where none has opened.
 */
export function periodNow<P extends { code: string; to: number }>(
  periods: P[],
  year: number,
  windowOf: (period: string) => ReportingWindow | null,
  now: string,
): P | undefined {
  const today = dayOf(now);
  const hasOpened = (period: P) => {
    const window = windowOf(period.code);
    return window ? window.opensOn <= today : hasEnded(period, year, now);
  };
  return periods.findLast(hasOpened) ?? periods[0];
}

/** Whole days from today to the last day; 0 on the day itself, negative when it has passed. */
export function daysLeft(closesOn: string, now: string): number {
  return Math.round((Date.parse(closesOn) - Date.parse(dayOf(now))) / 86_400_000);
}
