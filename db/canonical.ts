import { hash } from "node:crypto";

/** JSON with sorted keys and without undefined: equal values have equal letters, and so equal checksums. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.keys(value);
  // a date and the like as JSON has it; and JavaScript puts numbers first among keys, whatever we say
  if (!isRecord(value) || keys.some((key) => /^\d|^toJSON$/.test(key))) return slowly(value);
  let letters = "";
  for (const key of keys.sort()) {
    const part = value[key];
    if (part === undefined || typeof part === "function") continue;
    letters += `${letters && ","}${JSON.stringify(key)}:${canonical(part)}`;
  }
  return `{${letters}}`;
}

/** SHA-256 in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash("sha256", content);
}

/** Every string of a value in Unicode NFC: how all text comes in (decisions.md 20). */
export function inNfc<T>(value: T): T {
  if (typeof value === "string") return value.normalize("NFC") as T;
  if (Array.isArray(value)) return value.map(inNfc) as T;
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key.normalize("NFC"), inNfc(part)])) as T;
  return value;
}

function slowly(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part));
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
