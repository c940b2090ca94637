import type { Definitions } from "../../db/queries/definitions.ts";
import { yearsOf } from "../../db/queries/organisation.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { DEFINED_KINDS, definedKind } from "../../lib/web/definition-place.ts";
import type { Visit } from "../../lib/web/visit.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { KINDS } from "./document-state.tsx";

/** The kinds of document by span of years, newest first, each with who changed it last and the way to change it. */
export async function DefinitionKinds({ visitor, what, address }: { visitor: Visit; what: keyof Definitions; address: string }) {
  const years = await yearsOf(visitor.store);
  const spans = Array.from(new Set([Number(visitor.now.slice(0, 4)), ...years].map(styrmodellOf))).sort(
    (a, b) => b.years.from - a.years.from,
  );
  return spans.map(({ years: { from, to } }) => (
    <section className="part" key={from} aria-labelledby={`ar-${from}`}>
      <h2 id={`ar-${from}`}>{from === to ? from : `${from}–${to}`}</h2>
      <ul className="rows">
        {DEFINED_KINDS.map(async (kind) => {
          const [now] = (await definedKind(visitor, what, kind, String(from)))?.versions ?? [];
          return (
            <li key={kind}>
              <span>
                <b>
                  <a href={`${address}/${kind}/${from}`} aria-label={`${KINDS[kind]} ${from}–${to}`}>
                    {KINDS[kind]}
                  </a>
                </b>
                <span className="muted">{now?.by ? `Ändrad av ${now.by} ${writeDay(now.at)}` : "Som Tertial kom med"}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
