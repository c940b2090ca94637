import { writeDay } from "../../lib/swedish/clock.ts";

/** Whose it was and on which day, after what was done; nothing where nobody is known. */
export function ByAndWhen({ by, at }: { by: string; at: string }) {
  return (
    by && (
      <span className="quiet">
        , {by}, {writeDay(at)}
      </span>
    )
  );
}
