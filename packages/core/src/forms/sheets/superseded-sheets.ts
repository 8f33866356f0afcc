import type { CalendarDate } from "../../time/calendar-date.ts";
import { acts } from "../acts.ts";
import { ofTheEnd } from "../form-moments.ts";
import type { FormTemplate } from "../form-template.ts";

function superseded(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  by: string,
  more: Pick<FormTemplate, "acceptedAfterEnd"> = {},
): FormTemplate {
  return {
    code,
    names: { vi, en },
    kind: "sheet",
    annex: "TT 32/2023 PL XXIX",
    source: "TT 32/2023; superseded 2025-07-01 by TT 25/2025",
    validFrom: acts.tt32.inForce,
    validTo: "2025-06-30" as CalendarDate,
    supersededBy: by,
    confidence: "high",
    sectionsConfidence: "unknown",
    sectionsBasis: "not seen",
    note: "TT 26/2025 art. 8.2.b still names this form for palliative care.",
    moment: ofTheEnd,
    sections: [],
    signatures: [],
    ...more,
  };
}

/** Sheets whose place TT 25/2025 took: read on old records, and accepted where TT 26/2025 still names them. */
export const supersededSheets: readonly FormTemplate[] = [
  superseded("52/BV2", "Bản tóm tắt hồ sơ bệnh án", "Medical record summary", "TT25-03", {
    acceptedAfterEnd: "TT 26/2025/TT-BYT Đ8 k2 b",
  }),
  superseded(
    "53/BV2",
    "Giấy đề nghị cung cấp bản tóm tắt hồ sơ bệnh án",
    "Request for record summary",
    "TT25-04",
  ),
];
