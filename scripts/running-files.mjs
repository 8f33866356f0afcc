// @ts-check
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";

/**
 * A reporter for vitest that keeps a list of the test files that have begun and not ended, in the file named by
 * `RUNNING_FILES`. A test that loops for ever takes its worker with it: no time limit of vitest ends it, and without
 * this list nobody would learn which one it was.
 */
export default class RunningFiles {
  /** @type {Set<string>} */
  #running = new Set();

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleEnd(module) {
    this.#running.delete(module.relativeModuleId);
    this.#write();
  }

  /** @param {import("vitest/node").TestModule} module */
  onTestModuleQueued(module) {
    this.#running.add(module.relativeModuleId);
    this.#write();
  }

  #write() {
    const file = process.env["RUNNING_FILES"];
    if (file === undefined) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, [...this.#running].join("\n"));
  }
}
