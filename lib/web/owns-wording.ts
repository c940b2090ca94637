import { mayWrite } from "../domain/access.ts";
import type { Owner } from "../domain/styrmodell.ts";
import type { Place } from "./place.ts";

/** Only a goal's owner changes its wording (decisions.md 1): KF's at the kommun, a nämnd's at the nämnd, the unit's own here. */
export function ownsWording({ user, here }: Place, owner: Owner): boolean {
  const at = here.lineage.findLastIndex(({ kind }) => kind === (owner === "enhet" ? here.unit.kind : owner));
  return mayWrite(
    user,
    here.lineage.slice(0, at + 1).map(({ id }) => id),
  );
}
