import { createByteCollector } from "../xml/byte-sink.ts";
import { type CanonicalizeOptions, createCanonicalizer } from "../xml/canonicalizer.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import {
  type KnownText,
  type ParseXmlOptions,
  parseElementAgain,
  parseXmlAgain,
  type XmlHandler,
} from "../xml/parse-xml.ts";
import type { Canonicalization, XmlSignature } from "./read-signature.ts";
import type { SignatureSite, SignatureSurvey } from "./survey-signatures.ts";

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
  knownText?: KnownText,
): readonly Uint8Array[] {
  return writeParts(bytes, parts, {}, (handler) => parseXmlAgain(bytes, handler, options, knownText));
}

/** The same for parts that lie in a signature, of which nothing else is read. */
function canonicalizeInSignature(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  { element, end, namespaces, xmlAttributes }: SignatureSite,
  options: ParseXmlOptions,
): readonly Uint8Array[] {
  const span = { start: element.start, end };
  return writeParts(bytes, parts, { inheritedXmlAttributes: xmlAttributes }, (handler) =>
    parseElementAgain(bytes, span, handler, { ...options, namespaces }),
  );
}

function writeParts(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  around: Pick<CanonicalizeOptions, "inheritedXmlAttributes">,
  read: (handler: XmlHandler) => void,
): readonly Uint8Array[] {
  if (parts.length === 0) return [];
  const all = parts.map(({ canonicalization, apex, omit }) => {
    const collector = createByteCollector(apex === undefined ? bytes.length : undefined);
    const canonicalizer = createCanonicalizer(bytes, collector, {
      ...canonicalization,
      ...around,
      ...(apex !== undefined && { apex }),
      ...(omit !== undefined && { omit }),
    });
    return { collector, canonicalizer };
  });
  read(combineHandlers(all.map(({ canonicalizer }) => canonicalizer)));
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

/** Makes SignedInfo and everything that is referenced canonical, in one reading of the file and one of the signature. */
export function canonicalizeReferences(
  bytes: Uint8Array,
  survey: SignatureSurvey,
  site: SignatureSite,
  signature: XmlSignature,
  options: ParseXmlOptions,
): CanonicalReferences {
  const { start } = site.element;
  const parts = partsOf(signature, survey, start);
  const isInside = ({ apex, omit }: CanonicalPart) =>
    apex !== undefined && omit === undefined && apex >= start && apex < site.end;
  const known = parts.filter((part) => part !== undefined);
  const [inside, outside] = [known.filter(isInside), known.filter((part) => !isInside(part))];
  const own = { canonicalization: signature.canonicalization, apex: signature.signedInfoStart };
  const [signedInfo = new Uint8Array(), ...properties] = canonicalizeInSignature(
    bytes,
    [own, ...inside],
    site,
    options,
  );
  const made = [...properties, ...canonicalizeParts(bytes, outside, options, survey.longText)];
  const canonical = new Map([...inside, ...outside].map((part, i) => [part, made[i]]));
  return { signedInfo, references: parts.map((part) => part && canonical.get(part)) };
}
