/**
 * Whether a store still keeps what was put into it.
 *
 * @packageDocumentation
 */
export type { CheckedPart, FindingCode } from "./store-finding.ts";
export {
  type StoreCheck,
  type VerifyPlace,
  type VerifyProgress,
  type VerifyStoreOptions,
  verifyStore,
} from "./verify-store.ts";
