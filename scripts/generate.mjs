// @ts-check
import { ensureInstalled, filesBelow, root } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";

/**
 * `npm run generate`: writes every file that is made from official data, by running `tools/generate/*.mjs`.
 *
 * @param {readonly string[]} args Parts of file names; without any, all generators run.
 */
export async function generate(args) {
  await ensureInstalled();
  const generators = filesBelow("tools/generate")
    .filter((file) => file.endsWith(".mjs"))
    .filter((file) => args.length === 0 || args.some((arg) => file.includes(arg)));
  for (const file of generators) {
    console.log(`• ${file.slice(root.length)}`);
    const outcome = await runProcess(nodeCommand(file, []), { cwd: root, output: "terminal" });
    if (outcome.code !== 0) return outcome.code;
  }
  console.log(`${generators.length} generators ran`);
  return generators.length === 0 ? 1 : 0;
}
