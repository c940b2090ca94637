/** A file that cannot be read as a table; `message` is one Swedish sentence that says what to do. */
export class UnreadableSheet extends Error {
  override name = "UnreadableSheet";
}
