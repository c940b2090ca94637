import { Icon } from "./pictogram.tsx";

/** Why something was not done, said where it was tried; the line is there, empty, before there is anything to say. */
export function RefusalLine({ words }: { words: string }) {
  return (
    <p className="step-refusal" role="status">
      {words && (
        <>
          <Icon name="warning" small /> {words}
        </>
      )}
    </p>
  );
}
