// How much memory do 1,000 papers take against 100, each in a file of its own and all in one file that is written as a
// stream? Done means at most 1.5 times; `npm run bench paper-stream` prints it. Each runs in a process of its own.
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { renderPdfStream } from "@benhan/exchange/paper";
import { build } from "esbuild";
import { bench, describe } from "vitest";
import { fonts, summary } from "./paper.ts";

// Where pdfkit is found, which a program of Node does not bundle.
const directory = await mkdtemp(
  fileURLToPath(new URL("../packages/exchange/node_modules/.bench-", import.meta.url)),
);
const program = join(directory, "stream.mjs");
await build({
  entryPoints: [fileURLToPath(new URL("./paper-stream.program.ts", import.meta.url))],
  outfile: program,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["@benhan/source"],
  external: ["pdfkit"],
  define: {
    "import.meta.url": JSON.stringify(new URL("./paper.ts", import.meta.url).href),
  },
  logLevel: "silent",
});
const peakOf = async (count: number, files: "one" | "each") => {
  const { stdout } = await promisify(execFile)(process.execPath, [program, String(count), files]);
  return Number(stdout);
};
const peaks = {
  "in files of their own": [await peakOf(100, "each"), await peakOf(1_000, "each")],
  "in one file": [await peakOf(100, "one"), await peakOf(1_000, "one")],
} as const;
await rm(directory, { recursive: true, force: true });

describe("1,000 papers of three pages", () => {
  for (const [how, [few, many]] of Object.entries(peaks)) {
    console.log(
      `${(many / few).toFixed(2)} times the memory for ten times the papers ${how}: ${few.toFixed(0)} MB for 100, ${many.toFixed(0)} MB for 1,000`,
    );
  }
  bench("@benhan/exchange, a paper as a stream", async () => {
    for await (const _ of renderPdfStream([summary], { fonts }));
  });
});
