import { changePassword } from "../../../../../db/mutations/passwords.ts";
import { callerOf } from "../../../../../lib/web/caller.ts";
import { leadToNotice, postingAs } from "../../../../../lib/web/posting.ts";
import { sessionToken } from "../../../../../lib/web/visit.ts";

/** Changes one's own password; all other sessions end. */
export const POST = postingAs(async ({ store, user, now }, sent, request) => {
  const token = (await sessionToken()) ?? "";
  const { address } = callerOf(request);
  const saved = await changePassword(store, user, now, { token, address, old: sent("old"), wanted: sent("wanted") });
  const words = saved.ok ? "Lösenordet är bytt. Du är utloggad överallt utom här." : saved.message;
  return leadToNotice("/mitt-konto", { kind: saved.ok ? "klart" : "fel", words });
});
