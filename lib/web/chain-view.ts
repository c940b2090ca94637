import { redirect } from "next/navigation";
import { chainOf } from "../../db/queries/chain.ts";
import { papersOf } from "../../db/queries/documents.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { ChainGoal } from "../domain/chain.ts";
import type { DocumentSummary } from "../domain/document-summary.ts";
import type { Period, Styrmodell } from "../domain/styrmodell.ts";
import { type Missing, toLookOver } from "../domain/to-look-over.ts";
import { type Place, placeOf } from "./place.ts";

/** A unit's goal chain as one period sees it. */
export type ChainView = {
  place: Place;
  model: Styrmodell;
  period: Period;
  chain: ChainGoal[];
  missing: Missing[];
  /** the period's report is decided: what it says can be read, not changed */
  decided: boolean;
  /** the plan is decided: its chain is not built any more */
  planDecided: boolean;
};

/** Reads the chain for the address's place and the period asked for; who sees decided papers only is led to them. */
export async function chainView(params: { year: string; unit: string }, asked: string | string[] | undefined): Promise<ChainView> {
  const place = await placeOf(params.year, params.unit);
  if (!place.readsDrafts) redirect(`/${params.year}/${params.unit}/dokument`);
  const model = styrmodellOf(place.here.year);
  const papers = await papersOf(place.store, place.here);
  const period = model.periods.find(({ code }) => code === asked) ?? latestReported(papers, model);
  const chain = await chainOf(place.store, place.here, period.code);
  const decided = papers.some(({ kind, state }) => kind === period.code && state === "beslutad");
  const planDecided = papers.some(({ kind, state }) => kind === "VP" && state === "beslutad");
  return { place, model, period, chain, missing: toLookOver(chain, !period.forecast), decided, planDecided };
}

/** The last period that has a paper; the whole year where none has one yet. */
function latestReported(papers: DocumentSummary[], model: Styrmodell): Period {
  const reported = model.periods.filter(({ code }) => papers.some(({ kind }) => kind === code));
  const period = reported.at(-1) ?? model.periods.at(-1);
  if (!period) throw new Error(`Styrmodellen ${model.name} har inga perioder.`);
  return period;
}
