import { createByteCollector } from "../xml/byte-sink.ts";
import { createCanonicalizer } from "../xml/canonicalizer.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { type ParseXmlOptions, parseXml } from "../xml/parse-xml.ts";
import type { Canonicalization, XmlSignature } from "./read-signature.ts";
import type { SignatureSurvey } from "./survey-signatures.ts";

/** A part of a file that becomes canonical; elements are named by the offset of their start tag. */
export interface CanonicalPart {
  readonly canonicalization: Canonicalization;
  /** Without it the whole document. */
  readonly apex?: number;
  readonly omit?: number;
}

/** The bytes that a signature is about. */
export interface CanonicalReferences {
  readonly signedInfo: Uint8Array;
  /** In the order of the references; `undefined` where an id leads nowhere. */
  readonly references: readonly (Uint8Array | undefined)[];
}

/** Makes parts of a file canonical, in one reading of it. */
export function canonicalizeParts(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  options: ParseXmlOptions = {},
): readonly Uint8Array[] {
  const all = parts.map(({ canonicalization, apex, omit }) => {
    const collector = createByteCollector();
    const canonicalizer = createCanonicalizer(bytes, collector, {
      ...canonicalization,
      ...(apex !== undefined && { apex }),
      ...(omit !== undefined && { omit }),
    });
    return { collector, canonicalizer };
  });
  parseXml(bytes, combineHandlers(all.map(({ canonicalizer }) => canonicalizer)), options);
  for (const { canonicalizer } of all) canonicalizer.finish();
  return all.map(({ collector }) => collector.bytes());
}

/** The parts that a signature refers to, in the order of its references; `undefined` where an id leads nowhere. */
export function partsOf(
  { references }: XmlSignature,
  survey: SignatureSurvey,
  start: number,
): readonly (CanonicalPart | undefined)[] {
  return references.map(({ id, enveloped, canonicalization }) => {
    const apex = id === "" ? undefined : survey.ids.get(id)?.start;
    if (id !== "" && apex === undefined) return undefined;
    return { canonicalization, ...(apex !== undefined && { apex }), ...(enveloped && { omit: start }) };
  });
}

/**
 * Makes SignedInfo and everything that is referenced canonical, in one reading of the file.
 *
 * @param start where the signature stands, which the enveloped transform leaves out
 */
export function canonicalizeReferences(
  bytes: Uint8Array,
  survey: SignatureSurvey,
  start: number,
  signature: XmlSignature,
  options: ParseXmlOptions,
): CanonicalReferences {
  const parts = partsOf(signature, survey, start);
  const known = parts.filter((part) => part !== undefined);
  const own = { canonicalization: signature.canonicalization, apex: signature.signedInfoStart };
  const [signedInfo = new Uint8Array(), ...made] = canonicalizeParts(bytes, [own, ...known], options);
  const canonical = new Map(known.map((part, i) => [part, made[i]]));
  return { signedInfo, references: parts.map((part) => part && canonical.get(part)) };
}
