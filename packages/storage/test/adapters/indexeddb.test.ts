import { describe } from "vitest";
import { createTestVault } from "../encryption/test-vault.ts";
import { createFakeScope } from "../indexeddb-fake-scope.ts";
import { indexedDbSubject } from "../indexeddb-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

describe("the store in IndexedDB, as it is faked in memory", () =>
  describeStoreContracts(indexedDbSubject(createFakeScope())));
describe("the encrypted store in IndexedDB, as it is faked in memory", () =>
  describeStoreContracts(indexedDbSubject(createFakeScope(), { vault: createTestVault() })));
