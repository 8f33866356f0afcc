import { compareDer } from "../der/compare-der.ts";
import { checkDeepDer, readBerChildren } from "../der/read-ber.ts";
import {
  type DerValue,
  derTag,
  expectTag,
  readCount,
  readDerChildren,
  readOid,
  readUnsigned,
} from "../der/read-der.ts";
import { type CmsPart, cmsMalformed } from "./cms.faults.ts";
import { inPart } from "./in-part.ts";
import type { CmsAttribute, CmsSignerId, SignedAttributes, SignerInfo } from "./signed-data.ts";

/** The value of the longest RSA key in use has a quarter of these bytes. */
const most = { attributes: 64, values: 64, signatureBytes: 4096 } as const;
const signedTag = 0xa0;
const unsignedTag = 0xa1;
const keyIdTag = 0x80;

/**
 * Reads one SignerInfo (RFC 5652 5.3); also a counter-signature, which has the same form.
 *
 * @throws EmrError `signing.cms.malformed`
 */
export function readSignerInfo(whole: DerValue): SignerInfo {
  return inPart("signerInfos", () => {
    const fields = [...readDerChildren(expectTag(whole, derTag.sequence))];
    const [version, id, digest] = fields.splice(0, 3);
    const signed = fields[0]?.tag === signedTag ? fields.shift() : undefined;
    const [algorithm, signature] = fields.splice(0, 2);
    const unsigned = fields[0]?.tag === unsignedTag ? fields.shift() : undefined;
    const signer = readSignerId(id);
    const value = expectTag(signature, derTag.octetString).content;
    if (value.length > most.signatureBytes) throw cmsMalformed({ part: "signerInfos" });
    // Version and the way of naming belong together.
    const named = signer.issuer === undefined ? 3 : 1;
    if (fields.length > 0 || readCount(version, 4) !== named) throw cmsMalformed({ part: "signerInfos" });
    return {
      der: whole.raw,
      version: named,
      signer,
      digestAlgorithm: expectTag(digest, derTag.sequence).raw,
      ...(signed && { signedAttributes: inPart("signedAttrs", () => readSigned(signed)) }),
      signatureAlgorithm: expectTag(algorithm, derTag.sequence).raw,
      signature: value,
      unsignedAttributes:
        unsigned === undefined
          ? []
          : inPart("unsignedAttrs", () => readAttributes("unsignedAttrs", unsigned)),
    };
  });
}

function readSignerId(value: DerValue | undefined): CmsSignerId {
  if (value?.tag === keyIdTag) return { subjectKeyId: value.content };
  const [name, serial, ...rest] = readDerChildren(expectTag(value, derTag.sequence));
  if (rest.length > 0) throw cmsMalformed({ part: "signerInfos" });
  readUnsigned(serial);
  return { issuer: expectTag(name, derTag.sequence).raw, serialDer: expectTag(serial, derTag.integer).raw };
}

/** These must be DER (RFC 5652 5.3): two readers must never hash different bytes. */
function readSigned(value: DerValue): SignedAttributes {
  checkDeepDer(value);
  const attributes = readAttributes("signedAttrs", value);
  const sets = [readDerChildren(value), ...attributes.map(({ values }) => values)];
  if (attributes.length === 0 || !sets.every(isSorted)) throw cmsMalformed({ part: "signedAttrs" });
  const toBeSigned = new Uint8Array(value.raw);
  toBeSigned[0] = derTag.set;
  return { toBeSigned, attributes };
}

function isSorted(elements: readonly DerValue[]): boolean {
  return elements.every(({ raw }, i) => i === 0 || compareDer(elements[i - 1]?.raw ?? raw, raw) <= 0);
}

function readAttributes(part: CmsPart, value: DerValue): readonly CmsAttribute[] {
  const attributes = readDerChildren(value);
  if (attributes.length > most.attributes) throw cmsMalformed({ part });
  return attributes.map((attribute) => {
    const [type, set, ...rest] = readDerChildren(expectTag(attribute, derTag.sequence));
    // A time-stamp among the values may be one of those that say no length.
    const values = readBerChildren(expectTag(set, derTag.set));
    if (rest.length > 0 || values.length === 0 || values.length > most.values) throw cmsMalformed({ part });
    return { type: readOid(type), values, der: attribute.raw };
  });
}
