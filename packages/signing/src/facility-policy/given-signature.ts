import type { JsonPath } from "@benhan/core/faults";
import type { MadeSignature } from "./facility-policy.ts";

/** A signature to put in its place. */
export interface GivenSignature {
  readonly signature: MadeSignature;
  readonly path: JsonPath;
  /** It is about to be made: nothing could be verified. */
  readonly isAhead?: boolean;
}
