import type { NarrativeTopic } from "../../record/entries/narrative.ts";
import type { Binding } from "../form-template.ts";
import { authorOf, bindEntry } from "./entry-binding.ts";

function topic(name: NarrativeTopic): { readonly text: Binding; readonly author: Binding } {
  const bind = bindEntry({ kind: "narrative", is: { topic: name } });
  return {
    text: bind("text", "text", (entry) => entry.text),
    author: bind("author", "practitioner", authorOf),
  };
}

/** Passages of the record form, by topic. @official QT_BENHLY, TOMTAT_KQ, PP_DIEUTRI … */
export const narrativeBindings = {
  presentIllness: topic("present-illness"),
  caseSummary: topic("case-summary"),
  investigationsNeeded: topic("investigations-needed"),
  prognosis: topic("prognosis"),
  treatmentPlan: topic("treatment-plan"),
  initialTreatment: topic("initial-treatment"),
  courseSummary: topic("course-summary"),
  resultSummary: topic("result-summary"),
  treatmentSummary: topic("treatment-summary"),
  conditionAtDischarge: topic("condition-at-discharge"),
  followUpPlan: topic("follow-up-plan"),
  fourExaminationsSummary: topic("four-examinations-summary"),
  patternDifferentiation: topic("pattern-differentiation"),
  traditionalTreatmentMethod: topic("traditional-treatment-method"),
};
