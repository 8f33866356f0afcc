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

/** What to do about a finding. Of the others a person only has to know. */
const nextSteps: Readonly<Partial<Record<keyof typeof texts, Bilingual>>> = {
  version_not_carried: {
    vi: "Nếu bên giao gói còn đọc được phiên bản này thì xin một gói mới; nếu đã hủy theo quy định thì không cần làm gì.",
    en: "If whoever made the package can still read the version, ask for a new package; if it was disposed of, nothing is to be done.",
  },
  event_not_carried: {
    vi: "Xin bên giao gói kiểm tra kho (verifyStore) và gửi gói có đủ nhật ký; giữ gói này làm chứng.",
    en: "Ask whoever made the package to check the store (verifyStore) and to send one with the whole log; keep this one as evidence.",
  },
  attachment_not_kept: {
    vi: "Thêm blobs (vào cấu hình của benhan-storage, hoặc vào importPackage) rồi nhập lại: phần đã có được bỏ qua.",
    en: "Add blobs (to the configuration of benhan-storage, or to importPackage) and import again: what is there is passed over.",
  },
  line_unreadable: {
    vi: "Xin lại gói từ bên giao; những dòng sau dòng này của tệp chưa được nhập.",
    en: "Ask for the package again; the lines behind this one of the file were not imported.",
  },
};

export type ImportFinding = keyof typeof texts;

/** Something that an import could not take over. It stops nothing. */
export function importIssue(what: ImportFinding, path: readonly (string | number)[]): Issue {
  const nextStep = nextSteps[what];
  return {
    code: `storage.archive_package.${what}`,
    severity: "warning",
    path,
    text: texts[what],
    ...(nextStep !== undefined && { nextStep }),
  };
}
