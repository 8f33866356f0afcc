// @ts-check
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { root } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";

/**
 * `npm run demo`: a visit from admission to the hub's receipt, on this machine alone.
 *
 * @param {readonly string[]} args Passed on: `--lang en`, `--keep`, …
 */
export async function demo(args) {
  await ensureBuilt({ types: false });
  const folder = join(root, "examples", "quickstart");
  const outcome = await runProcess(nodeCommand(join(folder, "dist", "main.js"), args), {
    cwd: folder,
    output: "terminal",
  });
  return outcome.code;
}
