import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

interface Finding {
  readonly code: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
  readonly rule?: string;
  readonly source?: string;
}

const annex = "TT 33/2025/TT-BYT";
const archives = "Luật Lưu trữ 33/2024";

const findings = {
  too_deep: {
    code: "storage.retention.too_deep",
    text: {
      vi: "Hồ sơ hỗn hợp lồng nhau quá 8 tầng, hoặc chứa chính nó.",
      en: "Mixed files lie in each other more than 8 deep, or one holds itself.",
    },
    nextStep: {
      vi: "Đưa các thành phần về một danh sách `members`.",
      en: "Put the parts into one list `members`.",
    },
  },
  rule_unknown: {
    code: "storage.retention.rule_unknown",
    text: {
      vi: "Bảng thời hạn đang áp dụng không có dòng này.",
      en: "The table in force has no such row.",
    },
    nextStep: {
      vi: "Dùng mã dòng trong docs/reference/retention.md.",
      en: "Use the id of a row in docs/reference/retention.md.",
    },
  },
  unlisted: {
    code: "storage.retention.unlisted",
    text: {
      vi: "Không dòng nào của bảng nêu loại hồ sơ này.",
      en: "No row of the table names this kind of file.",
    },
    nextStep: {
      vi: "Ghi mã dòng vào `rules`, hoặc quyết định chọn nhóm gần nhất vào `nearest` (rule, reason, decider).",
      en: "Name the row in `rules`, or the decision for the nearest group in `nearest` (rule, reason, decider).",
    },
    rule: "RET-04",
    source: `${annex} Đ1 k2 b`,
  },
  unsaid: {
    code: "storage.retention.unsaid",
    text: { vi: "Chưa ghi mục này.", en: "This is empty." },
    nextStep: { vi: "Điền mục này.", en: "Fill it in." },
  },
  keep_until_wrong: {
    code: "storage.retention.keep_until_wrong",
    text: {
      vi: "Thời hạn phải là ngày có trong lịch, permanent hoặc open.",
      en: "A period is a day of the calendar, permanent or open.",
    },
    nextStep: { vi: 'Ghi dạng "2036-12-31".', en: 'Write "2036-12-31".' },
  },
  year_beyond: {
    code: "storage.retention.year_beyond",
    text: { vi: "Ngày hết hạn vượt năm 9999.", en: "The last day lies beyond the year 9999." },
    nextStep: {
      vi: "Kiểm tra ngày kết thúc; nếu là hồ sơ lưu vĩnh viễn thì chọn dòng vĩnh viễn.",
      en: "Look at the day of the end; what is kept for ever falls under a permanent row.",
    },
    rule: "RET-06",
    source: `${archives} Đ15 k3`,
  },
  fixed_late: {
    code: "storage.retention.fixed_late",
    text: {
      vi: "Chỉ thời hạn đã xác định trước ngày 01/7/2025 mới được giữ như cũ.",
      en: "Only a period that was fixed before 2025-07-01 is kept as it was.",
    },
    nextStep: { vi: "Bỏ `fixedEarlier`: tính theo bảng mới.", en: "Leave `fixedEarlier` out." },
    rule: "RET-05",
    source: `${annex} Đ2 k3`,
  },
  fixed_rule_wrong: {
    code: "storage.retention.fixed_rule_wrong",
    text: {
      vi: "Dòng này không có hiệu lực vào ngày xác định thời hạn.",
      en: "The row was not in force on the day on which the period was fixed.",
    },
    nextStep: {
      vi: "Ghi đúng dòng cũ (OLD53-…, OLD2009-…), hoặc tên quy định cũ kèm keepUntil, edition, source.",
      en: "Name the old row (OLD53-…, OLD2009-…), or the old rule with keepUntil, edition and source.",
    },
    rule: "RET-05",
    source: `${annex} Đ2 k3`,
  },
  correction_incomplete: {
    code: "storage.retention.correction_incomplete",
    text: {
      vi: "Đính chính phải ghi người quyết định (by), lý do (reason) và thời điểm (at).",
      en: "A correction says who decided (by), why (reason) and when (at).",
    },
    nextStep: { vi: "Điền đủ ba mục.", en: "Fill in all three." },
    rule: "RET-07",
  },
  time_wrong: {
    code: "storage.retention.time_wrong",
    text: {
      vi: "Thời điểm thiếu, sai, hoặc sớm hơn bước trước.",
      en: "The time is missing, wrong, or before the last step.",
    },
    nextStep: {
      vi: 'Ghi dạng "2047-02-08T09:00:00.000+07:00", không sớm hơn bước trước.',
      en: 'Write "2047-02-08T09:00:00.000+07:00", not before the last step.',
    },
  },
  key_twice: {
    code: "storage.retention.key_twice",
    text: { vi: "Mã hồ sơ này có hai lần.", en: "This key stands twice." },
    nextStep: { vi: "Mỗi hồ sơ một dòng.", en: "One line for each record." },
  },
  lies_in_plain: {
    code: "storage.retention.lies_in_plain",
    text: {
      vi: "Không hủy gì: phần này chưa mã hóa, sẽ còn nằm trong tệp và mọi bản sao lưu.",
      en: "Nothing was destroyed: this is not encrypted, and would stay in the file and in every backup.",
    },
    nextStep: {
      vi: "Chuyển dữ liệu sang kho có mã hóa (migrateStore), xóa tệp và bản sao lưu cũ, rồi thực hiện lại.",
      en: "Move the data into an encrypted store (migrateStore), remove the old file and its backups, then do it again.",
    },
    rule: "RET-08",
    source: `${archives} Đ16`,
  },
  blobs_in_plain: {
    code: "storage.retention.blobs_in_plain",
    text: {
      vi: "Không hủy gì: các hồ sơ này có tệp đính kèm mà không rõ nằm trong kho có mã hóa, nên nội dung sẽ còn trên đĩa và trong mọi bản sao lưu.",
      en: "Nothing was destroyed: these records have attachments that are not known to lie in an encrypted store, so their content would stay on the disk and in every backup.",
    },
    nextStep: {
      vi: "Truyền `blobs` là kho có mã hóa (openBlobArchive với encryption; chuyển sang bằng copyBlobs). Nếu cố ý giữ kho không mã hóa: nêu trong `plainBlobs` cách hủy phần còn lại và ngày bản sao lưu cuối cùng hết hạn.",
      en: "Pass an encrypted store as `blobs` (openBlobArchive with encryption; copyBlobs moves them). Where they lie in plain on purpose: say in `plainBlobs` how the rest is destroyed, and when their last backup expires.",
    },
    rule: "RET-08",
    source: `${archives} Đ16`,
  },
  hold_released: {
    code: "storage.retention.hold_released",
    text: { vi: "Lệnh giữ này đã được gỡ.", en: "This hold was released before." },
    nextStep: { vi: "Mở lệnh giữ mới nếu cần giữ tiếp.", en: "Open a new hold to keep it longer." },
  },
} as const satisfies Readonly<Record<string, Finding>>;

/** A finding about what the engine was told; it names the place and never its content. */
export function retentionIssue(kind: keyof typeof findings, path: JsonPath): Issue {
  const finding: Finding = findings[kind];
  return { ...finding, severity: "error", path };
}
