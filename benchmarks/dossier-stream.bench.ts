// How much memory does a file of 10,000 dossiers take, against one of 1,000, when both are written and read as a
// stream? Done means at most 1.5 times; `npm run bench dossier-stream` prints it. Each runs in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readDossierStream } from "@benhan/exchange/qd3176";
import { build } from "esbuild";
import { bench, describe } from "vitest";
import { typicalFile } from "./dossier.ts";

const directory = await mkdtemp(join(tmpdir(), "benhan-stream-"));
const program = join(directory, "stream.mjs");
await build({
  entryPoints: [fileURLToPath(new URL("./dossier-stream.program.ts", import.meta.url))],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["@benhan/source"],
  logLevel: "silent",
});
const peakOf = async (count: number) => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(count)]);
  return Number(stdout);
};
const few = await peakOf(1_000);
const many = await peakOf(10_000);
await rm(directory, { recursive: true, force: true });

describe("a stream of dossiers", () => {
  console.log(
    `${(many / few).toFixed(2)} times the memory for ten times the dossiers: ${few.toFixed(0)} MB for 1,000, ${many.toFixed(0)} MB for 10,000`,
  );
  bench("@benhan/exchange, a file of one dossier as a stream", async () => {
    for await (const _ of readDossierStream(new Blob([typicalFile as BlobPart]).stream()));
  });
});
