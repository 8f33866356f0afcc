import * as z from "zod/mini";
import { kindOf, labelled, text } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { ExaminationEntry } from "./examination.ts";

const finding = objectOf<ExaminationEntry["findings"][number]>({
  system: labelled(
    z.enum([
      "general",
      "circulation",
      "respiration",
      "digestion",
      "urogenital",
      "nervous",
      "musculoskeletal",
      "ear-nose-throat",
      "dental",
      "eye",
      "endocrine-nutrition",
      "skin",
      "mental",
      "obstetric",
      "gynaecological",
      "traditional",
      "special",
      "other",
    ]),
    "",
    "cơ quan được khám",
    "examined system",
  ),
  text: labelled(text, "", "nội dung khám", "finding"),
});

export const examinationSchema: z.ZodMiniType<ExaminationEntry> = objectOf<ExaminationEntry>({
  ...entryMembers,
  kind: kindOf("examination", "loại mục ghi", "kind of entry"),
  stage: labelled(
    z.enum(["outpatient", "admission", "follow-up", "specialist", "before-anaesthesia"]),
    "",
    "loại khám",
    "stage of the examination",
  ),
  specialty: z.exactOptional(labelled(text, "", "chuyên khoa")),
  findings: labelled(z.array(finding), "", "kết quả khám"),
  conclusion: z.exactOptional(labelled(text, "", "kết luận khám", "conclusion of the examination")),
});
