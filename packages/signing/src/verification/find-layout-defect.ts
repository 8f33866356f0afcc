import type { XmlSignatureLayout } from "../xmldsig/xml-signature-layout.ts";
import type { XmlSignaturePlace } from "../xmldsig/xml-signature-place.ts";

/** How a signature differs from its layout. Each of them is a known way to make a file look signed. */
export type LayoutDefect = "no-signature" | "second-signature" | "signature-moved" | "reference";

/**
 * Compares a signature with a layout: where it stands, and what it refers to. A signature that is not of XML, or is not
 * there at all, has none.
 */
export function findLayoutDefect(
  place: XmlSignaturePlace | undefined,
  layout: XmlSignatureLayout,
): LayoutDefect | undefined {
  if (place === undefined) return "no-signature";
  // A container belongs to one signer.
  if (layout.container !== undefined && place.survey.signatureCount > 1) return "second-signature";
  if (!standsAsLayout(place, layout)) return "signature-moved";
  return refersAsLayout(place, layout) ? undefined : "reference";
}

function standsAsLayout({ survey, site }: XmlSignaturePlace, { container }: XmlSignatureLayout): boolean {
  const [top, parent, ...deeper] = site.ancestors;
  if (top?.start !== survey.root.start || deeper.length > 0) return false;
  if (container === undefined) return parent === undefined;
  return (
    parent?.local === container &&
    parent.uri === "" &&
    parent.start === survey.lastChild?.start &&
    site.isAlone
  );
}

/** One reference to the data as the layout wants it; any other may only speak of the signature's own parts. */
function refersAsLayout(
  { survey, site, signature }: XmlSignaturePlace,
  { covers }: XmlSignatureLayout,
): boolean {
  if (signature === undefined) return true;
  const isOwn = (id: string) => survey.ids.get(id)?.inSignature === site.element.start;
  const data = signature.references.filter(({ id }) => id === "" || !isOwn(id));
  const others = signature.references.filter((reference) => !data.includes(reference));
  const [only, ...more] = data;
  if (only === undefined || more.length > 0 || others.some(({ enveloped }) => enveloped)) return false;
  if (only.id === "") return covers !== "element" && only.enveloped;
  // What stands inside of a signature is no data of the file.
  return (
    covers !== "document" && survey.ids.get(only.id)?.inSignature === undefined && survey.ids.has(only.id)
  );
}
