import type { TakenFile } from "../../lib/domain/taken-file.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { counted } from "../../lib/swedish/wording.ts";
import { type FileKind, UndoFile } from "./undo-file.tsx";

/** The files that were taken in, the newest first, each to be undone whole while what they fill is `open`. */
export function TakenFiles({ kind, files, open }: { kind: FileKind; files: TakenFile[]; open: boolean }) {
  if (files.length === 0) return null;
  return (
    <section className="import-card" aria-labelledby="taken-title">
      <h2 id="taken-title">Inlästa filer</h2>
      <p className="quiet">
        {open
          ? "En fil kan ångras som helhet. Då står det i varje cell som stod där innan, och historiken finns kvar."
          : "Filerna kan inte ångras, eftersom siffrorna i perioden är låsta."}
      </p>
      <ul className="taken-files">
        {files.map((one) => (
          <li key={one.importId}>
            {open && !one.undone ? (
              <UndoFile kind={kind} {...one}>
                {words(kind, one)}
              </UndoFile>
            ) : (
              words(kind, one)
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function words(kind: FileKind, { file, by, at, cells, undone }: TakenFile) {
  return (
    <p>
      <b>{file}</b>
      <span className="quiet">
        , {kind === "utfall" ? counted(cells, "värde", "värden") : counted(cells, "belopp", "belopp")}, {by}, {writeDay(at)}
        {undone && `. Ångrad av ${undone.by}, ${writeDay(undone.at)}.`}
      </span>
    </p>
  );
}
