type RadioProps = { name: string; label: string; checked: boolean; set: () => void };

/** One of a few, of which one always holds. */
export function RadioChoice({ name, label, checked, set }: RadioProps) {
  return (
    <label className="check">
      <input type="radio" name={name} checked={checked} onChange={set} />
      {label}
    </label>
  );
}
