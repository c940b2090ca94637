import { defineConfig } from "vitest/config";

/** What takes too long for every test run: `npm run torture`, or `npm run torture kills` for the files whose name holds the word. */
export default defineConfig({
  test: {
    name: "torture",
    include: ["tests/torture/**/*.torture.ts"],
    testTimeout: 60 * 60_000,
    hookTimeout: 5 * 60_000,
    // one at a time: each uses the machine as much as it can
    fileParallelism: false,
    reporters: ["default", "tests/torture/written-figures.ts"],
  },
});
