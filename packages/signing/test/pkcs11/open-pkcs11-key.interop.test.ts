import { execFile } from "node:child_process";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { findAddon } from "./soft-token.ts";

const found = findAddon();
const root = fileURLToPath(new URL("../../../../", import.meta.url));

interface Outcome {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

describe.skipIf("skip" in found)(`PKCS#11${"skip" in found ? `: skipped, ${found.skip}` : ""}`, () => {
  describeWithTool("softhsm2-util", "keys on a soft token", () => {
    it("pass open-pkcs11-key.forked.ts, in a process of its own", async () => {
      const config = fileURLToPath(new URL("forked.config.ts", import.meta.url));
      const words = [
        "node_modules/vitest/vitest.mjs",
        "run",
        "--config",
        config,
        "--root",
        root,
        "--reporter=json",
      ];
      const printed = await new Promise<string>((resolve) => {
        const options = { cwd: root, env: { ...process.env, TEST_ALL: "1" }, maxBuffer: 64 * 1024 * 1024 };
        execFile(process.execPath, words, options, (_, out, trouble) =>
          resolve(out.includes("{") ? out : trouble),
        );
      });
      const outcome = JSON.parse(printed.slice(printed.indexOf("{"))) as Outcome;
      const all = outcome.testResults.flatMap(({ assertionResults }) => assertionResults);
      expect(all.filter(({ status }) => status !== "passed").map(({ fullName }) => fullName)).toEqual([]);
      expect(outcome).toMatchObject({ success: true });
      expect(outcome.numPassedTests).toBeGreaterThan(35);
    }, 120_000);
  });
});
