import type { SignatureReference, XmlSignature } from "./read-signature.ts";
import type { SignatureSite, SignatureSurvey } from "./survey-signatures.ts";

/** A signature that was read, and its file. */
export interface ReadPlace {
  readonly survey: SignatureSurvey;
  readonly site: SignatureSite;
  readonly signature: XmlSignature;
}

/** How a signature is broken, whatever its value. */
export type PlaceDefect = "duplicate_id" | "node_in_signature" | "reference";

/** The references to the data; those to the signature's own properties or key say nothing about it. */
export function dataOf({ survey, site, signature }: ReadPlace): readonly SignatureReference[] {
  return signature.references.filter(
    ({ id }) => id === "" || survey.ids.get(id)?.inSignature !== site.element.start,
  );
}

/** What is wrong with a signature before anything is hashed. */
export function findPlaceDefects(place: ReadPlace): readonly PlaceDefect[] {
  const { survey, site } = place;
  const data = dataOf(place);
  const isDangling = data.length === 0 || data.some(({ id }) => id !== "" && !survey.ids.has(id));
  return [
    ...(survey.hasDuplicateIds ? (["duplicate_id"] as const) : []),
    ...(site.hasOtherNodes ? (["node_in_signature"] as const) : []),
    ...(isDangling ? (["reference"] as const) : []),
  ];
}
