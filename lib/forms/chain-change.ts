import * as z from "zod/mini";
import type { ChainChange, NewIndicator } from "../domain/chain-building.ts";
import { cleaned } from "../swedish/wording.ts";
import { readActivity } from "./activity.ts";
import { readTitle } from "./goal-title.ts";
import { readBody } from "./save-bodies.ts";
import { refused, type Typed, understood } from "./typed.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64));
const title = z.string().check(z.maxLength(2000));
const ids = z.array(id).check(z.maxLength(500));
const indicator = z.object({
  name: title,
  unit: z.string().check(z.maxLength(40)),
  decimals: z.int().check(z.minimum(0), z.maximum(6)),
  periodicity: z.string().check(z.maxLength(40)),
  direction: z.enum(["hogre", "lagre", "intervall", "neutral"]),
  aggregation: z.enum(["summa", "andel", "medel", "ingen"]),
  aboutIndividuals: z.boolean(),
  byDistrict: z.boolean(),
});

const change = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ta-upp"), goalIds: ids.check(z.minLength(1)) }),
  z.object({ kind: z.literal("lagg-till"), parentId: z.nullable(id), level: id, title }),
  z.object({ kind: z.literal("formulera"), goalId: id, title }),
  z.object({ kind: z.literal("flytta"), goalId: id, parentId: z.nullable(id), before: z.nullable(id) }),
  z.object({ kind: z.literal("ta-bort"), goalId: id }),
  z.object({ kind: z.literal("dela"), goalId: id, title, indicatorIds: ids, activityIds: ids }),
  z.object({ kind: z.literal("sla-ihop"), goalId: id, into: id }),
  z.object({ kind: z.literal("fortsatter"), goalId: id, continues: z.nullable(id) }),
  z.object({ kind: z.literal("kopiera"), goalId: id, parentId: z.nullable(id), level: id }),
  z.object({ kind: z.literal("koppla-indikator"), goalId: id, indicatorId: id }),
  z.object({ kind: z.literal("ny-indikator"), goalId: id, indicator }),
  z.object({ kind: z.literal("lossa-indikator"), goalId: id, indicatorId: id }),
  z.object({ kind: z.literal("ny-aktivitet"), goalId: id, text: title, start: title, end: title }),
  z.object({ kind: z.literal("andra-aktivitet"), activityId: id, text: title, start: title, end: title }),
  z.object({ kind: z.literal("lossa-aktivitet"), activityId: id }),
  z.object({ kind: z.literal("angra"), seq: z.int().check(z.minimum(1)) }),
]);

const body = z.object({
  base: z.int().check(z.minimum(0)),
  unitId: id,
  year: z.int().check(z.minimum(1990), z.maximum(2100)),
  change,
});

export type ChainBody = { base: number; unitId: string; year: number; change: ChainChange };

/** Reads one change of a plan's chain, as the page sends it: wordings are one line, blanks made one. */
export function readChainChange(sent: unknown): Typed<ChainBody> {
  const read = readBody(body, sent);
  if (!read.ok) return read;
  const { change: asked } = read.value;
  if ("title" in asked) {
    const wording = readTitle(asked.title);
    return wording.ok ? understood({ ...read.value, change: { ...asked, title: wording.value } }) : wording;
  }
  if (asked.kind === "ny-aktivitet" || asked.kind === "andra-aktivitet") {
    const activity = readActivity(asked);
    if (!activity.ok) return refused(Object.values(activity.faults).join(" "));
    return understood({ ...read.value, change: { ...asked, ...activity.value } });
  }
  if (asked.kind === "ny-indikator") {
    const described = readNewIndicator(asked.indicator);
    return described.ok ? understood({ ...read.value, change: { ...asked, indicator: described.value } }) : described;
  }
  return understood({ ...read.value, change: asked });
}

/** Names in real papers are up to 211 characters long. */
const LONGEST_NAME = 400;

/** Reads what an own indicator is called and measured in. */
export function readNewIndicator(typed: NewIndicator): Typed<NewIndicator> {
  const name = cleaned(typed.name);
  if (name === "") return refused("Skriv vad indikatorn heter.");
  if (name.length > LONGEST_NAME) return refused(`Namnet är ${name.length} tecken. Korta det till högst ${LONGEST_NAME}.`);
  return understood({ ...typed, name, unit: cleaned(typed.unit), periodicity: cleaned(typed.periodicity) });
}
