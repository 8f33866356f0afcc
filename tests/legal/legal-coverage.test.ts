import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
// The generator is plain JavaScript.
import {
  coveragePage,
  coveringTests,
  disagreements,
  obligations,
  pageFile,
  readTable,
} from "../../tools/generate/legal-coverage.mjs";

describe("the legal coverage", () => {
  it("gives each of the 163 obligations one owner, a reason, and the tests that name it", () => {
    expect(obligations()).toHaveLength(163);
    expect(disagreements(obligations(), readTable(), coveringTests())).toEqual([]);
  });

  it("notices a row without an owner, without a reason, without a test, and a test that nobody lists", () => {
    const rows = [{ id: "AAA-01" }, { id: "AAA-02" }, { id: "AAA-03" }];
    const table = [
      { id: "AAA-01", owner: "core", reason: "" },
      { id: "AAA-02", owner: "nobody", reason: "r", tests: ["a.test.ts"] },
      { id: "AAA-02", owner: "host", reason: "r" },
      { id: "ZZZ-01", owner: "host", reason: "r" },
    ];
    const tests = [{ id: "AAA-01", file: "b.test.ts", title: "t" }];
    expect(disagreements(rows, table, tests)).toEqual([
      "AAA-03 has no owner",
      "ZZZ-01 is no obligation",
      "AAA-02 stands twice",
      "AAA-01 says no reason",
      "AAA-01 belongs to core and has neither a test nor a reason why not",
      'AAA-02 has the unknown owner "nobody"',
      "AAA-02 names a.test.ts, where no title says [AAA-02]",
      "b.test.ts says [AAA-01], which data/legal/coverage.json does not list",
    ]);
  });

  it("is shown as it is in docs/reference/legal-coverage.md", () => {
    const page = existsSync(pageFile) ? readFileSync(pageFile, "utf8") : "";
    expect(page === coveragePage(obligations(), readTable(), coveringTests())).toBe(true);
  });
});
