import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { changePassphrase, createFileVault, openFileVault } from "@benhan/storage/file-vault";
import { openSqliteKeyStore, openSqliteStorage } from "@benhan/storage/sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { drivers } from "../sqlite-drivers.ts";
import { documentOf, eventOf, keyOf } from "./samples.ts";
import { mountSmallDisk, type SmallDisk } from "./small-disk.ts";

const facilityId = parseFacilityId("bv-mau");
const passphrase = "mười hai con giáp 12";

const probe = mountSmallDisk();
if (!("skip" in probe)) probe.remove();

/** The disk is full: the call may be repeated when there is room, and the next step says how, in Vietnamese too. */
async function expectDiskFull(call: Promise<unknown>): Promise<void> {
  const error = await call.then(
    () => undefined,
    (failure: unknown) => failure,
  );
  if (!isEmrError(error, "core.store.unavailable")) throw new Error(`not told: ${error}`);
  expect(error.text.en).toContain("disk is full");
  expect(error.nextStep?.vi).toContain("Giải phóng dung lượng");
  expect(error.retry).toBe("safe");
}

if ("skip" in probe) {
  describe("a full disk", () => void it.skip(`skipped: ${probe.skip}`, () => undefined));
} else {
  describe("a full disk", () => {
    let disk: Exclude<SmallDisk, { readonly skip: string }>;
    beforeEach(() => {
      const made = mountSmallDisk();
      if ("skip" in made) throw new Error(made.skip);
      disk = made;
    });
    afterEach(() => disk.remove());

    describe.each(drivers)("under a store over %s", (_name, DatabaseSync) => {
      const open = () => openSqliteStorage({ file: join(disk.folder, "store.db"), facilityId, DatabaseSync });
      const openKeys = () =>
        openSqliteKeyStore({ file: join(disk.folder, "keys.db"), facilityId, DatabaseSync });

      it("loses nothing that was acknowledged when it is full of its own data", async () => {
        const store = await open();
        const changesOf = (number: number) =>
          [
            documentOf(facilityId, number, 60_000),
            { change: "audit", ...eventOf(facilityId, number) },
          ] as const;
        const kept: number[] = [];
        let refused = 0;
        for (let number = 1; refused === 0; number += 1) {
          await store.commit(changesOf(number)).then(
            () => kept.push(number),
            (error: unknown) => {
              refused = number;
              return expectDiskFull(Promise.reject(error));
            },
          );
        }
        expect(kept.length).toBeGreaterThan(20);
        const whole = async (reader: typeof store, numbers: readonly number[]) => {
          for (const number of numbers) {
            const { documentId } = documentOf(facilityId, number);
            expect((await reader.readDocument({ facilityId, documentId }))?.size).toBe(60_000);
          }
          const events: string[] = [];
          for await (const { event } of reader.listEvents({ facilityId })) events.push(event.eventId);
          expect(events).toEqual(numbers.map((number) => eventOf(facilityId, number).eventId));
        };
        disk.fill();
        await expectDiskFull(store.commit(changesOf(refused)));
        // What is there can be read all the time, and nothing half is.
        await whole(store, kept);
        await store.close();
        const again = await open();
        await whole(again, kept);
        await again.close();
      });

      it("lets the same handle and a new one go on when there is room again", async () => {
        const store = await open();
        await store.commit([documentOf(facilityId, 1, 60_000)]);
        disk.fill();
        for (let tries = 0; tries < 3; tries += 1) {
          await expectDiskFull(store.commit([documentOf(facilityId, 2, 600_000)]));
        }
        disk.free();
        await store.commit([documentOf(facilityId, 2, 600_000)]);
        disk.fill();
        await expectDiskFull(store.commit([documentOf(facilityId, 3, 600_000)]));
        await store.close();
        disk.free();
        const again = await open();
        await again.commit([documentOf(facilityId, 3, 600_000)]);
        for (const number of [1, 2, 3]) {
          const { documentId } = documentOf(facilityId, number);
          expect(await again.readDocument({ facilityId, documentId })).toBeDefined();
        }
        await again.close();
        const database = new DatabaseSync(join(disk.folder, "store.db"));
        expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
        database.close();
      });

      it("is told when a store or a key store is made on it", async () => {
        disk.fill();
        await expectDiskFull(open());
        await expectDiskFull(openKeys());
        disk.free();
        await (await open()).close();
        await (await openKeys()).close();
      });

      it("loses no key that was acknowledged, and the key store goes on", async () => {
        const keys = await openKeys();
        const many = (from: number) => Array.from({ length: 200 }, (_, at) => keyOf(from + at));
        await keys.addKeys(many(0));
        disk.fill();
        let [told, added] = [0, 200];
        while (told === 0) {
          await keys.addKeys(many(added)).then(
            () => {
              added += 200;
            },
            (error: unknown) => {
              told += 1;
              return expectDiskFull(Promise.reject(error));
            },
          );
        }
        const count = async () => {
          let found = 0;
          for await (const _ of keys.listKeys()) found += 1;
          return found;
        };
        expect(await count()).toBe(added);
        disk.free();
        await keys.addKeys(many(added));
        expect(await count()).toBe(added + 200);
        await keys.close();
      });
    });

    it("under the file of a vault leaves the old one as it was, and nothing beside it", {
      timeout: 120_000,
    }, async () => {
      const file = join(disk.folder, "vault.json");
      const newPassphrase = "một câu dài khác hẳn";
      await createFileVault({ file, passphrase });
      disk.fill();
      for (const call of [
        () => changePassphrase({ file, passphrase, newPassphrase }),
        () => createFileVault({ file: join(disk.folder, "other.json"), passphrase }),
      ]) {
        const error = await call().catch((failure: unknown) => failure);
        expect(isEmrError(error, "storage.encryption.vault_unwritable") && error.nextStep?.vi).toContain(
          "còn chỗ trống",
        );
      }
      await openFileVault({ file, passphrase });
      expect(readdirSync(disk.folder).sort()).toEqual(["ballast", "vault.json"]);
      disk.free();
      await changePassphrase({ file, passphrase, newPassphrase });
      await openFileVault({ file, passphrase: newPassphrase });
    });
  });
}
