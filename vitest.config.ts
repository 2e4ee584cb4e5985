import { defineConfig } from "vitest/config";

const everywhere = ["node_modules/**", "build/**", "e2e/**"];

/** Tests with real processes, sockets or printers: the ones a machine that stalls for seconds can fail. */
const withRealThings = [
  "**/*.integration.test.ts",
  "server/{import,printing,sockets,http}/**/*.test.ts",
  "server/journal/sqlite/**/*.test.ts",
  "shared/ui/*.test.ts",
  "shared/testing/**/*.test.ts",
  "scripts/*.test.ts",
];

export default defineConfig({
  test: {
    // Real servers start on a machine that may be small and busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "rules",
          include: ["**/*.test.ts", "**/*.test.tsx"],
          exclude: [...everywhere, ...withRealThings],
          // Never again: a second random history would hide what the first one found.
          retry: 0,
        },
      },
      {
        extends: true,
        test: {
          name: "real",
          include: withRealThings,
          exclude: everywhere,
          // On a shared machine only; the report names what needed it.
          retry: process.env["CI"] === undefined ? 0 : 1,
        },
      },
    ],
  },
});
