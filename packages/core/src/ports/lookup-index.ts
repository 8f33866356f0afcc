import type { FacilityId } from "../ids/facility-id.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * Makes something findable by a number, in the same commit as what is found: the record of a patient by the number of
 * the citizen card, the dossier of a visit by the key of the visit. One key may have many values, and one value many
 * keys.
 */
export interface LookupChange {
  readonly change: "lookup";
  readonly facilityId: FacilityId;
  /** What kind of number, in the host's own words, e.g. `citizen-card`. */
  readonly index: string;
  /** Compared whole and exactly, in Unicode normal form C: whoever wants `a` to find `A` gives both in one spelling. */
  readonly value: string;
  /** What is found: the key of an episode, a document, a patient. */
  readonly key: string;
  /** Takes the entry away instead; one that is not there is no fault. */
  readonly remove?: true;
}

/**
 * Finds by numbers. In a store with encryption no value lies in plain: the engine keeps a keyed hash of each, so that
 * whoever holds the file can neither read them nor try numbers. Entries are written by `RecordStore.commit` only.
 */
export interface LookupIndex {
  readonly facilityId: FacilityId;
  /** Keys with this value, each once. */
  findKeys(
    query: { readonly facilityId: FacilityId; readonly index: string; readonly value: string },
    options?: CallOptions,
  ): AsyncIterable<string>;
}
