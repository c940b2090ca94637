import { cookies } from "next/headers";
import { z } from "zod";
import { setCookie } from "./set-cookie.ts";

const COOKIE = "tertial-besked";
const SOON = 60;
const LINK_STANDS = 600;

const shape = z.object({
  kind: z.enum(["fel", "klart"]),
  words: z.string(),
  /** a link to hand over: it must not stand in an address, where logs would keep it */
  link: z.string().optional(),
  /** the form that takes it back: where it is sent, and what it says */
  undo: z.object({ address: z.string().startsWith("/api/v1/"), fields: z.record(z.string(), z.string()) }).optional(),
  /** what had been typed, to be shown again; never a password */
  typed: z.record(z.string(), z.string()).optional(),
});

/** What a sent form has to say on the page that it leads back to. */
export type Notice = z.infer<typeof shape>;

/** The Set-Cookie that carries a notice to the page at `path`; null takes one away. */
export function noticeCookie(path: string, notice: Notice | null): string {
  const value = notice ? Buffer.from(JSON.stringify(notice)).toString("base64url") : "";
  return setCookie(COOKIE, value, { path, seconds: notice?.link ? LINK_STANDS : SOON });
}

/** The notice for the page that is being made. */
export async function noticeHere(): Promise<Notice | null> {
  const value = (await cookies()).get(COOKIE)?.value;
  if (!value) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
  } catch {
    return null;
  }
}
