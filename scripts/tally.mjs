// @ts-check

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} remarks What a reader must know: what failed outside a test, what was skipped and why.
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0, remarks: [] };

/**
 * @param {Tally} a
 * @param {Tally} b
 * @returns {Tally}
 */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    remarks: [...a.remarks, ...b.remarks],
  };
}

/**
 * Counts a run of vitest from its JSON report and its exit code. What vitest counts as no test still fails here: a
 * file that could not be loaded, an error outside all tests, a runner that died before it wrote its report.
 *
 * @param {string} name Of the run, for the remarks.
 * @param {number} code
 * @param {string | undefined} text The JSON report, undefined when there is none.
 * @returns {Tally}
 */
export function tallyOfVitest(name, code, text) {
  let report;
  try {
    report = JSON.parse(text ?? "");
  } catch {
    return {
      ...nothing,
      failed: 1,
      remarks: [`✗ ${name}: the test runner ended without a report (exit code ${code})`],
    };
  }
  let tally = nothing;
  for (const file of report.testResults) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    /** @type {string[]} */
    const remarks = [];
    for (const test of file.assertionResults) {
      if (test.status === "passed") counts.passed += 1;
      else if (test.status === "failed") counts.failed += 1;
      else {
        counts.skipped += 1;
        remarks.push(`- ${test.fullName}`);
      }
    }
    if (file.status === "failed" && counts.failed === 0) {
      counts.failed = 1;
      remarks.push(`✗ ${file.name}: ${String(file.message).split("\n", 1)[0] || "failed outside its tests"}`);
    }
    tally = add(tally, { ...counts, remarks });
  }
  if (code !== 0 && tally.failed === 0) {
    return add(tally, {
      ...nothing,
      failed: 1,
      remarks: [`✗ ${name}: exit code ${code} with no failed test`],
    });
  }
  return tally;
}

/**
 * The last line of `npm test`, which machines read.
 *
 * @param {Tally} tally
 */
export function lastLine(tally) {
  const skipped = tally.skipped === 0 ? "" : `, ${tally.skipped} skipped`;
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

/**
 * A run that tried nothing has proven nothing: it fails too.
 *
 * @param {Tally} tally
 */
export function exitCode(tally) {
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
}
