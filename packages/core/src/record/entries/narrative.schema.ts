import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { NarrativeEntry } from "./narrative.ts";

export const narrativeSchema: z.ZodMiniType<NarrativeEntry> = objectOf<NarrativeEntry>({
  ...entryMembers,
  kind: kindOf("narrative", "loại mục ghi", "kind of entry"),
  topic: labelled(
    z.enum([
      "present-illness",
      "case-summary",
      "investigations-needed",
      "prognosis",
      "treatment-plan",
      "initial-treatment",
      "course-summary",
      "result-summary",
      "treatment-summary",
      "condition-at-discharge",
      "follow-up-plan",
      "four-examinations-summary",
      "pattern-differentiation",
      "traditional-treatment-method",
    ]),
    "",
    "đề mục",
  ),
  text: labelled(text, "", "nội dung"),
});
