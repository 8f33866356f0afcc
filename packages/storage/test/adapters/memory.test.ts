import { describe } from "vitest";
import { memorySubject } from "../memory-subject.ts";
import { describeStoreContracts } from "../store-contracts.ts";

describe("the store in memory", () => describeStoreContracts(memorySubject));
