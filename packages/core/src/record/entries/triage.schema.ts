import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { TriageEntry } from "./triage.ts";

export const triageSchema: z.ZodMiniType<TriageEntry> = objectOf<TriageEntry>({
  ...entryMembers,
  kind: kindOf("triage", "loại mục ghi", "kind of entry"),
  level: labelled(z.enum(["1", "2", "3", "4", "5"]), "", "mức phân loại cấp cứu", "triage level"),
  arrival: z.exactOptional(
    labelled(z.enum(["walking", "wheelchair", "stretcher", "ambulance"]), "", "cách đến", "way of arrival"),
  ),
  complaint: labelled(text, "", "than phiền chính"),
  handling: labelled(text, "", "xử trí"),
});
