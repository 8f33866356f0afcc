import type { Bilingual, Issue } from "@benhan/core/faults";

const texts = {
  version_not_carried: {
    vi: "Gói không có nội dung của phiên bản này (đã hủy hoặc không đọc được khi xuất); tài liệu dừng ở phiên bản trước.",
    en: "The package has no content of this version (disposed of, or unreadable when it was made); the document ends before it.",
  },
  event_not_carried: {
    vi: "Nhật ký trong gói thiếu sự kiện ở đây; các sự kiện sau không nhập.",
    en: "The log in the package lacks an event here; what comes behind it was not imported.",
  },
  attachment_not_kept: {
    vi: "Gói có tệp đính kèm nhưng không có nơi nhận (blobs).",
    en: "The package has attachments, and there is nowhere to put them (blobs).",
  },
  card_not_taken: {
    vi: "Kho đã có thời hạn, lệnh giữ hoặc đợt hủy này và nói khác; giữ nguyên theo kho.",
    en: "The store has this period, hold or disposal and says otherwise; it stays as the store has it.",
  },
  card_unknown: {
    vi: "Gói có loại thẻ mà việc nhập không nhận (đợt hủy đang làm dở, hoặc loại lạ); đã bỏ qua.",
    en: "A card of a kind that is not imported (a disposal under way, or an unknown kind); it was left out.",
  },
  disposal_unfinished: {
    vi: "Đợt hủy này trong gói chưa làm xong; không nhập, phải quyết định lại ở kho này.",
    en: "This disposal was not finished; it was not imported and has to be decided anew in this store.",
  },
  line_unreadable: {
    vi: "Dòng này không đọc được.",
    en: "This line cannot be read.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ImportFinding = keyof typeof texts;

/** Something that an import could not take over. It stops nothing. */
export function importIssue(what: ImportFinding, path: readonly (string | number)[]): Issue {
  return { code: `storage.archive_package.${what}`, severity: "warning", path, text: texts[what] };
}
