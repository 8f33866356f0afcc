// @ts-check
// Prevents: a connector that reaches into a store and a store that reaches into a format, until nothing can be used or
// replaced alone; a circle of files; `node:` in code that must run in a browser.
import { join } from "node:path";
import { problemsOf } from "../../scripts/gates.mjs";
import { root } from "../../scripts/machine.mjs";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";

export const title = "core is the bottom, siblings do not meet, portable code knows no node:";

export async function problems() {
  const depcruise = nodeCommand(
    join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs"),
    ["--config", ".dependency-cruiser.cjs", "packages"],
  );
  return problemsOf(await runProcess(depcruise, { cwd: root, output: "kept" }));
}
