/** What is wrong with a field, said above it; the field's `aria-describedby` names `faultId`. */
export function FieldFault({ of, words }: { of: string; words: string | undefined }) {
  return words ? (
    <p className="field-fault" id={faultId(of)}>
      {words}
    </p>
  ) : null;
}

/** The id of a field's first control ("indicatorTable/utfall"), which a summary of faults leads to. */
export function fieldId(field: string): string {
  return `falt-${field.replace("/", "-")}`;
}

export function faultId(field: string): string {
  return `${fieldId(field)}-fel`;
}
