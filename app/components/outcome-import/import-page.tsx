"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { Meant } from "../../../lib/domain/name-meanings.ts";
import type { ColumnChoice } from "../../../lib/domain/outcome-columns.ts";
import type { TakenFile } from "../../../lib/domain/taken-file.ts";
import type { ImportRow } from "../../../lib/forms/imported-outcomes.ts";
import { writeClock } from "../../../lib/swedish/clock.ts";
import { counted, writeCount } from "../../../lib/swedish/wording.ts";
import { NameChoice } from "../name-choice.tsx";
import { TakenFiles } from "../taken-files.tsx";
import { UndoFile } from "../undo-file.tsx";
import { ColumnChoices } from "./column-choices.tsx";
import { ImportProgress } from "./import-progress.tsx";
import { ImportRows } from "./import-rows.tsx";
import { sendFile, type TriedFile } from "./send-file.ts";
import type { Step } from "./told-steps.ts";

type Props = {
  /** the unit's name in addresses */
  slug: string;
  unitId: string;
  year: number;
  period: string;
  names: Meant[];
  /** files that were taken in before, the newest first */
  taken: TakenFile[];
  /** the figures are not locked */
  open: boolean;
  /** address of the outcomes */
  back: string;
};

/** A file of outcomes: tried first and shown row by row, then saved whole or not at all. */
export function ImportPage({ slug, unitId, year, period, names, taken, open, back }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<TriedFile | null>(null);
  const [choice, setChoice] = useState<ColumnChoice | undefined>(undefined);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState<"" | "prova" | "spara">("");
  const [step, setStep] = useState<Step | null>(null);
  const [receipt, setReceipt] = useState<{ count: number; importId: string; at: string; file: string } | null>(null);
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);

  const send = async (chosen: File, said: ColumnChoice | undefined, digest = "") => {
    setBusy(digest ? "spara" : "prova");
    const reply = await sendFile({ file: chosen, year, unit: slug, period, choice: said, digest }, setStep);
    setBusy("");
    setStep(null);
    return reply;
  };
  const focusTitle = () => requestAnimationFrame(() => title.current?.focus());
  /** While columns and names are put right the focus stays where it is. */
  const tryIt = async (chosen: File, said: ColumnChoice | undefined) => {
    const reply = await send(chosen, said);
    if (reply.saved) return;
    setTrouble(reply.message ?? "");
    setTried(reply.tried ?? null);
  };
  const save = async (chosen: File, { digest }: TriedFile) => {
    const reply = await send(chosen, choice, digest);
    if (reply.saved) {
      setReceipt({ ...reply, file: chosen.name });
      setTried(null);
      router.refresh();
    } else {
      await tryIt(chosen, choice);
      setTrouble(reply.message ?? "");
    }
    focusTitle();
  };
  const choose = (chosen: File | undefined) => {
    setReceipt(null);
    setTried(null);
    setTrouble("");
    setChoice(undefined);
    setFile(chosen ?? null);
    if (chosen) void tryIt(chosen, undefined).then(focusTitle);
  };
  const chooseColumns = (said: ColumnChoice) => {
    setChoice(said);
    if (file) void tryIt(file, said);
  };

  return (
    <>
      <section className="import-card" aria-labelledby="read-title">
        <h2 id="read-title">Läs in en fil</h2>
        <p>
          Tertials egen arbetsbok, eller en annan tabell från Excel eller som CSV. Du får se rad för rad vad som blir av den innan något
          sparas.
        </p>
        <label htmlFor="import-file">Fil (.xlsx eller .csv)</label>
        <input
          id="import-file"
          type="file"
          className="field"
          accept=".xlsx,.csv,.txt,.tsv,.xls,.xlsm,.xlsb,.ods"
          aria-describedby={trouble ? "import-trouble" : undefined}
          aria-invalid={trouble !== "" && !tried ? true : undefined}
          onChange={(event) => choose(event.currentTarget.files?.[0])}
        />
        {busy !== "" && <ImportProgress busy={busy} step={step} />}
        {trouble && (
          <p id="import-trouble" role="alert" className="save-unsaved">
            {trouble}
          </p>
        )}
        {receipt && (
          <div className="receipt">
            <UndoFile key={receipt.importId} kind="utfall" {...receipt}>
              <h2 ref={title} tabIndex={-1}>
                {counted(receipt.count, "ändring är sparad", "ändringar är sparade")}
              </h2>
              <p>
                Sparat {writeClock(receipt.at)} ur {receipt.file}. Vad som stod förut finns i varje cells historik.{" "}
                <a href={back}>Till utfallen</a>
              </p>
            </UndoFile>
          </div>
        )}
      </section>
      {file && tried && (
        <section className="import-card" aria-labelledby="tried-title">
          <h2 id="tried-title" ref={title} tabIndex={-1}>
            Så läses {file.name}
          </h2>
          <p role="status">{summary(tried.count)} Inget är sparat än.</p>
          {!tried.ours && tried.sheets.length > 1 && (
            <div className="sheet-choice">
              <label htmlFor="import-sheet">Blad</label>
              <select
                id="import-sheet"
                className="field"
                value={tried.sheet}
                onChange={(event) => chooseColumns({ sheet: event.currentTarget.value, headRow: null, roles: [] })}
              >
                {tried.sheets.map((sheet) => (
                  <option key={sheet}>{sheet}</option>
                ))}
              </select>
            </div>
          )}
          {!tried.ours && (
            <ColumnChoices
              key={tried.sheet}
              tried={tried}
              choice={choice && choice.roles.length > 0 ? choice : tried.choice}
              choose={chooseColumns}
            />
          )}
          {tried.unknown.length > 0 && (
            <fieldset className="unknown-names">
              <legend>Okända namn</legend>
              <p className="quiet">
                Säg vad de betyder, så kommer Tertial ihåg det för enheten. De som inte betyder något här tas inte med.
              </p>
              {tried.unknown.map(({ written }) => (
                <NameChoice key={written} {...{ written, names, unitId, year }} said={() => void tryIt(file, choice)} />
              ))}
            </fieldset>
          )}
          {tried.findings.length > 0 && (
            <>
              <h3>Stämmer inte överens</h3>
              <p className="quiet">Det går att spara ändå. Se efter om det ska vara så.</p>
              <ul className="paste-sums">
                {tried.findings.map(({ place, message }) => (
                  <li key={`${place} ${message}`}>
                    <b>{place}:</b> {message}
                  </li>
                ))}
              </ul>
            </>
          )}
          <ImportRows rows={tried.rows} count={tried.count} />
          <div className="field-actions">
            {tried.count.andras > 0 && (
              <button
                type="button"
                className="button button-main"
                disabled={busy !== "" || tried.count["gar-inte"] > 0}
                onClick={() => void save(file, tried)}
              >
                {busy === "spara" ? "Sparar …" : `Spara ${counted(tried.count.andras, "ändring", "ändringar")}`}
              </button>
            )}
            {tried.count.andras + tried.count["gar-inte"] === 0 && <span className="quiet">Det finns inget att spara.</span>}
            {tried.count["gar-inte"] > 0 && <span className="quiet">Rätta i filen det som inte kan sparas och välj den igen.</span>}
          </div>
        </section>
      )}
      <TakenFiles kind="utfall" files={taken.filter(({ importId }) => importId !== receipt?.importId)} open={open} />
    </>
  );
}

function summary(count: Record<ImportRow["status"], number>): string {
  const parts = [
    `${writeCount(count.andras)} ändras`,
    counted(count.oforandrat, "är oförändrad", "är oförändrade"),
    ...(count["hoppas-over"] > 0 ? [`${writeCount(count["hoppas-over"])} tas inte med`] : []),
    ...(count["gar-inte"] > 0 ? [`${writeCount(count["gar-inte"])} kan inte sparas`] : []),
  ];
  return `${parts.join(", ")}.`;
}
