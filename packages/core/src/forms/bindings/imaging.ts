import type { ImagingResultEntry } from "../../record/entries/imaging-result.ts";
import type { FormSource } from "../form-template.ts";
import { authorOf, bindEntry, selectEntries } from "./entry-binding.ts";

/** A result of imaging or of a functional test of one modality. */
export function imagingBindings(modality: ImagingResultEntry["modality"]) {
  const selection = {
    kind: "imaging-result",
    is: { modality },
  } as const;
  const bind = bindEntry(selection);
  return {
    /** The result itself. */
    entry: (source: FormSource) => selectEntries(source, selection).at(-1),
    films: bind("films", "number", (entry) => entry.films),
    /** Where the viewer finds the study. */
    link: bind("link", "identifier", (entry) => entry.link),
    studyUid: bind("studyUid", "identifier", (entry) => entry.studyUid),
    description: bind("description", "text", (entry) => entry.description),
    conclusion: bind("conclusion", "text", (entry) => entry.conclusion),
    advice: bind("advice", "text", (entry) => entry.advice),
    performedBy: bind("performedBy", "practitioner", (entry) => entry.performedBy ?? authorOf(entry)),
    readBy: bind("readBy", "practitioner", (entry) => entry.readBy),
    approvedBy: bind("approvedBy", "practitioner", (entry) => entry.approvedBy),
    at: bind("occurredAt", "minute", (entry) => entry.occurredAt),
  };
}
