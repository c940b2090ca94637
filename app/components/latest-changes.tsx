import type { Gender } from "../../lib/domain/chain.ts";
import type { LatestChange } from "../../lib/domain/latest-change.ts";
import { dayOf, writeClock } from "../../lib/swedish/clock.ts";
import { writeDate } from "../../lib/swedish/date.ts";
import { counted } from "../../lib/swedish/wording.ts";
import { THE_PAPER } from "./document-state.tsx";

const GENDER: Record<Gender, string> = { totalt: "", kvinnor: ", kvinnor", man: ", män" };

/** Who did what last in the unit's year, each thing linked. */
export function LatestChanges({ changes, place, now }: { changes: LatestChange[]; place: string; now: string }) {
  return (
    <section aria-labelledby="senast-andrat">
      <h2 id="senast-andrat">Senast ändrat</h2>
      {changes.length === 0 ? (
        <p className="muted">Inget är ändrat här än.</p>
      ) : (
        <ol className="log">
          {changes.map((change) => (
            <li key={`${change.at}/${change.action}/${addressOf(change, place)}/${nameOf(change)}`}>
              <time dateTime={change.at}>{dayOf(change.at) === dayOf(now) ? writeClock(change.at) : writeDate(dayOf(change.at))}</time>
              <span>
                <b>{change.by}</b> {verbOf(change)} <a href={addressOf(change, place)}>{nameOf(change)}</a>
                {change.kind === "utfall" && figures(change)}
                {change.kind === "avsnitt" && change.name && ` i ${THE_PAPER[change.paper]}`}
                {change.kind === "fil" && `: ${counted(change.cells, "värde", "värden")} ur ${change.file}`}
                {change.kind === "kedja" && `: ${change.words.charAt(0).toLowerCase()}${change.words.slice(1)}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const VERBS: Record<string, string> = {
  "utfall-rapporterat": "ändrade utfall för",
  "utfall-kommenterat": "kommenterade",
  "utfall-inlasta": "läste in",
  "utfall-inlasning-angrad": "ångrade en fil i",
  "prognos-lamnad": "lämnade en prognos för",
  "arsmal-satt": "ändrade årsmålet för",
  "rapportor-utsedd": "ändrade vem som rapporterar",
  "text-sparad": "skrev under",
  "text-sammanfogad": "skrev under",
  "text-asidosatt": "skrev samtidigt som någon annan under",
  "text-aterstalld": "återställde en text under",
  "bedomning-beslutad": "bedömde",
  "bedomning-tagen-tillbaka": "tog tillbaka bedömningen av",
  "mal-pengar": "ändrade vilka pengar som hör till",
  "aktivitet-foljd": "följde upp en aktivitet under",
  "aktivitet-ansvarig": "ändrade vem som ansvarar för en aktivitet under",
  "period-inlamnad": "lämnade in",
  "period-aterkallad": "tog tillbaka inlämningen av",
  "dokument-inlamnad": "lämnade in",
  "dokument-aterlamnad": "lämnade tillbaka",
  "dokument-granskad": "granskade",
  "dokument-godkand": "godkände",
  "dokument-beslutad": "registrerade beslutet om",
  "dokument-delegation": "beslutade om",
  "dokument-aterkallad": "tog tillbaka",
  "dokument-overlamnad": "lämnade till kommunledningen",
  "dokument-atertagen": "tog tillbaka från kommunledningen",
  "dokument-paborjat": "började",
  "dokument-inlasning-angrad": "ångrade inläsningen av",
  "plan-paborjad": "började",
  "belopp-infort": "ändrade belopp i",
  "avvikelse-forklarad": "förklarade en avvikelse i",
  "huvudbok-inlast": "läste in huvudboken i",
  "huvudbok-inlasning-angrad": "ångrade en huvudbok i",
  "budgettabell-paborjad": "började tabellen",
  "budgettabell-andrad": "ändrade rader i",
};

function verbOf({ action, kind }: LatestChange): string {
  if (kind === "kedja") return "byggde om";
  if (kind === "flera-utfall") return "ändrade flera utfall i";
  return VERBS[action] ?? "läste in";
}

function nameOf(change: LatestChange): string {
  if (change.kind === "dokument" || change.kind === "borttaget") return THE_PAPER[change.paper];
  if (change.kind === "avsnitt") return change.name || THE_PAPER[change.paper];
  if (change.kind === "kedja") return "målkedjan";
  if (change.kind === "flera-utfall") return change.period;
  if (change.kind === "inlamning" || change.kind === "fil") return `utfallen för ${change.period}`;
  return change.kind === "utfall" ? `${change.name.replace(/\.$/, "")}${GENDER[change.gender]}` : change.name;
}

function figures({ before, after }: { before: string; after: string }): string {
  if (before === after) return "";
  if (before === "") return `: ${after}`;
  return after === "" ? `: ${before} togs bort` : `: ${before} till ${after}`;
}

function addressOf(change: LatestChange, place: string): string {
  if (change.kind === "fil") return `${place}/utfall/fil?period=${change.period}`;
  if ("period" in change) return `${place}/utfall?period=${change.period}`;
  if (change.kind === "mal") return `${place}/mal/${change.goalId}`;
  if (change.kind === "budget") return `${place}/budget?tabell=${change.tableId}`;
  if (change.kind === "borttaget") return `${place}/dokument`;
  return change.kind === "dokument" || change.kind === "avsnitt" ? `${place}/dokument/${change.documentId}` : `${place}/malkedja`;
}
