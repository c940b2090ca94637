import type { User } from "./access.ts";

/** Length over rules (ASVS 5.0, 6.2): no demands on digits or signs, and nothing that must be changed now and then. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;
const LONGEST_EMAIL = 254;

/** Why this cannot be a password as it is written, in a Swedish sentence; null where nothing speaks against its length. */
export function passwordLengthRefused(password: string): string | null {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD) return `Lösenordet är för kort. Välj minst ${SHORTEST_PASSWORD} tecken, gärna några ord efter varandra.`;
  if (length > LONGEST_PASSWORD) return `Lösenordet är för långt. Välj högst ${LONGEST_PASSWORD} tecken.`;
  return null;
}

/** An e-mail address as accounts have it: in lower case, no blanks around; null for what is no address. */
export function emailFrom(typed: string): string | null {
  const email = typed.normalize("NFC").trim().toLowerCase();
  return email.length <= LONGEST_EMAIL && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? email : null;
}

/** May this user invite people and shut them out? */
export function administers(user: User): boolean {
  return user.grants.some(({ role }) => role === "systemforvaltare");
}
