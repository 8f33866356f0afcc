import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

interface Finding {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule: string;
  readonly source: string;
}

const law = "Luật Lưu trữ 33/2024 Đ16";
const decree = "NĐ 113/2025/NĐ-CP Đ20";
const drugs = "TT 26/2025/TT-BYT Đ11 k2; TT 18/2026/TT-BYT Đ15 k4";
const fillIn: Bilingual = { vi: "Điền mục này.", en: "Fill it in." };

const findings = {
  history_broken: {
    code: "storage.disposal.history_broken",
    text: {
      vi: "Các bước đã ghi không nối tiếp nhau đúng quy trình.",
      en: "The steps that were written down do not follow each other.",
    },
    nextStep: {
      vi: "Không tiếp tục đợt này: lập đợt mới và kiểm tra nơi lưu.",
      en: "Do not go on with it: begin anew, and look at where it was kept.",
    },
    rule: "RET-09",
    source: decree,
  },
  step_not_allowed: {
    code: "storage.disposal.step_not_allowed",
    text: {
      vi: "Đợt hủy đang ở bước không cho phép việc này.",
      en: "The disposal stands where this step cannot be taken.",
    },
    nextStep: {
      vi: "Theo thứ tự: appraise, decide, minutes (khi có giấy tờ thuốc phải kiểm soát đặc biệt), execute, certify.",
      en: "In this order: appraise, decide, minutes (for papers of controlled drugs), execute, certify.",
    },
    rule: "RET-09",
    source: decree,
  },
  minutes_missing: {
    code: "storage.disposal.minutes_missing",
    text: {
      vi: "Có giấy tờ thuốc gây nghiện, hướng thần, tiền chất: phải có biên bản của Hội đồng hủy.",
      en: "There are papers of narcotic, psychotropic or precursor drugs: a council has to hold minutes on them.",
    },
    nextStep: { vi: 'Ghi bước "minutes" trước khi hủy.', en: 'Take the step "minutes" before.' },
    rule: "RET-16",
    source: drugs,
  },
  council_needless: {
    code: "storage.disposal.council_needless",
    text: {
      vi: "Danh sách không có giấy tờ phải qua Hội đồng.",
      en: "Nothing on the list goes before a council.",
    },
    nextStep: { vi: "Bỏ bước này.", en: "Leave this step out." },
    rule: "RET-16",
    source: drugs,
  },
  list_empty: {
    code: "storage.disposal.list_empty",
    text: { vi: "Danh sách không có hồ sơ nào.", en: "The list holds nothing." },
    nextStep: { vi: "Chỉ lập đợt khi có hồ sơ hết hạn.", en: "Begin only when something is due." },
    rule: "RET-09",
    source: decree,
  },
  unsaid: {
    code: "storage.disposal.unsaid",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: fillIn,
    rule: "RET-09",
    source: decree,
  },
  time_wrong: {
    code: "storage.disposal.time_wrong",
    text: {
      vi: "Thời điểm thiếu, sai, hoặc sớm hơn bước trước.",
      en: "The time is missing, wrong, or before the last step.",
    },
    nextStep: {
      vi: 'Ghi dạng "2047-02-08T09:00:00.000+07:00", không sớm hơn bước trước.',
      en: 'Write "2047-02-08T09:00:00.000+07:00", not before the last step.',
    },
    rule: "RET-09",
    source: decree,
  },
  day_wrong: {
    code: "storage.disposal.day_wrong",
    text: {
      vi: "Ngày thiếu, sai, hoặc không nằm giữa bước trước và bước này.",
      en: "The day is missing, wrong, or does not lie between the last step and this one.",
    },
    nextStep: { vi: "Ghi đúng ngày trên văn bản.", en: "Write the day of the paper." },
    rule: "RET-08",
    source: law,
  },
  backup_day_wrong: {
    code: "storage.disposal.backup_day_wrong",
    text: {
      vi: "Ngày bản sao lưu khóa cuối cùng hết hạn thiếu, sai, hoặc sớm hơn ngày hủy.",
      en: "The day on which the last backup of the keys expires is missing, wrong, or before the execution.",
    },
    nextStep: {
      vi: 'Ghi ngày hủy cộng thời gian giữ bản sao lưu khóa, hoặc "none" khi không bản sao lưu nào có khóa.',
      en: 'Write the day of the execution plus the time for which backups of the keys are kept, or "none" when no backup holds one.',
    },
    rule: "RET-08",
    source: law,
  },
  withdrawal_wrong: {
    code: "storage.disposal.withdrawal_wrong",
    text: {
      vi: "Phải nêu hồ sơ trong danh sách, mỗi hồ sơ một lần, kèm lý do giữ lại.",
      en: "Name items of the list, each once, with the reason why they stay.",
    },
    nextStep: {
      vi: "Ghi items: [{ key, reason }] với hồ sơ còn trong danh sách.",
      en: "Write items: [{ key, reason }] of items that are still on the list.",
    },
    rule: "RET-08",
    source: law,
  },
  verdict_missing: {
    code: "storage.disposal.verdict_missing",
    text: {
      vi: "Mỗi hồ sơ của danh sách cần đúng một kết luận xét lại.",
      en: "Every item of the list needs exactly one verdict of the re-appraisal.",
    },
    nextStep: {
      vi: "Ghi verdicts: confirm, extend (kèm until, reason) hoặc permanent (kèm reason).",
      en: "Write verdicts: confirm, extend (with until, reason) or permanent (with reason).",
    },
    rule: "RET-09",
    source: decree,
  },
  verdict_wrong: {
    code: "storage.disposal.verdict_wrong",
    text: { vi: "Kết luận xét lại không đúng dạng.", en: "A verdict is not of the right form." },
    nextStep: {
      vi: "confirm, extend (until sau ngày xét lại, kèm reason) hoặc permanent (kèm reason); hồ sơ phải có trong danh sách.",
      en: "confirm, extend (until after the day of the step, with reason) or permanent (with reason), of an item of the list.",
    },
    rule: "RET-09",
    source: decree,
  },
  same_person: {
    code: "storage.disposal.same_person",
    text: {
      vi: "Hai người phải khác nhau.",
      en: "These must be two different people.",
    },
    nextStep: { vi: "Ghi người thứ hai.", en: "Name somebody else." },
    rule: "RET-08",
    source: law,
  },
  council_small: {
    code: "storage.disposal.council_small",
    text: { vi: "Hội đồng chưa đủ số người.", en: "The council has too few members." },
    nextStep: {
      vi: "Ghi đủ thành viên, mỗi người một lần (ít nhất 3, mặc định của bộ công cụ).",
      en: "Name its members, each once (three at least, a default of this library).",
    },
    rule: "RET-16",
    source: drugs,
  },
  part_open: {
    code: "storage.disposal.part_open",
    text: {
      vi: "Phần này chưa được hủy hoặc chưa nói là không có.",
      en: "This part was not destroyed, nor is it said that there was none.",
    },
    nextStep: {
      vi: 'Ghi "destroyed", hoặc { none: lý do }; data và metadata luôn phải hủy.',
      en: 'Write "destroyed", or { none: why }; data and metadata always go.',
    },
    rule: "RET-08",
    source: law,
  },
  still_restorable: {
    code: "storage.disposal.still_restorable",
    text: {
      vi: "Bản sao lưu còn khóa chưa hết hạn: dữ liệu vẫn khôi phục được.",
      en: "A backup that holds a key has not expired: the data can still be restored.",
    },
    nextStep: { vi: "Cấp chứng nhận sau ngày đó.", en: "Issue the certificate after that day." },
    rule: "RET-08",
    source: law,
  },
  item_missing: {
    code: "storage.disposal.item_missing",
    text: {
      vi: "Không có thông tin hiện tại của hồ sơ này: chưa biết có lệnh giữ, liên kết hay thời hạn mới không.",
      en: "Nothing is said of this item as it stands now: nobody knows of holds, links or a new period.",
    },
    nextStep: {
      vi: "Truyền mọi hồ sơ của danh sách trong `items`, đọc lại từ kho hôm nay.",
      en: "Give all of the list in `items`, read from the store anew.",
    },
    rule: "RET-08",
    source: law,
  },
  shares_key: {
    code: "storage.disposal.shares_key",
    text: {
      vi: "Có tài liệu đã chuyển sang hồ sơ khác còn phải giữ, hoặc hồ sơ khác dùng chung khóa.",
      en: "A document of it went on in another record that is kept, or another record lies under the same key.",
    },
    nextStep: {
      vi: "Giữ hồ sơ này đến khi hồ sơ kia cũng hết hạn, rồi đưa cả hai vào cùng một đợt.",
      en: "Keep it until the other one has expired too, and list both in one disposal.",
    },
    rule: "RET-08",
    source: "Luật Lưu trữ 33/2024 Đ36 k4",
  },
  manifest_changed: {
    code: "storage.disposal.manifest_changed",
    text: {
      vi: "Nội dung hồ sơ đã khác lúc lập danh sách.",
      en: "The content is not what it was when the list was made.",
    },
    nextStep: { vi: "Lập đợt mới cho hồ sơ này.", en: "Begin anew for this one." },
    rule: "RET-08",
    source: law,
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** A finding about a disposal; it names the place and never its content. */
export function disposalIssue(kind: keyof typeof findings, path: JsonPath): Issue {
  return { ...findings[kind], severity: "error", path };
}
