import { sameBytes } from "../der/same-bytes.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import type { ReadSignaturesOptions, SignatureContainer } from "./signature-container.ts";

type Reader = (bytes: Uint8Array, options?: ReadSignaturesOptions) => Promise<readonly FoundSignature[]>;

/** Reads the finished document as a verifier of its format does. */
export function heldBy(read: Reader): SignatureContainer<never>["holds"] {
  return async (bytes, { toBeSigned, certificate, value }, options = {}) => {
    for (const found of await read(bytes, options)) {
      const isOurs =
        found.defects.length === 0 &&
        sameBytes(found.value, value) &&
        found.evidence.certificates.some(({ der }) => sameBytes(der, certificate.der));
      if (!isOurs) continue;
      // Whatever stands behind a signature that was made just now was put there by somebody else.
      if (found.covers.scope === "revision" || (found.changesAfter ?? []).length > 0) return false;
      const opened = await found.open(options);
      return sameBytes(opened.toBeSigned, toBeSigned) && opened.digestsMatch.every((matches) => matches);
    }
    return false;
  };
}
