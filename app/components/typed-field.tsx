type Props = {
  id: string;
  label: string;
  typed: string;
  fault?: string | undefined;
  type: (words: string) => void;
  /** how wide among the others in its row */
  room?: "wide" | "whole";
  placeholder?: string;
};

/** A field whose words the page holds, with what is wrong said between its label and itself. */
export function TypedField({ id, label, typed, fault, type, room, placeholder }: Props) {
  return (
    <div className={room ? `labelled ${room}` : "labelled"}>
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
        placeholder={placeholder}
        value={typed}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fel` : undefined}
        onChange={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
