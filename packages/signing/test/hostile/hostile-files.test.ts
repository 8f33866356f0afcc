import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { signDocument } from "@benhan/signing";
import { createTestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isLongRun } from "../../../../tests/long-run.ts";
import { hostileDer } from "./files/hostile-der.ts";
import type { Entry, HostileFile } from "./files/hostile-file.ts";
import { hostileJson } from "./files/hostile-json.ts";
import { hostilePdf } from "./files/hostile-pdf.ts";
import { hostileXml } from "./files/hostile-xml.ts";
import { revised } from "./files/write-hostile-pdf.ts";

/** Of computing, on a machine that does other things as well; on an idle one most take a hundredth of it. */
const mostSeconds = 3;
/** The heap, in megabytes. */
const mostHeap = 128;
/** All that the process ever holds, in bytes: itself, the file, its copies, and what is read of it. */
const mostHeld = 500e6;

/** Making the larger ones takes longer than judging them. */
const usual = /50,000 levels|entity|10 MB|a million attributes|1 GB|10\^9|signatures|lie in one|revisions of/;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Answer {
  readonly outcome: string;
  readonly seconds: number;
  readonly held: number;
}

let folder: string;
let signer: TestSigner;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "benhan-hostile-"));
  signer = await (await createTestAuthority()).issueSigner({ key: "ec" });
  await writeFile(join(folder, "certificate"), signer.key.certificate);
  await build({
    entryPoints: [here("judge-file.ts")],
    outfile: join(folder, "judge-file.mjs"),
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@benhan/source"],
    packages: "bundle",
    external: ["@peculiar/x509", "reflect-metadata", "pkijs", "asn1js"],
    logLevel: "silent",
  });
  await symlink(here("../../node_modules"), join(folder, "node_modules"), "junction");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Gives the files to one process with little memory, one after the other. */
async function judge(files: readonly HostileFile[]): Promise<ReadonlyMap<string, Answer>> {
  const wanted: string[] = [];
  for (const [i, file] of files.entries()) {
    const bytes = file.make();
    for (const entry of file.entries) {
      const path = join(folder, `${i}-${entry}`);
      await writeFile(path, await madeFor(entry, file, bytes));
      wanted.push(`${entry}=${path}`);
    }
  }
  const program = [
    `--max-old-space-size=${mostHeap}`,
    join(folder, "judge-file.mjs"),
    join(folder, "certificate"),
  ];
  const child = spawn(process.execPath, [...program, ...wanted], { stdio: ["ignore", "pipe", "ignore"] });
  const [printed] = await Promise.all([text(child.stdout), once(child, "exit")]);
  const answers = printed
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Answer & { readonly one: string });
  return new Map(answers.map((answer) => [answer.one.slice(answer.one.lastIndexOf("/") + 1), answer]));
}

async function madeFor(entry: Entry, { later }: HostileFile, bytes: Uint8Array): Promise<Uint8Array> {
  if (entry !== "verify-revised") return bytes;
  const { key } = signer;
  return revised((await signDocument({ bytes }, { key, format: "pades", reserve: 2048 })).bytes, later);
}

/** What is strange and sound may be signed, and then it is. */
const expected: Readonly<Partial<Record<Entry, RegExp>>> = {
  "sign-xml": /^(?:refused signing\.|xades$)/,
  "sign-pdf": /^(?:refused signing\.|pades$)/,
  "verify-revised": /^(?:TOTAL_PASSED|TOTAL_FAILED|INDETERMINATE)$/,
};

describe.each([
  ["XML", hostileXml],
  ["DER", hostileDer],
  ["PDF", hostilePdf],
  ["JSON", hostileJson],
])("hostile %s", (_, all) => {
  const files = isLongRun ? all : all.filter(({ name }) => usual.test(name));
  let answers: ReadonlyMap<string, Answer>;
  beforeAll(async () => {
    answers = await judge(files);
  }, 240_000);

  const cases = files.flatMap(({ name, entries }, i) => entries.map((entry) => [name, entry, i] as const));
  it.each(cases)("%s is no trouble for %s", (_name, entry, i) => {
    const answer = answers.get(`${i}-${entry}`);
    // What is missing ended the process.
    expect(answer?.outcome).toMatch(expected[entry] ?? /^(?:refused signing\.|TOTAL_FAILED$|INDETERMINATE$)/);
    expect(answer?.seconds).toBeLessThan(mostSeconds);
    expect(answer?.held).toBeLessThan(mostHeld);
  });
});
