import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

interface Finding {
  readonly code: string;
  readonly severity: Issue["severity"];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly source?: string;
}

const law = "Luật KCB 15/2023/QH15";

const findings = {
  missing: {
    code: "exchange.patient_request.missing",
    severity: "error",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: { vi: "Điền mục này.", en: "Fill it in." },
  },
  requester_not_entitled: {
    code: "exchange.patient_request.requester_not_entitled",
    severity: "error",
    text: {
      vi: "Người yêu cầu không thuộc diện được cấp hồ sơ bệnh án theo điểm d, đ khoản 4 Điều 69.",
      en: "Who asks is not among those who may be given a record by points d and đ of Article 69 (4).",
    },
    nextStep: {
      vi: "Chỉ nhận yêu cầu của người bệnh, hoặc người đại diện theo điểm a, c, d khoản 2 Điều 8. Cơ quan, luật sư: xử lý theo điểm khác của khoản 4 Điều 69.",
      en: "Take requests of the patient, or of a representative by points a, c and d of Article 8 (2). Authorities and lawyers ask under other points of Article 69 (4).",
    },
    source: `${law} Đ69 k4 d, đ; Đ8 k2`,
  },
  proof_missing: {
    code: "exchange.patient_request.proof_missing",
    severity: "error",
    text: {
      vi: "Chưa có giấy tờ chứng minh tư cách người đại diện.",
      en: "There is no document that shows who the representative is.",
    },
    nextStep: {
      vi: "Ghi số của giấy tờ (văn bản lựa chọn người đại diện, giấy khai sinh, quyết định) vào requester.proof.",
      en: "Write the number of the document (the choice in writing, birth certificate, decision) into requester.proof.",
    },
    source: `${law} Đ8 k2`,
  },
  not_written: {
    code: "exchange.patient_request.not_written",
    severity: "error",
    text: { vi: "Yêu cầu phải bằng văn bản.", en: "The request must be in writing." },
    nextStep: {
      vi: "Nhận văn bản yêu cầu (bản tóm tắt: mẫu TT25-04), ghi số vào sổ và vào written.reference.",
      en: "Take the request in writing (for a summary: form TT25-04) and put its number into written.reference.",
    },
    source: `${law} Đ69 k4 d, đ`,
  },
  purpose_missing: {
    code: "exchange.patient_request.purpose_missing",
    severity: "error",
    text: { vi: "Chưa ghi mục đích sử dụng.", en: "What the data is for is not said." },
    nextStep: {
      vi: "Hỏi người yêu cầu và ghi vào purpose; mục đích được in trên bản giao.",
      en: "Ask and write it into purpose; it is printed on what is given.",
    },
    source: `${law} Đ69 k5`,
  },
  digest_wrong: {
    code: "exchange.patient_request.digest_wrong",
    severity: "error",
    text: { vi: "Mã băm không đúng dạng.", en: "The digest is not of the right form." },
    nextStep: { vi: "Dùng digestOf của @benhan/core/digest.", en: "Use digestOf of @benhan/core/digest." },
  },
  time_wrong: {
    code: "exchange.patient_request.time_wrong",
    severity: "error",
    text: { vi: "Thời điểm thiếu hoặc sai.", en: "The time is missing or wrong." },
    nextStep: {
      vi: 'Ghi dạng "2026-07-08T09:00:00.000+07:00", không sớm hơn bước trước.',
      en: 'Write "2026-07-08T09:00:00.000+07:00", not before the step that went ahead.',
    },
  },
  scope_unknown: {
    code: "exchange.patient_request.scope_unknown",
    severity: "error",
    text: { vi: "Phạm vi yêu cầu không hợp lệ.", en: "The scope is not known." },
    nextStep: { vi: 'Chọn "full" hoặc "summary".', en: 'Choose "full" or "summary".' },
  },
  scope_not_allowed: {
    code: "exchange.patient_request.scope_not_allowed",
    severity: "error",
    text: {
      vi: "Người đại diện này chỉ được nhận bản tóm tắt hồ sơ bệnh án, không được đọc, xem, sao chụp toàn bộ.",
      en: "This representative may have the summary only, and may not read, view or copy the whole record.",
    },
    nextStep: {
      vi: 'Giải thích cho người yêu cầu; nếu đồng ý thì lập yêu cầu mới với wants là "summary".',
      en: 'Explain it; when they agree, make a new request whose wants is "summary".',
    },
    source: `${law} Đ69 k4 đ; Đ8 k2`,
  },
  not_archived: {
    code: "exchange.patient_request.not_archived",
    severity: "warning",
    text: {
      vi: "Bệnh án chưa lưu trữ: nội dung còn có thể thay đổi, và khoản 4 Điều 69 nói về hồ sơ đã lưu trữ.",
      en: "The record is not archived: it may still change, and Article 69 (4) speaks of archived records.",
    },
    nextStep: {
      vi: "Làm theo quy chế của cơ sở; ghi rõ ngày của nội dung đã giao.",
      en: "Follow the rule book of the facility, and say of which day the content is.",
    },
    source: `${law} Đ69 k3, k4`,
  },
  more_than_granted: {
    code: "exchange.patient_request.more_than_granted",
    severity: "error",
    text: {
      vi: "Nội dung này vượt phạm vi được giao: chỉ được giao bản tóm tắt.",
      en: "This goes beyond what was granted, which is the summary only.",
    },
    nextStep: {
      vi: "Chỉ giao bản tóm tắt (TT25-03, hoặc 52/BV2 cho đợt trước 1/7/2025), dạng giấy hoặc PDF.",
      en: "Give the summary only (TT25-03, or 52/BV2 for episodes before 1/7/2025), on paper or as PDF.",
    },
    source: `${law} Đ69 k4 đ`,
  },
  nothing_given: {
    code: "exchange.patient_request.nothing_given",
    severity: "error",
    text: { vi: "Chưa ghi đã giao những gì.", en: "It is not said what was given." },
    nextStep: { vi: "Kê từng bản vào items.", en: "List every part in items." },
  },
  pages_wrong: {
    code: "exchange.patient_request.pages_wrong",
    severity: "error",
    text: {
      vi: "Số trang phải là số nguyên dương.",
      en: "The number of pages must be a whole number above zero.",
    },
    nextStep: { vi: "Ghi số trang của bản giao.", en: "Write the pages of what was given." },
  },
  authority_missing: {
    code: "exchange.patient_request.authority_missing",
    severity: "error",
    text: {
      vi: "Người nhận không phải người yêu cầu mà chưa có văn bản ủy quyền.",
      en: "Who received it is not who asked, and there is no authority in writing.",
    },
    nextStep: {
      vi: "Ghi số văn bản ủy quyền vào receivedBy.authority, hoặc giao cho chính người yêu cầu.",
      en: "Put the number of the authority into receivedBy.authority, or hand it to who asked.",
    },
  },
  way_unknown: {
    code: "exchange.patient_request.way_unknown",
    severity: "error",
    text: { vi: "Cách giao không hợp lệ.", en: "The way of delivery is not known." },
    nextStep: {
      vi: 'Chọn "in-person", "post", "electronic" hoặc "read-on-site".',
      en: 'Choose "in-person", "post", "electronic" or "read-on-site".',
    },
  },
} as const satisfies { readonly [kind: string]: Finding };

/** What can be wrong with a request, its fulfilment or its receipt. */
export type RequestIssueKind = keyof typeof findings;

/** A finding; it names the place and never its content. */
export function requestIssue(kind: RequestIssueKind, path: JsonPath): Issue {
  return { ...findings[kind], path, rule: "KCB-07" };
}

/** The finding when a text is empty. */
export function filledText(text: unknown, path: JsonPath): Issue | undefined {
  return typeof text === "string" && text.trim() !== "" ? undefined : requestIssue("missing", path);
}
