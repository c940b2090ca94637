import { plainLines, type RichText } from "../../lib/domain/text-block.ts";
import { canonical, sha256 } from "../canonical.ts";
import { newId } from "../id.ts";
import { insertAll } from "../rows.ts";
import type { Tables } from "../tables/all.ts";
import type { Taking } from "./taking.ts";

type Row<Name extends keyof Tables> = Tables[Name]["$inferSelect"];

export type TextTaker = {
  take(text: RichText): string;
  /** a text of a goal, also reachable from the goal */
  takeOfGoal(text: RichText, goalId: string, kind: string, heading: string): string;
  /** what a report says of an indicator; reached from the goal too, where it stands under one */
  takeAnalysis(text: RichText, goalId: string | null, indicatorName: string): string;
  write(): Promise<void>;
};

/** The kind of an indicator's analysis among a goal's texts; it is no text kind of a styrmodell. */
export const INDICATOR_ANALYSIS = "indikatoranalys";

type TextPlace = Pick<Taking, "handle" | "planId" | "kind" | "userId" | "now"> & { place: Pick<Taking["place"], "boardId"> };

/**
 * Texts belong to their paper's period; the same kind twice under a goal is told apart by its number. `counts`: how many of a
 * kind there are already, by `goal/kind`.
 */
export function textTaker(
  taking: TextPlace,
  saved: Row<"textVersion">["kind"] = "importerad",
  counts: Map<string, number> = new Map(),
): TextTaker {
  const { handle, planId, place } = taking;
  const texts: Row<"text">[] = [];
  const versions: Row<"textVersion">[] = [];
  const ofGoals: Row<"goalText">[] = [];

  const take = (blocks: RichText): string => {
    const textId = newId();
    texts.push({ id: textId, authorityId: place.boardId, version: 1, plain: plainLines(blocks).join("\n") });
    const by = { kind: saved, saveKey: "", savedBy: taking.userId, savedAt: taking.now };
    versions.push({ textId, version: 1, baseVersion: 0, blocks, sha256: sha256(canonical(blocks)), ...by });
    return textId;
  };

  const takeOfGoal: TextTaker["takeOfGoal"] = (blocks, goalId, kind, heading) => {
    const textId = take(blocks);
    const no = (counts.get(`${goalId}/${kind}`) ?? 0) + 1;
    counts.set(`${goalId}/${kind}`, no);
    ofGoals.push({ planId, goalId, kind, period: taking.kind, no, heading, textId });
    return textId;
  };

  return {
    take,
    takeOfGoal,
    takeAnalysis(blocks, goalId, indicatorName) {
      return goalId ? takeOfGoal(blocks, goalId, INDICATOR_ANALYSIS, `Analys: ${indicatorName}`) : take(blocks);
    },
    async write() {
      await insertAll(handle, handle.t.text, texts);
      await insertAll(handle, handle.t.textVersion, versions);
      await insertAll(handle, handle.t.goalText, ofGoals);
    },
  };
}
