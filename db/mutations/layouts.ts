import { mayLayOut, type User } from "../../lib/domain/access.ts";
import type { Layout, Logo } from "../../lib/domain/layout.ts";
import { LARGEST_PICTURE, pictureSize } from "../../lib/domain/picture.ts";
import type { Refused, Saved } from "../../lib/domain/saved.ts";
import { inNfc } from "../canonical.ts";
import { storeFile } from "../frozen-document.ts";
import { logoBytes } from "../queries/layouts.ts";
import { municipalityId } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { type DefinitionPlace, saveDefinition } from "./definitions.ts";

export type LayoutSaved = DefinitionPlace<Layout> & { layout: Layout };

/** Saves a layout as its next version. Drafts are printed in it from now on; decided documents keep theirs. */
export async function saveLayout(store: Store, user: User, now: string, input: LayoutSaved): Promise<Saved> {
  return answered(store.tx((handle) => save(handle, user, now, inNfc(input))));
}

/** Takes in a picture to be used as a logo: PNG or JPEG by its content, at most 1 MB. Answers the file's id. */
export async function addLogo(
  store: Store,
  user: User,
  now: string,
  file: { name: string; bytes: Uint8Array },
): Promise<{ ok: true; fileId: string } | Refused> {
  return answered(
    store.tx(async (handle) => {
      await requireLayOut(handle, user);
      if (file.bytes.length > LARGEST_PICTURE) refuse("invalid", "Bilden är större än 1 MB. Spara den mindre och välj den igen.");
      if (!pictureSize(file.bytes)) refuse("invalid", "Filen är ingen PNG- eller JPEG-bild. Spara bilden som PNG och välj den igen.");
      return { ok: true as const, fileId: await storeFile(handle, file, user, now) };
    }),
  );
}

async function save(handle: Handle, user: User, now: string, { layout, ...at }: LayoutSaved): Promise<Saved> {
  const authorityId = await requireLayOut(handle, user);
  const logo = await knownLogo(handle, layout.logo);
  const next = () => ({ ...layout, logo });
  return saveDefinition(
    handle,
    { id: user.id, now },
    { what: "layout", at, next, authorityId, action: "uppstallning-sparad", place: "layout" },
  );
}

/** The logo with the size its bytes say; refuses one whose picture is not there. */
async function knownLogo(handle: Handle, logo: Logo | null): Promise<Logo | null> {
  const bytes = logo && (await logoBytes(handle, logo));
  const size = bytes && pictureSize(bytes);
  if (logo && !size) refuse("invalid", "Logotypens bild finns inte. Välj den igen.");
  return logo && { ...logo, ...size };
}

/** Refuses everyone but kommunledningen; answers the kommun, whose history it is. */
async function requireLayOut(handle: Handle, user: User): Promise<string> {
  const kommun = await municipalityId(handle);
  if (!kommun || !mayLayOut(user, kommun)) return refuse("forbidden", "Bara kommunledningen kan ändra rapporternas uppställning.");
  return kommun;
}
