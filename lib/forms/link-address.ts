import { safeAddress } from "./pasted-looks.ts";
import { refused, type Typed, understood } from "./typed.ts";

/** The address of a link as people type it: "exempel.se/plan", "anna@exempel.se", a whole https address. */
export function addressTyped(typed: string): Typed<string> {
  const words = typed.trim();
  const whole = /^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(words)
    ? `mailto:${words}`
    : /^[a-z][a-z\d+.-]*:(?!\d)/i.test(words)
      ? words
      : `https://${words}`;
  const address = /\s/.test(words) || !/[.:]/.test(words) ? "" : safeAddress(whole);
  return address === "" ? refused("Skriv en webbadress eller en e-postadress, till exempel https://exempel.se.") : understood(address);
}
