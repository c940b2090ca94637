import { createHash } from "node:crypto";
import type { DocumentContent } from "../domain/document.ts";

/** identities and versions of rows: they tell which rows were printed, not what */
const ROW_KEYS = new Set(["stored", "id", "version", "indicatorId", "activityId"]);

/** sha-256 (hex) of what the report says: keys in order, without the ids and versions of rows. */
export function checksumOf(data: DocumentContent): string {
  const hash = createHash("sha256");
  for (const piece of pieces(data)) hash.update(piece);
  return hash.digest("hex");
}

/** The whole in canonical form, part by part, so that a long report is never in memory once more. */
function* pieces(data: DocumentContent): Generator<string> {
  let before = "{";
  for (const [key, value] of Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) {
      yield "[";
      for (const [index, part] of value.entries()) yield index === 0 ? canonical(part) : `,${canonical(part)}`;
      yield "]";
    } else yield canonical(value);
    before = ",";
  }
  yield "}";
}

function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value));
}

/** A copy with its keys in order, which the engine writes faster than we could. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const held = value as Record<string, unknown>;
  const ordered: Record<string, unknown> = {};
  for (const key of Object.keys(held).sort()) {
    // of a figure in a text only its words are printed, not where they come from
    if (!ROW_KEYS.has(key) && !(key === "figure" && "s" in held)) ordered[key] = inOrder(held[key]);
  }
  return ordered;
}
