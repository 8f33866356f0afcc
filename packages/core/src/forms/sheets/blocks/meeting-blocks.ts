import type { consultationBindings } from "../../bindings/consultation.ts";
import { field } from "../../form-field.ts";
import { section } from "../../form-section.ts";
import type { FormSection, FormSignature } from "../../form-template.ts";

/** A meeting of several doctors, and who signs its minutes. */
export function meetingBlocks(
  meeting: (typeof consultationBindings)[keyof typeof consultationBindings],
): readonly FormSection[] {
  return [
    section("meeting", "Nội dung", "Content", [
      field(0, "from", "thời gian", "Time", meeting.at, "1"),
      field(0, "to", "thời gian kết thúc", "End", meeting.endedAt),
      field(0, "members", "thành phần", "Members", meeting.members, "1..*"),
      field(1, "summary", "tóm tắt diễn biến", "Summary of the course", meeting.summary, "1"),
      field(2, "conclusion", "kết luận", "Conclusion", meeting.conclusion, "1"),
    ]),
    section("sign", "Ký", "Signatures", [
      field(0, "chair", "chủ tọa", "Chair", meeting.chair, "1"),
      field(1, "secretary", "thư ký", "Secretary", meeting.secretary, "1"),
    ]),
  ];
}

/** Who signs minutes. */
export const meetingSignatures: readonly FormSignature[] = [
  { role: "chair", label: { vi: "Chủ tọa", en: "Chair" }, required: true, field: "sign.chair" },
  { role: "secretary", label: { vi: "Thư ký", en: "Secretary" }, required: true, field: "sign.secretary" },
];
