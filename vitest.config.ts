import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { isLongRun } from "./tests/long-run.ts";

// Naming conditions replaces vite's own list, so the usual ones are repeated behind ours.
const conditions = ["@benhan/source", "node", "module", "import", "default"];

/** Tests that start other programs, kill processes or take minutes: in CI and with `npm test -- --all`. */
const longTests = ["**/interop/**", "**/kill/**", "**/*.interop.test.ts", "**/*.kill.test.ts"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "tests/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    exclude: [
      "**/node_modules/**",
      "**/dist/**",
      "tests/.work/**",
      "tests/consumers/**",
      "**/*.browser.test.ts",
      ...(isLongRun ? [] : longTests),
    ],
    testTimeout: isLongRun ? 120_000 : 20_000,
    hookTimeout: 60_000,
    // Two at least: on two cores vitest would otherwise take one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Threads end with their process: a test that loops for ever cannot outlive the run that was stopped for it.
    pool: "threads",
    benchmark: { include: ["benchmarks/**/*.bench.ts"] },
  },
});
