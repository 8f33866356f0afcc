import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineFault } from "@benhan/core/faults";
import { afterAll, describe, expect, it } from "vitest";
import { loadHostModule } from "../../src/command-line/index.ts";

const folder = mkdtempSync(join(tmpdir(), "host-module-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sample = {
  packageName: "@benhan/sample",
  guide: "sample-command",
  members: "{ storage }",
  shortest: "export default { storage };",
};

function load(name: string, content?: string) {
  const file = join(folder, name);
  if (content !== undefined) writeFileSync(file, content);
  return loadHostModule(file, sample);
}

describe("the module of a host", () => {
  it.each([
    ["an object", "object.mjs", "export default { storage: 1 };"],
    ["a function", "function.mjs", "export default () => ({ storage: 1 });"],
    ["a function that waits", "waits.mjs", "export default async () => ({ storage: 1 });"],
    ["of the older kind", "older.cjs", "module.exports = { storage: 1 };"],
  ])("gives what it exports: %s", async (_, name, content) => {
    expect(await load(name, content)).toEqual({ storage: 1 });
  });

  it.each([
    ["absent", "absent.mjs", undefined, "core.cli.config_absent", "sample-command"],
    ["failing", "fails.mjs", "\n\nexport default () => none();", "core.cli.config_failed", "fails.mjs"],
    ["failing with no error", "odd.mjs", "throw undefined;", "core.cli.config_failed", "odd.mjs"],
    [
      "lacking a package",
      "lacks.mjs",
      'import "no-such-driver";',
      "core.cli.config_package_absent",
      "@benhan/sample",
    ],
    ["without a default", "bare.mjs", "export const storage = 1;", "core.cli.config_wrong", "export default"],
    [
      "giving nothing",
      "nothing.mjs",
      "export default () => undefined;",
      "core.cli.config_wrong",
      "{ storage }",
    ],
  ])("is refused with what to do: %s", async (_, name, content, code, said) => {
    const refusal = await load(name, content).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code });
    const { text, nextStep } = refusal as { text: { vi: string }; nextStep: { vi: string } };
    expect(`${text.vi} ${nextStep.vi}`).toContain(said);
  });

  it("repeats no password of what fails", async () => {
    const thrown =
      'throw new Error("no answer of postgres://his:hunter2@db/benhan?password=hunter3 token: hunter4");';
    const { text } = (await load("secret.mjs", thrown).catch((error: unknown) => error)) as {
      text: { vi: string; en: string };
    };
    expect(text.en).toContain("no answer of postgres://…@db/benhan?password=…");
    expect(`${text.vi} ${text.en}`).not.toMatch(/hunter\d/);
  });

  it("hands on what the store says that it opens", async () => {
    const refused = defineFault<object>({ code: "core.sample.refused", text: () => ({ vi: "x", en: "x" }) });
    const own = globalThis as { refusal?: unknown };
    own.refusal = refused({});
    await expect(load("store.mjs", "throw globalThis.refusal;")).rejects.toBe(own.refusal);
    delete own.refusal;
  });
});
