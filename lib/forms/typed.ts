/** What a form makes of something typed: the value, or one Swedish sentence that says how to write it instead. */
export type Typed<T> = { ok: true; value: T } | { ok: false; message: string };

export function understood<T>(value: T): Typed<T> {
  return { ok: true, value };
}

export function refused<T>(message: string): Typed<T> {
  return { ok: false, message };
}
