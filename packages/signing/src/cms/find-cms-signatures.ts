import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import { findSigners } from "./find-signers.ts";
import { readSignedData } from "./read-signed-data.ts";

/**
 * Every signature of a CMS file (`.p7s`, `.p7m`), with the content inside it or beside it (`detached`). A file without any
 * signer answers none.
 *
 * @throws EmrError `signing.cms.malformed`
 */
export async function findCmsSignatures(
  bytes: Uint8Array,
  options: ReadSignaturesOptions = {},
): Promise<readonly FoundSignature[]> {
  options.signal?.throwIfAborted();
  const { detached, digest } = options;
  return findSigners(readSignedData(bytes), { ...(detached && { detached }), ...(digest && { digest }) });
}
