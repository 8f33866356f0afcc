import type { ContractCase } from "../contract-case.ts";
import type { StoreSubject, StoreTraits } from "../store-under-test.ts";
import { anchorCases } from "./anchor-cases.ts";
import { appendCases } from "./append-cases.ts";
import { commitCases } from "./commit-cases.ts";
import { keptValueCases } from "./kept-value-cases.ts";
import { openingCases } from "./opening-cases.ts";
import { ownLogCases } from "./own-log-cases.ts";
import { searchCases } from "./search-cases.ts";
import { treeCases } from "./tree-cases.ts";

/** What every store of the logs of access keeps to. */
export const auditStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  ...appendCases,
  ...ownLogCases,
  ...keptValueCases,
  ...searchCases,
  ...treeCases,
  ...commitCases,
  ...anchorCases,
  ...openingCases,
];
