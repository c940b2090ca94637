import { channel } from "node:diagnostics_channel";
import { expect, test } from "vitest";
import { callerOf, deviceWords } from "./caller.ts";
import { ownPath } from "./own-path.ts";
import { believeOnlyOurProxy } from "./own-proxy.ts";

test("a browser is named as people know it", () => {
  expect(deviceWords("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0")).toBe(
    "Edge på Windows",
  );
  expect(deviceWords("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1")).toBe("Safari på iPhone");
  expect(deviceWords("curl/8.0")).toBe("");
});

test("the caller's address is the one our own proxy saw, not the one the caller claims", () => {
  const request = new Request("http://tertial.test/", { headers: { "x-forwarded-for": "198.51.100.1, 203.0.113.7" } });
  expect(callerOf(request)).toEqual({ address: "203.0.113.7", device: "" });
  expect(callerOf(new Request("http://tertial.test/")).address).toBe("okänd");
});

test("only a proxy on this machine may say for whom it calls", () => {
  believeOnlyOurProxy();
  const claimed = (remoteAddress: string) => {
    const request = { headers: { "x-forwarded-for": "198.51.100.1" }, socket: { remoteAddress } };
    channel("http.server.request.start").publish({ request });
    return request.headers["x-forwarded-for"];
  };
  expect(["127.0.0.1", "::1", "::ffff:127.0.0.1"].map(claimed)).toEqual(["198.51.100.1", "198.51.100.1", "198.51.100.1"]);
  expect(["203.0.113.7", "::ffff:203.0.113.7", "::127.0.0.1"].map(claimed)).toEqual(["203.0.113.7", "::ffff:203.0.113.7", "::127.0.0.1"]);
});

test("after signing in one is led to our own pages only", () => {
  expect(ownPath("/2026/enheten/malkedja?period=VB")).toBe("/2026/enheten/malkedja?period=VB");
  for (const elsewhere of ["https://annan.test/", "//annan.test", "/\\annan.test", "annan", ""]) expect(ownPath(elsewhere)).toBe("/");
});
