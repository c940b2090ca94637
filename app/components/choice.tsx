type Props = { id?: string; name: string; label: string; choices: [string, string][]; chosen?: string };

/** A labelled choice of one among a few; `id` where a page has two of the same name. */
export function Choice({ name, id = name, label, choices, chosen }: Props) {
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} className="field" defaultValue={chosen}>
        {choices.map(([code, shown]) => (
          <option key={code} value={code}>
            {shown}
          </option>
        ))}
      </select>
    </div>
  );
}
