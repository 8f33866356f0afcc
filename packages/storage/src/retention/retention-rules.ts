import { originalRow } from "./decide-retention.ts";
import { retentionRows } from "./table/retention-rows.data.ts";
import type { RetentionRow, RetentionRule, RetentionWords } from "./table/retention-rule.ts";
import { retentionWords } from "./table/retention-words.data.ts";

/** The whole table with its words: in force, our derived defaults, and superseded rows. */
export function retentionRules(): readonly RetentionRule[] {
  return retentionRows.map((row) => ruleOf(row));
}

/** A row with its words; one that was fixed under rules of the facility's own says where they stand. */
export function ruleOf(row: RetentionRow, source = row.edition): RetentionRule {
  return { ...row, ...(retentionWords[row.id] ?? (row === originalRow ? original : own(row.id, source))) };
}

const original: RetentionWords = {
  text: { vi: "Bản số hóa giữ ít nhất bằng bản gốc", en: "A digitised copy is kept as long as its original" },
  source: "Luật Lưu trữ 33/2024 Đ34",
  confidence: "medium",
};

const own = (id: string, source: string): RetentionWords => ({
  text: { vi: id, en: id },
  source,
  confidence: "low",
});
