import type { DigestText } from "@benhan/core";
import type { Bilingual, Issue } from "@benhan/core/faults";
import type { WalkDamage } from "../walk/walk-item.ts";
import type { PackagedVersion } from "./record/package-record.ts";

/** So many findings are told one by one; of the rest their number. */
const mostFindings = 1000;

const texts = {
  unreadable: {
    vi: "Phiên bản này không đọc được nên không có nội dung trong gói.",
    en: "This version cannot be read, so its content is not in the package.",
  },
  disposed: {
    vi: "Phiên bản này đã được hủy theo quy định; gói chỉ còn thông tin về nó.",
    en: "This version was disposed of; the package says only that it was there.",
  },
  damaged: {
    vi: "Mục này trong kho bị hỏng nên không có trong gói.",
    en: "This item of the store is damaged and is not in the package.",
  },
  attachment_damaged: {
    vi: "Tệp đính kèm bị hỏng nên không có trong gói.",
    en: "The attachment is damaged and is not in the package.",
  },
  description_incomplete: {
    vi: "Có hồ sơ thiếu mã hồ sơ, tiêu đề, số trang hoặc mức độ tin cậy (TT 05/2025/TT-BNV, phụ lục I).",
    en: "Records lack file code, title, page count or confidence level (TT 05/2025/TT-BNV, annex I).",
  },
  schemas_missing: {
    vi: "Gói không kèm lược đồ JSON của tài liệu: không tìm thấy @benhan/core bên cạnh phần mềm.",
    en: "The package comes without JSON Schemas of documents: @benhan/core is not installed beside the program.",
  },
  more: {
    vi: "Còn những mục khác như trên.",
    en: "There are more of these.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Collects what an export has to say. */
export function exportIssues() {
  const issues: Issue[] = [];
  const counts = { more: 0, description_incomplete: 0 };
  const add = (what: keyof typeof texts, severity: Issue["severity"], path: readonly (string | number)[]) => {
    if (issues.length < mostFindings) issues.push(issueOf(what, severity, path));
    else counts.more += 1;
  };
  return {
    unreadable({ head: { documentId, version }, unreadable }: PackagedVersion): void {
      const isDisposed = unreadable === "disposed";
      add(isDisposed ? "disposed" : "unreadable", isDisposed ? "information" : "error", [
        documentId,
        version,
      ]);
    },
    damage({ part, key, code }: WalkDamage): void {
      // Events whose search index alone was altered are carried as they are.
      if (code !== "index-changed") add("damaged", "error", [part, key]);
    },
    blobDamaged: (digest: DigestText): void => add("attachment_damaged", "error", ["blobs", digest]),
    noSchemas: (): void => add("schemas_missing", "warning", ["schemas"]),
    undescribed(): void {
      counts.description_incomplete += 1;
    },
    issues(): readonly Issue[] {
      const counted = [
        counts.description_incomplete > 0
          ? [issueOf("description_incomplete", "warning", ["describe"], counts.description_incomplete)]
          : [],
        counts.more > 0 ? [issueOf("more", "error", [], counts.more)] : [],
      ];
      return [...issues, ...counted.flat()];
    },
  };
}

function issueOf(
  what: keyof typeof texts,
  severity: Issue["severity"],
  path: readonly (string | number)[],
  count?: number,
): Issue {
  const { vi, en } = texts[what];
  const counted = count === undefined ? "" : ` (${count})`;
  return {
    code: `storage.archive_package.${what}`,
    severity,
    path,
    text: { vi: vi + counted, en: en + counted },
    ...(what === "schemas_missing" && {
      nextStep: {
        vi: "Truyền schemas: nội dung các tệp trong @benhan/core/schemas.",
        en: "Pass schemas: the content of the files in @benhan/core/schemas.",
      },
    }),
    ...(what === "description_incomplete" && {
      nextStep: {
        vi: "Truyền describe: đơn vị công lập phải có các trường này.",
        en: "Pass describe: public units must have these fields.",
      },
      source: "TT 05/2025/TT-BNV, phụ lục I",
    }),
  };
}
