import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../kill/bundle.ts";
import { outputOf, programOf, readmePages } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

describe("the medical record in the README", () => {
  let folder = "";
  beforeAll(() => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    folder = mkdtempSync(join(root, "tests/.work/readme-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(readmePages)("prints what the page shows (%s)", { timeout: 60_000 }, async (page) => {
    const source = join(folder, `${page}.ts`);
    writeFileSync(source, programOf(page));
    const { stdout } = await run(process.execPath, ["--no-warnings", await bundle(source, page)]);
    expect(outputOf(page).split("\n").length).toBeGreaterThan(4);
    expect(stdout).toBe(outputOf(page));
  });
});
