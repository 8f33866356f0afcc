import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Bundle, bundleCommand } from "../cli/command-line.ts";
import { hostileDer } from "./files/hostile-der.ts";
import type { HostileFile } from "./files/hostile-file.ts";
import { hostileJson } from "./files/hostile-json.ts";
import { hostilePdf } from "./files/hostile-pdf.ts";
import { hostileXml } from "./files/hostile-xml.ts";

// Each test starts processes, on machines that do other things as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

const names: ReadonlySet<string> = new Set([
  "50,000 levels of elements",
  "an entity bomb",
  "an attribute of 10 MB",
  "a million attributes",
  "50,000 levels of SEQUENCE",
  "a million values side by side",
  "300,000 beginnings of PEM",
  "50,000 levels of arrays",
  "an object stream of 1 GB",
  "a table of 10^9 entries",
  "a header of 10 MB",
]);
const files: readonly HostileFile[] = [...hostileXml, ...hostileDer, ...hostilePdf, ...hostileJson].filter(
  ({ name }) => names.has(name),
);

let command: Bundle;
beforeAll(async () => {
  command = await bundleCommand();
  expect((await command.run(["testkit", "ca", "--out", "."])).code).toBe(0);
});
afterAll(() => command.remove());

describe("a command that is given a hostile file", () => {
  it("is tried with each of them", () => {
    expect(files).toHaveLength(names.size);
  });

  it.each(files.map((file) => [file.name, file] as const))("refuses %s in words", async (_, file) => {
    await command.put("hostile", file.make());
    for (const args of [
      ["verify", "hostile", "--trust", "TEST-root.pem"],
      ["verify", "hostile", "--trust", "hostile"],
      ["inspect", "hostile"],
    ]) {
      const { code, out, err } = await command.run(args, { NODE_OPTIONS: "--max-old-space-size=128" });
      expect([1, 2]).toContain(code);
      expect(`${out}${err}`).not.toBe("");
      expect(`${out}${err}`).not.toMatch(/\n\s+at |heap out of memory/);
    }
  });
});
