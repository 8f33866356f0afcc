import { createByteCollector } from "../xml/byte-sink.ts";
import { createCanonicalizer } from "../xml/canonicalizer.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { type ParseXmlOptions, parseXml } from "../xml/parse-xml.ts";
import type { XmlSignature } from "./read-signature.ts";
import type { ElementPlace, SignatureSurvey } from "./survey-signatures.ts";

/** The bytes that a signature is about. */
export interface CanonicalReferences {
  readonly signedInfo: Uint8Array;
  /** In the order of the references; `undefined` where an id leads nowhere. */
  readonly references: readonly (Uint8Array | undefined)[];
}

/** Makes SignedInfo and everything that is referenced canonical, in one reading of the file. */
export function canonicalizeReferences(
  bytes: Uint8Array,
  survey: SignatureSurvey,
  signature: XmlSignature,
  options: ParseXmlOptions,
): CanonicalReferences {
  const start = survey.site?.element.start;
  const collect = (canonicalization: XmlSignature["canonicalization"], apex?: number, omit?: number) => {
    const collector = createByteCollector();
    const canonicalizer = createCanonicalizer(bytes, collector, {
      ...canonicalization,
      ...(apex !== undefined && { apex }),
      ...(omit !== undefined && { omit }),
    });
    return { collector, canonicalizer };
  };
  const signedInfo = collect(signature.canonicalization, signature.signedInfoStart);
  const references = signature.references.map(({ id, enveloped, canonicalization }) => {
    const target: ElementPlace | undefined = id === "" ? undefined : survey.ids.get(id);
    if (id !== "" && target === undefined) return undefined;
    return collect(canonicalization, target?.start, enveloped ? start : undefined);
  });
  const all = [signedInfo, ...references.filter((reference) => reference !== undefined)];
  parseXml(bytes, combineHandlers(all.map(({ canonicalizer }) => canonicalizer)), options);
  for (const { canonicalizer } of all) canonicalizer.finish();
  return {
    signedInfo: signedInfo.collector.bytes(),
    references: references.map((reference) => reference?.collector.bytes()),
  };
}
