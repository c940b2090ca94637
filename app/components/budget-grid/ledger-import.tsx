"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { TakenFile } from "../../../lib/domain/taken-file.ts";
import type { TriedLedger } from "../../../lib/domain/tried-ledger.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { counted } from "../../../lib/swedish/wording.ts";
import { TakenFiles } from "../taken-files.tsx";
import { UndoFile } from "../undo-file.tsx";
import { type LedgerReply, sendLedger } from "./ledger-file.ts";
import { LedgerNames } from "./ledger-names.tsx";

type Props = {
  tableId: string;
  /** the table's rows that amounts stand in: their key and name */
  rows: { key: string; name: string }[];
  shownIn: string;
  /** files that were taken in before, the newest first */
  taken: TakenFile[];
  /** address of the table */
  back: string;
};

/** A ledger's file read into a budget table: first what it would do, line by line of the table, then all of it or nothing. */
export function LedgerImport({ tableId, rows, shownIn, taken, back }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<TriedLedger | null>(null);
  const [busy, setBusy] = useState<"" | "prova" | "spara">("");
  const [trouble, setTrouble] = useState("");
  const [doubles, setDoubles] = useState(false);
  const [receipt, setReceipt] = useState<{ count: number; importId: string; at: string } | null>(null);
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  const take = (reply: LedgerReply) => {
    setBusy("");
    if (reply.saved) {
      setReceipt(reply);
      setTried(null);
      router.refresh();
    } else if (reply.tried) setTried(reply.tried);
    setTrouble(reply.saved ? "" : (reply.message ?? ""));
  };
  const tryIt = async (chosen: File) => {
    setBusy("prova");
    take(await sendLedger({ file: chosen, tableId, digest: "", doubles: false }));
    title.current?.focus();
  };
  const choose = (chosen: File | undefined) => {
    setReceipt(null);
    setTried(null);
    setDoubles(false);
    setTrouble("");
    setFile(chosen ?? null);
    if (chosen) void tryIt(chosen);
  };
  const save = async (chosen: File, digest: string) => {
    setBusy("spara");
    take(await sendLedger({ file: chosen, tableId, digest, doubles }));
    title.current?.focus();
  };
  return (
    <>
      <section className="import-card" aria-labelledby="ledger-title">
        <h2 id="ledger-title">Läs in huvudboken</h2>
        <p>
          En rad per konto och verksamhet med rubrikerna Konto, Verksamhet och Belopp, och gärna År eller Period. Kostnader är positiva och
          intäkter negativa. Du får se vad som blir av filen innan något sparas.
        </p>
        <label htmlFor="ledger-file">Fil (.xlsx eller .csv)</label>
        <input
          id="ledger-file"
          type="file"
          className="field"
          accept=".xlsx,.csv,.txt"
          aria-describedby={trouble ? "ledger-trouble" : undefined}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        {busy === "prova" && <p role="status">Läser filen …</p>}
        {trouble && (
          <p id="ledger-trouble" role="alert" className="save-unsaved">
            {trouble}
          </p>
        )}
        {receipt && (
          <div className="receipt">
            <UndoFile key={receipt.importId} kind="huvudbok" importId={receipt.importId} file={file?.name ?? ""}>
              <h2 ref={title} tabIndex={-1}>
                {counted(receipt.count, "belopp är infört", "belopp är införda")}
              </h2>
              <p>
                Sparat {writeClock(receipt.at)} ur {file?.name}. Kontona bakom varje belopp syns bredvid tabellen.{" "}
                <a href={back}>Till tabellen</a>
              </p>
            </UndoFile>
          </div>
        )}
      </section>
      {file && tried && (
        <section className="import-card" aria-labelledby="ledger-tried">
          <h2 id="ledger-tried" ref={title} tabIndex={-1}>
            Så läses {file.name}
          </h2>
          <p role="status">{summary(tried)} Inget är sparat än.</p>
          {tried.troubles.length > 0 && (
            <ul className="paste-sums">
              {tried.troubles.map(({ row, why, words }) => (
                <li key={row}>
                  <b>Rad {row}:</b> {why} <span className="quiet">{words}</span>
                </li>
              ))}
            </ul>
          )}
          {tried.doubles.length > 0 && (
            <fieldset className="unknown-names">
              <legend>Rader som står två gånger</legend>
              <ul>
                {tried.doubles.map(({ row, first, words }) => (
                  <li key={row}>
                    Rad {row} är likadan som rad {first}. <span className="quiet">{words}</span>
                  </li>
                ))}
              </ul>
              <label className="check">
                <input type="checkbox" checked={doubles} onChange={(event) => setDoubles(event.currentTarget.checked)} />
                Räkna dem alla
              </label>
            </fieldset>
          )}
          <LedgerNames tableId={tableId} unsaid={tried.unsaid} rows={rows} said={() => void tryIt(file)} />
          <Amounts tried={tried} shownIn={shownIn} />
          {tried.untouched.length > 0 && <p className="quiet">Står kvar, finns inte i filen: {tried.untouched.join("; ")}.</p>}
          <div className="field-actions">
            {tried.amounts.length > 0 && (
              <button
                type="button"
                className="button button-main"
                disabled={busy !== "" || !isWhole(tried, doubles)}
                onClick={() => void save(file, tried.digest)}
              >
                {busy === "spara" ? "Sparar …" : `För in ${counted(tried.amounts.length, "belopp", "belopp")}`}
              </button>
            )}
            {!isWhole(tried, doubles) && <span className="quiet">Allt i filen måste kunna läsas och ha en plats innan något sparas.</span>}
          </div>
        </section>
      )}
      <TakenFiles kind="huvudbok" files={taken.filter(({ importId }) => importId !== receipt?.importId)} open />
    </>
  );
}

function Amounts({ tried, shownIn }: { tried: TriedLedger; shownIn: string }) {
  if (tried.amounts.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard
    <section className="grid-scroll import-rows" tabIndex={0} aria-label="Belopp för belopp">
      <table className="plain-table figures">
        <thead>
          <tr>
            <th scope="col">Plats</th>
            <th scope="col">Rader i filen</th>
            <th scope="col">Nu, {shownIn}</th>
            <th scope="col">Blir, {shownIn}</th>
          </tr>
        </thead>
        <tbody>
          {tried.amounts.map(({ row, column, place, lines, before, after, rounded, why }) => (
            <tr key={`${row}/${column}`} className={why ? "paste-bad" : "paste-new"}>
              <th scope="row">{place}</th>
              <td>{lines}</td>
              <td>{before || <span className="quiet">tom</span>}</td>
              <td>
                <ins>{after}</ins>
                {rounded && <span className="quiet"> avrundat till hela kronor</span>}
                {why && <span className="quiet"> {why}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function isWhole({ troubles, unsaid, amounts, doubles }: TriedLedger, withDoubles: boolean): boolean {
  return troubles.length === 0 && unsaid.length === 0 && amounts.every(({ why }) => why === "") && (doubles.length === 0 || withDoubles);
}

function summary({ lines, left, sums, troubles, unsaid }: TriedLedger): string {
  const parts = [
    counted(lines, "rad", "rader"),
    ...(troubles.length > 0 ? [`${troubles.length} kan inte läsas`] : []),
    ...(unsaid.length > 0 ? [counted(unsaid.length, "namn är okänt", "namn är okända")] : []),
    ...(left > 0 ? [`${left} hör inte till tabellen`] : []),
    ...(sums > 0 ? [counted(sums, "summarad räknas inte", "summarader räknas inte")] : []),
  ];
  return `${parts.join(", ")}.`;
}
