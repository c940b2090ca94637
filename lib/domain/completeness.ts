import { wordingKey } from "../swedish/wording.ts";
import type { DocumentKind } from "./document.ts";
import { levelOf, type Owner, type Styrmodell } from "./styrmodell.ts";

/** How much of what is due is there. */
export type Share = { done: number; due: number };

/** How complete a unit's document is, by what it asks for: a plan sets årsmål, a report has outcomes and assessments. */
export type Completeness = Partial<Record<Work, Share>>;

export type Work = (typeof WORK)[number];
export const WORK = ["arsmal", "utfall", "bedomningar", "texter"] as const;

/** A unit's year counted for one kind of document; what is counted is said by nobody's name or title. */
export type Tally = {
  /** `done`: with an årsmål (VP), with an outcome of the period (reports) */
  indicators: { periodicity: string; count: number; done: number }[];
  goals: { level: string; count: number; assessed: number }[];
  /** goals of the level that have something written in a text of that kind */
  texts: { level: string; code: string; written: number }[];
};

/** What is due and done for a document of this kind, of a node that owns goals as `owner`. */
export function completenessOf(model: Styrmodell, kind: DocumentKind, owner: Owner, tally: Tally): Completeness {
  const texts = sharesOf(
    tally.goals.flatMap(({ level, count }) =>
      textsDue(model, level, owner, kind).map((code) => ({ done: writtenIn(tally, level, code), due: count })),
    ),
  );
  const indicators = tally.indicators.map(({ periodicity, count, done }) => ({ periodicity, done, due: count }));
  if (kind === "VP") return { arsmal: sharesOf(indicators), texter: texts };
  const assessed = tally.goals.filter(({ level }) => isAssessed(model, level));
  return {
    utfall: sharesOf(indicators.filter(({ periodicity }) => outcomeIsDue(model, periodicity, kind))),
    bedomningar: sharesOf(assessed.map(({ count, assessed: done }) => ({ done, due: count }))),
    texter: texts,
  };
}

/** Completeness of several units together. */
export function addedUp(parts: Completeness[]): Completeness {
  const works = WORK.filter((work) => parts.some((part) => part[work]));
  return Object.fromEntries(works.map((work) => [work, sharesOf(parts.flatMap((part) => part[work] ?? []))]));
}

/**
 * Is an outcome due in the period for an indicator that is measured this often? A periodicity that the styrmodell does not
 * know is due when the year is over.
 */
export function outcomeIsDue(model: Styrmodell, periodicity: string, period: string): boolean {
  const key = wordingKey(periodicity);
  const known = model.periodicities?.find(({ name, spellings }) => [name, ...spellings].some((word) => wordingKey(word) === key));
  return known ? known.periods.includes(period) : model.periods.some(({ code, forecast }) => code === period && !forecast);
}

/** Is a unit to assess goals of this level in its reports? */
export function isAssessed(model: Styrmodell, level: string): boolean {
  return levelOf(model, level)?.assessed ?? false;
}

/** Codes of the texts that a document asks for under a goal of this level: only goals of one's own, the others have their owner's. */
export function textsDue(model: Styrmodell, level: string, owner: Owner, kind: DocumentKind): string[] {
  if (levelOf(model, level)?.owner !== owner) return [];
  const reported = kind !== "VP";
  return model.texts.filter((text) => text.askedOf?.includes(level) && (text.reported ?? false) === reported).map(({ code }) => code);
}

function writtenIn({ texts }: Tally, level: string, code: string): number {
  return texts.find((text) => text.level === level && text.code === code)?.written ?? 0;
}

function sharesOf(shares: Share[]): Share {
  return { done: shares.reduce((sum, { done }) => sum + done, 0), due: shares.reduce((sum, { due }) => sum + due, 0) };
}
