import { expect, test } from "vitest";
import { readCsv } from "../sheets/csv.ts";
import { readLedger } from "./ledger-file.ts";

function read(...rows: string[]) {
  const answer = readLedger([readCsv(new TextEncoder().encode(rows.join("\n")))], 2026);
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const HEAD = "Konto;Kontonamn;Verksamhet;Verksamhetsnamn;Belopp;Period";

test("a ledger's lines are read with öre, minus of every kind, and the words above the heads left alone", () => {
  const { lines, troubles } = read(
    "Huvudbok 2026;;;;;",
    HEAD,
    "5011;Löner;5620;Feriearbete;1 234 567,89;202604",
    "3411;Bidrag;5620;Feriearbete;−500,5;202604",
    "6100;Hyra;5620;Feriearbete;12,00-;202604",
  );
  expect(troubles).toEqual([]);
  expect(lines).toEqual([
    { row: 3, account: "5011", accountName: "Löner", activity: "5620 Feriearbete", ore: 123_456_789 },
    { row: 4, account: "3411", accountName: "Bidrag", activity: "5620 Feriearbete", ore: -50_050 },
    { row: 5, account: "6100", accountName: "Hyra", activity: "5620 Feriearbete", ore: -1_200 },
  ]);
});

test("another year, a missing account, text for an amount and finer than öre are each named at their row", () => {
  const { lines, troubles } = read(
    HEAD,
    "5011;Löner;5620;;100;202504",
    ";Löner;5620;;100;202604",
    "5011;Löner;5620;;hundra;202604",
    "5011;Löner;5620;;1,234;202604",
    "5011;Löner;5620;;;202604",
  );
  expect(lines).toEqual([]);
  expect(troubles.map(({ row, why }) => `${row}: ${why}`)).toEqual([
    "2: Raden gäller 2025, inte 2026.",
    "3: Raden har inget konto.",
    "4: ”hundra” är inget belopp i kronor.",
    "5: 1,234 har fler decimaler än öre.",
    "6: Raden har inget belopp.",
  ]);
});

test("a row that says just what an earlier one says is counted and told, and the ledger's own sums are not counted", () => {
  const same = "5011;Löner;5620;;100;202604";
  const { lines, doubles, sums } = read(HEAD, same, "5012;Löner;5620;;100;202604", same, "Summa;;;;300;");
  expect(lines).toHaveLength(3);
  expect(doubles).toEqual([{ row: 4, first: 2, words: "5011 · Löner · 5620 · 100 · 202604" }]);
  expect(sums).toBe(1);
});

test("an account with its name in one cell is both, and a file without the columns says which it lacks", () => {
  expect(read("Konto;Belopp", "5011 Löner för arbete;100").lines[0]).toMatchObject({ account: "5011", accountName: "Löner för arbete" });
  const sheet = (text: string) => [readCsv(new TextEncoder().encode(text))];
  expect(readLedger(sheet("Konto;Text\n5011;x"), 2026)).toEqual({
    ok: false,
    message: "Filen saknar kolumnen Belopp. Döp den så i filen och läs in den igen.",
  });
  expect(readLedger(sheet("A;B\n1;2"), 2026)).toMatchObject({ ok: false });
});
