import { SESSION_COOKIE } from "./visit.ts";

const TWELVE_HOURS = 43_200;

/** The Set-Cookie of a session; an empty token takes it away. Secure where the municipality serves https (TERTIAL_URL). */
export function sessionCookie(token: string): string {
  const secure = process.env.TERTIAL_URL?.startsWith("https:") ? "; Secure" : "";
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${token ? TWELVE_HOURS : 0}${secure}`;
}
