// @ts-check
// Prevents: arguments about layout in reviews, floating promises, default exports, the zod import that carries every
// locale into a browser bundle.
import { join } from "node:path";
import { problemsOf } from "../../scripts/gates.mjs";
import { root } from "../../scripts/machine.mjs";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";

export const title = "lint and format";

export async function problems() {
  const biome = nodeCommand(join(root, "node_modules", "@biomejs", "biome", "bin", "biome"), [
    "check",
    "--error-on-warnings",
  ]);
  return problemsOf(await runProcess(biome, { cwd: root, output: "kept" }));
}
