import { digestOf } from "@benhan/core/digest";
import { joinBytes } from "../encoding/join-bytes.ts";
import { hashOf } from "../policy/hash-of.ts";
import { heldBy } from "../signature/held-by.ts";
import type { SignatureContainer, SignerChoice } from "../signature/signature-container.ts";
import {
  canonicalInPlace,
  draftXmlSignature,
  fillXmlSignature,
  type Qualify,
} from "../xmldsig/draft-xml-signature.ts";
import { findXmlSignatures } from "../xmldsig/find-xml-signatures.ts";
import type { SignaturePlace } from "../xmldsig/signature-place.ts";
import { signatureStart } from "../xmldsig/signature-text.ts";
import { canonicalUris } from "../xmldsig/xmldsig-names.ts";
import { writeProperties, type XadesIds } from "./write-properties.ts";
import { signedPropertiesType } from "./xades-names.ts";
import type { XadesSignatureOptions } from "./xades-signature-options.ts";

/** XAdES baseline signatures (ETSI EN 319 132-1), level B-B: put into the given bytes, of which no other one changes. */
export const xadesContainer: SignatureContainer<XadesSignatureOptions> = {
  format: "xades",
  draft: (bytes, signer, options) => draftXmlSignature(bytes, signer, options, qualify(signer, options)),
  fill: fillXmlSignature,
  holds: heldBy(findXmlSignatures),
};

function qualify(signer: SignerChoice, options: XadesSignatureOptions): Qualify {
  return async (place, layout, data) => {
    const ids = chooseIds(place, signer);
    const object = await writeProperties(ids, signer, options);
    const signature = `${signatureStart(ids.signature)}${object}</Signature>`;
    const properties = canonicalInPlace(
      signature,
      signature.indexOf("<xades:SignedProperties"),
      place,
      layout,
    );
    const about = {
      type: signedPropertiesType,
      uri: `#${ids.properties}`,
      transforms: [canonicalUris[layout.canonicalization]],
      digest: await hashOf("SHA-256", properties),
    };
    return { id: ids.signature, references: [{ ...data, id: ids.data }, about], object };
  };
}

/** Ids that are the same for the same document, signer and time, and that the document does not use. */
function chooseIds(place: SignaturePlace, { certificate, signingTime }: SignerChoice): XadesIds {
  const seed = joinBytes([place.digest, certificate.der, new TextEncoder().encode(`${signingTime}`)]);
  const start = `S-${digestOf(seed).slice(8, 24)}`;
  for (let i = 0; ; i++) {
    const signature = i === 0 ? start : `${start}-${i}`;
    const ids = { signature, properties: `${signature}-properties`, data: `${signature}-data` };
    if (Object.values(ids).every((id) => !place.ids.has(id))) return ids;
  }
}
