import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const planted = join(root, "tests", ".work", `planted-${process.pid}`);

/** A small repository in which every rule is broken once. */
const files: Readonly<Record<string, string>> = {
  "tsconfig.json": "{}",
  "packages/core/src/a.ts": 'import "../../storage/src/a.ts";',
  "packages/core/src/platform/b.ts": 'import "node:fs";',
  "packages/core/src/c.ts": 'import "node:crypto";',
  "packages/signing/src/a.ts": 'import type { A } from "../../exchange/src/a.ts";\nexport type B = A;',
  "packages/exchange/src/a.ts": 'export type A = 1;\nimport "./b.ts";',
  "packages/exchange/src/b.ts": 'import "./a.ts";',
  "packages/exchange/src/c.ts": 'import "nowhere";',
  "packages/exchange/src/simulator/a.ts": 'import "node:http";',
  "packages/storage/src/a.ts": 'import "./adapters/sqlite/a.ts";',
  "packages/storage/src/adapters/sqlite/a.ts": 'import "../memory/a.ts";\nimport "node:fs";',
  "packages/storage/src/adapters/memory/a.ts": "export {};",
  "packages/storage/src/b.ts": 'import "../test/a.ts";',
  "packages/storage/test/a.ts": "export {};",
};

describe("the gate of directions", () => {
  let said = "";

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(planted, name)), { recursive: true });
      writeFileSync(join(planted, name), text);
    }
    const depcruise = join(root, "node_modules", "dependency-cruiser", "bin", "dependency-cruise.mjs");
    const config = join(root, ".dependency-cruiser.cjs");
    const line = nodeCommand(depcruise, ["--config", config, "--output-type", "err", "packages"]);
    said = (await runProcess(line, { cwd: planted, output: "kept" })).output;
    rmSync(planted, { recursive: true, force: true });
  });

  it.each([
    ["core-is-the-bottom", "packages/core/src/a.ts → packages/storage/src/a.ts"],
    ["siblings-do-not-meet", "packages/signing/src/a.ts → packages/exchange/src/a.ts"],
    ["no-circular", "packages/exchange/src/"],
    ["everything-is-found", "packages/exchange/src/c.ts → nowhere"],
    ["ports-know-no-adapters", "packages/storage/src/a.ts → packages/storage/src/adapters/sqlite/a.ts"],
    [
      "adapters-do-not-meet",
      "packages/storage/src/adapters/sqlite/a.ts → packages/storage/src/adapters/memory/a.ts",
    ],
    ["packages-know-no-tests", "packages/storage/src/b.ts → packages/storage/test/a.ts"],
    ["portable-code-has-no-node", "packages/core/src/c.ts → crypto"],
  ])("names the fault planted for %s", (rule, place) => {
    expect(said).toContain(`error ${rule}: ${place}`);
  });

  it("lets the platform, the sqlite adapter and the simulator use Node", () => {
    expect(said).not.toMatch(/portable-code-has-no-node: .*(platform|sqlite|simulator)/);
  });
});
