import { commandLineUser } from "../../db/mutations/people.ts";
import { undoTakingIn } from "../../db/mutations/undo-taking-in.ts";
import { type DoneSince, takenOutWords } from "../../lib/domain/taken-paper.ts";
import type { Answer } from "../answer.ts";
import { readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { WrongCall } from "../failure.ts";
import { namedDocument } from "../named-document.ts";

/** `tertial documents undo`: takes a paper out that was taken in by mistake, all of it or nothing. */
export async function undoDocument(args: string[]): Promise<Answer> {
  const given = readArguments(args, { flags: ["yes", "json"], values: ["db"] });
  const [wanted, ...more] = given.positionals;
  if (!wanted || more.length > 0) throw new WrongCall("Ange dokumentet, som ”tertial documents” listar det.");
  const undone = await withStore(given.value("db"), async (store) => {
    const { id: documentId } = await namedDocument(store, wanted);
    const user = await commandLineUser(store);
    const undo = (saidYes: string) => undoTakingIn(store, user, new Date().toISOString(), { documentId, saidYes });
    const first = await undo("");
    return !first.ok && first.asked && given.flag("yes") ? undo(first.asked.digest) : first;
  });
  const code = undone.ok ? 0 : 1;
  if (given.flag("json")) return { text: JSON.stringify(undone, null, 2), code };
  if (undone.ok) return { text: takenOutWords({ ...undone, cameBack: undone.cameBack !== null }), code };
  if (!undone.asked) return { text: undone.message, code };
  const { goes, stays } = undone.asked;
  const lines = [...listed("Försvinner med dokumentet", goes), ...listed("Står kvar", stays)];
  return { text: [undone.message, ...lines, "Med --yes ångras inläsningen."].join("\n"), code };
}

function listed(title: string, done: DoneSince[]): string[] {
  return done.length > 0 ? [`${title}:`, ...done.map(({ place, by }) => `  ${place}${by && ` (${by})`}`)] : [];
}
