import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { checkPort, HOST, portFrom } from "./ports.js";

test("PORT is honoured, 3000 where it is not set", () => {
  expect(portFrom("8080")).toBe(8080);
  expect(portFrom(undefined)).toBe(3000);
  for (const setting of ["80a", "0", "70000", "-1", "8080.5"]) expect(() => portFrom(setting)).toThrow(`”${setting}”`);
});

test("a busy port is named, with another one to try", async () => {
  const other = createServer().listen(0, HOST);
  await once(other, "listening");
  const { port } = other.address();
  await expect(checkPort(port)).rejects.toThrow(`Port ${port} är upptagen`);
  other.close();
  await once(other, "close");
  await expect(checkPort(port)).resolves.toBeUndefined();
});
