import type { ContractCase } from "../contract-case.ts";
import type { BlobStoreSubject, BlobStoreTraits } from "./blob-case.ts";
import { contentCases } from "./content-cases.ts";
import { damageCases } from "./damage-cases.ts";
import { handleCases } from "./handle-cases.ts";
import { keepingCases } from "./keeping-cases.ts";

/** What every blob store keeps to. */
export const blobStoreContract: readonly ContractCase<BlobStoreSubject, BlobStoreTraits>[] = [
  ...contentCases,
  ...keepingCases,
  ...damageCases,
  ...handleCases,
];
