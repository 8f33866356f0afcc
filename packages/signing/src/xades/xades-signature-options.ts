import type { XmlSignatureOptions } from "../xmldsig/xml-signature-options.ts";

/** Where a document is signed, as far as the signer says it. */
export interface ProductionPlace {
  readonly city?: string;
  readonly street?: string;
  readonly province?: string;
  readonly postalCode?: string;
  readonly country?: string;
}

/** What a XAdES signature wants to know: place and coverage as any XML signature, and what else the signer states. */
export interface XadesSignatureOptions extends XmlSignatureOptions {
  /** The media type of what is signed. Default `text/xml`. */
  readonly mimeType?: string;
  /** In what role the signer signs, such as `Bác sĩ điều trị`. Claimed only: nobody vouches for it. */
  readonly roles?: readonly string[];
  readonly productionPlace?: ProductionPlace;
}
