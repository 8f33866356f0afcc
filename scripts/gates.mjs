// @ts-check

import { basename } from "node:path";
import { pathToFileURL } from "node:url";
import { SetupError } from "./bootstrap.mjs";
import { ensureBuilt } from "./build.mjs";
import { filesBelow } from "./machine.mjs";
import { nothing } from "./tally.mjs";

/**
 * A gate: one check over the whole repository, in `tools/check/NAME.gate.mjs`, which opens with the mishap it prevents.
 *
 * @typedef {object} Gate
 * @property {string} title
 * @property {boolean} [needsBuild] Whether it looks at what was built.
 * @property {() => Promise<readonly string[]>} problems What is wrong; empty when all is well.
 */

/**
 * Runs the gates one after another and prints each with its time.
 *
 * @param {readonly string[]} [names] Only these, by file name without the ending.
 * @returns {Promise<import("./tally.mjs").Tally>}
 */
export async function runGates(names = []) {
  const all = filesBelow("tools/check").filter((file) => file.endsWith(".gate.mjs"));
  const nameOf = (/** @type {string} */ file) => basename(file, ".gate.mjs");
  const unknown = names.filter((name) => !all.some((file) => nameOf(file) === name));
  /** @type {string[]} */
  const remarks = unknown.map((name) => `✗ ${name}: there is no such gate (${all.map(nameOf).join(", ")})`);
  let passed = 0;
  let failed = unknown.length;
  for (const file of all.filter((file) => names.length === 0 || names.includes(nameOf(file)))) {
    const start = Date.now();
    /** @type {Gate} */
    const gate = await import(pathToFileURL(file).href);
    const problems = await problemsFound(gate);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? "✓" : "✗"} ${gate.title} (${nameOf(file)}, ${seconds} s)`);
    if (problems.length === 0) passed += 1;
    else {
      failed += 1;
      remarks.push(
        `✗ ${gate.title} (npm run check -- ${nameOf(file)})`,
        ...problems.map((problem) => indent(problem)),
      );
    }
  }
  return { ...nothing, passed, failed, remarks };
}

/** @type {Promise<void> | undefined} */
let built;

/** @param {Gate} gate */
async function problemsFound(gate) {
  try {
    if (gate.needsBuild) {
      built ??= ensureBuilt();
      await built;
    }
    return await gate.problems();
  } catch (error) {
    return [error instanceof SetupError || !(error instanceof Error) ? String(error) : String(error.stack)];
  }
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, "    ");
}

/** What a gate that is another program says: its output when it failed, else nothing. */
export function problemsOf(/** @type {import("./run-process.mjs").Outcome} */ outcome) {
  return outcome.code === 0 ? [] : [outcome.output.trim() || `exit code ${outcome.code}`];
}
