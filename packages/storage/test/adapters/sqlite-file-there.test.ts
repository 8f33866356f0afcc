import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteStorage } from "../../src/adapters/sqlite/open-sqlite-storage.ts";

const facilityId = parseFacilityId("bv-thu-nghiem");

describe("a file of data that is to be there already (create: false)", () => {
  let folder: string;
  let file: string;
  const opened = () =>
    openSqliteStorage({ file, facilityId, create: false }).then(
      async (store) => {
        await store.close();
        return "opened";
      },
      (error: unknown) => (isEmrError(error) ? error.code : String(error)),
    );
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "benhan-there-"));
    file = join(folder, "benhan.db");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is told when it is missing, and nothing is made", async () => {
    expect(await opened()).toBe("storage.sqlite.file_absent");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not taken for a new one when somebody has emptied it", async () => {
    await (await openSqliteStorage({ file, facilityId })).close();
    expect(await opened()).toBe("opened");
    writeFileSync(file, "");
    expect(await opened()).toBe("storage.sqlite.file_empty");
    expect(statSync(file).size).toBe(0);
  });

  it("is not told as missing where the way to it is barred", async () => {
    writeFileSync(file, "");
    file = join(file, "benhan.db");
    expect(await opened()).toBe("storage.sqlite.file_absent");
    file = join(folder, "x".repeat(300));
    expect(await opened()).toBe("storage.sqlite.cannot_open");
  });
});
