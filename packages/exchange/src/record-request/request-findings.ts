import type { Bilingual, Issue } from "@benhan/core/faults";

/** What is said of one kind of finding, wherever it stands. */
export interface Finding {
  readonly code: string;
  readonly severity: Issue["severity"];
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly source?: string;
  /** Default: KCB-07. */
  readonly rule?: string;
}

export const law = "Luật KCB 15/2023/QH15";
export const insurance = "TT 12/2026/TT-BTC; NĐ 90/2026/NĐ-CP Đ95";

/** What can be wrong with a request, its decision and its time. */
export const requestFindings = {
  missing: {
    code: "exchange.record_request.missing",
    severity: "error",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: { vi: "Điền mục này.", en: "Fill it in." },
  },
  requester_not_entitled: {
    code: "exchange.record_request.requester_not_entitled",
    severity: "error",
    text: {
      vi: "Người yêu cầu không thuộc danh sách được khai thác hồ sơ bệnh án theo khoản 4 Điều 69.",
      en: "Who asks is not on the closed list of Article 69 (4).",
    },
    nextStep: {
      vi: "Lập trình viên: category là một khóa của requesterRules (patient, representative-a, social-insurance…). Chỉ nhận yêu cầu của người bệnh, người đại diện theo điểm a, c, d khoản 2 Điều 8, và cơ quan, luật sư trong đó. Người hành nghề, người học của cơ sở đọc tại chỗ theo phân quyền.",
      en: "Developers: category is a key of requesterRules (patient, representative-a, social-insurance…). Take requests of the patient, of representatives by points a, c and d of Article 8 (2), and of the bodies and lawyers named there. Staff and learners read on the spot by the access rules.",
    },
    source: `${law} Đ69 k4; Đ8 k2`,
    rule: "KCB-06",
  },
  proof_missing: {
    code: "exchange.record_request.proof_missing",
    severity: "error",
    text: {
      vi: "Chưa có giấy tờ chứng minh tư cách của người đại diện, hoặc của người nhận thay cơ quan.",
      en: "There is no document that shows who represents the patient, or who receives for the body.",
    },
    nextStep: {
      vi: "Ghi số của giấy tờ (văn bản lựa chọn người đại diện, giấy khai sinh, giấy giới thiệu, văn bản bào chữa) vào requester.proof.",
      en: "Write the number of the document (the choice in writing, birth certificate, letter of introduction, mandate of the lawyer) into requester.proof.",
    },
    source: `${law} Đ8 k2, Đ69 k4`,
  },
  legal_basis_missing: {
    code: "exchange.record_request.legal_basis_missing",
    severity: "error",
    text: {
      vi: "Chưa ghi căn cứ pháp lý của yêu cầu.",
      en: "The legal basis of the request is not said.",
    },
    nextStep: {
      vi: "Chép căn cứ trong văn bản yêu cầu vào requester.legalBasis; văn bản không nêu thì đề nghị bổ sung.",
      en: "Copy it from the letter into requester.legalBasis; ask for it where the letter names none.",
    },
    source: `${law} Đ69 k4`,
    rule: "KCB-06",
  },
  receiver_missing: {
    code: "exchange.record_request.receiver_missing",
    severity: "error",
    text: {
      vi: "Chưa ghi họ tên người được cơ quan cử nhận.",
      en: "The person who receives for the body is not named.",
    },
    nextStep: {
      vi: "Ghi họ tên trên giấy giới thiệu vào requester.receiver: giao cho cá nhân, không giao cho tài khoản hay hộp thư chung.",
      en: "Write the name on the letter of introduction into requester.receiver: a person receives it, not a shared account or mailbox.",
    },
    source: insurance,
    rule: "BHYT-01",
  },
  not_written: {
    code: "exchange.record_request.not_written",
    severity: "error",
    text: { vi: "Yêu cầu phải bằng văn bản.", en: "The request must be in writing." },
    nextStep: {
      vi: "Nhận văn bản yêu cầu (bản tóm tắt: mẫu TT25-04), ghi số vào sổ và vào written.reference.",
      en: "Take the request in writing (for a summary: form TT25-04) and put its number into written.reference.",
    },
    source: `${law} Đ69 k4 d, đ`,
  },
  purpose_missing: {
    code: "exchange.record_request.purpose_missing",
    severity: "error",
    text: { vi: "Chưa ghi mục đích sử dụng.", en: "What the data is for is not said." },
    nextStep: {
      vi: "Hỏi người yêu cầu và ghi vào purpose; mục đích được in trên bản giao.",
      en: "Ask and write it into purpose; it is printed on what is given.",
    },
    source: `${law} Đ69 k5`,
  },
  digest_wrong: {
    code: "exchange.record_request.digest_wrong",
    severity: "error",
    text: { vi: "Mã băm không đúng dạng.", en: "The digest is not of the right form." },
    nextStep: { vi: "Dùng digestOf của @benhan/core/digest.", en: "Use digestOf of @benhan/core/digest." },
  },
  time_wrong: {
    code: "exchange.record_request.time_wrong",
    severity: "error",
    text: { vi: "Thời điểm thiếu hoặc sai.", en: "The time is missing or wrong." },
    nextStep: {
      vi: 'Ghi dạng "2026-07-08T09:00:00.000+07:00", không sớm hơn bước trước.',
      en: 'Write "2026-07-08T09:00:00.000+07:00", not before the step that went ahead.',
    },
  },
  scope_unknown: {
    code: "exchange.record_request.scope_unknown",
    severity: "error",
    text: { vi: "Phạm vi yêu cầu không hợp lệ.", en: "The scope is not known." },
    nextStep: { vi: 'Chọn "full" hoặc "summary".', en: 'Choose "full" or "summary".' },
  },
  scope_not_allowed: {
    code: "exchange.record_request.scope_not_allowed",
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
  decision_changed: {
    code: "exchange.record_request.decision_changed",
    severity: "error",
    text: {
      vi: "Quyết định này không phải của yêu cầu này: phạm vi khác phạm vi được yêu cầu hoặc được phép.",
      en: "This is not the decision of this request: its scope is another than was asked for or allowed.",
    },
    nextStep: {
      vi: "Quyết định lại bằng decideScope và lưu nguyên kết quả.",
      en: "Decide again with decideScope and store the result as it is.",
    },
    source: `${law} Đ69 k4`,
  },
  not_archived: {
    code: "exchange.record_request.not_archived",
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
  days_wrong: {
    code: "exchange.record_request.days_wrong",
    severity: "error",
    text: {
      vi: "Số ngày làm việc phải là số nguyên dương.",
      en: "The number of working days must be a whole number above zero.",
    },
    nextStep: { vi: "Sửa workingDays.", en: "Correct workingDays." },
  },
  calendar_short: {
    code: "exchange.record_request.calendar_short",
    severity: "error",
    text: {
      vi: "Chưa tính được hạn: lịch nghỉ không phủ hết các ngày phải đếm.",
      en: "The last day cannot be told: the calendars do not cover all days that are counted.",
    },
    nextStep: {
      vi: "Thêm lịch nghỉ lễ của năm đó vào calendars, theo thông báo của cơ quan có thẩm quyền.",
      en: "Add the holidays of that year to calendars, as they were announced.",
    },
  },
  overdue: {
    code: "exchange.record_request.overdue",
    severity: "warning",
    text: {
      vi: "Đã quá hạn cung cấp hồ sơ bệnh án.",
      en: "The time to provide the record is over.",
    },
    nextStep: {
      vi: "Giao ngay, và ghi lý do chậm vào sổ.",
      en: "Hand it over at once, and write the reason into the register.",
    },
    source: insurance,
    rule: "BHYT-01",
  },
} as const satisfies { readonly [kind: string]: Finding };
