import { describe, expect, it } from "vitest";
import { add, exitCode, lastLine, nothing, tallyOfVitest } from "../../scripts/tally.mjs";

function report(...files: { status: string; message?: string; tests: string[] }[]): string {
  return JSON.stringify({
    testResults: files.map(({ tests, ...file }) => ({
      name: "a.test.ts",
      message: "",
      ...file,
      assertionResults: tests.map((status) => ({ status, fullName: `a ${status} test` })),
    })),
  });
}

describe("the last line of npm test", () => {
  it("counts what ran, and names what was skipped only when something was", () => {
    const green = tallyOfVitest("tests", 0, report({ status: "passed", tests: ["passed", "passed"] }));
    expect(lastLine(green)).toBe("2 passed, 0 failed");
    expect(exitCode(green)).toBe(0);
    const skipped = tallyOfVitest(
      "tests",
      0,
      report({ status: "passed", tests: ["passed", "skipped", "todo"] }),
    );
    expect(lastLine(skipped)).toBe("1 passed, 0 failed, 2 skipped");
    expect(skipped.remarks).toContain("- a skipped test");
  });

  it("fails for a failed test", () => {
    const tally = tallyOfVitest("tests", 1, report({ status: "failed", tests: ["passed", "failed"] }));
    expect(lastLine(tally)).toBe("1 passed, 1 failed");
    expect(exitCode(tally)).toBe(1);
  });

  it("counts a file that could not be loaded as a failure", () => {
    const tally = tallyOfVitest(
      "tests",
      1,
      report(
        { status: "passed", tests: ["passed"] },
        { status: "failed", message: "Cannot find x\nstack", tests: [] },
      ),
    );
    expect(lastLine(tally)).toBe("1 passed, 1 failed");
    expect(tally.remarks.join()).toContain("Cannot find x");
  });

  it.each([undefined, "", '{"testResults":'])(
    "counts a runner that left the report %j as a failure",
    (text) => {
      expect(lastLine(tallyOfVitest("tests", 137, text))).toBe("0 passed, 1 failed");
    },
  );

  it("counts an error outside all tests as a failure", () => {
    const tally = tallyOfVitest("tests", 1, report({ status: "passed", tests: ["passed"] }));
    expect(lastLine(tally)).toBe("1 passed, 1 failed");
  });

  it("fails when no test ran", () => {
    expect(exitCode(nothing)).toBe(1);
    expect(exitCode({ ...nothing, skipped: 3 })).toBe(1);
  });

  it("adds several runs up", () => {
    const one = { ...nothing, passed: 2, skipped: 1 };
    expect(lastLine(add(one, { ...nothing, passed: 1, failed: 1 }))).toBe("3 passed, 1 failed, 1 skipped");
  });
});
