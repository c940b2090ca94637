import type { Notice } from "./notice.ts";
import { ownPath } from "./own-path.ts";
import { leadToNotice, type Sent } from "./posting.ts";

/** Leads back to the page that roles were managed on (`till`; else the list of people), with what became of it. */
export function backWith(sent: Sent, notice: Notice): Response {
  const address = /^[\w/?=&-]+$/.test(sent("till")) ? ownPath(sent("till")) : "/personer";
  return leadToNotice(address.replace(/\?.*/, ""), notice, address);
}
