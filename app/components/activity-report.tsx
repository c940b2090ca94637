"use client";
import { useEffect, useRef } from "react";
import { ACTIVITY_STATUSES, type ActivityStatus, activityStatusWord } from "../../lib/domain/activity.ts";
import type { ChainActivity } from "../../lib/domain/chain.ts";
import { understood } from "../../lib/forms/typed.ts";
import { SaveLine } from "./save-line.tsx";
import { useSaving } from "./use-saving.ts";

type ReportProps = { activity: ChainActivity; unitId: string; year: number; period: string };

/** How far an activity has come and what has become otherwise: one save for both, the first line is the status. */
export function ActivityReport({ activity, ...cell }: ReportProps) {
  const { typed, type, set, state, begin, leave } = useSaving({
    address: "/api/v1/aktivitetslage",
    place: `aktivitetslage/${cell.unitId}/${activity.id}/${cell.year}/${cell.period}`,
    saved: joined({ status: activity.report?.status ?? "", deviation: activity.deviation }),
    version: activity.report?.version ?? 0,
    read: (words) => understood({ ...cell, activityId: activity.id, ...parted(words) }),
    shown: (words) => {
      const { status, deviation } = parted(words);
      return [activityStatusWord(status), deviation].filter(Boolean).join(": ");
    },
  });
  const { status, deviation } = parted(typed);
  const select = useRef<HTMLSelectElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was chosen before the page had woken
  useEffect(() => {
    const early = joined({ status: (select.current?.value ?? status) as ActivityStatus, deviation: words.current?.value ?? deviation });
    if (early !== typed) set(early);
  }, []);
  return (
    <div className="activity-report">
      <label>
        Status {cell.period}
        <select
          ref={select}
          className="field"
          value={status}
          onFocus={begin}
          onBlur={leave}
          onChange={(event) => set(joined({ status: event.target.value as ActivityStatus, deviation }))}
        >
          {ACTIVITY_STATUSES.map((code) => (
            <option key={code} value={code}>
              {activityStatusWord(code) || "Inte angiven"}
            </option>
          ))}
        </select>
      </label>
      <label>
        Avvikelse
        <textarea
          ref={words}
          className="field"
          rows={1}
          maxLength={1900}
          value={deviation}
          onFocus={begin}
          onBlur={leave}
          onChange={(event) => type(joined({ status, deviation: event.target.value }))}
        />
      </label>
      <SaveLine state={state} />
    </div>
  );
}

type Report = { status: ActivityStatus; deviation: string };

function joined({ status, deviation }: Report): string {
  return `${status}\n${deviation}`;
}

function parted(words: string): Report {
  const [status = "", ...deviation] = words.split("\n");
  return { status: status as ActivityStatus, deviation: deviation.join("\n") };
}
