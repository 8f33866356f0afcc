import { decodeBase64 } from "../encoding/base64.ts";
import { type Refusal, refusalsOf } from "../refusal/refusal.ts";
import type { CanonicalForm } from "../xml/canonical-form.ts";
import { getAttribute, type XmlElement } from "../xml/xml-element.ts";
import {
  envelopedTransform,
  exclusiveNamespace,
  getCanonicalForm,
  xmldsigNamespace,
} from "./xmldsig-names.ts";

const refusal = refusalsOf(() => import("./xmldsig.faults.ts"));

/** How a part is made canonical before it is hashed. */
export interface Canonicalization {
  readonly form: CanonicalForm;
  readonly inclusivePrefixes: readonly string[];
}

/** One Reference, as it stands in the file. */
export interface SignatureReference {
  /** Empty for the document, otherwise the id without `#`. */
  readonly id: string;
  /** The `Id` of the Reference itself. */
  readonly ownId?: string;
  /** What kind of thing it refers to, as the signer says. */
  readonly type?: string;
  readonly enveloped: boolean;
  readonly canonicalization: Canonicalization;
  readonly digestUri: string;
  readonly digestValue: Uint8Array;
}

/** A Signature element, read strictly and not judged. */
export interface XmlSignature {
  readonly id?: string;
  readonly signedInfoStart: number;
  readonly valueStart: number;
  readonly canonicalization: Canonicalization;
  readonly algorithmUri: string;
  readonly references: readonly SignatureReference[];
  readonly value: Uint8Array;
  /** Certificates that the file brings along: hints, nothing more. */
  readonly certificates: readonly Uint8Array[];
  readonly objects: readonly XmlElement[];
}

const mostReferences = 20;
const mostTransforms = 4;
const mostCertificates = 10;

/**
 * Reads a Signature element: each part exactly as often as the standard says, transforms from the short list only.
 *
 * @throws Refusal `signing.xmldsig.malformed`
 */
export function readSignature(element: XmlElement): XmlSignature {
  const parts = [...childrenOf(element)];
  const signedInfo = named(parts.shift(), "SignedInfo");
  const value = named(parts.shift(), "SignatureValue");
  const keyInfo = parts[0]?.local === "KeyInfo" ? named(parts.shift(), "KeyInfo") : undefined;
  const objects = parts.map((object) => named(object, "Object"));
  const id = getAttribute(element, "Id");
  const [canonicalizationMethod, signatureMethod, ...references] = childrenOf(signedInfo);
  if (references.length === 0 || references.length > mostReferences) throw malformed({ part: "Reference" });
  return {
    ...(id !== undefined && { id }),
    signedInfoStart: signedInfo.start,
    valueStart: value.start,
    canonicalization: readCanonicalization(named(canonicalizationMethod, "CanonicalizationMethod")),
    algorithmUri: algorithmOf(childless(named(signatureMethod, "SignatureMethod"))),
    references: references.map((reference) => readReference(named(reference, "Reference"))),
    value: bytesOf(value),
    certificates: keyInfo === undefined ? [] : readCertificates(keyInfo),
    objects,
  };
}

function readReference(element: XmlElement): SignatureReference {
  const parts = [...childrenOf(element)];
  const transforms = parts[0]?.local === "Transforms" ? childrenOf(named(parts.shift(), "Transforms")) : [];
  const [method, value, ...rest] = parts;
  const [uri, type, ownId] = ["URI", "Type", "Id"].map((name) => getAttribute(element, name));
  // An absent URI leaves the target to the application, and everything but a plain `#id` needs XPath or the network.
  if (rest.length > 0 || uri === undefined || !/^(?:#[^()#]+)?$/.test(uri)) {
    throw malformed({ part: "Reference" });
  }
  return {
    id: uri.slice(1),
    ...(ownId !== undefined && { ownId }),
    ...(type !== undefined && { type }),
    ...readTransforms(transforms),
    digestUri: algorithmOf(childless(named(method, "DigestMethod"))),
    digestValue: bytesOf(named(value, "DigestValue")),
  };
}

/** Allowed: the enveloped signature first, then at most one canonical form. */
function readTransforms(
  transforms: readonly XmlElement[],
): Pick<SignatureReference, "enveloped" | "canonicalization"> {
  if (transforms.length > mostTransforms) throw malformed({ part: "Transforms" });
  const list = transforms.map((transform) => named(transform, "Transform"));
  const [first] = list;
  const enveloped = first !== undefined && algorithmOf(first) === envelopedTransform;
  const [form, ...rest] = enveloped ? list.slice(1) : list;
  if (rest.length > 0 || (enveloped && first.children.length > 0)) throw malformed({ part: "Transforms" });
  return {
    enveloped,
    canonicalization:
      form === undefined ? { form: "c14n-1.0", inclusivePrefixes: [] } : readCanonicalization(form),
  };
}

/**
 * Reads a CanonicalizationMethod, or a Transform that is a canonical form.
 *
 * @throws Refusal `signing.xmldsig.malformed`
 */
export function readCanonicalization(element: XmlElement): Canonicalization {
  const form = getCanonicalForm(algorithmOf(element));
  const [prefixes, ...rest] = element.children;
  const allowed =
    prefixes === undefined ||
    (form === "exclusive" && prefixes.local === "InclusiveNamespaces" && prefixes.uri === exclusiveNamespace);
  if (form === undefined || rest.length > 0 || !allowed) throw malformed({ part: element.local });
  const list = prefixes === undefined ? "" : (getAttribute(prefixes, "PrefixList") ?? "");
  return { form, inclusivePrefixes: list.split(/[ \t\r\n]+/).filter((prefix) => prefix !== "") };
}

function readCertificates(keyInfo: XmlElement): readonly Uint8Array[] {
  const found = childrenOf(keyInfo)
    .filter((child) => child.local === "X509Data" && child.uri === xmldsigNamespace)
    .flatMap((data) => data.children)
    .filter((child) => child.local === "X509Certificate" && child.uri === xmldsigNamespace);
  if (found.length > mostCertificates) throw malformed({ part: "X509Data" });
  return found.map(bytesOf);
}

function childrenOf(element: XmlElement): readonly XmlElement[] {
  if (element.text.trim() !== "") throw malformed({ part: element.local });
  return element.children;
}

function named(element: XmlElement | undefined, local: string): XmlElement {
  if (element?.local !== local || element.uri !== xmldsigNamespace) throw malformed({ part: local });
  return element;
}

function childless(element: XmlElement): XmlElement {
  if (element.children.length > 0) throw malformed({ part: element.local });
  return element;
}

function algorithmOf(element: XmlElement): string {
  const uri = getAttribute(element, "Algorithm");
  if (uri === undefined) throw malformed({ part: element.local });
  return uri;
}

function bytesOf(element: XmlElement): Uint8Array {
  const bytes = element.children.length === 0 ? decodeBase64(element.text) : undefined;
  if (bytes === undefined || bytes.length === 0) throw malformed({ part: element.local });
  return bytes;
}

function malformed(place: { readonly part: string }): Refusal {
  return refusal((faults) => faults.signatureMalformed(place));
}
