import { eq } from "drizzle-orm";
import type { Logo } from "../../lib/domain/layout.ts";
import { pictureSize } from "../../lib/domain/picture.ts";
import type { Source } from "../store.ts";

/** A logo's bytes; null for a file that is not there or no picture, so that no other file can be read by its id. */
export async function logoBytes({ db, t }: Source, { fileId }: Pick<Logo, "fileId">): Promise<Uint8Array | null> {
  const [file] = await db.select({ content: t.file.content }).from(t.file).where(eq(t.file.id, fileId));
  return file && pictureSize(file.content) ? file.content : null;
}
