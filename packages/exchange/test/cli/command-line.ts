import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

const source = (name: string) => fileURLToPath(new URL(`../../src/cli/${name}`, import.meta.url));

/** The command with its thread program as plain JavaScript in a folder of its own, which `remove` takes away. */
export async function bundleCommand(external: readonly string[] = []) {
  const folder = await mkdtemp(join(tmpdir(), "benhan-exchange-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await build({
    entryPoints: {
      "benhan-exchange": source("cli.ts"),
      "benhan-exchange-worker": source("check-worker.ts"),
      "benhan-exchange-serve-worker": source("serve-worker.ts"),
    },
    outdir: folder,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@benhan/source"],
    external: [...external],
    logLevel: "silent",
  });
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [join(folder, "benhan-exchange.js"), ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
  return {
    folder,
    start,
    /** Runs to the end; `input` is the standard input. */
    async run(args: readonly string[], input: Uint8Array | string = ""): Promise<Run> {
      const child = start(args);
      child.stdin?.on("error", () => undefined);
      child.stdin?.end(input);
      const { stdout, stderr } = child;
      if (stdout === null || stderr === null) throw new Error("no pipes");
      const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "exit")]);
      return { code: code as number | null, out, err };
    },
    /** Writes a file below the folder and answers with its path. */
    async put(name: string, content: Uint8Array | string): Promise<string> {
      const path = join(folder, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

export type Bundle = Awaited<ReturnType<typeof bundleCommand>>;
