import type { Issue } from "@benhan/core/faults";
import type { BhytEdition } from "../schema/bhyt-edition.ts";

/** What keeps an edition from being written: it ended, and only its old files are read. */
export function readOnlyIssues(edition: BhytEdition): readonly Issue[] {
  if (edition.readOnly !== true) return [];
  return [
    {
      code: "exchange.bhyt.edition_read_only",
      severity: "error",
      path: [],
      official: "GIAMDINHHS",
      text: {
        vi: `Bản ${edition.source} đã hết hiệu lực: chỉ đọc tệp cũ, không ghi tệp mới.`,
        en: `The edition of ${edition.source} has ended: its old files are read, none is written.`,
      },
      nextStep: {
        vi: "Chuyển hồ sơ sang QĐ 3176 bằng lệnh benhan-exchange migrate (trong chương trình: migrateTables), bổ sung rồi xuất.",
        en: "Carry the dossier over to QĐ 3176 by benhan-exchange migrate (in a program: migrateTables), complete it and export that.",
      },
      source: edition.source,
    },
  ];
}
