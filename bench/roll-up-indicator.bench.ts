import { againstRecursion, INDICATOR, KOMMUN } from "./million-values.ts";

export const name = "One indicator of 3,000 units added up for each nämnd, among 999,000 values";
export const limit = { ratio: 0.1 };

export const run = () => againstRecursion(KOMMUN, INDICATOR);
