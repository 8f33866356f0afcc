import type { XmlSignature } from "./read-signature.ts";
import type { SignatureSite, SignatureSurvey } from "./survey-signatures.ts";

/** Where a signature stands in its file, and what it refers to: what layouts are compared with. */
export interface XmlSignaturePlace {
  readonly survey: SignatureSurvey;
  readonly site: SignatureSite;
  /** Absent when the element could not be read. */
  readonly signature?: XmlSignature;
}
