import { xmlErrorOf } from "./xml.faults.ts";
import { XmlRefusal } from "./xml-refusal.ts";

/** Reads, and puts a refusal into words at once: for callers that do not wait. */
export function readInWords<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof XmlRefusal ? xmlErrorOf(error.reason) : error;
  }
}
