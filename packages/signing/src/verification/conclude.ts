import type { Indication } from "@benhan/core/ports";
import type { SubIndication } from "./verification-report.ts";

/** Sub-indications that mean: wrong for ever. All others mean: evidence is missing. */
const final: ReadonlySet<SubIndication> = new Set([
  "FORMAT_FAILURE",
  "HASH_FAILURE",
  "SIG_CRYPTO_FAILURE",
  "REVOKED",
  "EXPIRED",
  "NOT_YET_VALID",
]);

/** True for what no evidence can mend. */
export function isFinalFailure(subIndication: SubIndication): boolean {
  return final.has(subIndication);
}

/** An indication with what it rests on. */
export interface Conclusion {
  readonly indication: Indication;
  readonly subIndication?: SubIndication;
}

/** Concludes from the failures in the order of their checks: a final one outweighs missing evidence, else the earliest speaks. */
export function conclude(failures: readonly SubIndication[]): Conclusion {
  const [first] = failures;
  const worst = failures.find(isFinalFailure) ?? first;
  if (worst === undefined) return { indication: "TOTAL_PASSED" };
  return { indication: isFinalFailure(worst) ? "TOTAL_FAILED" : "INDETERMINATE", subIndication: worst };
}
