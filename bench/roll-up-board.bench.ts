import { againstRecursion, BOARD } from "./million-values.ts";

export const name = "All 37 indicators of a nämnd of 214 units added up, among 999,000 values";
export const limit = { ratio: 0.1 };

export const run = () => againstRecursion(BOARD, null);
