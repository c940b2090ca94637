import { and, desc, eq } from "drizzle-orm";
import { mayLayOut, type User } from "../../lib/domain/access.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import type { Layout, Logo } from "../../lib/domain/layout.ts";
import { LARGEST_PICTURE, pictureSize } from "../../lib/domain/picture.ts";
import type { Refused, Saved } from "../../lib/domain/saved.ts";
import { canonical, inNfc, sha256 } from "../canonical.ts";
import { storeFile } from "../frozen-document.ts";
import { remember } from "../history.ts";
import { newId } from "../id.ts";
import { logoBytes } from "../queries/layouts.ts";
import { municipalityId } from "../queries/organisation.ts";
import { answered, refuse } from "../refusal.ts";
import type { Handle, Store } from "../store.ts";
import { requireBase } from "./guards.ts";

export type LayoutSaved = {
  kind: DocumentKind;
  years: { from: number; to: number };
  /** the version the page showed; 1 is the one that Tertial came with, stored or not */
  base: number;
  layout: Layout;
  /** the one that Tertial came with: stored as version 1 when the first change is made */
  delivered: Layout;
};

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

async function save(handle: Handle, user: User, now: string, input: LayoutSaved): Promise<Saved> {
  const { db, t } = handle;
  const { kind, years, base, delivered } = input;
  const authorityId = await requireLayOut(handle, user);
  const layout = { ...input.layout, logo: await knownLogo(handle, input.layout.logo) };
  const [stored] = await db
    .select()
    .from(t.layout)
    .where(and(eq(t.layout.kind, kind), eq(t.layout.fromYear, years.from)))
    .orderBy(desc(t.layout.version))
    .limit(1);
  const last = stored ?? { version: 1, definition: delivered, savedAt: "", savedBy: null };
  const place = `layout/${kind}-${years.from}`;
  const written = `version ${last.version}`;
  await requireBase(handle, base, { version: last.version, written, place, savedBy: last.savedBy ?? "", savedAt: last.savedAt });
  const checksum = sha256(canonical(layout));
  const checksumBefore = sha256(canonical(last.definition));
  if (checksum === checksumBefore) return { ok: true, version: last.version };
  const version = last.version + 1;
  const span = { kind, fromYear: years.from, toYear: years.to };
  if (!stored) {
    const first = { id: newId(), version: 1, definition: delivered, sha256: checksumBefore, savedAt: now };
    await db.insert(t.layout).values({ ...span, ...first });
  }
  await db.insert(t.layout).values({ ...span, id: newId(), version, definition: layout, sha256: checksum, savedAt: now, savedBy: user.id });
  await remember(handle, {
    authorityId,
    at: now,
    byId: user.id,
    action: "uppstallning-sparad",
    place,
    planId: null,
    before: { version: last.version, sha256: checksumBefore },
    after: { version, sha256: checksum },
  });
  return { ok: true, version };
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
