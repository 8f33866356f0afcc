import type { Issue } from "@benhan/core/faults";
import type { FoundSignature } from "../verification/found-signature.ts";
import { findProperties, type XadesPlace } from "./find-properties.ts";
import { readSignedProperties } from "./read-signed-properties.ts";
import { readUnsignedProperties } from "./read-unsigned-properties.ts";
import { BrokenProperty, xadesDefect } from "./xades-defects.ts";

export { isXades } from "./find-properties.ts";

/** What XAdES adds to what is known of an XML signature. */
export type XadesFacts = Pick<
  FoundSignature,
  "signer" | "claims" | "claimedTime" | "timeStamps" | "isBaseline" | "evidence" | "hashes"
> & { readonly defects: readonly Issue[] };

/** Reads the properties of a signature strictly; nothing is judged. */
export function readXades(place: XadesPlace): XadesFacts {
  const none = { certificates: [], lists: [], answers: [] };
  try {
    const { signed, unsigned } = findProperties(place);
    const { claims, signer, signingTime } = readSignedProperties(signed, place.signature);
    return {
      ...readUnsignedProperties(place, unsigned),
      ...(claims && { claims }),
      ...(signer && { signer }),
      ...(signingTime && { claimedTime: signingTime }),
      hashes: signer === undefined ? [] : [signer.digest.hash],
      isBaseline: signer !== undefined,
      defects: [],
    };
  } catch (error) {
    if (!(error instanceof BrokenProperty)) throw error;
    return {
      timeStamps: [],
      isBaseline: false,
      evidence: none,
      hashes: [],
      defects: [xadesDefect(error.defect)],
    };
  }
}
