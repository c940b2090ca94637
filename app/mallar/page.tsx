import { yearsOf } from "../../db/queries/organisation.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { LAYOUT_KINDS, layoutVisit } from "../../lib/web/layout-place.ts";
import { templatedKind } from "../../lib/web/template-place.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { KINDS } from "../components/document-state.tsx";
import { ExampleBanner } from "../components/example-banner.tsx";
import { PlainPage } from "../components/plain-page.tsx";

export const metadata = { title: "Mallar och anvisningar" };

export default async function TemplatesPage() {
  const visitor = await layoutVisit();
  const years = await yearsOf(visitor.store);
  const spans = Array.from(new Set([Number(visitor.now.slice(0, 4)), ...years].map(styrmodellOf))).sort(
    (a, b) => b.years.from - a.years.from,
  );
  return (
    <>
      <ExampleBanner />
      <PlainPage
        title="Mallar och anvisningar"
        lead="Vilka avsnitt kommunens planer och rapporter börjar med, vad som krävs och vad den som skriver ska tänka på. De gäller alla nämnder."
      >
        {spans.map(({ years: { from, to } }) => (
          <section className="part" key={from} aria-labelledby={`ar-${from}`}>
            <h2 id={`ar-${from}`}>{from === to ? from : `${from}–${to}`}</h2>
            <ul className="rows">
              {LAYOUT_KINDS.map(async (kind) => {
                const [now] = (await templatedKind(visitor, kind, String(from)))?.versions ?? [];
                return (
                  <li key={kind}>
                    <span>
                      <b>
                        <a href={`/mallar/${kind}/${from}`} aria-label={`${KINDS[kind]} ${from}–${to}`}>
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
        ))}
      </PlainPage>
    </>
  );
}
