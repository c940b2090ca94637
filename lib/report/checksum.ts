import { createHash } from "node:crypto";
import type { DocumentContent } from "../domain/document.ts";

/** identities and versions of rows: they tell which rows were printed, not what */
const ROW_KEYS = ["stored", "id", "version", "indicatorId", "activityId"];

/** sha-256 (hex) of what the report says: keys in order, without the ids and versions of rows. */
export function checksumOf(data: DocumentContent): string {
  return createHash("sha256").update(canonical(data)).digest("hex");
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([key, inner]) => !ROW_KEYS.includes(key) && inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
