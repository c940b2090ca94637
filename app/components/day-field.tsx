type Props = { id: string; label: string; typed: string; fault: string | undefined; type: (words: string) => void };

/** A day as one writes it, with what is wrong said at the field. */
export function DayField({ id, label, typed, fault, type }: Props) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {fault && (
        <p className="field-fault" id={`${id}-fel`}>
          {fault}
        </p>
      )}
      <input
        id={id}
        className="field"
        autoComplete="off"
        placeholder="åååå-mm-dd"
        value={typed}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault && `${id}-fel`}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
