// Compiled by `npm run check -- types`, never run: every line below `@ts-expect-error` must fail to compile.
import type { CareFormCode, EmrError, Gender, OutgoingDocument, Visit, VisitEpisode } from "@benhan/core";

declare const visit: Visit;
declare const error: EmrError;

export const gender: Gender = "female";
// @ts-expect-error the official code is not the model's word
export const officialGender: Gender = "2";
// @ts-expect-error a word that does not exist
export const noGender: Visit["patient"]["gender"] = "woman";

export const known: CareFormCode = "03";
/** A list that the ministry extends takes new codes without a new release. */
export const extended: CareFormCode = "17";
// @ts-expect-error a closed list does not
export const area: Visit["livingArea"] = "K4";
// @ts-expect-error an absent field is left out, never undefined
export const explicitUndefined: Pick<VisitEpisode, "advice"> = { advice: undefined };
// @ts-expect-error a number is a Decimal: money and doses never pass through binary fractions
export const days: VisitEpisode["treatmentDays"] = 1.5;
// @ts-expect-error any text is no moment
export const arrived: VisitEpisode["arrivedAt"] = "202611210830";
// @ts-expect-error any text is no facility
export const facility: Visit["facilityId"] = "my hospital";

// @ts-expect-error a visit is changed by making a new one
visit.encounterNumber = "other";
// @ts-expect-error its lists too
visit.services.push(visit.services[0]);
// @ts-expect-error what was signed is not changed
(null as unknown as OutgoingDocument).bytes = new Uint8Array();
// @ts-expect-error codes are told apart, they are not set
error.code = "core.other.code";
