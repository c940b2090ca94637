import { eq } from "drizzle-orm";
import { moveDocument } from "../../../db/mutations/document-steps.ts";
import { invite } from "../../../db/mutations/invitations.ts";
import { openDrafts } from "../../../db/mutations/open-drafts.ts";
import { addPerson, giveRole, type NewGrant } from "../../../db/mutations/people.ts";
import { signIn } from "../../../db/mutations/sessions.ts";
import { setUp } from "../../../db/mutations/set-up.ts";
import { disablePerson } from "../../../db/mutations/shut-out.ts";
import { saveText } from "../../../db/mutations/texts.ts";
import { documentStory } from "../../../db/queries/document-life.ts";
import { documentContent, documentsOf } from "../../../db/queries/documents.ts";
import { lineageOf } from "../../../db/queries/lineage.ts";
import { openStore, type Store } from "../../../db/store.ts";
import type { User } from "../../../lib/domain/access.ts";
import { isDecision, type Step } from "../../../lib/domain/document-steps.ts";
import { paragraph } from "../../../lib/domain/text-block.ts";
import { decideDocument } from "../../../lib/jobs/decide-document.ts";
import { styrmodellOf } from "../../../templates/stockholm/styrmodeller.ts";
import { takenIn } from "../../fixtures/database.ts";
import { budgetIn, goalIn, indicatorIn } from "../../fixtures/units-papers.ts";
import { aReport, BOARD_GOAL, INDICATOR, KOMMUN_GOAL, OTHER_INDICATOR, UNIT_GOAL, UNITS } from "./a-report.ts";
import { commentOn } from "./a-thread.ts";
import { standingIn } from "./standing.ts";
import { withoutAnalysis, withoutPlan } from "./taken-away.ts";
import { fileTaken } from "./taken-file.ts";
import { ACTORS, type Actor, isStranger, type Seat, type Situation, STATES } from "./who-may.ts";

/** A document of Norrskenet, in the state it is named after. Each state has a year of its own, so that nothing is shared. */
export type Paper = {
  id: string;
  state: Situation;
  year: number;
  /** "/2024/norrskenet" */
  place: string;
  unitId: string;
  /** a word that stands in its title, texts, goals, indicators, activities and budget, and nowhere else */
  secret: string;
  /** a word in a text that was changed after the document had been handed over to kommunledningen */
  writtenAfter: string;
  /** the unit's own, the nämnd's and the assembly's */
  goals: { enhet: string; namnd: string; kf: string };
  textId: string;
  budgetId: string;
  indicatorId: string;
  /** an indicator that somebody else is named for */
  namedIndicatorId: string;
};

export type TwoBoards = {
  store: Store;
  papers: Paper[];
  /** every secret word of both nämnder */
  secrets: string[];
  /** the versions that stand: what a page would build its save on */
  now: ReturnType<typeof standingIn>;
  people: Record<string, User>;
  boardIds: Record<"norra" | "sodra", string>;
  kommunId: string;
  /** somebody who is invited and has not come */
  waiting: string;
  /** somebody new with that role in Norra nämnden, or in Norrskenet for a rapportör */
  newcomer: (role: "lasare" | "rapportor") => Promise<{ personId: string; grantId: string }>;
  /** a report of Norrskenet that nobody has begun, while there is one */
  notBegun: () => Promise<{ year: string; unit: string; kind: string }>;
  /** takes Norrskenet's plan of a year away again, where there is one */
  withoutPlan: (year: number) => Promise<void>;
  /** takes the analysis of a goal out of the report again */
  withoutAnalysis: (paper: Paper, goalId: string) => Promise<void>;
  /** the cookie of each actor, "" for nobody */
  cookies: Record<string, string>;
  /** a new session for who may have one */
  freshCookie: (actor: Actor) => Promise<string>;
  /** takes a step back again that somebody took with a document in that state */
  bringBack: (taken: { state: Situation; way: { step?: Step } }) => Promise<void>;
};

/** so that the last two are this year and the one before, when reports are begun */
const FIRST_YEAR = new Date().getFullYear() - STATES.length + 1;
const DECISION = { date: "2026-03-01", paragraph: "§ 9", dnr: "2026/14" };
const DAY = 86_400_000;

/** A municipality with two nämnder, made with the real mutations: documents in each state, somebody of each role in each place. */
export async function twoBoards(file: string): Promise<TwoBoards> {
  const store = await openStore(file);
  const now = new Date().toISOString();
  const first = { municipality: "Provköping", name: "Första Förvaltaren", email: "forst@exempelstad.se", password: "fyra ord om våren" };
  const administrator = await setUp(store, now, { ...first, styrmodell: styrmodellOf(Number(now.slice(0, 4))) });
  const norra = await papersOf(store, "norra");
  const sodra = await papersOf(store, "sodra");
  const beside = await takenIn(store, aReport({ board: "norra", unit: UNITS.bredvid, year: FIRST_YEAR, secret: "Hemligbredvid" }));
  const boardIds = { norra: await boardOf(store, norra[0]?.unitId), sodra: await boardOf(store, sodra[0]?.unitId) };
  const kommunId = administrator.grants[0]?.orgUnitId ?? "";
  const seats = {
    norra: { board: boardIds.norra, unit: norra[0]?.unitId ?? "" },
    bredvid: { board: boardIds.norra, unit: beside.unitId },
    sodra: { board: boardIds.sodra, unit: sodra[0]?.unitId ?? "" },
    kommun: { board: kommunId, unit: kommunId },
  };
  const people = await peopleOf(store, now, seats);
  for (const [board, papers] of [
    ["norra", norra],
    ["sodra", sodra],
  ] as const) {
    for (const paper of papers) {
      await nameSomebody(store, paper, people);
      await commentOn(store, paper, people[`namndcontroller@${board}`]);
      await fileTaken(store, people[`namndcontroller@${board}`], paper);
    }
    for (const paper of papers) {
      for (const step of TO_STATE[paper.state]) await take(store, people, board, paper, step);
      if (paper.state === "overlamnad") await writeOn(store, people[`namndcontroller@${board}`], paper);
    }
  }
  const waiting = await invitePerson(store, administrator, now, boardIds.norra);
  const cookies = await signedInAs(store, administrator, now, people);
  return {
    ...{ store, now: standingIn(store), papers: norra, people, boardIds, kommunId, waiting, cookies },
    secrets: [...[...norra, ...sodra].flatMap(({ secret, writtenAfter }) => [secret, writtenAfter]), "Hemligbredvid"],
    newcomer: async (role) => {
      const orgUnitId = role === "rapportor" ? seats.norra.unit : seats.norra.board;
      const { id } = await addPerson(store, now, { name: "Ny Person", title: "", role, orgUnitId });
      const { t } = store;
      const [grant] = await store.db.select().from(t.roleGrant).where(eq(t.roleGrant.personId, id));
      return { personId: id, grantId: grant?.id ?? "" };
    },
    notBegun: () => notBegun(store, norra),
    withoutPlan: (year) => withoutPlan(store, norra[0]?.unitId ?? "", year),
    withoutAnalysis: (paper, goalId) => withoutAnalysis(store, paper, goalId),
    freshCookie: async (actor) => {
      const person = people[actor];
      return person && !isStranger(actor) ? sessionOf(store, person) : (cookies[actor] ?? "");
    },
    bringBack: async ({ state, way: { step } }) => {
      const paper = norra.find((candidate) => candidate.state === state);
      if (!paper || !step) throw new Error(`Inget steg togs med ett dokument som är ${state}`);
      for (const next of backAfter(state, step)) await take(store, people, "norra", paper, next);
    },
  };
}

async function notBegun(store: Store, papers: Paper[]): Promise<{ year: string; unit: string; kind: string }> {
  const reports = papers.slice(-2).flatMap(({ year }) => (["T1", "T2"] as const).map((kind) => ({ year, kind })));
  const begun = await documentsOf(store, { unitId: papers[0]?.unitId ?? "" });
  const next = reports.find(({ year, kind }) => !begun.some((document) => document.year === year && document.kind === kind)) ?? reports[0];
  return { year: String(next?.year), unit: UNITS.norra.toLowerCase(), kind: next?.kind ?? "" };
}

async function papersOf(store: Store, board: "norra" | "sodra"): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const [index, state] of STATES.entries()) {
    const [year, secret] = [FIRST_YEAR + index, `Hemlig${board}${state}`];
    const { documentId, unitId } = await takenIn(store, aReport({ board, unit: UNITS[board], year, secret }));
    const content = (await documentContent(store, documentId))?.content;
    if (!content) throw new Error(`${documentId} saknas`);
    const ofUnit = goalIn(content, `${UNIT_GOAL} ${secret}`);
    papers.push({
      ...{ id: documentId, state, year, unitId, secret, writtenAfter: `Senare${board}${state}` },
      place: `/${year}/${UNITS[board].toLowerCase()}`,
      goals: {
        enhet: ofUnit.stored.id,
        namnd: goalIn(content, `${BOARD_GOAL} ${secret}`).stored.id,
        kf: goalIn(content, KOMMUN_GOAL).stored.id,
      },
      textId: ofUnit.parts.find((part) => part.kind === "text")?.stored?.id ?? "",
      budgetId: budgetIn(content).id,
      indicatorId: indicatorIn(content, `${INDICATOR} ${secret}`).indicatorId,
      namedIndicatorId: indicatorIn(content, `${OTHER_INDICATOR} ${secret}`).indicatorId,
    });
  }
  return papers;
}

async function boardOf(store: Store, unitId = ""): Promise<string> {
  return (await lineageOf(store, unitId, FIRST_YEAR))[1] ?? "";
}

/** Somebody for each actor who is a person, under the actor's name, and the reporter whom one indicator is given to. */
async function peopleOf(store: Store, now: string, seats: Record<Seat, { board: string; unit: string }>): Promise<Record<string, User>> {
  const day = (days: number) => new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 10);
  const add = (name: string, grant: NewGrant) => addPerson(store, now, { name, title: "", ...grant });
  const atUnit = (role: string) => role === "enhetschef" || role === "rapportor";
  const people: Record<string, User> = {};
  for (const actor of ACTORS) {
    const [role, seat] = actor.split("@") as [NewGrant["role"], Seat | undefined];
    if (seat) people[actor] = await add(actor, { role, orgUnitId: atUnit(role) ? seats[seat].unit : seats[seat].board });
  }
  const { board, unit } = seats.norra;
  const chief = await add("chef och sekreterare", { role: "enhetschef", orgUnitId: unit });
  const ended = { from: day(-400), to: day(-2) };
  const reader = { role: "namndcontroller", orgUnitId: board } as const;
  const noRole = await add("utan roll", reader);
  await store.tx(({ db, t }) => db.delete(t.roleGrant).where(eq(t.roleGrant.personId, noRole.id)));
  return {
    ...people,
    "chef och sekreterare": await giveRole(store, now, chief, { role: "namndsekreterare", orgUnitId: board }),
    "controller med delegation": await add("controller med delegation", { ...reader, delegation: true }),
    "den andra sekreteraren": await add("den andra sekreteraren", { role: "namndsekreterare", orgUnitId: board }),
    "den namngivna": await add("den namngivna", { role: "rapportor", orgUnitId: unit }),
    "den andra namngivna": await add("den andra namngivna", { role: "rapportor", orgUnitId: unit }),
    "förvaltare som öppnat": await opener(store, now, seats),
    avstängd: await add("avstängd", reader),
    "utan roll": noRole,
    "roll som gått ut": await add("roll som gått ut", { ...reader, ...ended }),
    "roll som inte börjat": await add("roll som inte börjat", { ...reader, from: day(2) }),
  };
}

async function opener(store: Store, now: string, seats: Record<Seat, { board: string }>): Promise<User> {
  const user = await addPerson(store, now, {
    name: "förvaltare som öppnat",
    title: "",
    role: "systemforvaltare",
    orgUnitId: seats.kommun.board,
  });
  await openDrafts(store, user, now, { boardId: seats.norra.board, reason: "Ett fel ska hittas." });
  return user;
}

async function nameSomebody(store: Store, { namedIndicatorId }: Paper, people: Record<string, User>): Promise<void> {
  const responsibleId = people["den namngivna"]?.id ?? "";
  await store.tx(({ db, t }) => db.update(t.planIndicator).set({ responsibleId }).where(eq(t.planIndicator.indicatorId, namedIndicatorId)));
}

async function writeOn(store: Store, user: User | undefined, { textId, writtenAfter }: Paper): Promise<void> {
  if (!user) throw new Error("Ingen skriver");
  const base = (await store.db.select().from(store.t.text).where(eq(store.t.text.id, textId)))[0]?.version ?? 0;
  const text = [paragraph(`Mer har hänt. ${writtenAfter}`)];
  const saved = await saveText(store, user, new Date().toISOString(), { textId, base, text });
  if (!saved.ok) throw new Error(saved.message);
}

async function invitePerson(store: Store, administrator: User, now: string, orgUnitId: string): Promise<string> {
  const person = { name: "Den Inbjudna", title: "", email: "inbjuden@exempelstad.se", role: "lasare" as const, orgUnitId };
  await invite(store, administrator, now, person);
  const { t } = store;
  const [row] = await store.db.select().from(t.invitation).where(eq(t.invitation.email, person.email));
  return row?.personId ?? "";
}

/** Who is shut out keeps the row of the session here, so that more than its absence is tried. */
async function signedInAs(store: Store, administrator: User, now: string, people: Record<string, User>): Promise<Record<string, string>> {
  const cookies: Record<string, string> = { ingen: "" };
  for (const [actor, person] of Object.entries(people)) cookies[actor] = await sessionOf(store, person);
  const shutOut = people.avstängd?.id ?? "";
  const { t } = store;
  const kept = await store.db.select().from(t.session).where(eq(t.session.personId, shutOut));
  await disablePerson(store, administrator, now, shutOut);
  await store.tx(({ db }) => db.insert(t.session).values(kept));
  return cookies;
}

async function sessionOf(store: Store, { id }: User): Promise<string> {
  return `tertial-session=${await signIn(store, new Date().toISOString(), id)}`;
}

const TO_STATE: Record<Situation, Step[]> = {
  utkast: [],
  inlamnad: ["lamna-in"],
  aterlamnad: ["lamna-in", "aterlamna"],
  godkand: ["lamna-in", "godkann"],
  overlamnad: ["lamna-in", "godkann", "overlamna"],
  beslutad: ["lamna-in", "godkann", "besluta"],
};

/** The steps that lead back to a state after one step has been taken from it. */
function backAfter(from: Situation, step: Step): Step[] {
  if (step === "lamna-in" || step === "besluta" || step === "delegation") return ["aterkalla"];
  if (step === "granska") return [];
  if (step === "overlamna") return ["aterta"];
  if (step === "aterta") return ["overlamna"];
  if (step === "godkann") return ["aterlamna", "lamna-in"];
  if (step === "aterlamna") return from === "godkand" ? ["lamna-in", "godkann"] : ["lamna-in"];
  return from === "beslutad" ? ["besluta"] : ["lamna-in"];
}

/** In Norra nämnden one person, with two roles, has submitted everything, and the first secretary has registered every decision. */
async function take(store: Store, people: Record<string, User>, board: "norra" | "sodra", { id }: Paper, step: Step): Promise<void> {
  const story = await documentStory(store, id);
  if (!story) throw new Error(`${id} saknas`);
  const controller: Actor = `namndcontroller@${board}`;
  const chief: Actor = board === "norra" ? "chef och sekreterare" : "enhetschef@sodra";
  const by: Record<Step, Actor> = {
    "lamna-in": chief,
    granska: controller,
    aterlamna: controller,
    godkann: controller,
    besluta: `namndsekreterare@${board}`,
    delegation: controller,
    overlamna: controller,
    aterta: controller,
    aterkalla: story.state === "beslutad" ? controller : chief,
  };
  const user = people[by[step]];
  if (!user) throw new Error(`${by[step]} saknas`);
  const now = new Date().toISOString();
  const move = { documentId: id, base: story.version, note: "Ett skäl." };
  const moved = isDecision(step)
    ? await decideDocument(store, user, now, { ...move, step, decision: DECISION })
    : await moveDocument(store, user, now, { ...move, step });
  if (!moved.ok) throw new Error(`${step}: ${moved.message}`);
}
