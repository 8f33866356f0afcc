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
  entry_held: {
    vi: "Chỉ bản thứ hai có mục gửi đi này, không rõ đã gửi chưa; đã lấy và để ở trạng thái giữ (held). Xem cổng nhận đã có chưa rồi hãy cho gửi.",
    en: "Only the second copy has this outbox entry, and nobody knows whether it was sent; it was taken and is held. Ask the hub before you release it.",
  },
  entry_of_destroyed: {
    vi: "Chỉ bản thứ hai có mục gửi đi này, và nó thuộc hồ sơ đã hủy; không lấy.",
    en: "Only the second copy has this outbox entry, and it is of a record that was disposed of; it was not taken.",
  },
  receipt_of_destroyed: {
    vi: "Chỉ bản thứ hai có biên nhận này, và nó thuộc hồ sơ đã hủy; đã lấy, bỏ nội dung trả lời.",
    en: "Only the second copy has this receipt, and it is of a record that was disposed of; it was taken without the answer.",
  },
  lookups_of_second: {
    vi: "Chỉ bản thứ hai có một số mục của chỉ mục tra cứu này; không lấy, vì có thể đã được gỡ có chủ ý. Nếu không, lập lại chỉ mục từ tài liệu.",
    en: "Only the second copy has some entries of this look-up index; they were not taken, as they may have been removed on purpose. If not, build the index anew from the documents.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MigrationFinding = keyof typeof texts;

/** Something that a person looks at after a migration. It stops nothing. */
export function migrationIssue(what: MigrationFinding, path: JsonPath, count?: number): Issue {
  const { vi, en } = texts[what];
  const text =
    count === undefined ? { vi, en } : { vi: `${vi} Số mục: ${count}.`, en: `${en} Entries: ${count}.` };
  return { code: `storage.migration.${what}`, severity: "warning", path, text };
}
