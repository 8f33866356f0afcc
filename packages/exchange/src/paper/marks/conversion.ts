import { type Instant, isInstant } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";

/** Who converted: the person, and the organisation on whose behalf. */
export interface ConvertingParty {
  readonly name: string;
  readonly organisation: string;
  /** "Nhân viên lưu trữ". */
  readonly position?: string;
}

/** What both directions of conversion say. */
export interface Conversion {
  /** What was converted: "Giấy ra viện số 0042/2026, 2 trang". */
  readonly title: string;
  readonly at: Instant;
  readonly by: ConvertingParty;
}

/** What is missing in a conversion of either direction. */
export function conversionIssues(conversion: Conversion): readonly Issue[] {
  // Marks come back from stores of hosts, where a member may be missing whatever the type says.
  const { title, at, by }: Partial<Conversion> = conversion ?? {};
  const { name, organisation }: Partial<ConvertingParty> = by ?? {};
  return [
    ...textIssues(title, ["title"], { vi: "tên văn bản", en: "what was converted" }),
    ...textIssues(name, ["by", "name"], { vi: "người chuyển đổi", en: "who converted" }),
    ...textIssues(organisation, ["by", "organisation"], {
      vi: "đơn vị chuyển đổi",
      en: "the organisation that converted",
    }),
    ...(isInstant(String(at))
      ? []
      : [conversionIssue(["at"], { vi: "thời gian chuyển đổi", en: "the time of conversion" })]),
  ];
}

/** The finding, when a text is empty or has line breaks. */
export function textIssues(text: string | undefined, path: Issue["path"], name: Bilingual): readonly Issue[] {
  return typeof text === "string" && text.trim() !== "" && !/[\n\r]/.test(text)
    ? []
    : [conversionIssue(path, name)];
}

/** A detail of the mark that is missing or has another shape. */
export function conversionIssue(path: Issue["path"], name: Bilingual): Issue {
  return {
    code: "exchange.paper.conversion_detail",
    severity: "error",
    path,
    text: {
      vi: `Dấu chuyển đổi: ${name.vi} chưa có hoặc sai dạng.`,
      en: `Mark of conversion: ${name.en} is missing or has another shape.`,
    },
    nextStep: { vi: "Điền lại thông tin này.", en: "Fill it in again." },
    source: "NĐ 137/2024/NĐ-CP Đ4, Đ5",
  };
}

/** `14 giờ 05 phút 09 giây, ngày 02/07/2026 (+07:00)`: as the clock with this offset showed it. */
export function printedMoment(at: Instant): string {
  const [year, month, day] = at.slice(0, 10).split("-");
  const zone = at.endsWith("Z") ? "UTC" : at.slice(-6);
  return `${at.slice(11, 13)} giờ ${at.slice(14, 16)} phút ${at.slice(17, 19)} giây, ngày ${day}/${month}/${year} (${zone})`;
}

/** `Nguyễn Văn Thử, nhân viên lưu trữ, Bệnh viện Mẫu`. */
export function printedParty({ name, position, organisation }: ConvertingParty): string {
  return [name, position, organisation].filter((part) => part !== undefined && part !== "").join(", ");
}
