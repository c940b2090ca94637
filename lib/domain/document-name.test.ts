import { expect, test } from "vitest";
import { documentName, fileName } from "./document-name.ts";

const report = { kind: "VB", year: 2017, unit: "Försörjningsstödsenheten", state: "beslutad" } as const;

test("a document is called by kind, year and unit, without å, ä and ö", () => {
  expect(documentName(report)).toBe("VB-2017-forsorjningsstodsenheten");
});

test("a file says that it is a draft until the nämnd has decided", () => {
  expect(fileName(report, 3, "docx")).toBe("VB-2017-forsorjningsstodsenheten-v3.docx");
  expect(fileName({ ...report, state: "godkand" }, 3, "docx")).toBe("VB-2017-forsorjningsstodsenheten-UTKAST-v3.docx");
});
