import type { DigestText, DocumentHead } from "@benhan/core";
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
  attachment_missing: {
    vi: "Phiên bản này nhắc đến một tệp đính kèm không có trong kho tệp, nên không có trong gói.",
    en: "This version names an attachment that is not there, so it is not in the package.",
  },
  attachment_disposed: {
    vi: "Tệp đính kèm của phiên bản này đã được hủy theo quy định nên không có trong gói.",
    en: "The attachment of this version was disposed of, so it is not in the package.",
  },
  attachment_key_missing: {
    vi: "Tệp đính kèm của phiên bản này đã mã hóa, kho khóa thiếu khóa của nó, nên không có trong gói.",
    en: "The attachment of this version is encrypted and the key store lacks its key, so it is not in the package.",
  },
  attachments_left_out: {
    vi: "Có phiên bản nhắc đến tệp đính kèm, nhưng không có kho tệp (blobs) để lấy: gói không có tệp đính kèm nào.",
    en: "Versions name attachments, and there is nowhere to take them from (blobs): the package has no attachments.",
  },
  empty: {
    vi: "Không có bệnh án nào trong phạm vi này: gói không có bệnh án.",
    en: "No record is of this scope: the package has none.",
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

/** What to do about a finding, where that is not plain. */
const steps: Readonly<Partial<Record<keyof typeof texts, Bilingual>>> = {
  attachment_missing: {
    vi: "Phục hồi tệp từ bản sao lưu của kho tệp rồi xuất lại; missingBlobs kể mọi tệp bị thiếu.",
    en: "Restore the file from the backup of the attachments, then export again; missingBlobs names all that lack.",
  },
  attachment_key_missing: {
    vi: "Phục hồi kho khóa từ bản sao lưu mới nhất của khóa rồi xuất lại.",
    en: "Restore the key store from the newest backup of the keys, then export again.",
  },
  attachments_left_out: {
    vi: "Thêm blobs (vào cấu hình của benhan-storage, hoặc vào exportPackage) rồi xuất lại vào thư mục mới.",
    en: "Add blobs (to the configuration of benhan-storage, or to exportPackage), then export again into a new folder.",
  },
  schemas_missing: {
    vi: "Truyền schemas: nội dung các tệp trong @benhan/core/schemas.",
    en: "Pass schemas: the content of the files in @benhan/core/schemas.",
  },
  description_incomplete: {
    vi: "Thêm describe (vào cấu hình của benhan-storage, hoặc vào exportPackage): đơn vị công lập phải có các trường này.",
    en: "Add describe (to the configuration of benhan-storage, or to exportPackage): public units must have these fields.",
  },
  empty: {
    vi: "Kiểm tra năm hoặc kho đã chọn. Mặc định bệnh án thuộc năm ghi tài liệu cuối cùng; yearOf đổi được cách tính này.",
    en: "Check the year and the store. By default a record is of the year in which its last document was recorded; yearOf may say otherwise.",
  },
};

/** Collects what an export has to say. */
export function exportIssues() {
  const issues: Issue[] = [];
  const counts = { more: 0, description_incomplete: 0, attachments_left_out: 0 };
  const missing = new Set<string>();
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
    /** Once for each attachment: many versions may name it. */
    blobMissing(
      { documentId, version }: DocumentHead,
      digest: DigestText,
      why: "absent" | "disposed" | "key-missing",
    ): void {
      if (missing.has(digest)) return;
      if (missing.size < mostFindings) missing.add(digest);
      const path = [documentId, version, digest];
      if (why === "disposed") add("attachment_disposed", "information", path);
      else add(why === "absent" ? "attachment_missing" : "attachment_key_missing", "error", path);
    },
    blobsLeftOut(): void {
      counts.attachments_left_out += 1;
    },
    empty: (): void => add("empty", "warning", ["scope"]),
    noSchemas: (): void => add("schemas_missing", "warning", ["schemas"]),
    undescribed(): void {
      counts.description_incomplete += 1;
    },
    issues(): readonly Issue[] {
      const counted = [
        counts.description_incomplete > 0
          ? [issueOf("description_incomplete", "warning", ["describe"], counts.description_incomplete)]
          : [],
        counts.attachments_left_out > 0
          ? [issueOf("attachments_left_out", "warning", ["blobs"], counts.attachments_left_out)]
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
    ...(steps[what] !== undefined && { nextStep: steps[what] }),
    ...(what === "description_incomplete" && { source: "TT 05/2025/TT-BNV, phụ lục I" }),
  };
}
