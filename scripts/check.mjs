// @ts-check
import { runGates } from "./gates.mjs";
import { ensureInstalled } from "./machine.mjs";
import { exitCode } from "./tally.mjs";

/**
 * `npm run check`: everything that can be judged without running the product. Each gate is a file in `tools/check/`.
 *
 * @param {readonly string[]} args Names of gates; without any, all.
 */
export async function check(args) {
  await ensureInstalled();
  const tally = await runGates(args.filter((arg) => !arg.startsWith("-")));
  for (const remark of tally.remarks) console.log(remark);
  console.log(`${tally.passed} gates passed, ${tally.failed} failed`);
  return exitCode(tally);
}
