// How much sooner are files checked on two threads than on one? Done means at least 1.5 times. Beside it stands what two
// commands at once reach, each with half of the files: more than that a machine does not give. `npm run bench
// check-threads` prints both. All run the built command.
import { execFile } from "node:child_process";
import { link, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readDossiers } from "@benhan/exchange/qd3176";
import { bench, describe } from "vitest";
import { typicalFile } from "./dossier.ts";

const count = 2_400;
const rounds = 5;
const program = fileURLToPath(new URL("../packages/exchange/dist/benhan-exchange.js", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "benhan-threads-"));
const halves = [join(folder, "all/a"), join(folder, "all/b")] as const;
const first = join(folder, "first.xml");
await writeFile(first, typicalFile);
for (const half of halves) {
  await mkdir(half, { recursive: true });
  for (let file = 0; file < count / 2; file += 1) await link(first, join(half, `${file}.xml`));
}

/** Seconds until all commands are done, each with its folders and threads. */
async function seconds(...commands: readonly (readonly [threads: number, folders: readonly string[]])[]) {
  const begin = performance.now();
  const reports = await Promise.all(
    commands.map(async ([threads, folders]) => {
      const args = [program, "check", ...folders, "--threads", String(threads), "--format", "json"];
      const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 2 ** 28 });
      return JSON.parse(stdout) as { readonly files: readonly { readonly dossiers: number }[] };
    }),
  );
  const took = (performance.now() - begin) / 1_000;
  const seen = reports.flatMap(({ files }) => files).filter(({ dossiers }) => dossiers === 1).length;
  if (seen !== count) throw new Error(`${seen} of ${count} files were checked`);
  return took;
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const threads: number[] = [];
const commands: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const one = await seconds([1, halves]);
  threads.push(one / (await seconds([2, halves])));
  commands.push(one / (await seconds([1, [halves[0]]], [1, [halves[1]]])));
}
await rm(folder, { recursive: true, force: true });

describe(`${count} files of one typical dossier`, () => {
  const shown = (ratios: readonly number[]) =>
    `${median(ratios).toFixed(2)} times (${ratios.map((ratio) => ratio.toFixed(2)).join(", ")})`;
  console.log(`two threads: ${shown(threads)} as fast as one; two commands at once: ${shown(commands)}`);
  bench("@benhan/exchange, one dossier read", () => {
    readDossiers(typicalFile);
  });
});
