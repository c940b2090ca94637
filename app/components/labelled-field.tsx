type Field = {
  name: string;
  label: string;
  /** said under the label, before one begins to write */
  hint?: string;
  type?: "text" | "email" | "password" | "date";
  autoComplete: string;
  typed?: string;
  optional?: boolean;
};

/** A field of a form with its label and hint. */
export function LabelledField({ name, label, hint, type = "text", autoComplete, typed, optional = false }: Field) {
  return (
    <div className="labelled">
      <label htmlFor={name}>{label}</label>
      {hint && <p id={`${name}-hint`}>{hint}</p>}
      <input
        id={name}
        name={name}
        type={type}
        className="field"
        autoComplete={autoComplete}
        defaultValue={typed}
        required={!optional}
        aria-describedby={hint && `${name}-hint`}
      />
    </div>
  );
}
