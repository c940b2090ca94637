import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Owner, Styrmodell } from "../../lib/domain/styrmodell.ts";
import type { Handle } from "../store.ts";
import type { OrgPlace } from "./organisation.ts";

/** What is known while one paper is taken in. The takers beside this file gather rows in memory and write them at the end. */
export type Taking = {
  handle: Handle;
  place: OrgPlace;
  planId: string;
  documentId: string;
  year: number;
  kind: DocumentKind;
  styrmodell: Styrmodell;
  decided: boolean;
  /** the paper wins over figures entered since the one it replaces */
  replaces: boolean;
  now: string;
  userId: string;
  /** district ids by name */
  districts: Map<string, string>;
};

/** The org node that owns what a level or a table heading says is the kommun's, the nämnd's or the unit's. */
export function ownerNode({ place }: Taking, owner: Owner): string {
  if (owner === "kommun") return place.kommunId;
  return owner === "namnd" ? place.boardId : place.unitId;
}
