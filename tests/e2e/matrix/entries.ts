import { sha256 } from "../../../db/canonical.ts";
import { paragraph } from "../../../lib/domain/text-block.ts";
import { layoutOf } from "../../../templates/stockholm/layouts.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { BUDGETS } from "./budgets.ts";
import { CHOOSING } from "./choosing.ts";
import { COMMENTING } from "./commenting.ts";
import { FOLLOWING_UP } from "./following-up.ts";
import { PAPERS } from "./papers.ts";
import { REPORTING } from "./reporting.ts";
import { TEMPLATES } from "./templates.ts";
import type { Paper } from "./two-boards.ts";
import { alsoReading, besideOtherYears, moving, newDay, page, reading, saving, sending, type Way, yearsPage } from "./ways.ts";
import {
  ADMINISTRATORS,
  AT_THE_BOARD,
  anyone,
  BOARDS_WRITERS,
  boardsGoals,
  CHIEFS,
  DELEGATED,
  HANDERS,
  INSIDE,
  indicatorsOwner,
  insiders,
  inTheBoard,
  inTheKommun,
  KOMMUNS_WRITERS,
  known,
  only,
  peopleKnowers,
  previewers,
  REVIEWERS,
  readers,
  reportersPage,
  SECRETARIES,
  signedIn,
  WITHDRAWERS,
  WRITERS,
  writers,
} from "./who-may.ts";

/**
 * Every endpoint of the app with who may use it. A new endpoint gets a line: what its page would ask for (ways.ts), and whose
 * it is (who-may.ts). A write is a request that is right if the right person sends it.
 */
export const ENTRIES: Record<string, Way[]> = {
  "GET /": [page(() => "/", signedIn("led"))],
  "GET /[year]/[unit]": [page(({ place }) => place, known("led"))],
  // a controller's table names the nämnd's other units too, where they have plans: in these years Norrskenet is alone
  "GET /[year]/[unit]/oversikt": [reading(({ place }) => `${place}/oversikt?period=VB`, insiders, ["inlamnad", "beslutad"])],
  "GET /[year]/perioder": [
    page(({ year }) => `/${year}/perioder`, only([...BOARDS_WRITERS, ...KOMMUNS_WRITERS, "namndcontroller@sodra"], "knows")),
  ],
  "GET /[year]/[unit]/malkedja": [yearsPage(({ place }) => `${place}/malkedja?period=VB`, insiders)],
  // whoever writes is offered indicators of other years there
  "GET /[year]/[unit]/mal/[goal]": [
    besideOtherYears(({ place, goals }) => `${place}/mal/${goals.enhet}?period=VB`, insiders, ["utkast", "beslutad"]),
  ],
  "GET /[year]/[unit]/indikator/[indicator]": [
    yearsPage(({ place, indicatorId }) => `${place}/indikator/${indicatorId}?period=VB`, insiders),
  ],
  "GET /[year]/[unit]/dokument": [alsoReading(({ place }) => `${place}/dokument`, readers("knows"))],
  "GET /[year]/[unit]/dokument/[id]": [reading(({ place, id }) => `${place}/dokument/${id}`, readers())],
  "GET /[year]/[unit]/dokument/[id]/skriv": [
    besideOtherYears(({ place, id }) => `${place}/dokument/${id}/skriv`, only(INSIDE, "sees"), ["utkast", "overlamnad", "beslutad"]),
  ],
  // what is found in a paper, and what was said about it, is the nämnd's own, decided or not
  "GET /[year]/[unit]/dokument/[id]/kontroll": [reading(({ place, id }) => `${place}/dokument/${id}/kontroll`, only(INSIDE, "sees"))],
  "GET /[year]/[unit]/dokument/[id]/word": [alsoReading(({ place, id }) => `${place}/dokument/${id}/word`, readers())],
  "GET /api/v1/utfall/historik": [
    page(
      ({ unitId, indicatorId, year }) => {
        const cell = {
          unitId,
          indicatorId,
          year: String(year),
          period: "VB",
          district: "hela",
          gender: "totalt",
          unit: "%",
          decimals: "1",
        };
        return `/api/v1/utfall/historik?${new URLSearchParams(cell)}`;
      },
      only(INSIDE, "knows"),
    ),
  ],
  "GET /[year]/[unit]/dokument/[id]/pdf": [alsoReading(({ place, id }) => `${place}/dokument/${id}/pdf`, readers())],
  "GET /[year]/[unit]/behorigheter": [page(({ place }) => `${place}/behorigheter`, peopleKnowers)],
  "GET /[year]/[unit]/utfall": [yearsPage(({ place }) => `${place}/utfall?period=VB`, insiders)],
  "GET /[year]/[unit]/utfall/fil": [page(({ place }) => `${place}/utfall/fil?period=VB`, reportersPage)],
  "GET /[year]/[unit]/utfall/fil/arbetsbok": [yearsPage(({ place }) => `${place}/utfall/fil/arbetsbok?period=VB`, only(INSIDE, "sees"))],
  "GET /[year]/malen/[board]": [
    reading(({ year }) => `/${year}/malen/norrskensnamnden?period=VB`, boardsGoals, ["inlamnad", "overlamnad", "beslutad"]),
  ],
  "GET /[year]/aktiviteter/[board]": [
    reading(({ year }) => `/${year}/aktiviteter/norrskensnamnden`, boardsGoals, ["inlamnad", "overlamnad", "beslutad"]),
  ],
  // Norrskenet is alone in these years: a nämnd has no two units to add up
  "GET /[year]/summor/[node]": [
    page(({ year }) => `/${year}/summor/norrskensnamnden?period=VB`, only(AT_THE_BOARD, "knows")),
    // both nämnder's handed-over indicators stand there: asked about a year of drafts, of which there is nothing
    { ...page(({ year }) => `/${year}/summor/provkoping?period=VB`, only(KOMMUNS_WRITERS, "knows")), name: "kommunens" },
  ],
  // what is the kommun's own is named by kommunledning once a paper with it is handed over
  "GET /[year]/indikatorer": [
    page(({ year }) => `/${year}/indikatorer`, only([...KOMMUNS_WRITERS, ...BOARDS_WRITERS, "namndcontroller@sodra"], "knows")),
  ],
  "GET /[year]/indikatorer/[indicator]": [
    reading(({ year, indicatorId }) => `/${year}/indikatorer/${indicatorId}`, indicatorsOwner, ["utkast", "overlamnad", "beslutad"]),
  ],
  "GET /[year]/lage": [page(({ year }) => `/${year}/lage`, signedIn("knows"))],
  "GET /uppstallning": [page(() => "/uppstallning", only(KOMMUNS_WRITERS, "knows"))],
  "GET /uppstallning/[kind]/[from]": [page((paper) => `/uppstallning/VB/${spanOf(paper)}`, only(KOMMUNS_WRITERS, "knows"))],
  "GET /personer/[person]": [page((_, { people }) => `/personer/${people["den namngivna"]?.id}`, only(ADMINISTRATORS, "knows"))],
  "GET /mitt-konto": [page(() => "/mitt-konto", signedIn("knows"))],
  "GET /personer": [page(() => "/personer", only(ADMINISTRATORS, "knows"))],
  "GET /logga-in": [page(() => "/logga-in", anyone("knows"))],
  "GET /inbjudan/[token]": [page(() => "/inbjudan/finns-inte", anyone("knows"))],
  "GET /icon.svg": [page(() => "/icon.svg", anyone("knows"))],
  "GET /rapport.css": [page(() => "/rapport.css", anyone("knows"))],

  ...CHOOSING,
  ...BUDGETS,
  ...REPORTING,
  ...FOLLOWING_UP,
  ...COMMENTING,
  ...TEMPLATES,
  "PUT /api/v1/arsmal": [
    target("enhet", writers(WRITERS)),
    target("namnd", writers(BOARDS_WRITERS, inTheBoard)),
    target("kf", writers(KOMMUNS_WRITERS, inTheKommun)),
  ],
  "PUT /api/v1/mal/[goal]": [
    goal("enhet", writers(WRITERS)),
    goal("namnd", writers(BOARDS_WRITERS, inTheBoard)),
    goal("kf", writers(KOMMUNS_WRITERS, inTheKommun)),
  ],
  "PUT /api/v1/texter/[text]": [
    saving(async (paper, { now }) => {
      const text = [paragraph(`Nya ord ${crypto.randomUUID()}.`)];
      return { path: `/api/v1/texter/${paper.textId}`, body: { base: await now.text(paper), text } };
    }, writers(WRITERS)),
  ],
  // after the saves above, so that there is another version to go back to
  "POST /api/v1/texter/[text]/aterstall": [
    saving(async (paper, { now }) => {
      const base = await now.text(paper);
      return { path: `/api/v1/texter/${paper.textId}/aterstall`, body: { base, key: crypto.randomUUID(), version: Math.max(1, base - 1) } };
    }, writers(WRITERS)),
  ],
  // how a text came about is the nämnd's own, decided or not
  "GET /api/v1/texter/[text]/historik": [
    page(({ textId }) => `/api/v1/texter/${textId}/historik`, only(INSIDE, "knows")),
    reading(({ textId }) => `/api/v1/texter/${textId}/historik?version=1`, only(INSIDE, "sees"), ["utkast", "overlamnad", "beslutad"]),
  ],
  "PUT /api/v1/uppstallningar/[kind]/[from]": [
    sending(
      async (paper, { now }) => {
        const layout = { ...layoutOf("VB"), footer: [`Rad ${aNumber()}`] };
        return { path: `/api/v1/uppstallningar/VB/${spanOf(paper)}`, body: { base: await now.layout(spanOf(paper)), layout } };
      },
      only(KOMMUNS_WRITERS, "done", "refused"),
    ),
  ],
  "PUT /api/v1/uppstallningar/logotyp": [
    sending(() => ({ path: "/api/v1/uppstallningar/logotyp", file: picture(aNumber()) }), only(KOMMUNS_WRITERS, "done", "refused")),
  ],
  "POST /api/v1/uppstallningar/[kind]/[from]/forhandsvisning": [
    {
      ask: (paper) => {
        const body = { documentId: paper.id, layout: layoutOf("VB") };
        return { path: `/api/v1/uppstallningar/VB/${spanOf(paper)}/forhandsvisning`, body };
      },
      who: previewers,
      states: ["utkast", "overlamnad"],
    },
  ],
  "GET /api/v1/dokument/[id]/siffror": [
    reading(({ id }) => `/api/v1/dokument/${id}/siffror`, only(INSIDE, "sees"), ["utkast", "beslutad"]),
  ],
  // nothing is kept of who has a document open
  "POST /api/v1/dokument/[id]/narvaro": [
    sending(({ id, textId }) => ({ path: `/api/v1/dokument/${id}/narvaro`, body: { text: textId } }), only(INSIDE, "knows")),
  ],
  "PUT /api/v1/dokument/[id]/orsak": [
    reason((indicatorId) => indicatorId === undefined, "om ett mål"),
    reason((indicatorId, paper) => indicatorId === paper.namedIndicatorId, "någon annan rapporterar"),
  ],
  "PUT /api/v1/dokument/[id]/steg": [
    moving("lamna-in", { utkast: [...CHIEFS, ...BOARDS_WRITERS], aterlamnad: [...CHIEFS, ...BOARDS_WRITERS] }),
    moving("aterlamna", { inlamnad: BOARDS_WRITERS, godkand: BOARDS_WRITERS }),
    moving("godkann", { inlamnad: BOARDS_WRITERS }),
    moving("besluta", { godkand: SECRETARIES }),
    moving("delegation", { godkand: DELEGATED }),
    moving("granska", { inlamnad: REVIEWERS, godkand: REVIEWERS }),
    moving("overlamna", { godkand: HANDERS, beslutad: HANDERS }),
    moving("aterta", { overlamnad: HANDERS }),
    moving("aterkalla", { inlamnad: CHIEFS, beslutad: WITHDRAWERS }),
  ],

  // a report that is begun prints what only decided ones printed: after the lines of what is frozen
  ...PAPERS,
  "POST /api/v1/personer": [
    invitation("lasare", "norra", only(ADMINISTRATORS, "done", "refused")),
    invitation("systemforvaltare", "kommun", only(ADMINISTRATORS, "done", "refused")),
    invitation("systemforvaltare", "norra", signedIn("refused")),
  ],
  "POST /api/v1/personer/[person]/lank": [aboutPerson("lank", only(ADMINISTRATORS, "done", "refused"))],
  "POST /api/v1/personer/[person]/avstangning": [aboutPerson("avstangning", only(ADMINISTRATORS, "done", "refused"))],
  "POST /api/v1/personer/[person]/avstangning/slut": [aboutPerson("avstangning/slut", only(ADMINISTRATORS, "done", "refused"))],
  "POST /api/v1/personer/[person]/overlamning": [
    sending(
      async (_, { newcomer }) => {
        const [from, to] = [await newcomer("lasare"), await newcomer("rapportor")];
        return { path: `/api/v1/personer/${from.personId}/overlamning`, form: { toId: to.personId, lastDay: "" } };
      },
      only(ADMINISTRATORS, "done", "refused"),
    ),
  ],
  "POST /api/v1/roller": [
    role("granskare", "norra", only(ADMINISTRATORS, "done", "refused")),
    role("rapportor", "enheten", only([...ADMINISTRATORS, ...WRITERS], "done", "refused")),
    role("kommunledning", "norra", signedIn("refused")),
  ],
  "POST /api/v1/roller/[grant]/sista-dag": [
    lastDay("lasare", only(ADMINISTRATORS, "done", "refused")),
    lastDay("rapportor", only([...ADMINISTRATORS, ...WRITERS], "done", "refused")),
  ],
  "POST /api/v1/indikatorer/[indicator]": [
    sending(
      async (paper, { now }) => {
        const described = {
          direction: "hogre",
          aggregation: "andel",
          definition: `Ny ${crypto.randomUUID()}.`,
          base: await now.description(paper),
        };
        return { path: `/api/v1/indikatorer/${paper.indicatorId}`, form: described };
      },
      only(KOMMUNS_WRITERS, "done", "refused"),
    ),
  ],
  "POST /api/v1/indikatorer/[indicator]/granser": [
    sending(
      (paper) => ({
        path: `/api/v1/indikatorer/${paper.indicatorId}/granser`,
        form: { from: newDay(), tolerance: "2,5", reason: "Små tal" },
      }),
      only(KOMMUNS_WRITERS, "done", "refused"),
    ),
  ],
  "POST /api/v1/indikatorer/[indicator]/granser/slut": [
    sending(
      async (paper, { now }) => ({
        path: `/api/v1/indikatorer/${paper.indicatorId}/granser/slut`,
        form: { from: await now.limits(paper) },
      }),
      only(KOMMUNS_WRITERS, "done", "refused"),
    ),
  ],
  "POST /api/v1/namnder/[board]/utkast": [
    sending(
      (_, { boardIds }) => ({ path: `/api/v1/namnder/${boardIds.sodra}/utkast`, form: { reason: "Ett fel ska hittas." } }),
      only(ADMINISTRATORS, "done", "refused"),
    ),
  ],
  "POST /api/v1/namnder/[board]/utkast/slut": [
    sending(
      (_, { boardIds }) => ({ path: `/api/v1/namnder/${boardIds.sodra}/utkast/slut`, form: {} }),
      only(ADMINISTRATORS, "done", "refused"),
    ),
  ],

  // each of these concerns oneself alone: here it is asked for what is another's
  "POST /api/v1/konto/sessioner": [
    sending((_, { cookies }) => {
      const session = sha256((cookies["den namngivna"] ?? "").replace("tertial-session=", ""));
      return { path: "/api/v1/konto/sessioner", form: { session } };
    }, signedIn("refused")),
  ],
  "POST /api/v1/konto/losenord": [
    sending(
      () => ({ path: "/api/v1/konto/losenord", form: { old: "inte rätt lösenord", wanted: "helt nya ord om vintern" } }),
      signedIn("refused"),
    ),
  ],
  "POST /api/v1/session": [
    sending((_, { people }) => ({ path: "/api/v1/session", form: { person: people["lasare@norra"]?.id ?? "" } }), anyone("gone")),
  ],
  "POST /api/v1/session/losenord": [
    sending(() => ({ path: "/api/v1/session/losenord", form: { email: "ingen adress", password: "" } }), anyone("refused")),
  ],
  "POST /api/v1/inbjudan/[token]": [
    sending(() => ({ path: "/api/v1/inbjudan/finns-inte", form: { password: "helt nya ord om vintern" } }), anyone("refused")),
  ],
  "POST /api/v1/session/slut": [sending(() => ({ path: "/api/v1/session/slut", form: {} }), anyone("led"))],
};

/** Why something that the check found stands: said by who may write, and of an indicator by who reports it. */
function reason(about: (indicatorId: string | undefined, paper: Paper) => boolean, name: string): Way {
  return saving(
    async (paper, { now }) => {
      const found = (await now.findings(paper)).find(({ place }) => about(place.indicatorId, paper));
      const body = { base: found?.answer?.version ?? 0, identity: found?.identity, reason: `Ett skäl ${aNumber()}.` };
      return { path: `/api/v1/dokument/${paper.id}/orsak`, body };
    },
    writers(WRITERS),
    name,
  );
}

function goal(owner: "enhet" | "namnd" | "kf", who: Way["who"]): Way {
  return saving(
    async ({ goals }, { now }) => {
      const body = { base: await now.goal(goals[owner]), title: `Ny rubrik ${crypto.randomUUID()}` };
      return { path: `/api/v1/mal/${goals[owner]}`, body };
    },
    who,
    `ägs av ${owner}`,
  );
}

function target(setBy: "enhet" | "namnd" | "kf", who: Way["who"]): Way {
  return saving(
    async (paper, { now }) => {
      const { unitId, indicatorId, year } = paper;
      const body = { base: await now.target(paper, setBy), unitId, indicatorId, year, setBy, typed: String(aNumber()) };
      return { path: "/api/v1/arsmal", body };
    },
    who,
    `sätts av ${setBy}`,
  );
}

function invitation(role: string, where: "norra" | "kommun", who: Way["who"]): Way {
  return sending(
    (_, { boardIds, kommunId }) => {
      const orgUnitId = where === "kommun" ? kommunId : boardIds.norra;
      const form = { name: "Ny Person", title: "", email: `${crypto.randomUUID()}@exempelstad.se`, role, orgUnitId };
      return { path: "/api/v1/personer", form };
    },
    who,
    `${role} i ${where}`,
  );
}

function aboutPerson(what: string, who: Way["who"]): Way {
  return sending((_, { waiting }) => ({ path: `/api/v1/personer/${waiting}/${what}`, form: {} }), who);
}

function role(given: string, where: "norra" | "enheten", who: Way["who"]): Way {
  return sending(
    async ({ unitId }, { newcomer, boardIds }) => {
      const { personId } = await newcomer("lasare");
      return { path: "/api/v1/roller", form: { personId, role: given, orgUnitId: where === "norra" ? boardIds.norra : unitId } };
    },
    who,
    `${given} i ${where}`,
  );
}

function lastDay(role: "lasare" | "rapportor", who: Way["who"]): Way {
  return sending(
    async (_, { newcomer }) => ({ path: `/api/v1/roller/${(await newcomer(role)).grantId}/sista-dag`, form: { lastDay: "" } }),
    who,
    role,
  );
}

/** The first year of the styrmodell that the paper's year follows. */
function spanOf({ year }: Paper): number {
  return styrmodellOf(year).years.from;
}

/** The head of a PNG picture of that width. */
function picture(width: number): Buffer {
  const bytes = Buffer.alloc(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  bytes.writeUInt32BE(13, 8);
  bytes.write("IHDR", 12, "latin1");
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(1, 20);
  return bytes;
}

function aNumber(): number {
  return 1 + Math.floor(Math.random() * 1_000_000);
}
