import { levelOf, type Styrmodell } from "../../lib/domain/styrmodell.ts";

const WORDS: [string, string][] = [
  ["Indikator", "det som mäts för att se om målet nås."],
  ["Årsmål", "det värde som indikatorn ska nå i år, satt av nämnden eller enheten."],
  ["KF:s årsmål", "samma sak, satt av kommunfullmäktige för hela kommunen."],
  ["Utfall", "det värde som indikatorn fick. Saknas det är inget rapporterat än, det är inte noll."],
  ["T1, T2, VB", "januari–april, januari–augusti och hela året (verksamhetsberättelsen)."],
];
const LEVELS: Record<string, string> = {
  inriktningsmal: "kommunfullmäktiges mål för hela mandatperioden.",
  "kf-mal": "kommunfullmäktiges mål för ett område, under ett inriktningsmål.",
  namndmal: "vad nämnden ska nå för att KF-målet ska nås.",
  enhetsmal: "vad enheten ska nå för att nämndens mål ska nås.",
  atagande: "vad enheten åtar sig för att nämndens mål ska nås.",
};

/** What the page's words mean, one line each, for who meets them the first time. */
export function Terms({ model, levels }: { model: Styrmodell; levels: string[] }) {
  const known = levels.flatMap((code): [string, string][] => {
    const meaning = LEVELS[code];
    const name = levelOf(model, code)?.title;
    return meaning && name ? [[name, meaning]] : [];
  });
  return (
    <details className="terms">
      <summary>Vad betyder orden?</summary>
      <dl>
        {[...known, ...WORDS].map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
