import { commandLineUser } from "../../db/mutations/people.ts";
import { undoImport } from "../../db/mutations/undo-import.ts";
import { sweepImports } from "../../db/waiting/sweep.ts";
import type { LeftByUndo } from "../../lib/domain/taken-file.ts";
import { counted } from "../../lib/swedish/wording.ts";
import type { Answer } from "../answer.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { WrongCall } from "../failure.ts";

/** `tertial outcomes undo`: puts back what stood before a file, all of it or nothing. */
export async function undoOutcomes(args: string[]): Promise<Answer> {
  const given = readArguments(args, { flags: ["leave-changed", "json"], values: ["db"] });
  const [importId, ...more] = given.positionals;
  if (!importId || more.length > 0) throw new WrongCall("Ange inläsningens id, som ”tertial outcomes import” svarade med.");
  const undone = await withStore(given.value("db"), async (store) => {
    const clock = () => new Date().toISOString();
    await sweepImports(store, clock);
    const user = await commandLineUser(store);
    const first = await undoImport(store, user, clock(), { importId, leaving: "" });
    if (first.ok || !first.left || !given.flag("leave-changed")) return first;
    return undoImport(store, user, clock(), { importId, leaving: first.left.digest });
  });
  const code = undone.ok ? 0 : 1;
  if (given.flag("json")) return { text: JSON.stringify(undone, null, 2), code };
  if (!undone.ok) return { text: [undone.message, ...(undone.left ? leftWords(undone.left) : [])].join("\n"), code };
  const left = undone.left > 0 ? ` ${counted(undone.left, "ändrat värde lämnades som det är", "ändrade värden lämnades som de är")}.` : "";
  return { text: `Filen är ångrad: ${counted(undone.count, "värde är", "värden är")} som innan den lästes in.${left}`, code };
}

function leftWords({ changed, unlisted, rest }: LeftByUndo): string[] {
  const lines = changed.map(({ place, now, by }) => `${place}: ${now || "tom"}${by && ` (${by})`}`);
  const more = unlisted > 0 ? [`… och ${unlisted} till.`] : [];
  return [...lines, ...more, `Med --leave-changed ångras ${counted(rest, "annat värde", "andra värden")}.`];
}
