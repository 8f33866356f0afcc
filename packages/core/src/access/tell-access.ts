import type { Bilingual } from "../faults/issue.ts";
import { commandNames } from "../lifecycle/lifecycle.faults.ts";
import type { AccessRight } from "./access-policy.ts";
import type { AccessOperation, RecordState } from "./access-row.ts";
import { type AccessCondition, conditionRules } from "./conditions.ts";
import { categoryRuleOf } from "./requester-categories.data.ts";

/** The states of a record in words. */
export const stateNames: Readonly<Record<RecordState, Bilingual>> = {
  "in-treatment": { vi: "Chưa lưu trữ (đang điều trị)", en: "Not archived (in treatment)" },
  archived: { vi: "Đã lưu trữ", en: "Archived" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  disposed: { vi: "Đã loại", en: "Disposed of" },
};

/** The operations in words. */
export const operationNames: Readonly<Record<AccessOperation, Bilingual>> = {
  read: { vi: "Đọc, xem", en: "Read" },
  copy: { vi: "Sao chép", en: "Copy" },
  export: { vi: "Mang ra ngoài hệ thống (bản điện tử)", en: "Take out of the system (electronic copy)" },
  summary: { vi: "Nhận bản tóm tắt", en: "Have the summary" },
};

const readingNames: Readonly<Record<Exclude<AccessRight, keyof typeof commandNames>, Bilingual>> = {
  view: { vi: "xem", en: "view" },
  use: { vi: "sử dụng để điều trị", en: "use for treatment" },
  extract: { vi: "cung cấp cho bên yêu cầu", en: "hand out to a requester" },
  list: { vi: "xem danh sách", en: "list" },
  history: { vi: "xem lịch sử", en: "see the history" },
  check: { vi: "kiểm tra trước thao tác", en: "check before an act" },
  "break-glass": { vi: "mở khẩn", en: "break the glass" },
  review: { vi: "duyệt lần mở khẩn", en: "review a break-glass" },
};

/** What a right is called. */
export function tellRight(right: AccessRight): Bilingual {
  return { ...commandNames, ...readingNames }[right];
}

/** Who a category is. */
export function tellCategory(category: string): Bilingual {
  return categoryRuleOf(category)?.who ?? { vi: category, en: category };
}

/** Conditions in one line. */
export function tellConditions(conditions: readonly AccessCondition[]): Bilingual {
  const all = (language: "vi" | "en") =>
    conditions.map((name) => conditionRules[name].name[language]).join("; ");
  return { vi: all("vi"), en: all("en") };
}
