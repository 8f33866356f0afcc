import type { SignatureContainer } from "../signature/signature-container.ts";
import { draftXmlSignature, fillXmlSignature } from "./draft-xml-signature.ts";
import { holdsSignature } from "./holds-signature.ts";
import type { XmlSignatureOptions } from "./xml-signature-options.ts";

/** XML signatures: put into the given bytes, of which no other one changes. */
export const xmlContainer: SignatureContainer<XmlSignatureOptions> = {
  format: "xmldsig",
  draft: (bytes, signer, options) => draftXmlSignature(bytes, signer, options),
  fill: fillXmlSignature,
  holds: holdsSignature,
};
