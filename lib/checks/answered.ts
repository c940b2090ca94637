import type { EarlierAnswer, FindingAnswer } from "../domain/finding-answer.ts";
import type { RichText } from "../domain/text-block.ts";
import { type Finding, findingKey, lastingKey } from "./finding.ts";

/** A finding with what has been said about it. */
export type AnsweredFinding = Finding & {
  identity: string;
  /** the last that was said; taken back when its reason is "" */
  answer: FindingAnswer | null;
  /** what was said about the same rule and thing the last time, in an earlier year */
  earlier: EarlierAnswer | null;
};

/** A text with one figure or word mended, and what stood before, by which it is undone; it builds on `version`. */
export type MendedText = { textId: string; version: number; from: string; to: string; text: RichText; before: RichText };

/** `mended`: the text it stands in as it would be, where what is wrong in it is plain */
export type MendableFinding = AnsweredFinding & { mended: MendedText | null };

export type FindingCounts = { hard: number; soft: number; answered: number };

/** Beside each finding its answer, if it has one; what is found twice in one place stands once. `answers` by the finding's identity, `earlier` with the latest year first. */
export function withAnswers(findings: Finding[], answers: Map<string, FindingAnswer>, earlier: EarlierAnswer[]): AnsweredFinding[] {
  const once = new Map(findings.map((finding) => [findingKey(finding), finding]));
  return Array.from(once, ([identity, finding]) => {
    const { indicatorId } = finding.place;
    return {
      ...finding,
      identity,
      answer: answers.get(identity) ?? null,
      earlier: earlier.find((each) => each.rule === finding.rule && isAboutTheSame(each, identity, indicatorId)) ?? null,
    };
  });
}

function isAboutTheSame(earlier: EarlierAnswer, identity: string, indicatorId: string | undefined): boolean {
  if (indicatorId !== undefined || earlier.indicatorId !== null) return earlier.indicatorId === indicatorId;
  const lasting = lastingKey(identity);
  return lasting !== null && lasting === lastingKey(earlier.identity);
}

export function isAnswered({ answer }: Pick<AnsweredFinding, "answer">): boolean {
  return answer !== null && answer.reason !== "";
}

/** What is left to look at, hard and soft, and how many were answered. */
export function countFindings(findings: AnsweredFinding[]): FindingCounts {
  const left = findings.filter((finding) => !isAnswered(finding));
  const hard = left.filter(({ severity }) => severity === "hard").length;
  return { hard, soft: left.length - hard, answered: findings.length - left.length };
}

export type PlaceFindings<Found extends AnsweredFinding> = { path: string[]; findings: Found[] };

/** The findings by where they stand: hard first, then soft, answered last, and the places in that order. */
export function findingsByPlace<Found extends AnsweredFinding>(findings: Found[]): PlaceFindings<Found>[] {
  const rank = (finding: Found) => (isAnswered(finding) ? 2 : finding.severity === "hard" ? 0 : 1);
  const places = new Map<string, PlaceFindings<Found>>();
  for (const finding of findings.toSorted((a, b) => rank(a) - rank(b))) {
    const { path } = finding.place;
    const key = JSON.stringify(path);
    const group = places.get(key) ?? { path, findings: [] };
    group.findings.push(finding);
    places.set(key, group);
  }
  return [...places.values()];
}
