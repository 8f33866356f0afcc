import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalizeXml } from "@benhan/signing";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { generatedDocument } from "./generated-document.ts";

const seed = 20261121;

describeWithTool("xmllint", `canonical XML equals that of libxml2 (fast-check seed ${seed})`, (xmllint) => {
  const folder = mkdtempSync(join(tmpdir(), "benhan-c14n-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["c14n-1.0", "--c14n"],
    ["c14n-1.1", "--c14n11"],
    ["exclusive", "--exc-c14n"],
  ] as const)("%s, on generated documents", (form, flag) => {
    const file = join(folder, `${form}.xml`);
    fc.assert(
      fc.property(generatedDocument, (text) => {
        writeFileSync(file, text);
        const theirs = execFileSync(xmllint, ["--nonet", flag, file], { encoding: "utf8" });
        const ours = canonicalizeXml(new TextEncoder().encode(text), { form, comments: true });
        expect(new TextDecoder().decode(ours)).toBe(theirs);
      }),
      { seed, numRuns: runs(50, 400) },
    );
  });
});
