import { inArray } from "drizzle-orm";
import type { User } from "../../lib/domain/access.ts";
import { writeOutcome } from "../../lib/domain/outcome.ts";
import type { Refused } from "../../lib/domain/saved.ts";
import type { ChangedSince, LeftByUndo } from "../../lib/domain/taken-file.ts";
import { canonical, sha256 } from "../canonical.ts";
import { remember } from "../history.ts";
import { calledIn } from "../queries/completeness.ts";
import { cellsOfFile, type FileCell, type FileTaken, takenFile, UNDONE } from "../queries/taken-files.ts";
import { answered, refuse } from "../refusal.ts";
import type { Source, Store } from "../store.ts";
import { requireNoImport } from "../waiting/hold.ts";
import { requireSomeReporter } from "./guards.ts";
import { type ImportPace, reportWhole, type WholeCell } from "./import-outcomes.ts";
import { outcomeIn } from "./outcome-change.ts";
import { type OutcomeCellKey, outcomePlace } from "./outcome-standing.ts";

/** `leaving`: the digest of what was shown as changed since and may be left as it is; "" for nothing */
export type ImportUndone = { importId: string; leaving: string };

/** How many values were put back, and how many were left. Refused it may have `left`: what somebody has to say yes to first. */
export type Undone = { ok: true; count: number; left: number } | (Refused & { left?: LeftByUndo });

const MOST_LISTED = 100;

/**
 * Puts back what each cell held before a file, as new versions, all or none. A value that somebody has changed since is left,
 * and only when `leaving` says so. A comment stays. It is asked what any save of the cells is asked: that the period is open,
 * not handed in, not decided, and that the user may report each of them.
 */
export async function undoImport(
  store: Store,
  user: User,
  now: string,
  { importId, leaving }: ImportUndone,
  pace: Pick<ImportPace, "clock" | "told"> = {},
): Promise<Undone> {
  return answered(undo(store, user, now, importId, leaving, pace));
}

async function undo(store: Store, user: User, now: string, importId: string, leaving: string, pace: ImportPace): Promise<Undone> {
  const taken = await requireTaken(store, user, now, importId);
  const { cells, changed } = await sortedOut(store, taken);
  if (cells.length === 0) refuse("invalid", "Alla värden ur filen har ändrats sedan den lästes in. Det finns inget att ångra.");
  const digest = sha256(canonical(changed.map(({ cell, row }) => [outcomePlace(cell), row?.version ?? 0])));
  if (changed.length > 0 && digest !== leaving) {
    const listed = await named(store, taken.year, changed.slice(0, MOST_LISTED));
    const message = "Inget är ångrat. Några värden ur filen har ändrats sedan den lästes in, och de lämnas i så fall som de är.";
    const left = { digest, changed: listed, unlisted: changed.length - listed.length, rest: cells.length };
    return { ok: false, reason: "stale", message, left };
  }
  const { unitId, year, period, planId, authorityId, kept } = taken;
  const saved = await reportWhole(store, user, now, { unitId, year, period, cells }, pace, async (handle, keptAs) => {
    const after = { file: kept.file, period, cells: cells.length, left: changed.length, ...keptAs };
    const place = `import/${importId}`;
    await remember(handle, { authorityId, at: now, byId: user.id, action: UNDONE, place, planId, before: null, after });
  });
  if (saved.ok) return { ok: true, count: cells.length, left: changed.length };
  return whyNot(store, taken, cells, saved.refused[0]);
}

/** The file, or a refusal: this user may not undo it, or it can't be undone now. */
async function requireTaken(store: Store, user: User, now: string, importId: string): Promise<FileTaken> {
  return store.tx(async (handle) => {
    const taken = (await takenFile(handle, importId)) ?? refuse("missing", "Filen finns inte.");
    await requireSomeReporter(handle, user, taken);
    await requireNoImport(handle, now, taken);
    return taken.undone ? refuse("invalid", "Filen är redan ångrad.") : taken;
  });
}

/** What is to be put back, and what somebody has changed since. */
async function sortedOut(source: Source, taken: FileTaken): Promise<{ cells: WholeCell[]; changed: FileCell[] }> {
  const cells: WholeCell[] = [];
  const changed: FileCell[] = [];
  for await (const group of cellsOfFile(source, taken)) {
    for (const one of group) {
      const { cell, row, given, before } = one;
      const { indicatorId, district, gender } = cell;
      const entry = { kind: "som-forut" as const, outcome: before };
      if (one.changedSince) changed.push(one);
      else cells.push({ indicatorId, district, gender, base: row?.version ?? given, entry });
    }
  }
  return { cells, changed };
}

/** What a save of one cell was refused for keeps all of them. */
async function whyNot(
  source: Source,
  { unitId, year, period }: FileTaken,
  cells: WholeCell[],
  first: { index: number; refused: Refused } | undefined,
): Promise<Refused> {
  const cell = cells[first?.index ?? 0];
  if (!first || !cell) throw new Error("A refused batch says which of it");
  const { reason, message } = first.refused;
  if (reason === "stale") return { ok: false, reason, message: "Någon hann ändra samtidigt. Inget är ångrat. Försök igen." };
  if (reason === "closed" || reason === "frozen") return { ok: false, reason, message: `Inget är ångrat. ${message}` };
  const [place] = await named(source, year, [{ cell: { ...cell, unitId, year, period }, row: null }]);
  return { ok: false, reason, message: `Inget är ångrat. ${place?.place}: ${message}` };
}

type Named = Pick<FileCell, "cell" | "row">;

async function named(source: Source, year: number, cells: Named[]): Promise<ChangedSince[]> {
  const { db, t } = source;
  const called = calledIn(source, year);
  const ids = (of: (cell: Named) => string) => [...new Set(cells.map(of))];
  const indicators = await db
    .select({ id: called.indicatorId, name: called.name, unit: called.unit, decimals: called.decimals })
    .from(called)
    .where(
      inArray(
        called.indicatorId,
        ids(({ cell }) => cell.indicatorId),
      ),
    );
  const districts = await db
    .select()
    .from(t.district)
    .where(
      inArray(
        t.district.id,
        ids(({ cell }) => cell.district),
      ),
    );
  const people = await db
    .select({ id: t.person.id, name: t.person.name })
    .from(t.person)
    .where(
      inArray(
        t.person.id,
        ids(({ row }) => row?.savedBy ?? ""),
      ),
    );
  return cells.map(({ cell, row }) => {
    const indicator = indicators.find(({ id }) => id === cell.indicatorId);
    const district = districts.find(({ id }) => id === cell.district);
    const written = writeOutcome(row && outcomeIn(row), indicator?.unit ?? "", indicator?.decimals ?? 0);
    const by = people.find(({ id }) => id === row?.savedBy)?.name ?? "";
    return { place: placeWords(cell, indicator?.name ?? "", district?.name ?? ""), now: written, by, at: row?.savedAt ?? "" };
  });
}

/** "Andel nöjda brukare, Norra, kvinnor" */
function placeWords({ district, gender }: OutcomeCellKey, indicator: string, districtName: string): string {
  const parts = [district === "hela" ? "" : districtName, gender === "man" ? "män" : gender];
  return [indicator, ...parts].filter(Boolean).join(", ");
}
