// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { SetupError } from "./bootstrap.mjs";
import { ensureBuilt } from "./build.mjs";
import { runGates } from "./gates.mjs";
import { ensureInstalled, filesBelow, machine, root } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";
import { add, exitCode, lastLine, nothing, tallyOfVitest } from "./tally.mjs";

/** A run that takes longer hangs: everything together needs a quarter of this on two cores. */
const [usualMinutes, longMinutes] = [15, 40];

/**
 * `npm test`: unit, property, contract and conformance tests. With `--all`, and in CI: browser, interop and kill tests,
 * another time zone and the gates of `npm run check` as well, each gate counted as one test.
 *
 * The last line is always `N passed, N failed`, with `, N skipped` behind it where something was skipped.
 *
 * @param {readonly string[]} args `--all`; anything else names test files by a part of their path.
 */
export async function test(args) {
  const isCI = process.env["CI"] === "true";
  const isLong = isCI || args.includes("--all");
  const filters = args.filter((arg) => arg !== "--all" && arg !== "--");
  let tally = nothing;
  try {
    // A package's own tests run on sources. Those that span packages also start what was built.
    const onSources =
      filters.length > 0 && !isLong && filters.every((filter) => filter.startsWith("packages/"));
    await ensureInstalled();
    if (!onSources) tally = add(tally, await buildFailure());
    const env = isLong ? { TEST_ALL: "1" } : {};
    tally = add(tally, await vitest("tests", filters, env));
    if (isLong && filters.length === 0) {
      tally = add(
        tally,
        await vitest("tests in another time zone", ["packages/core/test"], {
          ...env,
          TZ: "America/Los_Angeles",
        }),
      );
      tally = add(tally, await browserTests(isCI));
      tally = add(tally, await runGates());
    }
  } catch (error) {
    tally = add(tally, failureOf(error));
  }
  for (const remark of tally.remarks) console.log(remark);
  if (tally.passed + tally.failed === 0) console.log("✗ Không có bài thử nào / No test ran");
  console.log(lastLine(tally));
  return exitCode(tally);
}

/** A package that cannot be built is one failure; the tests run on sources and have their own say. */
async function buildFailure() {
  try {
    await ensureBuilt();
    return nothing;
  } catch (error) {
    return failureOf(error);
  }
}

/** @param {unknown} error */
function failureOf(error) {
  const lines =
    error instanceof SetupError ? error.lines : [String(error instanceof Error ? error.stack : error)];
  return { ...nothing, failed: 1, remarks: lines };
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function vitest(name, args, env) {
  const file = join(root, "tests", ".work", "reports", name.replaceAll(" ", "-"));
  const [report, running] = [`${file}.json`, `${file}.running`];
  machine.remove(report);
  machine.remove(running);
  const line = nodeCommand(join(root, "node_modules", "vitest", "vitest.mjs"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--reporter=${join(root, "scripts", "running-files.mjs")}`,
    `--outputFile.json=${report}`,
    ...args,
  ]);
  const minutes = env["TEST_ALL"] === "1" ? longMinutes : usualMinutes;
  const options = { cwd: root, env: { ...env, RUNNING_FILES: running }, minutes };
  const outcome = await runProcess(line, { ...options, output: "terminal" });
  const text = machine.read(report);
  const left =
    text === undefined ? (machine.read(running) ?? "").split("\n").filter((path) => path !== "") : [];
  const remarks = left.map((path) => `✗ ${path} had begun and did not end (the limit is ${minutes} minutes)`);
  return add(tallyOfVitest(name, outcome.code, text), { ...nothing, remarks });
}

/** @param {boolean} mustRun In CI a missing browser is a failure, elsewhere a skip. */
async function browserTests(mustRun) {
  const hasTests = [...filesBelow("packages"), ...filesBelow("tests/browser")].some((file) =>
    file.endsWith(".browser.test.ts"),
  );
  if (!hasTests) return nothing;
  const chromium = process.env["CHROMIUM_BIN"] ?? "/usr/bin/chromium";
  if (existsSync(chromium))
    return vitest("browser tests", ["--config=tests/browser/vitest.config.ts"], { CHROMIUM_BIN: chromium });
  const why = `${chromium} is not there (Debian: apt-get install chromium, or set CHROMIUM_BIN)`;
  if (mustRun) return { ...nothing, failed: 1, remarks: [`✗ browser tests: ${why}; in CI it must be there`] };
  return { ...nothing, skipped: 1, remarks: [`- browser tests: ${why}`] };
}
