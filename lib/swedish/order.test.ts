import { expect, test } from "vitest";
import { inSwedishOrder } from "./order.ts";

test("names stand in Swedish order, numbers in them by their size", () => {
  const names = ["Östra nämnden 2", "Östra nämnden 10", "Årsta", "Zinken", "Ängen", "östra nämnden 1"];
  expect(names.toSorted(inSwedishOrder)).toEqual(["Zinken", "Årsta", "Ängen", "östra nämnden 1", "Östra nämnden 2", "Östra nämnden 10"]);
  expect(["1.10", "1.2", "1.9"].toSorted(inSwedishOrder)).toEqual(["1.2", "1.9", "1.10"]);
});
