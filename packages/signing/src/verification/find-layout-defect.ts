import type { XmlSignature } from "../xmldsig/read-signature.ts";
import type { SignatureSurvey } from "../xmldsig/survey-signatures.ts";
import type { XmlSignatureLayout } from "../xmldsig/xml-signature-layout.ts";

/** How a signature differs from its layout. Each of them is a known way to make a file look signed. */
export type LayoutDefect =
  | "no-signature"
  | "second-signature"
  | "signature-moved"
  | "duplicate-id"
  | "node-in-signature"
  | "reference";

/** Compares a file with a layout: first where the signature stands, then (with `signature`) what it refers to. */
export function findLayoutDefect(
  survey: SignatureSurvey,
  layout: XmlSignatureLayout,
  signature?: XmlSignature,
): LayoutDefect | undefined {
  const { site, lastChild, root } = survey;
  if (site === undefined) return "no-signature";
  if (survey.signatureCount > 1) return "second-signature";
  const [top, container, ...deeper] = site.ancestors;
  const inPlace =
    top?.start === root.start &&
    container?.local === layout.container &&
    container.uri === "" &&
    container.start === lastChild?.start &&
    deeper.length === 0 &&
    site.isAlone;
  if (!inPlace) return "signature-moved";
  if (survey.hasDuplicateIds) return "duplicate-id";
  if (site.hasOtherNodes) return "node-in-signature";
  return signature === undefined || refersAsLayout(survey, signature) ? undefined : "reference";
}

/** One reference to the document without the signature; any other may only speak of the signature's own parts. */
function refersAsLayout(survey: SignatureSurvey, signature: XmlSignature): boolean {
  const toDocument = signature.references.filter(({ id }) => id === "");
  const others = signature.references.filter(({ id }) => id !== "");
  return (
    toDocument.length === 1 &&
    toDocument[0]?.enveloped === true &&
    others.every(({ id, enveloped }) => survey.ids.get(id)?.insideSignature === true && !enveloped)
  );
}
