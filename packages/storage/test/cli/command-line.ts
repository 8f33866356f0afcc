import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { type Bundle, bundleProgram, inPackages } from "../../../../tests/cli/command-line.ts";

export type { Bundle, Run } from "../../../../tests/cli/command-line.ts";

const external = ["@photostructure/sqlite", "pg", "pg-native"];

/** The command and the configuration of a host, and the configuration that each guide shows, as a reader copies it. */
export async function bundleCommand(): Promise<Bundle> {
  const command = await bundleProgram({
    of: "storage",
    program: ["benhan-storage", "src/cli/cli.ts"],
    beside: { host: "test/cli/host.config.ts" },
    external,
  });
  for (const language of ["vi", "en"]) {
    const guide = readFileSync(inPackages(`../docs/${language}/guides/storage-command.md`), "utf8");
    await build({
      stdin: { contents: /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? "", resolveDir: inPackages("storage") },
      outfile: command.path(`guide-${language}.mjs`),
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["@benhan/source"],
      external,
      logLevel: "silent",
    });
  }
  return command;
}
