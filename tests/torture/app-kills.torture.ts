import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { type ServedCell, type ServedUnit, servedUnit } from "./served-unit.ts";

const KILLS = 20;
const BACK_WITHIN_MS = 5_000;
const PASTED = 12;

test(`the app killed ${KILLS} times while saves come in: nothing acknowledged is lost, and a save sent again counts once`, async ({
  task,
}) => {
  const unit = await servedUnit();
  const [pasted, alone] = [unit.cells.slice(0, PASTED), unit.cells.slice(PASTED)];
  const told = new Map<ServedCell, { value: number; version: number }>();
  let [serial, acknowledged, unanswered, slowest] = [0, 0, 0, 0];
  try {
    // alike from the beginning, so that a paste in part shows
    await sender(unit, pasted, ++serial)();
    for (let kill = 0; kill < KILLS; kill++) {
      let killed = false;
      const saving = (async () => {
        while (!killed) {
          const number = ++serial;
          const some = number % 4 === 0 ? pasted : [alone[number % alone.length] as ServedCell];
          const send = sender(unit, some, number);
          let answer = await send();
          if (!answer) {
            unanswered++;
            // whoever was not answered sends the same save again when somebody answers
            while (!answer) {
              await pause(100);
              answer = await send();
            }
          }
          expect(answer, JSON.stringify(answer)).toMatchObject({ saved: true });
          acknowledged++;
          for (const [index, cell] of some.entries())
            told.set(cell, { value: number, version: answer.versions?.[index] ?? answer.version ?? 0 });
        }
      })();
      await pause(200 + Math.random() * 800);
      await unit.kill();
      expect(unit.isWhole()).toBe(true);
      expect(new Set(pasted.map((cell) => unit.standing(cell).value)).size, "a paste in part").toBeLessThanOrEqual(1);
      const begun = performance.now();
      await unit.start();
      slowest = Math.max(slowest, performance.now() - begun);
      killed = true;
      await saving;
      for (const [cell, { value, version }] of told) expect(unit.standing(cell), `kill ${kill}`).toEqual({ value, version });
    }
    expect(slowest).toBeLessThan(BACK_WITHIN_MS);
    const back = `back within ${(slowest / 1000).toFixed(1)} s`;
    task.meta.figures = `${KILLS} kills; ${acknowledged} saves acknowledged, 0 lost; ${unanswered} sent again, 0 counted twice; ${back}`;
  } finally {
    await unit.end();
  }
});

function sender(unit: ServedUnit, cells: ServedCell[], number: number) {
  const key = `save-number-${number}`;
  const based = cells.map((cell) => ({ ...cell, base: unit.standing(cell).version, typed: String(number) }));
  const [only] = based;
  if (cells.length > 1 || !only) return () => unit.paste(key, based);
  const { base, typed, ...cell } = only;
  return () => unit.save(cell, base, key, typed);
}
