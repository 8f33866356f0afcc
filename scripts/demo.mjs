// @ts-check
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { root } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";

/**
 * `npm run demo`: a visit from admission to the hub's receipt, on this machine alone.
 * `npm run demo -- remote-signing`: a discharge paper that three people and the hospital sign.
 *
 * @param {readonly string[]} args Passed on: `--lang en`, `--keep`, …
 */
export async function demo(args) {
  await ensureBuilt({ types: false });
  const isSigning = args[0] === "remote-signing";
  const folder = join(root, "examples", isSigning ? "remote-signing" : "quickstart");
  const rest = isSigning ? args.slice(1) : args;
  const outcome = await runProcess(nodeCommand(join(folder, "dist", "main.js"), rest), {
    cwd: folder,
    output: "terminal",
  });
  return outcome.code;
}
