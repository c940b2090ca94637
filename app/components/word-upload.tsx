"use client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { TriedPaper } from "../../lib/domain/paper-counts.ts";
import { counted, writeCount } from "../../lib/swedish/wording.ts";
import { KINDS } from "./document-state.tsx";

type Reply = { saved: true; address: string } | { saved: false; message?: string; tried?: TriedPaper };
type Said = { kind: string; of: string };

const NO_CONTACT = "Ingen kontakt med Tertial. Inget är inläst. Välj filen igen om en stund.";
const CUT_SHORT = "Kontakten med Tertial bröts innan svaret kom. Se efter under Planer och rapporter om dokumentet är inläst.";

/** A plan or report in Word: read first and shown as it is understood, then taken in as a draft, whole or not at all. */
export function WordUpload({ year, unit }: { year: number; unit: string }) {
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<Said>({ kind: "", of: "" });
  const [tried, setTried] = useState<TriedPaper | null>(null);
  const [replace, setReplace] = useState(false);
  const [trouble, setTrouble] = useState("");
  const [busy, setBusy] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  /** counts what was asked: an answer to an older question is not shown */
  const asks = useRef(0);

  const send = async (chosen: File, words: Said, save: boolean) => {
    const mine = ++asks.current;
    setTrouble("");
    setBusy(save ? "Läser in dokumentet …" : "Läser filen …");
    const asked = new URLSearchParams({ year: String(year), unit, name: chosen.name, ...words });
    if (save) asked.set("save", "1");
    if (save && replace) asked.set("replace", "1");
    const reply = await replyTo(asked, chosen, save ? CUT_SHORT : NO_CONTACT);
    if (reply.saved) return router.push(reply.address);
    if (mine !== asks.current) return;
    setBusy("");
    setTrouble(reply.message ?? "");
    if (!save) setTried(reply.tried ?? null);
  };
  const choose = async (chosen: File | undefined) => {
    setFile(chosen ?? null);
    setTried(null);
    setTrouble("");
    setReplace(false);
    if (!chosen) return;
    await send(chosen, said, false);
    requestAnimationFrame(() => title.current?.focus());
  };
  const say = (words: Said, complete = true) => {
    setSaid(words);
    if (file && complete) void send(file, words, false);
  };

  return (
    <>
      <section className="import-card" aria-labelledby="word-title">
        <h2 id="word-title">Välj fil</h2>
        <p>
          En verksamhetsplan eller rapport i Word. Mål, indikatorer, aktiviteter, budget och texter känns igen. Du får se vad som lästes
          innan något sparas, och filen behålls som den är. Blev det fel dokument ångras inläsningen på dokumentets sida.
        </p>
        <label htmlFor="word-file">Fil (.docx)</label>
        <input
          id="word-file"
          type="file"
          className="field"
          accept=".docx,.docm,.dotx,.doc,.odt,.rtf,.pdf"
          aria-describedby={trouble ? "word-trouble" : undefined}
          aria-invalid={trouble !== "" && !tried ? true : undefined}
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
        <p className="word-said">
          <label>
            Slag{" "}
            <select className="field" value={said.kind} onChange={(event) => say({ ...said, kind: event.currentTarget.value })}>
              <option value="">Som det står i filen</option>
              {Object.entries(KINDS).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
          </label>{" "}
          <label>
            År{" "}
            <input
              className="field"
              inputMode="numeric"
              maxLength={4}
              size={6}
              value={said.of}
              placeholder="i filen"
              onChange={({ currentTarget: { value } }) => say({ ...said, of: value }, value === "" || /^\d{4}$/.test(value))}
            />
          </label>
        </p>
        {busy && <p role="status">{busy}</p>}
        {trouble && (
          <p id="word-trouble" role="alert" className="save-unsaved">
            {trouble}
          </p>
        )}
      </section>
      {file && tried && (
        <section className="import-card" aria-labelledby="read-title">
          <h2 id="read-title" ref={title} tabIndex={-1}>
            Så läses {file.name}
          </h2>
          <p role="status">
            <b>
              {KINDS[tried.kind]} {tried.year}
            </b>
            . {holds(tried)} Inget är sparat än.
          </p>
          <p className="quiet">
            Slaget syns av: {tried.guessed.kind.reason}. Året syns av: {tried.guessed.year.reason}.
          </p>
          <Remarks title="Se efter i dokumentet" lines={tried.doubts} />
          <Remarks title="Kunde inte placeras, och står kvar som text på sin plats" lines={tried.unplaced} />
          {tried.known && (
            <label className="check">
              <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.currentTarget.checked)} />
              Ersätt {KINDS[tried.kind].toLowerCase()} {tried.year} som redan finns
            </label>
          )}
          <p className="field-actions">
            <button type="button" className="button button-main" disabled={busy !== ""} onClick={() => void send(file, said, true)}>
              Läs in som utkast
            </button>
          </p>
        </section>
      )}
    </>
  );
}

function Remarks({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length < 6}>
      <summary>
        {title} ({writeCount(lines.length)})
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function holds({ goals, indicators, outcomes, activities, budgetRows, sections }: TriedPaper): string {
  const parts: [number, string][] = [
    [Object.values(goals).reduce((sum, count) => sum + count, 0), "mål"],
    [indicators, indicators === 1 ? "indikator" : "indikatorer"],
    [outcomes, "utfall"],
    [activities, activities === 1 ? "aktivitet" : "aktiviteter"],
    [budgetRows, budgetRows === 1 ? "budgetrad" : "budgetrader"],
    [sections, "avsnitt"],
  ];
  const there = parts.filter(([count]) => count > 0).map(([count, noun]) => counted(count, noun, noun));
  return `${there.join(", ")}.`;
}

async function replyTo(asked: URLSearchParams, file: File, lost: string): Promise<Reply> {
  try {
    const reply: unknown = await (await fetch(`/api/v1/dokument/fil?${asked}`, { method: "POST", body: file })).json();
    return typeof reply === "object" && reply !== null && "saved" in reply ? (reply as Reply) : { saved: false, message: lost };
  } catch {
    return { saved: false, message: lost };
  }
}
