import type { Missing } from "../../lib/domain/to-look-over.ts";
import { missingWords } from "./missing-words.ts";

/** On a phone the page begins with what is to be looked over; wider, the yellow rows of the tree say the same. */
export function LookOverList({ missing, place, period }: { missing: Missing[]; place: string; period: string }) {
  if (missing.length === 0) return null;
  return (
    <section className="look-over" aria-labelledby="att-se-over">
      <h2 id="att-se-over">Att se över</h2>
      <ul>
        {missing.map((lack) => (
          <li key={lack.goal.id}>
            <a href={`${place}/mal/${lack.goal.id}?period=${period}`}>
              <b>{`${lack.goal.number} ${lack.goal.title}`.trim()}</b>
              <span>{missingWords(lack)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
