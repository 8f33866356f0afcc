import { inspect } from "node:util";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { defineFault, EmrError, isEmrError, requireOk } from "../../src/faults/index.ts";

const staleLetter = defineFault<{ readonly expected: number }>({
  code: "core.test.stale_letter",
  retry: "safe",
  text: ({ expected }) => ({ vi: `Bản ${expected} đã cũ.`, en: `Version ${expected} is stale.` }),
  nextStep: () => ({ vi: "Đọc lại rồi ghi.", en: "Read again, then write." }),
});

describe("EmrError", () => {
  it("carries code, both sentences, next step, path, official field and the address of its documentation", () => {
    const error = staleLetter(
      { expected: 3 },
      { path: ["medications", 2, "code"], official: "XML2[3].MA_THUOC" },
    );
    expect(error.toJSON()).toEqual({
      name: "EmrError",
      code: "core.test.stale_letter",
      message: "core.test.stale_letter: Bản 3 đã cũ. | Version 3 is stale. ($.medications[2].code)",
      text: { vi: "Bản 3 đã cũ.", en: "Version 3 is stale." },
      nextStep: { vi: "Đọc lại rồi ghi.", en: "Read again, then write." },
      retry: "safe",
      path: ["medications", 2, "code"],
      official: "XML2[3].MA_THUOC",
      docs: "reference/faults.html#core.test.stale_letter",
      issues: [],
    });
  });

  it("is told apart by its code, and nothing else is mistaken for it", () => {
    const error = staleLetter({ expected: 1 });
    expect(isEmrError(error)).toBe(true);
    expect(isEmrError(error, staleLetter.code)).toBe(true);
    expect(isEmrError(error, "core.test.other")).toBe(false);
    for (const other of [new Error("x"), { code: staleLetter.code }, null, undefined, "EmrError"]) {
      expect(isEmrError(other)).toBe(false);
    }
  });

  it("is recognised when it was made by another copy of the class", () => {
    const foreign = new Error("other copy");
    Object.defineProperty(foreign, Symbol.for("@benhan/core/EmrError"), { value: true });
    expect(isEmrError(foreign)).toBe(true);
  });

  it("survives the way to a worker thread and back", async () => {
    const error = staleLetter({ expected: 7 }, { path: ["a", 0] });
    const echo = new Worker(
      "const { parentPort } = require('node:worker_threads'); parentPort.once('message', (m) => parentPort.postMessage(m));",
      { eval: true },
    );
    const answer = new Promise((resolve) => echo.once("message", resolve));
    echo.postMessage(error.toJSON());
    const back = EmrError.fromJSON((await answer) as ReturnType<EmrError["toJSON"]>);
    await echo.terminate();
    expect(isEmrError(back, staleLetter.code)).toBe(true);
    expect(back.toJSON()).toEqual(error.toJSON());
  });

  it("drops what a rule expected from its issues, so that neither a console nor a log prints it", () => {
    const issue = {
      code: "core.test.sum",
      severity: "error",
      path: ["total"],
      text: { vi: "Sai tổng.", en: "Wrong sum." },
    } as const;
    const report = { ok: false, issues: [{ ...issue, expected: "1234567.00" }] } as const;
    const error = staleLetter({ expected: 1 }, { issues: report.issues });
    expect(error.issues).toEqual([issue]);
    expect(inspect(error, { depth: null })).not.toContain("1234567");
    expect(JSON.stringify(error)).not.toContain("1234567");
    expect(() => requireOk(report, staleLetter as never)).toThrow(
      expect.objectContaining({ issues: [issue] }),
    );
  });

  it("leaves the cause and the stack out of its JSON, because foreign errors may quote data", () => {
    const error = staleLetter({ expected: 1 }, { cause: new Error("NGUYỄN THỊ THỬ") });
    expect(JSON.stringify(error)).not.toContain("NGUYỄN");
    expect(error.cause).toBeInstanceOf(Error);
  });
});
