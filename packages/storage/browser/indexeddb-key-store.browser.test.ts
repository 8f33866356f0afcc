import { describe } from "vitest";
import { describeKeyStore } from "../test/describe-key-store.ts";
import { indexedDbKeys } from "../test/indexeddb-key-subject.ts";

describe("the key store in IndexedDB", () => describeKeyStore(indexedDbKeys(globalThis)));
