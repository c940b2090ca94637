import type { Step } from "./told-steps.ts";

const WORDS = { provas: "Provar värdena i filen …", sparas: "Sparar värdena …", angras: "Lägger tillbaka värdena …" };
const BUSY = { prova: "Läser filen …", spara: "Sparar …", angra: "Ångrar filen …" };

/** What is done with the file now; of a large one also how far it has come. Said once, shown as it goes. */
export function ImportProgress({ busy, step }: { busy: keyof typeof BUSY; step: Step | null }) {
  const words = step ? WORDS[step.what] : BUSY[busy];
  const percent = step && Math.floor(step.part * 100);
  return (
    <div className="import-progress">
      <p role="status">{words}</p>
      {percent !== null && (
        <p className="quiet">
          <progress max={100} value={percent} aria-label={words} /> {percent} %
        </p>
      )}
    </div>
  );
}
