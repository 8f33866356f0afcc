import { isEmrError } from "@benhan/core/faults";
import { type CmsPart, cmsMalformed } from "./cms.faults.ts";

/** Says in which part of a signature the reading of DER failed. */
export function inPart<T>(part: CmsPart, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isEmrError(error, "signing.der.unreadable") ? cmsMalformed({ part }) : error;
  }
}
