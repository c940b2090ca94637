import { MOST_IN_A_MENU } from "../../lib/domain/found-by-name.ts";
import { ACTIVITY_VIEWS, type BoardActivities } from "../../lib/web/board-activities.ts";
import { Menu } from "./menu.tsx";
import { UnitSearch } from "./unit-search.tsx";

const VIEWS = { lista: "Lista", kalender: "Kalender", tidslinje: "Tidslinje" };

/** Which unit's activities, whose, and how they are shown: links all of them. */
export function ActivityChoices({ board, year, units, chosen, onlyMine, counts, view, address }: BoardActivities & { year: number }) {
  const all = address({ enhet: "" });
  const ofUnit = `${all}${all.includes("?") ? "&" : "?"}enhet=`;
  return (
    <div className="activity-choices">
      {units.length > MOST_IN_A_MENU ? (
        <>
          <UnitSearch shown={chosen?.name ?? "Välj enhet"} year={year} board={board.slug} current={chosen?.slug} lead={ofUnit} />
          {chosen && <a href={all}>Visa alla enheter</a>}
        </>
      ) : (
        units.length > 1 && (
          <Menu label={`${chosen?.name ?? "Alla enheter"}, byt enhet`} shown={chosen?.name ?? "Alla enheter"}>
            <ul>
              {[{ id: "", slug: "", name: "Alla enheter" }, ...units].map(({ id, slug, name }) => (
                <li key={id}>
                  <a href={address({ enhet: slug })} aria-current={id === (chosen?.id ?? "") ? "true" : undefined}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </Menu>
        )
      )}
      <nav aria-label="Vems aktiviteter">
        <ul className="segments">
          <li>
            <a href={address({ vems: "" })} aria-current={onlyMine ? undefined : "true"}>
              Allas <span className="count">{counts.all}</span>
            </a>
          </li>
          <li>
            <a href={address({ vems: "mina" })} aria-current={onlyMine ? "true" : undefined}>
              Mina <span className="count">{counts.mine}</span>
            </a>
          </li>
        </ul>
      </nav>
      <nav aria-label="Visa som">
        <ul className="segments">
          {ACTIVITY_VIEWS.map((one) => (
            <li key={one}>
              <a href={address({ vy: one === "lista" ? "" : one })} aria-current={one === view ? "true" : undefined}>
                {VIEWS[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
