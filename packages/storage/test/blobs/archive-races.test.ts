import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacilityId, parseInstant } from "@benhan/core";
import type { BlobHead } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { createMemoryKeyStore } from "@benhan/storage/encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { createTestVault } from "../encryption/test-vault.ts";
import { bytesOf, collect, content, put, read } from "./blob-tools.ts";

const facilityId = parseFacilityId("bv-mau");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "benhan-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const isEncrypted of [false, true]) {
  describe(`several handles on ${isEncrypted ? "an encrypted archive" : "an archive"}`, () => {
    const clock = createManualClock(parseInstant("2026-07-02T08:00:00+07:00"));
    const encryption = { vault: createTestVault(), keys: createMemoryKeyStore(facilityId) };
    const open = () => openBlobArchive({ folder, facilityId, clock, ...(isEncrypted && { encryption }) });
    const writing = () => readdirSync(join(folder, "facility-bv-mau", "writing"));

    it("never lose what is put while it is cleaned away", { timeout: 120_000 }, async () => {
      const [writer, cleaner, other] = [await open(), await open(), await open()];
      const bytes = bytesOf(2000);
      let removed = 0;
      const rounds = runs(60, 1000);
      for (let round = 0; round < rounds; round += 1) {
        const digest = await put(writer, bytes);
        const [listed] = await collect(cleaner.listBlobs({ facilityId }));
        clock.advance(1000);
        const clean = () =>
          [cleaner, other].map(async (handle, at) => {
            await pause((round * 7 + at * 3) % 41);
            return handle.removeBlob(listed as BlobHead);
          });
        // The one first, the other first, then both at once in many ways.
        if (round % 10 === 0) await put(writer, bytes);
        const cleaning = clean();
        if (round % 10 === 1) await Promise.all(cleaning);
        const putting = pause(round % 5).then(() => put(writer, bytes));
        const answers = await Promise.all(cleaning);
        removed += answers.filter(Boolean).length;
        expect(answers.filter(Boolean).length, `round ${round}`).toBeLessThan(2);
        await putting;
        expect(await read(writer, digest), `round ${round}`).toEqual(bytes);
        expect(writing(), `round ${round}`).toEqual([]);
      }
      expect(removed, "the cleaner never came first").toBeGreaterThan(0);
      expect(removed, "the writer never came first").toBeLessThan(rounds);
    });

    it("write the same content at once, and leave one file and nothing else", async () => {
      const handles = await Promise.all(Array.from({ length: 6 }, open));
      const bytes = bytesOf(300_000);
      const digests = await Promise.all(handles.map((handle) => handle.putBlob(content(bytes))));
      expect(new Set(digests).size).toBe(1);
      expect(await collect((handles[0] as (typeof handles)[0]).listBlobs({ facilityId }))).toHaveLength(1);
      expect(writing()).toEqual([]);
    });
  });
}

/** Lets so many turns of the event loop go by. */
async function pause(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
