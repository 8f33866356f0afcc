import { describe } from "vitest";
import { memorySubject, memorySubjectOf } from "../memory-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

describe("the store in memory", () => describeStoreContracts(memorySubject));
describe("the encrypted store in memory", () =>
  describeStoreContracts(memorySubjectOf({ isEncrypted: true })));
