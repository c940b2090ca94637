import { passwordLengthRefused } from "../lib/domain/account.ts";

/**
 * Why this may not be a password, in a Swedish sentence; null for one that may. Refused are the common ones (zxcvbn's list
 * of 49,000, which begins with the 10,000 most common), whatever their case.
 */
export async function passwordRefused(password: string): Promise<string | null> {
  const normal = password.normalize("NFC");
  const length = passwordLengthRefused(normal);
  if (length) return length;
  const common = (await commonPasswords()).has(normal.toLowerCase());
  return common ? "Lösenordet är ett av de vanligaste och gissas direkt. Välj ett annat, gärna några ord efter varandra." : null;
}

let read: Promise<Set<string>> | undefined;

/** Read when first asked for: it takes a while to unpack, and only who chooses a password needs it. */
function commonPasswords(): Promise<Set<string>> {
  read ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].filter((password) => passwordLengthRefused(password) === null)),
  );
  return read;
}
