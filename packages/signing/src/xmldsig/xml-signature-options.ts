import type { XmlSignatureLayoutName } from "./xml-signature-layout.ts";

/** What an XML signature wants to know. */
export interface XmlSignatureOptions {
  /** Where the signature stands and what it covers. */
  readonly layout: XmlSignatureLayoutName;
  /**
   * The `Id` of the element to sign. Default for `bhytB`: the one element below the root that has an `Id` and stands in no
   * other such one; for `enveloped`: the whole document. `bhytA` always covers the whole document.
   */
  readonly id?: string;
}
