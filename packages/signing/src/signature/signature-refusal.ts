import { type Refusal, refusalsOf } from "../refusal/refusal.ts";

/** The faults of signing, whose texts are loaded when there is one. */
export const signatureRefusal: ReturnType<typeof refusalsOf<typeof import("./signature.faults.ts")>> =
  refusalsOf(() => import("./signature.faults.ts"));

/** The stored state of a signature in preparation is damaged, changed or of another version. */
export function preparedStateUnreadable(part: string): Refusal {
  return signatureRefusal((faults) => faults.preparedStateUnreadable({ part }));
}
