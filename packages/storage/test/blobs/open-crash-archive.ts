import { join } from "node:path";
import { parseFacilityId } from "@benhan/core";
import type { BlobStore } from "@benhan/core/ports";
import { openBlobArchive } from "@benhan/storage/blob-archive";
import { openSqliteKeyStore } from "@benhan/storage/sqlite";
import { createTestVault } from "../encryption/test-vault.ts";

/** The archive that a child writes to until it is killed, encrypted under keys in a file beside it. */
export async function openCrashArchive(folder: string): Promise<BlobStore> {
  const facilityId = parseFacilityId("kill");
  const keys = await openSqliteKeyStore({ file: join(folder, "keys.db"), facilityId });
  const vault = createTestVault("vault", new Uint8Array(32).fill(7));
  return openBlobArchive({ folder: join(folder, "archive"), facilityId, encryption: { vault, keys } });
}
