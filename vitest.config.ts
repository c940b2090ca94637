import { defineConfig } from "vitest/config";

// Far from Stockholm and with a half hour: whatever reads the machine's clock zone by mistake shows it here.
process.env.TZ = "Asia/Kathmandu";

const everyTest = { setupFiles: ["tests/house/quiet.ts"], restoreMocks: true };

/**
 * Three kinds of tests: `unit` (beside the code, and the house rules), `db` (real migrations on real engines),
 * `e2e` (the built app in a browser; needs a build, so `npm test` runs it last).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everyTest,
          name: "unit",
          include: ["{lib,app,cli,scripts,templates}/**/*.test.{ts,tsx,js}", "tests/{house,fixtures,whole}/**/*.test.ts"],
          testTimeout: 20_000,
        },
      },
      { test: { ...everyTest, name: "db", include: ["db/**/*.test.ts"], testTimeout: 30_000 } },
      {
        test: {
          ...everyTest,
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: ["tests/e2e/served-app.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // one browser at a time: the journeys share the machine's two cores with the served app
          fileParallelism: false,
        },
      },
    ],
  },
});
