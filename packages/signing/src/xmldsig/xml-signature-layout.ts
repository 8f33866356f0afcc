import type { CanonicalForm } from "../xml/canonicalizer.ts";

/** Where a signature stands in a file and what it covers. A layout is data; a new one needs no new code path. */
export interface XmlSignatureLayout {
  readonly name: XmlSignatureLayoutName;
  /** The last child of the root, which holds the one `Signature`. @official CHUKYDONVI */
  readonly container: string;
  /** `document` is `URI=""`: everything but the signature itself. */
  readonly covers: "document";
  readonly canonicalization: CanonicalForm;
}

/** The layouts that are known. `bhytB` (reference to the `Id` of a data element) is to follow. */
export type XmlSignatureLayoutName = "bhytA";

/** The layouts by name. */
export const xmlSignatureLayouts: Readonly<Record<XmlSignatureLayoutName, XmlSignatureLayout>> = {
  bhytA: { name: "bhytA", container: "CHUKYDONVI", covers: "document", canonicalization: "c14n-1.0" },
};
