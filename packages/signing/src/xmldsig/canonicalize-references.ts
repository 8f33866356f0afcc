import { refusalsOf } from "../refusal/refusal.ts";
import { type ByteSink, createByteCollector } from "../xml/byte-sink.ts";
import { type CanonicalizeOptions, createCanonicalizer } from "../xml/canonicalizer.ts";
import { combineHandlers } from "../xml/combine-handlers.ts";
import { type ParseXmlOptions, readElementAgain, readXmlAgain, type XmlHandler } from "../xml/read-xml.ts";
import type { Canonicalization, XmlSignature } from "./read-signature.ts";
import type { SignatureSite, SignatureSurvey } from "./survey-signatures.ts";

const refusal = refusalsOf(() => import("./xmldsig.faults.ts"));

/** A part of a file that becomes canonical; elements are named by the offset of their start tag. */
export interface CanonicalPart {
  readonly canonicalization: Canonicalization;
  /** Without it the whole document. */
  readonly apex?: number;
  readonly omit?: number;
}

/** Makes what takes in a part; told about how many bytes will come, where that is known. */
type MakeSink<S extends ByteSink> = (expected?: number) => S;

/** The bytes that a signature is about, as far as they were kept. */
export interface CanonicalReferences<S> {
  readonly signedInfo: Uint8Array;
  /** What took them in, in the order of the references; `undefined` where an id leads nowhere. */
  readonly references: readonly (S | undefined)[];
}

/** Makes parts of a file canonical, in one reading of it. */
export function canonicalizeParts(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  { budget, longText }: Pick<SignatureSurvey, "budget" | "longText">,
  options: ParseXmlOptions = {},
): readonly Uint8Array[] {
  const collectors = writeAround(bytes, parts, { budget, longText }, options, createByteCollector);
  return collectors.map((collector) => collector.bytes());
}

function writeAround<S extends ByteSink>(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  { budget, longText }: Pick<SignatureSurvey, "budget" | "longText">,
  options: ParseXmlOptions,
  makeSink: MakeSink<S>,
): readonly S[] {
  const sinks = parts.map(({ apex }) => makeSink(apex === undefined ? bytes.length : undefined));
  writeParts(bytes, parts, { budget }, sinks, (handler) => readXmlAgain(bytes, handler, options, longText));
  return sinks;
}

/** The same for parts that lie in a signature, of which nothing else is read. */
function writeInSignature(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  { element, end, namespaces, xmlAttributes }: SignatureSite,
  budget: SignatureSurvey["budget"],
  options: ParseXmlOptions,
  sinks: readonly ByteSink[],
): void {
  const span = { start: element.start, end };
  writeParts(bytes, parts, { budget, inheritedXmlAttributes: xmlAttributes }, sinks, (handler) =>
    readElementAgain(bytes, span, handler, { ...options, namespaces }),
  );
}

function writeParts(
  bytes: Uint8Array,
  parts: readonly CanonicalPart[],
  {
    budget,
    ...around
  }: Pick<CanonicalizeOptions, "inheritedXmlAttributes"> & Pick<SignatureSurvey, "budget">,
  sinks: readonly ByteSink[],
  read: (handler: XmlHandler) => void,
): void {
  if (parts.length === 0) return;
  const all = parts.map(({ canonicalization, apex, omit }, i) => {
    const sink: ByteSink = {
      update(piece) {
        budget.left -= piece.length;
        if (budget.left < 0) throw refusal((faults) => faults.signatureMalformed({ part: "Reference" }));
        sinks[i]?.update(piece);
      },
    };
    return createCanonicalizer(bytes, sink, {
      ...canonicalization,
      ...around,
      ...(apex !== undefined && { apex }),
      ...(omit !== undefined && { omit }),
    });
  });
  read(combineHandlers(all));
  for (const canonicalizer of all) canonicalizer.finish();
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
export function canonicalizeReferences<S extends ByteSink>(
  bytes: Uint8Array,
  survey: SignatureSurvey,
  site: SignatureSite,
  signature: XmlSignature,
  options: ParseXmlOptions,
  makeSink: MakeSink<S>,
): CanonicalReferences<S> {
  const { start } = site.element;
  const parts = partsOf(signature, survey, start);
  const { budget } = survey;
  const isInside = ({ apex, omit }: CanonicalPart) =>
    apex !== undefined && omit === undefined && apex >= start && apex < site.end;
  // What several references lead to is made canonical once.
  const known = [...new Map(parts.flatMap((part) => (part ? [[keyOf(part), part]] : []))).values()];
  const [inside, outside] = [known.filter(isInside), known.filter((part) => !isInside(part))];
  const own = { canonicalization: signature.canonicalization, apex: signature.signedInfoStart };
  const [signedInfo, properties] = [createByteCollector(), inside.map(() => makeSink())];
  writeInSignature(bytes, [own, ...inside], site, budget, options, [signedInfo, ...properties]);
  const made = [...properties, ...writeAround(bytes, outside, survey, options, makeSink)];
  const canonical = new Map([...inside, ...outside].map((part, i) => [keyOf(part), made[i]]));
  return {
    signedInfo: signedInfo.bytes(),
    references: parts.map((part) => part && canonical.get(keyOf(part))),
  };
}

function keyOf({ canonicalization: { form, inclusivePrefixes }, apex, omit }: CanonicalPart): string {
  return [form, apex, omit, ...inclusivePrefixes].join(" ");
}
