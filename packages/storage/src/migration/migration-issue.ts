import type { Bilingual, Issue, JsonPath } from "@benhan/core/faults";

const texts = {
  taken_from_second: {
    vi: "Chỉ bản thứ hai có thẻ này (lệnh giữ, đợt hủy hoặc biên bản hủy); đã lấy từ đó.",
    en: "Only the second copy has this hold, disposal or certificate; it was taken from there.",
  },
  period_of_second: {
    vi: "Bản thứ hai giữ hồ sơ này lâu hơn; đã lấy thời hạn dài hơn.",
    en: "The second copy keeps this record longer; the longer period was taken.",
  },
  second_differs: {
    vi: "Bản thứ hai nói khác về lệnh giữ, đợt hủy hoặc biên bản hủy này; đã giữ theo kho nguồn.",
    en: "The second copy says something else of this hold, disposal or certificate; what the source says was moved.",
  },
  disposal_unfinished: {
    vi: "Chỉ bản thứ hai có đợt hủy này và chưa làm xong; không lấy, phải quyết định lại.",
    en: "Only the second copy has this disposal, and it is not finished; it was not taken and has to be decided anew.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MigrationFinding = keyof typeof texts;

/** Something that a person looks at after a migration. It stops nothing. */
export function migrationIssue(what: MigrationFinding, path: JsonPath): Issue {
  return { code: `storage.migration.${what}`, severity: "warning", path, text: texts[what] };
}
