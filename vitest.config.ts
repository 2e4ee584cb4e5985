import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts", "**/*.test.tsx"],
    exclude: ["node_modules/**", "build/**", "e2e/**"],
    // Integration tests start real servers on a machine that may be small and busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
