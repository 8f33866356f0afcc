import type { ContractCase } from "../contract-case.ts";
import type { StoreSubject, StoreTraits } from "../store-under-test.ts";
import { guardingCases } from "./guarding-cases.ts";
import { leasingCases } from "./leasing-cases.ts";
import { listingCases } from "./listing-cases.ts";
import { personCases } from "./person-cases.ts";
import { queueingCases } from "./queueing-cases.ts";
import { settlingCases } from "./settling-cases.ts";

/** What every outbox store keeps to. */
export const outboxStoreContract: readonly ContractCase<StoreSubject, StoreTraits>[] = [
  ...queueingCases,
  ...leasingCases,
  ...settlingCases,
  ...personCases,
  ...listingCases,
  ...guardingCases,
];
