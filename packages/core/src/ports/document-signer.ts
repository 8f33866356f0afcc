import type { OutgoingDocument } from "../store/outgoing-document.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * Signs documents for one facility. The answer is a new document with new bytes; the given one is left as it was.
 * The signer verifies what it made before it answers.
 */
export interface DocumentSigner {
  sign<D extends OutgoingDocument>(document: D, options?: CallOptions): Promise<D>;
}
