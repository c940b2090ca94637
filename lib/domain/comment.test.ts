import { expect, test } from "vitest";
import { type Comment, type CommentThread, openThreads, threadsShown, withoutRemoved } from "./comment.ts";

const comment = (byId: string, mentions: string[] = []): Comment => {
  return {
    id: `${byId}1`,
    version: 1,
    changed: false,
    removed: false,
    byId,
    by: byId,
    at: "2026-09-10T08:00:00.000Z",
    body: "Se över.",
    mentions: mentions.map((id) => ({ id, name: id })),
  };
};
const thread = (id: string, comments: Comment[], resolved = false): CommentThread => ({
  ...{ id, version: 1, place: { kind: "text", id: "analys" }, quote: "", proposal: null, comments },
  resolved: resolved ? { by: "bo", at: "2026-09-11T08:00:00.000Z", accepted: false } : null,
});

const threads = [
  thread("nämnd", [comment("eva", ["bo"])]),
  thread("besvarad", [comment("bo"), comment("eva")]),
  thread("egen", [comment("bo")]),
  thread("löst", [comment("eva", ["bo"])], true),
];

test("to me come those where I am mentioned, and answers to what I began; what is resolved is by itself", () => {
  const shown = (filter: "oppna" | "till-mig" | "losta") => threadsShown(threads, filter, "bo").map(({ id }) => id);
  expect(shown("oppna")).toEqual(["nämnd", "besvarad", "egen"]);
  expect(shown("till-mig")).toEqual(["nämnd", "besvarad"]);
  expect(shown("losta")).toEqual(["löst"]);
});

test("what is taken back leaves its place only where others have answered it", () => {
  const removed = (byId: string) => ({ ...comment(byId), body: "", removed: true });
  const left = withoutRemoved([
    thread("ensam", [removed("eva")]),
    thread("besvarad", [removed("eva"), comment("bo"), removed("eva")]),
    thread("hel", [comment("bo"), comment("eva")]),
  ]);
  expect(left.map(({ id, comments }) => [id, comments.map((one) => one.removed)])).toEqual([
    ["besvarad", [true, false]],
    ["hel", [false, false]],
  ]);
});

test("the outline counts what is open", () => {
  expect(openThreads(threads)).toEqual(new Map([["text/analys", 3]]));
});
