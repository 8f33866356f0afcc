import { Dexie } from "dexie";
import { describe } from "vitest";
import { createTestVault } from "../test/encryption/test-vault.ts";
import { indexedDbSubject } from "../test/indexeddb-subject.ts";
import { describeStoreContracts } from "../test/store-contracts.ts";

describe("the store in IndexedDB", () => describeStoreContracts(indexedDbSubject(Dexie)));
describe("the encrypted store in IndexedDB", () =>
  describeStoreContracts(indexedDbSubject(Dexie, { vault: createTestVault() })));
