import { Dexie } from "dexie";
import { describe } from "vitest";
import { indexedDbSubject } from "../test/indexeddb-subject.ts";
import { describeStoreContracts } from "../test/store-contracts.ts";

describe("the store in IndexedDB", () => describeStoreContracts(indexedDbSubject(Dexie)));
