import { expect, test } from "vitest";
import { toldAnswer } from "./told-answer.ts";

const FAULT = { status: 500, body: { saved: false, message: "Något gick fel." } };

test("what is done at once is answered with its own status", async () => {
  const answer = await toldAnswer(
    async () => ({ status: 422, body: { saved: false } }),
    () => FAULT,
  );
  expect(answer.status).toBe(422);
  expect(await answer.json()).toEqual({ saved: false });
});

test("what takes a while tells how far it has come, and answers last", async () => {
  const answer = await toldAnswer<{ part: number }>(
    async (told) => {
      told({ part: 0.25 });
      await new Promise((resolve) => setImmediate(resolve));
      return { status: 200, body: { saved: true, count: 9000 } };
    },
    () => FAULT,
  );
  expect(await linesOf(answer)).toEqual([{ step: { part: 0.25 } }, { saved: true, count: 9000 }]);
});

test("what goes wrong on the way is never told as saved", async () => {
  const answer = await toldAnswer<{ part: number }>(
    async (told) => {
      told({ part: 0.25 });
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error("the disk is full");
    },
    () => FAULT,
  );
  expect((await linesOf(answer)).at(-1)).toEqual(FAULT.body);
});

async function linesOf(answer: Response): Promise<unknown[]> {
  return (await answer.text())
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
