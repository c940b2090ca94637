/** An address that may be followed from a report (web, mail, telephone), else "". */
export function followable(address: string): string {
  const target = address.trim();
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(target) && target.length <= 2000 ? target.normalize("NFC") : "";
}
