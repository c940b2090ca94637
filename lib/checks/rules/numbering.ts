import type { GoalPart, Part } from "../../domain/document.ts";
import { liesUnder } from "../../domain/goal-number.ts";
import { levelOf } from "../../domain/styrmodell.ts";
import type { CheckedPaper } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { findingOf, listed, type Rule } from "../rule.ts";

const found = findingOf("numrering", "hard");

/**
 * A number belongs to one goal and lies under its parent's. A unit takes up only the goals that concern it, so a gap among
 * KF's is normal; a gap among the nämnd's or unit's own is a remark.
 */
export const numbering: Rule = {
  code: "numrering",
  name: "Målens numrering",
  severity: "hard",
  find: (paper) => {
    const places = new Map(paper.goals.map(({ goal, place }) => [goal, place]));
    const families = [
      goalsIn(paper.goals.filter(({ parents }) => parents.length === 0).map(({ goal }) => goal)),
      ...paper.goals.map(({ goal }) => goalsIn(goal.parts)),
    ];
    return [
      ...families.flatMap((family) => amongSiblings(paper, family, places)),
      ...paper.goals.flatMap(({ goal, parents, place }) => underParent(goal, parents, place)),
    ];
  },
};

function amongSiblings(paper: CheckedPaper, family: GoalPart[], places: Map<GoalPart, Place>): Finding[] {
  return [...new Set(family.map(({ level }) => level))].flatMap((level) => {
    const numbered = family.filter((goal) => goal.level === level && goal.number !== "");
    const seen = new Map<string, GoalPart>();
    const twice = numbered.flatMap((goal) => {
      const first = seen.get(goal.number);
      seen.set(goal.number, goal);
      if (!first) return [];
      const written = [first, goal].map(({ numberWritten, title }) => ({ what: title, written: numberWritten }));
      return [found(placeOf(places, goal), `Numret ${goal.number} står på två mål: ”${first.title}” och ”${goal.title}”.`, written)];
    });
    if (twice.length > 0 || levelOf(paper.model, level)?.owner === "kommun") return twice;
    return gap(numbered, places);
  });
}

function gap(numbered: GoalPart[], places: Map<GoalPart, Place>): Finding[] {
  const steps = numbered.map(({ number }) => Number(number.split(".").at(-1)));
  const [last] = numbered.slice(-1);
  if (steps.length < 2 || !last) return [];
  const highest = Math.max(...steps);
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter((step) => !steps.includes(step));
  if (missing.length === 0) return [];
  return [
    found(
      placeOf(places, last),
      `Målen är numrerade ${steps.join(", ")}; ${listed(missing.map(String))} saknas.`,
      numbered.map(({ title, numberWritten }) => ({ what: title, written: numberWritten })),
      "soft",
    ),
  ];
}

function underParent(goal: GoalPart, parents: GoalPart[], place: Place): Finding[] {
  const above = parents.findLast(({ number }) => number !== "");
  if (!above || !goal.number.includes(".") || liesUnder(goal.number, above.number)) return [];
  return [
    found(place, `Målet ${goal.number} står under ${above.number} ”${above.title}”.`, [
      { what: "Mål", written: goal.numberWritten },
      { what: "Under", written: above.numberWritten },
    ]),
  ];
}

function goalsIn(parts: Part[]): GoalPart[] {
  return parts.filter((part): part is GoalPart => part.kind === "mal");
}

function placeOf(places: Map<GoalPart, Place>, goal: GoalPart): Place {
  const place = places.get(goal);
  if (!place) throw new Error("a numbered goal has no place");
  return place;
}
