import { encodeBase64 } from "../encoding/base64.ts";
import { encodeBase64url } from "../encoding/base64url.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashOf } from "../policy/hash-of.ts";
import { heldBy } from "../signature/held-by.ts";
import type { SignatureContainer } from "../signature/signature-container.ts";
import { preparedStateUnreadable } from "../signature/signature-refusal.ts";
import { findJwsSignatures, signingInput } from "./find-jws-signatures.ts";
import { jwsAlgorithms, jwsCurves } from "./jws-algorithms.ts";
import type { JwsSignatureOptions } from "./jws-signature-options.ts";

const encoder = new TextEncoder();

/** JSON web signatures in compact form, with the fields of a JAdES baseline signature (ETSI TS 119 182-1). */
export const jwsContainer: SignatureContainer<JwsSignatureOptions> = {
  format: "jws",
  takes: (algorithm, { curve }) => jwsCurves[algorithm] === curve,
  async draft(bytes, { algorithm, certificate, chain, signingTime }, { packaging, contentType }) {
    const isDetached = packaging === "detached";
    const fields = {
      alg: jwsAlgorithms[algorithm],
      ...(contentType !== undefined && { cty: contentType }),
      iat: Math.floor(signingTime / 1000),
      "x5t#S256": encodeBase64url(await hashOf("SHA-256", certificate.der)),
      x5c: [certificate.der, ...chain].map(encodeBase64),
      ...(isDetached && { b64: false, crit: ["b64"] }),
    };
    const header = encodeBase64url(encoder.encode(JSON.stringify(fields)));
    const toBeSigned = signingInput(header, bytes, !isDetached);
    const before = isDetached ? encoder.encode(`${header}.`) : toBeSigned;
    return { toBeSigned, pieces: [joinBytes([before, encoder.encode(".")])] };
  },
  fill({ pieces: [before] }, value) {
    if (before === undefined) throw preparedStateUnreadable("pieces");
    return joinBytes([before, encoder.encode(encodeBase64url(value))]);
  },
  holds: heldBy(findJwsSignatures),
};
