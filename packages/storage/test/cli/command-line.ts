import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, symlinkSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What a run of the command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The command and the configuration of a host as plain JavaScript in a folder of their own, in which the command runs. */
export async function bundleCommand() {
  const folder = await mkdtemp(join(tmpdir(), "benhan-storage-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  symlinkSync(here("node_modules"), join(folder, "node_modules"), "dir");
  await build({
    entryPoints: { "benhan-storage": here("src/cli/cli.ts"), host: here("test/cli/host.config.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@benhan/source"],
    external: ["@photostructure/sqlite", "pg", "pg-native"],
    logLevel: "silent",
  });
  // The configuration that the guide shows, as a reader copies it.
  for (const language of ["vi", "en"]) {
    const guide = readFileSync(here(`../../docs/${language}/guides/storage-command.md`), "utf8");
    await build({
      stdin: { contents: /```js\n([\s\S]*?)```/.exec(guide)?.[1] ?? "", resolveDir: here(".") },
      outfile: join(folder, `guide-${language}.mjs`),
      bundle: true,
      platform: "node",
      format: "esm",
      conditions: ["@benhan/source"],
      external: ["@photostructure/sqlite"],
      logLevel: "silent",
    });
  }
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [join(folder, "benhan-storage.js"), ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
  return {
    folder,
    start,
    path: (name: string) => join(folder, name),
    put: (name: string, content: Uint8Array | string) => writeFile(join(folder, name), content),
    async run(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
      const child = start(args, env);
      child.stdin?.end();
      const { stdout, stderr } = child;
      if (stdout === null || stderr === null) throw new Error("no pipes");
      const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "exit")]);
      return { code: code as number | null, out, err };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type Bundle = Awaited<ReturnType<typeof bundleCommand>>;
