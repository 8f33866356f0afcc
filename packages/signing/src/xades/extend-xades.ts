import type { CallOptions } from "@benhan/core/ports";
import { readCertificate } from "../certificate/read-certificate.ts";
import { readOcspAnswer } from "../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../certificate/revocation/read-revocation-list.ts";
import { sameBytes } from "../der/same-bytes.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { inWords } from "../refusal/refusal.ts";
import type { FoundSignature, OpenedSignature } from "../verification/found-signature.ts";
import { insertIntoElement } from "../xml/insert-into-element.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { XmlLimits } from "../xml/xml-limits.ts";
import { findXmlSignatures } from "../xmldsig/find-xml-signatures.ts";
import { canonicalUris, xmldsigNamespace } from "../xmldsig/xmldsig-names.ts";
import { findProperties, type XadesPlace, type XadesProperties } from "./find-properties.ts";
import { property } from "./property-reading.ts";
import { archiveInput, valueInput } from "./stamped-input.ts";
import { extensionBreaksSignature, xadesSignatureMissing } from "./xades.faults.ts";
import { xadesNamespace, xadesNamespace141 } from "./xades-names.ts";

/** Which signature of a file is added to. */
export interface ExtendXadesOptions extends CallOptions {
  /** The `Id` of the signature. Default: the only one. */
  readonly signature?: string;
  readonly limits?: Partial<XmlLimits>;
}

/** What judging a signature needs, all of it in DER. */
export interface XadesEvidence {
  readonly certificates?: readonly Uint8Array[];
  readonly lists?: readonly Uint8Array[];
  readonly answers?: readonly Uint8Array[];
}

/** The kinds of time-stamps that are added: on the value (level B-T), and on everything up to now (B-LTA). */
export type XadesTimeStampKind = "signature" | "archive";

/** The form in which we have things stamped, and say so. */
const canonicalization = { form: "exclusive", inclusivePrefixes: [] } as const;

/**
 * The bytes whose hash a time-stamp authority is asked to stamp.
 *
 * @throws EmrError `signing.xades.signature_missing`, `signing.xml.*`
 */
export async function findXadesStampInput(
  xml: Uint8Array,
  kind: XadesTimeStampKind,
  options: ExtendXadesOptions = {},
): Promise<Uint8Array> {
  const { place, unsigned } = await find(xml, options);
  const before = property(unsigned, "UnsignedSignatureProperties")?.children ?? [];
  return inWords(async () =>
    kind === "signature"
      ? valueInput(place, canonicalization)
      : archiveInput(place, before, canonicalization),
  );
}

/**
 * Adds a time-stamp to a signature. Whatever was signed stays byte for byte.
 *
 * @param token the token over {@link findXadesStampInput}, a CMS ContentInfo in DER
 * @throws EmrError `signing.xades.signature_missing`, `signing.xades.extension_breaks_signature`, `signing.xml.*`
 */
export function addXadesTimeStamp(
  xml: Uint8Array,
  kind: XadesTimeStampKind,
  token: Uint8Array,
  options: ExtendXadesOptions = {},
): Promise<Uint8Array> {
  const [name, namespace] =
    kind === "signature" ? ["SignatureTimeStamp", xadesNamespace] : ["ArchiveTimeStamp", xadesNamespace141];
  const form = canonicalUris[canonicalization.form];
  const text = [
    `<stamp:${name} xmlns:stamp="${namespace}">`,
    `<CanonicalizationMethod xmlns="${xmldsigNamespace}" Algorithm="${form}"/>`,
    value("EncapsulatedTimeStamp", token),
    `</stamp:${name}>`,
  ];
  return extend(xml, () => text.join(""), options);
}

/**
 * Adds certificates and revocation information to a signature, so that it can be judged without a network (level B-LT).
 * What is there already is not added again.
 *
 * @throws EmrError `signing.xades.signature_missing`, `signing.xades.extension_breaks_signature`, `signing.xml.*`,
 * `signing.der.unreadable` for evidence that is none
 */
export async function addXadesEvidence(
  xml: Uint8Array,
  { certificates = [], lists = [], answers = [] }: XadesEvidence,
  options: ExtendXadesOptions = {},
): Promise<Uint8Array> {
  // Nothing unreadable gets into a signature: it would be refused from then on.
  certificates.forEach(readCertificate);
  lists.forEach(readRevocationList);
  answers.forEach(readOcspAnswer);
  const write = ({ evidence }: FoundSignature, about: XmlElement | undefined) => {
    const known = [...evidence.certificates, ...evidence.lists, ...evidence.answers];
    const isNew = (der: Uint8Array) => !known.some((one) => sameBytes(one.der, der));
    const certificateValues = group(
      "CertificateValues",
      "EncapsulatedX509Certificate",
      certificates.filter(isNew),
    );
    const revocation =
      group("CRLValues", "EncapsulatedCRLValue", lists.filter(isNew)) +
      group("OCSPValues", "EncapsulatedOCSPValue", answers.filter(isNew));
    const values =
      certificateValues +
      (revocation === ""
        ? ""
        : `<xades:RevocationValues xmlns:xades="${xadesNamespace}">${revocation}</xades:RevocationValues>`);
    // Each of the two may stand there once; what comes later goes into a property that may be repeated.
    const isThere = about?.children.some(
      ({ local }) => local === "CertificateValues" || local === "RevocationValues",
    );
    if (values === "" || isThere !== true) return values;
    return `<later:TimeStampValidationData xmlns:later="${xadesNamespace141}">${values}</later:TimeStampValidationData>`;
  };
  return extend(xml, write, options);
}

function group(name: string, item: string, values: readonly Uint8Array[]): string {
  if (values.length === 0) return "";
  const items = values.map((der) => value(item, der)).join("");
  return `<xades:${name} xmlns:xades="${xadesNamespace}">${items}</xades:${name}>`;
}

function value(name: string, der: Uint8Array): string {
  return `<xades:${name} xmlns:xades="${xadesNamespace}">${encodeBase64(der)}</xades:${name}>`;
}

type Found = XadesProperties & {
  readonly place: XadesPlace;
  readonly all: readonly FoundSignature[];
  readonly found: FoundSignature;
};

async function find(xml: Uint8Array, { signature, limits, signal }: ExtendXadesOptions): Promise<Found> {
  const reading = { ...(limits && { limits }), ...(signal && { signal }) };
  const all = await findXmlSignatures(xml, reading);
  const [found, ...others] = all.filter(({ name }) => signature === undefined || name === signature);
  const { xml: at, format, defects } = found ?? {};
  const isUsable = format === "xades" && defects?.length === 0 && others.length === 0;
  if (!isUsable || found === undefined || at?.signature === undefined) throw xadesSignatureMissing({});
  const place = { bytes: xml, ...at, signature: at.signature, parse: limits ? { limits } : {} };
  return { ...findProperties(place), place, all, found };
}

/** Adds one unsigned property behind those that are there. */
async function extend(
  xml: Uint8Array,
  write: (found: FoundSignature, about: XmlElement | undefined) => string,
  options: ExtendXadesOptions,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(xml);
  const { place, all, found, unsigned } = await find(bytes, options);
  const about = property(unsigned, "UnsignedSignatureProperties");
  const text = write(found, about);
  if (text === "") return bytes;
  const list = about === undefined ? wrap("UnsignedSignatureProperties", text) : text;
  const qualifying = place.signature.objects
    .flatMap(({ children }) => children)
    .find(({ uri, local }) => uri === xadesNamespace && local === "QualifyingProperties");
  const target = about ?? unsigned ?? qualifying;
  if (target === undefined) throw xadesSignatureMissing({});
  const added = unsigned === undefined ? wrap("UnsignedProperties", list) : list;
  const side = about === undefined && unsigned !== undefined ? "before" : "behind";
  const extended = insertIntoElement(bytes, target.start, side, added, place.parse);
  await requireUnbroken(all, await findXmlSignatures(extended, options), options);
  return extended;
}

function wrap(name: string, text: string): string {
  return `<xades:${name} xmlns:xades="${xadesNamespace}">${text}</xades:${name}>`;
}

/** Every signature of the file says and covers what it did before. */
async function requireUnbroken(
  before: readonly FoundSignature[],
  after: readonly FoundSignature[],
  options: CallOptions,
): Promise<void> {
  for (const [i, was] of before.entries()) {
    const is = after[i];
    if (was.defects.length > 0) continue;
    const [one, other] = [await was.open(options), is?.defects.length === 0 && (await is.open(options))];
    if (!other || !isSame(one, other)) throw extensionBreaksSignature({});
  }
}

function isSame(one: OpenedSignature, other: OpenedSignature): boolean {
  return sameBytes(one.toBeSigned, other.toBeSigned) && `${one.digestsMatch}` === `${other.digestsMatch}`;
}
