import { describe } from "vitest";
import { createTestVault } from "../test/encryption/test-vault.ts";
import { indexedDbSubject } from "../test/indexeddb-subject.ts";
import { describeStoreContracts } from "../test/store-contracts.ts";

describe("the store in IndexedDB", () => describeStoreContracts(indexedDbSubject(globalThis)));
describe("the encrypted store in IndexedDB", () =>
  describeStoreContracts(indexedDbSubject(globalThis, { vault: createTestVault() })));
