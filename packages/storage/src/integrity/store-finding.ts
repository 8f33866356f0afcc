import type { Bilingual, Issue, Severity } from "@benhan/core/faults";
import { type DamageCode, type WalkPart, walkParts } from "../walk/walk-item.ts";

/** The parts that a check looks at: the engine's own structure, those of the store, and its blobs. */
export type CheckedPart = "structure" | WalkPart | "blobs";

/** Nothing of any part yet. */
export function noCounts(): Record<CheckedPart, number> {
  const parts = ["structure", ...walkParts, "blobs"];
  return Object.fromEntries(parts.map((part) => [part, 0])) as Record<CheckedPart, number>;
}

/** What a check of a store finds, in words of the code `storage.integrity.<…>`. */
export type FindingCode =
  | DamageCode
  | "version-missing"
  | "source-lost"
  | "entry-unknown"
  | "node-changed"
  | "head-changed"
  | "root-differs"
  | "anchor-differs"
  | "events-removed"
  | "blob-missing"
  | "blob-changed"
  | "blob-unnamed"
  | "blob-key-missing"
  | "index-damaged"
  | "structure-damaged";

interface FindingText {
  readonly text: (part: string, key: string) => Bilingual;
  readonly severity?: Severity;
  /** Default: a new store by `migrateStore`. */
  readonly nextStep?: Bilingual;
}

const texts: Readonly<Record<FindingCode, FindingText>> = {
  "content-changed": said(
    (at) => `${at} không còn như lúc ghi: bị hỏng hoặc bị sửa.`,
    (at) => `${at} is no longer what was stored: damaged or altered.`,
  ),
  "bytes-missing": said(
    (at) => `${at} mất nội dung.`,
    (at) => `${at} has lost its content.`,
  ),
  "key-missing": said(
    (at) => `${at} đã mã hóa, kho khóa thiếu khóa của nó.`,
    (at) => `${at} is encrypted, and the key store lacks its key.`,
  ),
  "key-unreadable": said(
    (at) => `${at} đã mã hóa, khóa của nó bị hỏng.`,
    (at) => `${at} is encrypted, and its key is damaged.`,
  ),
  unreadable: said(
    (at) => `${at} không đọc được.`,
    (at) => `${at} cannot be read.`,
  ),
  "unreadable-rest": said(
    (at) => `Từ ${at} trở đi không đọc được gì nữa trong phần này.`,
    (at) => `Nothing of this part can be read from ${at} on.`,
  ),
  "facility-foreign": said(
    (at) => `${at} ghi là của cơ sở khác.`,
    (at) => `${at} says that it belongs to another facility.`,
  ),
  "index-changed": said(
    (at) => `${at} còn nguyên, nhưng chỉ mục tìm kiếm của nó bị sửa: tìm kiếm có thể bỏ sót.`,
    (at) => `${at} is whole, but what it is searched by was altered: searches may miss it.`,
  ),
  "version-missing": said(
    (at) => `Trước ${at} thiếu phiên bản liền trước.`,
    (at) => `The version before ${at} is missing.`,
  ),
  "source-lost": said(
    (at) => `Nguồn dữ liệu của ${at} không còn dẫn tới nó.`,
    (at) => `The source of ${at} no longer leads to it.`,
  ),
  "entry-unknown": {
    ...said(
      (at) => `${at} là của một mục gửi đi không có trong kho.`,
      (at) => `${at} belongs to an outbox entry that is not in the store.`,
    ),
    severity: "warning",
  },
  "node-changed": said(
    (at) => `Mã băm lưu cạnh ${at} không phải của các sự kiện.`,
    (at) => `A hash beside ${at} is not that of the events.`,
  ),
  "head-changed": said(
    (at) => `Phần đầu của nhật ký ${at} không khớp các sự kiện.`,
    (at) => `The head of the log ${at} is not what its events say.`,
  ),
  "root-differs": said(
    (at) => `Mã băm gốc của nhật ký ${at} không phải của các sự kiện.`,
    (at) => `The root of the log ${at} is not that of its events.`,
  ),
  "anchor-differs": said(
    (at) => `Nhật ký đã khác lúc được đóng mốc ${at}.`,
    (at) => `The log is no longer what was anchored at ${at}.`,
  ),
  "events-removed": said(
    (at) => `Mốc ${at} có nhiều sự kiện hơn nhật ký: sự kiện đã bị lấy đi.`,
    (at) => `The anchor ${at} has more events than the log: events were removed.`,
  ),
  "blob-missing": said(
    (at) => `Tệp đính kèm của ${at} không còn trong kho tệp.`,
    (at) => `An attachment of ${at} is not in the blob store.`,
  ),
  "blob-changed": said(
    (at) => `Tệp đính kèm ${at} bị hỏng hoặc bị sửa.`,
    (at) => `The attachment ${at} is damaged or was altered.`,
  ),
  "blob-unnamed": {
    ...said(
      (at) => `${at} trong kho tệp hỏng tới mức không còn biết là tệp đính kèm nào.`,
      (at) => `${at} of the blob store is so damaged that nobody can tell which attachment it was.`,
    ),
    nextStep: {
      vi: "Phục hồi tệp có tên này từ bản sao lưu của kho tệp. Chạy missingBlobs để biết tài liệu nào mất tệp đính kèm.",
      en: "Restore the file of this name from a backup of the blob store. missingBlobs tells which documents lack an attachment.",
    },
  },
  "blob-key-missing": {
    ...said(
      (at) => `${at} trong kho tệp đã mã hóa, kho khóa thiếu khóa của nó.`,
      (at) => `${at} of the blob store is encrypted, and the key store lacks its key.`,
    ),
    nextStep: {
      vi: "Phục hồi kho khóa từ bản sao lưu mới nhất của khóa, rồi kiểm tra lại.",
      en: "Restore the key store from the newest backup of the keys, then check again.",
    },
  },
  "index-damaged": {
    ...said(
      (at) => `${at}: chỉ mục của tệp dữ liệu hỏng, đọc và tìm có thể bỏ sót dòng còn nguyên.`,
      (at) =>
        `${at}: an index of the data file is damaged; reading and searching may miss rows that are whole.`,
    ),
    nextStep: {
      vi: "Dừng phần mềm, chép tệp dữ liệu ra nơi khác, chạy REINDEX trên bản chép bằng công cụ sqlite3, rồi kiểm tra lại. Vẫn lỗi thì dựng kho mới bằng migrateStore, xem docs/vi/guides/verify-and-migrate.md.",
      en: "Stop the program, copy the data file elsewhere, run REINDEX on the copy with the tool sqlite3, and check again. If it still fails, build a new store by migrateStore, see docs/en/guides/verify-and-migrate.md.",
    },
  },
  "structure-damaged": said(
    (at) => `${at}: cấu trúc tệp dữ liệu hỏng, có thể mất dòng. Kiểm tra ổ đĩa.`,
    (at) => `${at}: the data file is damaged in its structure; rows may be lost. Check the disk.`,
  ),
};

const partNames: Readonly<Record<CheckedPart, Bilingual>> = {
  structure: { vi: "Bảng hoặc chỉ mục", en: "Table or index" },
  documents: { vi: "Tài liệu", en: "Document" },
  entries: { vi: "Mục gửi đi", en: "Outbox entry" },
  receipts: { vi: "Biên nhận", en: "Receipt" },
  events: { vi: "Sự kiện nhật ký", en: "Event of the log" },
  anchors: { vi: "Mốc nhật ký", en: "Anchor" },
  consents: { vi: "Ý kiến đồng ý", en: "Consent" },
  tickets: { vi: "Phiếu trích xuất", en: "Ticket" },
  latches: { vi: "Chốt cổng", en: "Latch" },
  cards: { vi: "Thẻ", en: "Card" },
  blobs: { vi: "Tệp", en: "Blob" },
};

const repair: Bilingual = {
  vi: "Giữ nguyên kho này. Dựng kho mới bằng migrateStore với bản thứ hai (`second`), xem docs/vi/guides/verify-and-migrate.md.",
  en: "Keep this store as it is. Build a new one by migrateStore with a second copy (`second`), see docs/en/guides/verify-and-migrate.md.",
};

function said(vi: (at: string) => string, en: (at: string) => string): FindingText {
  return { text: (part, key) => ({ vi: vi(`${part} ${key}`), en: en(`${part} ${key}`) }) };
}

/** A finding as an issue: names part and key, never content. */
export function storeFinding(code: FindingCode, part: CheckedPart, key: string): Issue {
  const { text, severity = "error", nextStep = repair } = texts[code];
  const [vi, en] = [text(partNames[part].vi, key).vi, text(partNames[part].en, key).en];
  return {
    code: `storage.integrity.${code.replaceAll("-", "_")}`,
    severity,
    path: key === "" ? [part] : [part, key],
    text: { vi, en },
    nextStep,
  };
}
