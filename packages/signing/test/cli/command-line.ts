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

/** The command as plain JavaScript in a folder of its own, in which it runs and which `remove` takes away. */
export async function bundleCommand({ withLibraries = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "benhan-signing-"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  // The optional libraries stay outside, as for who installs them.
  if (withLibraries) symlinkSync(here("node_modules"), join(folder, "node_modules"), "dir");
  await build({
    entryPoints: { "benhan-signing": here("src/cli/cli.ts") },
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@benhan/source"],
    external: ["@peculiar/x509", "reflect-metadata"],
    logLevel: "silent",
  });
  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess =>
    spawn(process.execPath, [join(folder, "benhan-signing.js"), ...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
  return {
    folder,
    start,
    path: (name: string) => join(folder, name),
    read: (name: string) => new Uint8Array(readFileSync(join(folder, name))),
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

/** The key file of `testkit ca` and where its passphrase lies. */
export const keyOptions = ["--key", "TEST-signer.p12", "--passphrase-file", "TEST-passphrase.txt"];

/** Starts the test time-stamping service and tells its address; `stop` ends it. */
export async function startStamps(command: Bundle, folder = ".") {
  const child = command.start(["testkit", "tsa", "--ca", folder]);
  if (child.stdout === null) throw new Error("no pipe");
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  return {
    url: first.toString().trim(),
    async stop(): Promise<number | null> {
      child.kill("SIGINT");
      const [code] = (await once(child, "exit")) as [number | null];
      return code;
    },
  };
}
