// @ts-check
// Prevents: code that vitest runs happily (it strips types unread) but that does not compile for anybody. Type tests,
// `*.test-d.ts`, are ordinary files for this gate: `@ts-expect-error` fails when the error is not there.
import { join } from "node:path";
import { problemsOf } from "../../scripts/gates.mjs";
import { root } from "../../scripts/machine.mjs";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";

export const title = "everything compiles, type tests included";

export async function problems() {
  const tsc = nodeCommand(join(root, "node_modules", "typescript", "bin", "tsc"), ["-p", ".", "--noEmit"]);
  return problemsOf(await runProcess(tsc, { cwd: root, output: "kept" }));
}
