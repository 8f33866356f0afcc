import type { Bilingual, Issue } from "@benhan/core/faults";

/** What a drill cannot read, beside what the check of the copy finds. */
export type DrillPlace = "opening" | "logs" | "documents" | "whole";

const places: Readonly<Record<DrillPlace, Bilingual>> = {
  opening: { vi: "việc mở kho", en: "the opening" },
  logs: { vi: "nhật ký", en: "the logs" },
  documents: { vi: "tài liệu", en: "the documents" },
  whole: { vi: "toàn bộ kho", en: "the store as a whole" },
};

const steps: Readonly<Record<"copy" | "living", Bilingual>> = {
  copy: {
    vi: "Không dựa vào bản sao lưu này. Sao lưu lại từ kho đang dùng, rồi khôi phục thử bản mới.",
    en: "Do not rely on this copy. Make a new one of the store in use, and drill with that.",
  },
  living: {
    vi: "Chạy verifyStore trên kho đang dùng ngay, giữ mọi bản sao lưu cũ cho tới khi rõ nguyên nhân.",
    en: "Run verifyStore on the store in use at once, and keep all older copies until the cause is known.",
  },
};

/** Something that one of the two stores cannot give, so that the drill has failed. */
export function drillFinding(which: "copy" | "living", place: DrillPlace): Issue {
  const at = places[place];
  return {
    code: which === "copy" ? "storage.backup.copy_unreadable" : "storage.backup.living_unreadable",
    severity: "error",
    path: [which, place],
    text:
      which === "copy"
        ? { vi: `Bản sao lưu không đọc được: ${at.vi}.`, en: `The copy cannot be read: ${at.en}.` }
        : {
            vi: `Kho đang dùng không đọc được nên không so sánh được: ${at.vi}.`,
            en: `The store in use cannot be read, so nothing is compared with it: ${at.en}.`,
          },
    nextStep: steps[which],
  };
}

/** The copy did not open. @param code That of the fault with which it did not. */
export function copyUnopened(code: string): Issue {
  return {
    code: "storage.backup.copy_unopened",
    severity: "error",
    path: ["copy", "opening"],
    text: {
      vi: `Bản sao lưu không mở được (${code}).`,
      en: `The copy does not open (${code}).`,
    },
    nextStep: {
      vi: "Kiểm tra tệp đã khôi phục đủ và đúng khóa của ngày đó; vẫn lỗi thì bản sao lưu này không dùng được, thử bản khác.",
      en: "Check that all files were restored, with the keys of that day; if it still fails, this copy is of no use: try another.",
    },
  };
}
