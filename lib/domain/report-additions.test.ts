import { expect, test } from "vitest";
import {
  historyLine,
  isAddition,
  isDistrictCaption,
  isTableCaption,
  NETTO_NOTE,
  provenanceLine,
  tableCaption,
  unitNote,
} from "./report-additions.ts";

test("what a report adds of its own is recognised again", () => {
  const history = historyLine({ authorityId: "namnden", seq: 1234, hash: "0123456789abcdef".repeat(4) });
  for (const line of [`${unitNote("tkr")} ${NETTO_NOTE}`, provenanceLine("2027-02-03 kl. 09.15", "0123456789abcdef"), history])
    expect(isAddition(line), line).toBe(true);
});

test("an author's own sentence is not", () => {
  for (const line of [
    "Vi har många aktiviteter till våren.",
    "Beloppen är i kronor. Utfallet är lågt.",
    "Indikatorerna följs upp varje månad",
    "",
  ])
    expect(isAddition(line), line).toBe(false);
});

test("a caption is known by the first column's head, whatever the paper called it", () => {
  expect(isTableCaption(tableCaption("Indikator", "mål 3.3", true), "Indikator")).toBe(true);
  expect(isTableCaption(tableCaption("Enhetens indikator", "åtagandet", false), "Enhetens indikator")).toBe(true);
  expect(isTableCaption(tableCaption("Tertial", "nämndmålet", false), "Tertial")).toBe(true);
  expect(isTableCaption("Tertial till nämndmålet", "Ort")).toBe(false);
  expect(isTableCaption("Indikatorer till var och en som frågar.", "Indikator")).toBe(false);
});

test("a caption tells whether district rows follow", () => {
  expect(isDistrictCaption(tableCaption("Indikator", "mål 1.1", true))).toBe(true);
  expect(isDistrictCaption(tableCaption("Indikator", "mål 1.1", false))).toBe(false);
});
