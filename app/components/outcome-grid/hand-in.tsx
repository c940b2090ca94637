"use client";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import type { GridIndicator, OutcomeGrid } from "../../../lib/domain/outcome-grid.ts";
import { type PeriodPeople, reporterOf } from "../../../lib/domain/period-people.ts";
import { receiptOf, type SubmissionEvent, shortChecksum } from "../../../lib/domain/submission.ts";
import { writeDay } from "../../../lib/swedish/clock.ts";
import { countedOf, partOf, writeCount } from "../../../lib/swedish/wording.ts";
import { useWholeGrid } from "../cell-grid/use-cells.ts";
import { put } from "../put.ts";
import { RefusalLine } from "../refusal-line.tsx";
import type { GridStore } from "./grid-store.ts";

type Props = { store: GridStore; grid: OutcomeGrid; people: PeriodPeople; go: (id: string) => void };

/** The period as a whole: what is missing, handing it in, and the receipt that can be taken back until it closes. */
export function HandIn({ store, grid, people, go }: Props) {
  useWholeGrid(store);
  const [note, setNote] = useState("");
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState("");
  const router = useRouter();
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const moved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the step is told here, which changes what the heading says
  useEffect(() => {
    if (moved.current) head.current?.focus();
    moved.current = false;
  }, [grid.submissions.length]);
  const { unitId, year, period, submissions, decided, days } = grid;
  const receipt = receiptOf(submissions);
  const open = !decided && (days === null || days.state === "oppen");
  if (submissions.length === 0 && !(open && grid.submits)) return null;
  const move = async (step: "lamna-in" | "ta-tillbaka") => {
    setSending(true);
    await store.settled();
    if (store.dirty) {
      setSending(false);
      return setRefusal("Det finns siffror som inte är sparade. Spara eller återställ dem, och lämna in sedan.");
    }
    const base = submissions.at(-1)?.no ?? 0;
    const reply = await put("/api/v1/utfall/inlamning", { base, unitId, year, period: period.code, step, note });
    setSending(false);
    setRefusal(reply.saved ? "" : reply.message);
    moved.current = reply.saved;
    if (reply.saved) setNote("");
    // a button that can't be pressed while it is sent has lost the focus
    else requestAnimationFrame(() => button.current?.focus());
    if (!("unreached" in reply)) router.refresh();
  };
  const due = grid.groups.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.due);
  return (
    <section className="hand-in" id="lamna-in" aria-labelledby={`${id}-head`}>
      <h2 id={`${id}-head`} ref={head} tabIndex={-1}>
        {receipt ? `${period.code} ${year} är inlämnad` : `Lämna in ${period.code} ${year}`}
      </h2>
      {receipt ? <Receipt event={receipt} /> : <Lacking {...{ store, due, people, go }} />}
      {open && grid.submits && (
        <div className="hand-in-step">
          {!receipt && (
            <>
              <label htmlFor={`${id}-note`}>Kommentar till inlämningen (frivillig)</label>
              <textarea
                id={`${id}-note`}
                className="text-field"
                rows={2}
                maxLength={2000}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
            </>
          )}
          <button
            ref={button}
            type="button"
            className={receipt ? "button" : "button button-main"}
            disabled={sending}
            onClick={() => void move(receipt ? "ta-tillbaka" : "lamna-in")}
          >
            {receipt ? "Ta tillbaka inlämningen" : "Lämna in"}
          </button>
          <p className="quiet small">
            {receipt
              ? "Siffrorna är låsta. Ta tillbaka inlämningen om något ska ändras. Det går tills perioden stänger."
              : "Siffrorna låses när du lämnar in. Du kan ta tillbaka inlämningen tills perioden stänger."}
          </p>
        </div>
      )}
      <RefusalLine words={refusal} />
      <Earlier events={receipt ? submissions.slice(0, -1) : submissions} />
    </section>
  );
}

function Receipt({ event: { at, by, due, reported, sha256, note } }: { event: SubmissionEvent }) {
  return (
    <dl className="receipt">
      <div>
        <dt>Inlämnad</dt>
        <dd>
          {writeDay(at)} av {by}
        </dd>
      </div>
      <div>
        <dt>Rapporterade indikatorer</dt>
        <dd>{partOf(reported, due)}</dd>
      </div>
      <div>
        <dt>Kontrollsumma</dt>
        <dd title={sha256}>{shortChecksum(sha256)}</dd>
      </div>
      {note && (
        <div>
          <dt>Kommentar</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  );
}

/** What is missing, each leading to its row, and what has no figure for a reason that is given. */
type LackingProps = Pick<Props, "store" | "people" | "go"> & { due: GridIndicator[] };

function Lacking({ store, due, people, go }: LackingProps) {
  const total = (indicator: GridIndicator) => `${indicator.id}/hela/totalt`;
  const wordsOf = (indicator: GridIndicator) => store.cell(total(indicator)).acknowledged.words;
  const empty = due.filter((indicator) => wordsOf(indicator) === "");
  const explained = due.filter((indicator) => /^(mäts ej|röjs ej|kan inte mätas)/.test(wordsOf(indicator)));
  const row = (indicator: GridIndicator, words: string) => (
    <li key={indicator.id}>
      <button type="button" className="link-button" onClick={() => go(total(indicator))}>
        {indicator.name}
      </button>{" "}
      <span className="muted">{words}</span>
    </li>
  );
  return (
    <>
      {empty.length === 0 ? (
        <p>{due.length === 1 ? "Indikatorn" : `Alla ${writeCount(due.length)} indikatorer`} har en siffra eller en förklaring.</p>
      ) : (
        <>
          <p>
            {countedOf(empty.length, due.length, "indikator", "indikatorer")} saknar utfall. Du kan lämna in ändå: då syns det på kvittot.
          </p>
          <ul className="lacking-list">
            {empty.map((indicator) =>
              row(indicator, indicator.reports ? "ingen siffra än" : `${reporterOf(people, indicator.id)} rapporterar den`),
            )}
          </ul>
        </>
      )}
      {explained.length > 0 && (
        <>
          <p>Utan siffra, med förklaring:</p>
          <ul className="lacking-list">{explained.map((indicator) => row(indicator, wordsOf(indicator)))}</ul>
        </>
      )}
    </>
  );
}

function Earlier({ events }: { events: SubmissionEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details className="earlier-events">
      <summary>Tidigare inlämningar</summary>
      <ol>
        {events.toReversed().map(({ no, kind, at, by, due, reported, sha256, note }) => (
          <li key={no}>
            {writeDay(at)}: {by} {kind === "inlamnad" ? `lämnade in ${partOf(reported, due)} (${shortChecksum(sha256)})` : "tog tillbaka"}
            {note && `. ”${note}”`}
          </li>
        ))}
      </ol>
    </details>
  );
}
