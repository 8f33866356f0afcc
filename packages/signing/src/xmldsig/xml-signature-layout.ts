import type { WrittenForm } from "./xmldsig-names.ts";

/** Where a signature stands in a file and what it covers. A layout is data; a new one needs no new code path. */
export interface XmlSignatureLayout {
  readonly name: XmlSignatureLayoutName;
  /** The last child of the root, which holds the one `Signature`; absent: the root holds it. @official CHUKYDONVI */
  readonly container?: string;
  /**
   * `document` is `URI=""`: everything but the signature itself. `element` is one element by its `Id`, and what lies
   * outside of it is not protected. `either`: an element when the signer names one.
   */
  readonly covers: "document" | "element" | "either";
  readonly canonicalization: WrittenForm;
  /** Whether a reference names its canonical form; otherwise the standard means Canonical XML 1.0. */
  readonly namesForm: boolean;
  /** Whether `KeyInfo` gives the signer's name besides the certificate. */
  readonly namesSubject: boolean;
  /** Whether `KeyInfo` brings the issuers' certificates too. */
  readonly bringsChain: boolean;
}

/**
 * The layouts that are known: `bhytA` for visit files, `bhytB` for certificates and catalogues, `enveloped` for any other
 * XML.
 */
export type XmlSignatureLayoutName = "bhytA" | "bhytB" | "enveloped";

/** The layouts by name. */
export const xmlSignatureLayouts: Readonly<Record<XmlSignatureLayoutName, XmlSignatureLayout>> = {
  bhytA: {
    name: "bhytA",
    container: "CHUKYDONVI",
    covers: "document",
    canonicalization: "c14n-1.0",
    namesForm: false,
    namesSubject: false,
    bringsChain: false,
  },
  bhytB: {
    name: "bhytB",
    container: "CHUKYDONVI",
    covers: "element",
    canonicalization: "exclusive",
    namesForm: true,
    namesSubject: true,
    bringsChain: false,
  },
  enveloped: {
    name: "enveloped",
    covers: "either",
    canonicalization: "exclusive",
    namesForm: true,
    namesSubject: false,
    bringsChain: true,
  },
};
