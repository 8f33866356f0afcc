// @ts-check
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { root } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";

/**
 * `npm run bench`: the questions in `benchmarks/*.bench.ts`, each asked by comparing two things in one run.
 *
 * @param {readonly string[]} args Parts of file names; without any, all.
 */
export async function bench(args) {
  await ensureBuilt();
  const line = nodeCommand(join(root, "node_modules", "vitest", "vitest.mjs"), [
    "bench",
    "--run",
    "--config",
    "benchmarks/vitest.config.ts",
    ...args,
  ]);
  return (await runProcess(line, { cwd: root, output: "terminal" })).code;
}
