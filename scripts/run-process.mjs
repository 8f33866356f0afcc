// @ts-check
import { spawn } from "node:child_process";
import process from "node:process";

/**
 * @typedef {object} CommandLine
 * @property {string} file
 * @property {readonly string[]} args
 * @property {boolean} shell True only for `npx.cmd` on Windows, which is no program but a batch file.
 */

/**
 * @typedef {object} Outcome
 * @property {number} code Not 0 when the process failed, was killed or could not be started.
 * @property {string} output What it wrote, at most the last 256 kB; empty when it wrote straight to the terminal.
 */

const keptCharacters = 256 * 1024;

/**
 * Runs a program to its end.
 *
 * @param {CommandLine} line
 * @param {{ cwd: string, env?: Record<string, string | undefined>, output: "terminal" | "both" | "kept", hide?: RegExp, minutes?: number }} options
 *   `output`: shown only, shown and kept, or kept only. `hide`: lines that are kept and not shown. `minutes`: after
 *   them the program is killed.
 * @returns {Promise<Outcome>}
 */
export function runProcess(line, options) {
  return new Promise((resolve) => {
    const child = spawn(line.file, line.args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      shell: line.shell,
      stdio: options.output === "terminal" ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    // Whoever ends this process ends the program too: its time limit would be gone with us.
    const end = () => child.kill("SIGKILL");
    const forward = (/** @type {"SIGTERM" | "SIGHUP"} */ signal) => {
      child.kill(signal);
    };
    process.on("exit", end).on("SIGTERM", forward).on("SIGHUP", forward);
    const letGo = () => {
      process.off("exit", end).off("SIGTERM", forward).off("SIGHUP", forward);
    };
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      let line = "";
      from?.setEncoding("utf8");
      from?.on("data", (text) => {
        output = (output + text).slice(-keptCharacters);
        if (options.output !== "both") return;
        const lines = (line + text).split("\n");
        line = lines.pop() ?? "";
        for (const whole of lines) if (!options.hide?.test(whole)) to.write(`${whole}\n`);
      });
      from?.on("end", () => to.write(line));
    }
    const limit =
      options.minutes === undefined
        ? undefined
        : setTimeout(() => child.kill("SIGKILL"), options.minutes * 60_000);
    child.on("exit", () => {
      clearTimeout(limit);
      letGo();
    });
    child.on("error", (error) => {
      letGo();
      resolve({ code: 1, output: `${output}\n${error.message}` });
    });
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The command line of a JavaScript program, run by this same Node: no shell, no `.cmd`, any path.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {CommandLine}
 */
export function nodeCommand(script, args) {
  return { file: process.execPath, args: [script, ...args], shell: false };
}
