import { type JsonPath, valueAt } from "@benhan/core/faults";
import type { Emr365 } from "../emr365.data.ts";

/** The moments of an episode; what a document does not date is set to one of them. */
export type MomentSource = "arrival" | "admission" | "discharge";

/** A value of a draft and the place of the document that it is read from. */
export interface Origin {
  readonly record: JsonPath;
  readonly document: JsonPath;
  /** The moment of the episode that was put, when nothing says it. */
  readonly moment?: MomentSource;
}

/**
 * A place in the document without the marks of what a place says by being there. What a sheet says of its lines is
 * found at the sheet.
 */
export function originPlace(document: JsonPath, within: Emr365): JsonPath {
  const place = document.filter((step) => typeof step === "number" || !step.startsWith("#"));
  if (place.length < 4 || valueAt(within, place) !== undefined) return place;
  return [...place.slice(0, -3), ...place.slice(-1)];
}

/** The same, and the item that a mark is named for. */
export function namedPlace(document: JsonPath, within: Emr365): JsonPath {
  const place = originPlace(document, within);
  const marked = document
    .filter((step) => typeof step === "string" && step.startsWith("#"))
    .map((mark) => [...place, String(mark).slice(1)]);
  return marked.find((path) => typeof valueAt(within, path) === "string") ?? place;
}
