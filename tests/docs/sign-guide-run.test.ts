import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { bundleCommand, startStamps } from "../../packages/signing/test/cli/command-line.ts";
import { bundle } from "../kill/bundle.ts";
import { outputOf, programOf } from "./program-of.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const pageOf = (language: string) => `docs/${language}/guides/sign.md`;
const languages = ["vi", "en"];

it.each(languages)(
  "the program of the guide to signing prints what the guide shows (%s)",
  { timeout: 120_000 },
  async (language) => {
    mkdirSync(join(root, "tests/.work"), { recursive: true });
    const folder = mkdtempSync(join(root, "tests/.work/sign-"));
    try {
      const source = join(folder, "program.ts");
      writeFileSync(source, programOf(pageOf(language)));
      const program = await bundle(source, `sign-guide-${language}`);
      const { stdout } = await run(process.execPath, ["--no-warnings", program], { cwd: folder });
      expect(outputOf(pageOf(language)).split("\n").length).toBeGreaterThan(5);
      expect(stdout).toBe(outputOf(pageOf(language)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** The lines of the guide that run the command: its words, and the exit code that a comment promises. */
function linesOf(page: string) {
  const blocks = readFileSync(join(root, page), "utf8").matchAll(/^```sh\n([\s\S]*?)^```/gm);
  return [...blocks].flatMap(([, block = ""]) =>
    block
      .trim()
      .split("\n")
      .map((line) => {
        const [, words = "", code = "0"] =
          /^npx --no-install benhan-signing (.*?)(?: # → (\d))?$/.exec(line) ?? [];
        const parts = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
        return { parts, code: Number(code) };
      }),
  );
}

it.each(languages)(
  "the commands of the guide to signing do what it says (%s)",
  { timeout: 240_000 },
  async (language) => {
    const command = await bundleCommand();
    let service: Awaited<ReturnType<typeof startStamps>> | undefined;
    try {
      const lines = linesOf(pageOf(language));
      expect(lines.length).toBeGreaterThan(10);
      for (const { parts, code } of lines) {
        if (parts[1] === "tsa") {
          service = await startStamps(command, "ca");
          continue;
        }
        const words = parts.map((part) => (part === "http://127.0.0.1:3161/" ? (service?.url ?? "") : part));
        const { code: came, err } = await command.run(words);
        expect([words.join(" "), came, err]).toEqual([words.join(" "), code, expect.any(String)]);
      }
    } finally {
      await service?.stop();
      await command.remove();
    }
  },
);
