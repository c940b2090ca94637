import { setCookie } from "./set-cookie.ts";
import { SESSION_COOKIE } from "./visit.ts";

const TWELVE_HOURS = 43_200;

/** The Set-Cookie of a session; an empty token takes it away. */
export function sessionCookie(token: string): string {
  return setCookie(SESSION_COOKIE, token, { path: "/", seconds: TWELVE_HOURS });
}
