import type { ParseXmlOptions } from "../xml/read-xml.ts";
import { getAttribute, type XmlElement } from "../xml/xml-element.ts";
import type { XmlSignature } from "../xmldsig/read-signature.ts";
import type { SignatureSite, SignatureSurvey } from "../xmldsig/survey-signatures.ts";
import { xmldsigNamespace } from "../xmldsig/xmldsig-names.ts";
import { BrokenProperty } from "./xades-defects.ts";
import { signedPropertiesType, xadesNamespace } from "./xades-names.ts";

/** A XAdES signature in its file. */
export interface XadesPlace {
  readonly bytes: Uint8Array;
  readonly survey: SignatureSurvey;
  readonly site: SignatureSite;
  readonly signature: XmlSignature;
  /** How the file is read again. */
  readonly parse: ParseXmlOptions;
}

/** The two parts of the properties. */
export interface XadesProperties {
  readonly signed: XmlElement;
  readonly unsigned?: XmlElement;
}

const framework: ReadonlySet<string> = new Set([
  "QualifyingProperties",
  "QualifyingPropertiesReference",
  "SignedProperties",
  "UnsignedProperties",
]);

/**
 * Finds the properties of a signature: once, in an Object of it, speaking of it, and signed as what they are. Each other
 * way to have them is a way to make another signature's properties, or nobody's, look like these.
 */
export function findProperties(place: XadesPlace): XadesProperties {
  const { site, signature, survey } = place;
  const found = [...frameworkIn(site.element)];
  const holders = signature.objects.filter(({ children }) => children.some((child) => found.includes(child)));
  const [holder] = holders;
  const [qualifying, ...beside] = holder?.children ?? [];
  const [signed, unsigned, ...more] = qualifying?.children ?? [];
  const isFramed =
    holders.length === 1 &&
    isNamed(qualifying, "QualifyingProperties") &&
    isNamed(signed, "SignedProperties") &&
    (unsigned === undefined || isNamed(unsigned, "UnsignedProperties")) &&
    beside.length + more.length === 0 &&
    found.length === (unsigned === undefined ? 2 : 3);
  if (!isFramed) throw new BrokenProperty("properties_misplaced");
  const target = getAttribute(qualifying, "Target");
  const isOurs = signature.id !== undefined && target === `#${signature.id}`;
  if (!isOurs || survey.ids.get(signature.id)?.start !== site.element.start)
    throw new BrokenProperty("target_differs");
  requireSigned(place, signed);
  return { signed, ...(unsigned && { unsigned }) };
}

/** Exactly one reference leads to the properties, calls them so, and is the only one that does. */
function requireSigned({ signature, survey }: XadesPlace, signed: XmlElement): void {
  const id = getAttribute(signed, "Id");
  const leading = signature.references.filter((one) => survey.ids.get(one.id)?.start === signed.start);
  const typed = signature.references.filter(({ type }) => type === signedPropertiesType);
  const [reference] = leading;
  const isSigned =
    leading.length === 1 &&
    typed.length === 1 &&
    reference === typed[0] &&
    reference?.id === id &&
    reference?.enveloped === false;
  if (!isSigned) throw new BrokenProperty("properties_unsigned");
}

/** The elements that frame properties, wherever they stand; those of a counter-signature are its own affair. */
function* frameworkIn(element: XmlElement): Iterable<XmlElement> {
  for (const child of element.children) {
    if (child.uri === xmldsigNamespace && child.local === "Signature") continue;
    if (child.uri === xadesNamespace && framework.has(child.local)) yield child;
    yield* frameworkIn(child);
  }
}

/** True for a signature that is meant to be XAdES, well made or not. */
export function isXades({ site, signature }: Pick<XadesPlace, "site" | "signature">): boolean {
  if (signature.references.some(({ type }) => type === signedPropertiesType)) return true;
  for (const _ of frameworkIn(site.element)) return true;
  return false;
}

function isNamed(element: XmlElement | undefined, local: string): element is XmlElement {
  return element?.local === local && element.uri === xadesNamespace;
}
