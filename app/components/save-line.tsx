import { Icon } from "./pictogram.tsx";
import type { SaveState } from "./use-saving.ts";

/** What became of the last change, near where it was made: sparar, sparat 14.32, or not and why. */
export function SaveLine({ state, id }: { state: SaveState; id?: string }) {
  return (
    <span className={`save-line save-${state.kind}`} role="status" id={id}>
      {state.kind === "saved" && <Icon name="done" small />}
      {state.kind === "unsaved" && <Icon name="warning" small />}
      {state.kind === "unsaved" && <b>Ej sparat.</b>} {state.words}
      {state.actions.map(({ label, run }) => (
        <button type="button" className="link-button" key={label} onClick={run}>
          {label}
        </button>
      ))}
    </span>
  );
}
