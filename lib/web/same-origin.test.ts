import { expect, test } from "vitest";
import { sameOrigin } from "./same-origin.ts";

const from = (headers: Record<string, string>) => new Request("http://tertial.test/api", { method: "PUT", headers });

test("our own page may save", () => {
  expect(sameOrigin(from({ host: "tertial.test", origin: "http://tertial.test", "sec-fetch-site": "same-origin" }))).toBe(true);
});

test("another site's page may not, whichever header tells", () => {
  expect(sameOrigin(from({ host: "tertial.test", origin: "https://annan.test" }))).toBe(false);
  expect(sameOrigin(from({ host: "tertial.test", "sec-fetch-site": "cross-site" }))).toBe(false);
  expect(sameOrigin(from({ host: "tertial.test", "sec-fetch-site": "same-site" }))).toBe(false);
  expect(sameOrigin(from({ host: "tertial.test", origin: "null" }))).toBe(false);
});
