import { ACTIVITY_VIEWS, type BoardActivities } from "../../lib/web/board-activities.ts";
import { Menu } from "./menu.tsx";

const VIEWS = { lista: "Lista", kalender: "Kalender", tidslinje: "Tidslinje" };

/** Which unit's activities, whose, and how they are shown: links all of them. */
export function ActivityChoices({ units, chosen, onlyMine, counts, view, address }: BoardActivities) {
  return (
    <div className="activity-choices">
      {units.length > 1 && (
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
