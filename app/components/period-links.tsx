import type { Period } from "../../lib/domain/styrmodell.ts";

/** Which report of the year the page shows: T1, T2 or VB. */
export function PeriodLinks({
  periods,
  current,
  href,
}: {
  periods: Pick<Period, "code" | "name">[];
  current: Pick<Period, "code">;
  href: (period: string) => string;
}) {
  return (
    <nav aria-label="Period">
      <ul className="segments">
        {periods.map(({ code, name }) => (
          <li key={code}>
            <a href={href(code)} title={name} aria-current={code === current.code ? "true" : undefined}>
              {code}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
