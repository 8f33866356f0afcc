import { describe } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { createFakeDexie } from "../indexeddb-fake-dexie.ts";
import { indexedDbSubject } from "../indexeddb-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

describe("the store in IndexedDB, as it is faked in memory", () =>
  describeStoreContracts(indexedDbSubject(createFakeDexie())));
describe("the encrypted store in IndexedDB, as it is faked in memory", () =>
  describeStoreContracts(indexedDbSubject(createFakeDexie(), { vault: createTestVault() })));
