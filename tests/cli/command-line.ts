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

/** What a run of a command came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface ProgramOptions {
  /** The folder of the package below `packages/`. */
  readonly of: string;
  /** The program below that folder, by the name under which it runs. */
  readonly program: readonly [name: string, file: string];
  /** What is bundled beside it: files of the package by their names without `.js`. */
  readonly beside?: Readonly<Record<string, string>>;
  /** Libraries that stay outside, as for who installs them. */
  readonly external?: readonly string[];
  /** Whether the libraries of the package are there. Default: true. */
  readonly withLibraries?: boolean;
}

/** A file below `packages/`. */
export const inPackages = (path: string) => fileURLToPath(new URL(`../../packages/${path}`, import.meta.url));

/** A program as plain JavaScript in a folder of its own, in which it runs and which `remove` takes away. */
export async function bundleProgram(options: ProgramOptions) {
  const { of, program, beside = {}, external = [], withLibraries = true } = options;
  const [name, file] = program;
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  if (withLibraries) symlinkSync(inPackages(`${of}/node_modules`), join(folder, "node_modules"), "dir");
  const entries = Object.entries({ ...beside, [name]: file });
  await build({
    entryPoints: Object.fromEntries(entries.map(([own, path]) => [own, inPackages(`${of}/${path}`)])),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@benhan/source"],
    external: [...external],
    logLevel: "silent",
  });
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [join(folder, `${name}.js`), ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
  return {
    folder,
    start,
    path: (own: string) => join(folder, own),
    read: (own: string) => new Uint8Array(readFileSync(join(folder, own))),
    put: (own: string, content: Uint8Array | string) => writeFile(join(folder, own), content),
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

export type Bundle = Awaited<ReturnType<typeof bundleProgram>>;
