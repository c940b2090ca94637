import { Suspense } from "react";
import type { FindingCounts } from "../../lib/checks/answered.ts";
import type { OrgNode } from "../../lib/domain/chain.ts";
import { addedUp, type Completeness, type Share, WORK, type Work } from "../../lib/domain/completeness.ts";
import type { DocumentKind } from "../../lib/domain/document.ts";
import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import { type BoardProgress, boardsHandedOver, handedOverOf, type UnitProgress } from "../../lib/domain/year-progress.ts";
import { counted, partOf } from "../../lib/swedish/wording.ts";
import { countsOfBoard } from "../../lib/web/document-findings.ts";
import { DocumentStateMark, NotBegun } from "./document-state.tsx";
import { HandedOverMark } from "./handed-over.tsx";
import { ListPages, UnitListSearch } from "./list-pages.tsx";
import { Icon } from "./pictogram.tsx";

type ProgressProps = {
  boards: BoardProgress[];
  year: number;
  kind: DocumentKind;
  readable: Set<string>;
  /** the nämnd whose units are asked for, by its address, and which of them, where there are too many to show them all */
  asked: ListAsked & { namnd?: string };
};

/** More than one reads through: each nämnd's units are then shown when they are asked for, and their faults looked for. */
const MANY = 100;

/** Nämnd by nämnd: how far each unit's document has come. Counts only, since drafts stay inside the nämnd. */
export function ProgressTable({ boards, year, kind, readable, asked }: ProgressProps) {
  const folded = boards.length > 1 && boards.flatMap(({ units }) => units).length > MANY;
  const shown = boards.filter(({ board }) => !folded || board.slug === asked.namnd);
  const found = new Map(shown.map((board) => [board.board.id, countsOfBoard(board)]));
  const [only] = shown;
  const list = shown.length === 1 && only ? listPage(only.units, asked, ({ unit }) => ({ name: unit.name, note: "" })) : null;
  const keep = { dokument: kind, ...(asked.namnd && { namnd: asked.namnd }) };
  const pages = list && { list, path: `/${year}/lage`, keep };
  const works = WORK.filter((work) => boards.some(({ units }) => units.some(({ completeness }) => completeness[work])));
  return (
    <>
      {pages && <UnitListSearch {...pages} />}
      <table className="progress">
        <thead>
          <tr>
            <th scope="col">Nämnd och enhet</th>
            <th scope="col">Läge</th>
            {works.map((work) => (
              <th key={work} scope="col" className="number">
                {nameOf(work, kind)}
              </th>
            ))}
            <th scope="col" className="number">
              {FAULTS}
            </th>
            <th scope="col">Till kommunledningen</th>
          </tr>
        </thead>
        {boards.map(({ board, units }) => (
          <tbody key={board.id} id={board.slug}>
            <tr className="board">
              <th scope="rowgroup">
                {kind === "VP" || board.kind === "kommun" || board.kind === "enhet" ? (
                  board.name
                ) : (
                  <a href={`/${year}/malen/${board.slug}?period=${kind}`}>{board.name}</a>
                )}
              </th>
              <td data-label="Enheter">
                <UnitCount units={units.length} fold={folded ? { year, kind, board, open: found.has(board.id) } : null} /> ·{" "}
                <a href={`/${year}/aktiviteter/${board.slug}`} aria-label={`Aktiviteter, ${board.name}`}>
                  aktiviteter
                </a>
              </td>
              <WorkCells works={works} kind={kind} completeness={addedUp(units.map(({ completeness }) => completeness))} />
              <td className="number" data-label={FAULTS}>
                {found.has(board.id) ? (
                  <Suspense fallback={<span className="quiet">…</span>}>
                    <FaultSum found={found.get(board.id)} />
                  </Suspense>
                ) : (
                  <span className="quiet">räknas när enheterna visas</span>
                )}
              </td>
              <td data-label="Till kommunledningen">
                <ShareWords share={handedOverOf(units)} />
              </td>
            </tr>
            {(found.has(board.id) ? (list?.shown ?? units) : []).map((progress) => (
              <UnitRow
                key={progress.unit.id}
                progress={progress}
                year={year}
                works={works}
                kind={kind}
                found={found.get(board.id)}
                reads={readable.has(progress.unit.id)}
              />
            ))}
          </tbody>
        ))}
      </table>
      {pages && <ListPages {...pages} />}
    </>
  );
}

/** How many have handed over their documents, in a sentence each. */
export function ProgressSummary({ boards }: { boards: BoardProgress[] }) {
  const units = handedOverOf(boards.flatMap((board) => board.units));
  const whole = boardsHandedOver(boards);
  return (
    <p className="summary">
      {boards.length > 1 && (
        <span>
          <b>{partOf(whole.done, whole.due)}</b> {whole.due === 1 ? "nämnd" : "nämnder"} har lämnat till kommunledningen
        </span>
      )}
      <span>
        <b>{partOf(units.done, units.due)}</b> {units.due === 1 ? "enhets dokument är lämnat" : "enheters dokument är lämnade"}
      </span>
    </p>
  );
}

type Fold = { year: number; kind: DocumentKind; board: OrgNode; open: boolean };

/** "214 enheter", which shows and hides them where there are many. */
function UnitCount({ units, fold }: { units: number; fold: Fold | null }) {
  const many = counted(units, "enhet", "enheter");
  if (!fold) return many;
  const { year, kind, board, open } = fold;
  const asked = new URLSearchParams({ dokument: kind, ...(!open && { namnd: board.slug }) });
  return (
    <a href={`/${year}/lage?${asked}#${board.slug}`} aria-label={`${open ? "Dölj" : "Visa"} ${many}, ${board.name}`}>
      {open ? "Dölj" : "Visa"} {many}
    </a>
  );
}

type UnitProps = {
  progress: UnitProgress;
  year: number;
  works: Work[];
  kind: DocumentKind;
  found: Promise<Map<string, FindingCounts>> | undefined;
  /** may read the unit's drafts */
  reads: boolean;
};

function UnitRow({ progress, year, works, kind, found, reads }: UnitProps) {
  const { unit, planned, documentId, state, handedOverAt, completeness } = progress;
  return (
    <tr>
      <th scope="row">
        {planned ? <a href={`/${year}/${unit.slug}/dokument`}>{unit.name}</a> : unit.name}
        {planned && reads && (
          <>
            {" · "}
            <a className="small" href={`/${year}/${unit.slug}/budget`} aria-label={`Budgeten, ${unit.name}`}>
              budget
            </a>
          </>
        )}
      </th>
      <td data-label="Läge">{state ? <DocumentStateMark state={state} /> : <NotBegun />}</td>
      <WorkCells works={works} kind={kind} completeness={completeness} />
      <td className="number" data-label={FAULTS}>
        {documentId && found ? (
          <Suspense fallback={<span className="quiet">…</span>}>
            <FaultCount
              found={found}
              documentId={documentId}
              href={reads ? `/${year}/${unit.slug}/dokument/${documentId}/kontroll` : null}
            />
          </Suspense>
        ) : (
          <span className="quiet">–</span>
        )}
      </td>
      <td data-label="Till kommunledningen">
        {handedOverAt ? <HandedOverMark at={handedOverAt} dated /> : <span className="quiet">Inte lämnad</span>}
      </td>
    </tr>
  );
}

const FAULTS = "Fel att se över";

type CountProps = { found: Promise<Map<string, FindingCounts>>; documentId: string; href: string | null };

/** How many faults nobody has mended or answered; leads to them for who may read the draft. */
async function FaultCount({ found, documentId, href }: CountProps) {
  const hard = (await found).get(documentId)?.hard ?? 0;
  if (hard === 0) return <span className="quiet">0</span>;
  return (
    <span className="share severity-warning">
      <Icon name="warning" small /> {href ? <a href={href}>{hard}</a> : hard}
    </span>
  );
}

async function FaultSum({ found }: { found: CountProps["found"] | undefined }) {
  const counts = [...((await found)?.values() ?? [])];
  return <span className="quiet">{counts.reduce((sum, { hard }) => sum + hard, 0)}</span>;
}

function WorkCells({ works, kind, completeness }: { works: Work[]; kind: DocumentKind; completeness: Completeness }) {
  return works.map((work) => (
    <td key={work} className="number" data-label={nameOf(work, kind)}>
      <ShareWords share={completeness[work] ?? { done: 0, due: 0 }} />
    </td>
  ));
}

/** "9 av 14", with a tick when all is there; a dash where nothing is due. */
function ShareWords({ share: { done, due } }: { share: Share }) {
  if (due === 0) return <span className="quiet">–</span>;
  return (
    <span className="share">
      {done === due && <Icon name="done" small />} {partOf(done, due)}
    </span>
  );
}

function nameOf(work: Work, kind: DocumentKind): string {
  if (work === "texter") return kind === "VP" ? "Texter" : "Analyser";
  return { arsmal: "Årsmål", utfall: "Utfall", bedomningar: "Bedömda mål" }[work];
}
