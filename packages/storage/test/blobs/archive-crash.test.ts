import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { DigestText } from "@benhan/core";
import { createSeededRandom } from "@benhan/core/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../../../tests/kill/bundle.ts";
import { runs } from "../../../../tests/long-run.ts";
import { collect, read } from "./blob-tools.ts";
import { openCrashArchive } from "./open-crash-archive.ts";

const folder = mkdtempSync(join(tmpdir(), "benhan-kill-"));
let program: string;
beforeAll(async () => {
  program = await bundle(fileURLToPath(new URL("putting-child.ts", import.meta.url)), "putting-child");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a child until it has told so many lines, then kills it. Lines that were cut off were not told. */
async function killAfter(lines: number, seed: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folder, String(seed)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, complaint] = ["", ""];
  child.stderr.on("data", (piece) => {
    complaint += piece;
  });
  child.stdout.on("data", (piece) => {
    said += piece;
    if (said.split("\n").length > lines) child.kill("SIGKILL");
  });
  await new Promise((resolve) => child.on("close", resolve));
  const told = said.split("\n").slice(0, -1);
  if (told.length < lines) throw new Error(`the child ended by itself: ${complaint}`);
  return told;
}

describe("what an encrypted archive has acknowledged", () => {
  const rounds = runs(4, 40);
  it(`survives ${rounds} kills of the writer, and nothing half is seen`, { timeout: 600_000 }, async () => {
    const random = createSeededRandom("archive-crash-1");
    /** Whether it must be there, or undefined when nobody was told. */
    const promised = new Map<string, boolean | undefined>();
    for (let round = 0; round < rounds; round += 1) {
      const [lines = 0] = random.bytes(1);
      for (const line of await killAfter(1 + (lines % 60), round)) {
        const [word, digest = ""] = line.split(" ");
        promised.set(digest, word === "put" ? true : word === "removed" ? false : undefined);
      }
      const archive = await openCrashArchive(folder);
      const listed = await collect(archive.listBlobs({ facilityId: archive.facilityId }));
      const there = new Set<string>(listed.map(({ digest }) => digest));
      for (const [digest, must] of promised) {
        if (must !== undefined) expect([round, digest, there.has(digest)]).toEqual([round, digest, must]);
      }
      for (const { digest, size } of listed)
        expect((await read(archive, digest as DigestText)).length).toBe(size);
      await archive.close();
    }
    expect([...promised.values()].filter(Boolean).length).toBeGreaterThan(rounds);
    expect([...promised.values()].filter((must) => must === false).length).toBeGreaterThan(0);
  });
});
