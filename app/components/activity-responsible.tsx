"use client";
import type { ChainActivity } from "../../lib/domain/chain.ts";
import { readResponsible } from "../../lib/forms/activity.ts";
import { understood } from "../../lib/forms/typed.ts";
import { SavedField } from "./saved-field.tsx";

type Props = { activity: ChainActivity; unitId: string; year: number; people: string[] };

/** Who answers for an activity: one of the people here, or a function in words. */
export function ActivityResponsible({ activity: { id: activityId, text, responsible }, unitId, year, people }: Props) {
  return (
    <SavedField
      label={
        <>
          Ansvarig<span className="hidden-words"> för {text}</span>
        </>
      }
      suggested={people}
      address="/api/v1/aktivitetsansvar"
      place={`aktivitetsansvar/${unitId}/${activityId}/${year}`}
      saved={responsible?.words ?? ""}
      version={responsible?.version ?? 0}
      read={(typed) => {
        const words = readResponsible(typed);
        return words.ok ? understood({ unitId, year, activityId, words: words.value }) : words;
      }}
    />
  );
}
