import { curveBytes } from "../certificate/curve-bytes.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { decodeBase64url, encodeBase64url } from "../encoding/base64url.ts";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashOf, isSameDigest } from "../policy/hash-of.ts";
import type { ReadSignaturesOptions } from "../signature/signature-container.ts";
import type { FoundSignature } from "../verification/found-signature.ts";
import { jwsMalformed } from "./jws.faults.ts";
import { jwsCurves } from "./jws-algorithms.ts";
import { type JwsDefect, jwsDefect } from "./jws-defects.ts";
import { type JwsHeader, readJwsHeader } from "./read-jws-header.ts";

/** Headers hold certificates and little else. */
const mostHeaderText = 256 * 1024;
const mostText = 64 * 1024 * 1024;

/**
 * The signature of a JSON web signature in compact form, with the content inside it or beside it (`detached`).
 *
 * @throws EmrError `signing.jws.malformed` when the bytes are none
 */
export async function findJwsSignatures(
  bytes: Uint8Array,
  { detached, signal }: ReadSignaturesOptions = {},
): Promise<readonly FoundSignature[]> {
  signal?.throwIfAborted();
  if (bytes.length > mostText) throw jwsMalformed({ part: "size" });
  const parts = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes).split(".", 4);
  const [headerText = "", payloadText = "", valueText = ""] = parts;
  if (headerText.length > mostHeaderText) throw jwsMalformed({ part: "size" });
  const [headerBytes, value] = [decodeBase64url(headerText), decodeBase64url(valueText)];
  if (parts.length !== 3 || headerText === "" || headerBytes === undefined || value === undefined) {
    throw jwsMalformed({ part: "compact" });
  }
  const header = readJwsHeader(headerBytes);
  const isDetached = payloadText === "";
  const content = isDetached ? detached : decodeBase64url(payloadText);
  const defects: readonly JwsDefect[] = [
    ...header.defects,
    ...(await findSignerDefect(header)),
    ...findValueDefect(header, value),
    ...findContentDefect(header, { isDetached, content, detached }),
  ];
  return [
    {
      format: "jws",
      name: "1",
      defects: [...new Set(defects)].map(jwsDefect),
      ...(header.algorithm && { algorithm: header.algorithm }),
      hashes: header.thumbprint ? ["SHA-256"] : [],
      value,
      ...(await signerOf(header)),
      evidence: { certificates: header.certificates, lists: [], answers: [] },
      ...(header.signingTime && { claimedTime: header.signingTime }),
      ...(header.policy && { claims: [header.policy] }),
      timeStamps: [],
      isBaseline: header.thumbprint !== undefined,
      covers: { scope: isDetached ? "detached" : "whole" },
      async open(options = {}) {
        options.signal?.throwIfAborted();
        const signed = content ?? new Uint8Array();
        const toBeSigned = signingInput(headerText, signed, header.isEncoded);
        // The content is in what the key signs: there is no digest of its own.
        return { toBeSigned, digestsMatch: [], content: signed };
      },
    },
  ];
}

/** What a key signs (RFC 7515 5.1, RFC 7797 3). */
export function signingInput(header: string, content: Uint8Array, isEncoded: boolean): Uint8Array {
  const encoder = new TextEncoder();
  if (isEncoded) return encoder.encode(`${header}.${encodeBase64url(content)}`);
  return joinBytes([encoder.encode(`${header}.`), content]);
}

/** The thumbprint names the signer; without it the first certificate does, which the signature covers as well. */
async function signerOf({
  thumbprint,
  certificates: [first],
}: JwsHeader): Promise<Pick<FoundSignature, "signer">> {
  const value = thumbprint ?? (first && (await hashOf("SHA-256", first.der)));
  return value === undefined ? {} : { signer: { digest: { hash: "SHA-256", value } } };
}

async function findSignerDefect({
  thumbprint,
  certificates: [first],
}: JwsHeader): Promise<readonly JwsDefect[]> {
  if (thumbprint === undefined || first === undefined) return [];
  return isSameDigest(await hashOf("SHA-256", first.der), thumbprint) ? [] : ["signer_differs"];
}

function findValueDefect({ algorithm }: JwsHeader, value: Uint8Array): readonly JwsDefect[] {
  const curve = algorithm && jwsCurves[algorithm];
  return curve === undefined || curveBytes[curve] * 2 === value.length ? [] : ["value_malformed"];
}

/** Content that is signed as it is has no place between the dots: bytes of it could be dots themselves. */
function findContentDefect(
  { isEncoded }: JwsHeader,
  given: {
    readonly isDetached: boolean;
    readonly content: Uint8Array | undefined;
    readonly detached: Uint8Array | undefined;
  },
): readonly JwsDefect[] {
  const { isDetached, content, detached } = given;
  if (isDetached) return content === undefined ? ["content_missing"] : [];
  if (content === undefined || !isEncoded) return ["payload_malformed"];
  return detached === undefined || sameBytes(content, detached) ? [] : ["content_ambiguous"];
}
