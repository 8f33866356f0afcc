import type { Decimal, LocalMinute, MedicationCharge, VisitEpisode, VisitPatient } from "../../src/index.ts";

// Compiled, never run: each line marked with @ts-expect-error must stay an error.
declare const minute: LocalMinute;
declare const decimal: Decimal;
declare const patient: VisitPatient;

export const gender: VisitPatient["gender"] = "female";
// @ts-expect-error the model writes words, not the codes of a table
export const code: VisitPatient["gender"] = "2";
// @ts-expect-error there is no such outcome
export const outcome: VisitEpisode["outcome"] = "cured";
// Open lists offer the known codes and accept newer ones.
export const careForms: readonly VisitEpisode["careForm"][] = ["01", "16", "99"];
// @ts-expect-error a number would lose digits
export const quantity: MedicationCharge["quantity"] = 10;
// @ts-expect-error a plain string has not been checked
export const price: MedicationCharge["unitPrice"] = "1500.000";
export const checkedPrice: MedicationCharge["unitPrice"] = decimal;
// @ts-expect-error a Date has no place in a record
export const arrival: VisitEpisode["arrivedAt"] = new Date();
export const checkedArrival: VisitEpisode["arrivedAt"] = minute;
// @ts-expect-error records are read-only
patient.name = "khác";
