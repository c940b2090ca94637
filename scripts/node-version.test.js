import { expect, test } from "vitest";
import { checkNode } from "./node-version.js";

test("Node 20.19 to 24 may run Tertial", () => {
  for (const version of ["20.19.0", "22.12.0", "24.11.1"]) expect(() => checkNode(version)).not.toThrow();
});

test("any other Node is refused in one sentence that says what to do", () => {
  for (const version of ["18.20.4", "20.18.3", "25.0.0"]) {
    expect(() => checkNode(version)).toThrow(`men här körs Node ${version}: installera Node 24`);
  }
});
