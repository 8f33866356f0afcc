import { defineFault } from "../faults/define-fault.ts";
import type { Bilingual } from "../faults/issue.ts";
import { type FacilityId, isFacilityId } from "../ids/facility-id.ts";

/** Somebody else has written a newer version, or the version leaves a gap. */
export const staleVersion = defineFault<{ readonly count: number }>({
  code: "core.store.stale_version",
  text: ({ count }) => ({
    vi: `Không ghi: ${count} tài liệu đã có phiên bản khác với phiên bản mà lần ghi này dựa vào.`,
    en: `Nothing was written: ${count} document(s) stand at another version than the one that this commit builds on.`,
  }),
  nextStep: () => ({
    vi: "Mở lại hồ sơ để lấy phiên bản mới nhất, xem người khác đã sửa gì, rồi ghi lại.",
    en: "Open the record again to get the newest version, look at what was changed meanwhile, then save again.",
  }),
});

/** Another document already came from this source. */
export const sourceTaken = defineFault<{ readonly count: number }>({
  code: "core.store.source_taken",
  text: ({ count }) => ({
    vi: `Không ghi: ${count} nguồn dữ liệu đã có tài liệu trong kho, nhập lần nữa sẽ thành hai hồ sơ.`,
    en: `Nothing was written: ${count} source(s) already have a document; importing again would make two records of one.`,
  }),
  nextStep: () => ({
    vi: "Tìm tài liệu theo mã nguồn (findBySource), rồi truyền `previous` (các tài liệu của đợt đó) và `reason` (lý do sửa) cho `archive` để ghi phiên bản mới; xem docs/vi/start.md §4.",
    en: "Look the document up by its source (findBySource), then give `previous` (the documents of that episode) and `reason` to `archive`, which makes a new version; see docs/vi/start.md §4.",
  }),
});

/** A key, change or query of a facility for which the store was not opened. */
export const wrongFacility = defineFault<{
  readonly count: number;
  /** Of the store, and of what was given: the host's own names, nothing about a patient. */
  readonly of?: { readonly store: FacilityId; readonly given: unknown };
}>({
  code: "core.store.wrong_facility",
  text: ({ count, of }) => ({
    vi: `Từ chối: ${count} khóa hoặc thay đổi thuộc về cơ sở khác với cơ sở mà kho này được mở cho${facilitiesOf(of).vi}.`,
    en: `Refused: ${count} key(s) or change(s) belong to another facility than the one this store was opened for${facilitiesOf(of).en}.`,
  }),
  nextStep: () => ({
    vi: "Mở kho với facilityId của đúng cơ sở; không dùng chung một kho đang mở cho hai cơ sở.",
    en: "Open a store with the facilityId of that facility; never share one open store between two facilities.",
  }),
});

/** What has not the form of a facility's name may be anything, and is not repeated. */
function facilitiesOf(of: { readonly store: FacilityId; readonly given: unknown } | undefined): Bilingual {
  if (of === undefined) return { vi: "", en: "" };
  const given = typeof of.given === "string" && isFacilityId(of.given) ? `"${of.given}"` : undefined;
  return {
    vi: ` (kho của "${of.store}", nhận được ${given ?? "giá trị không phải facilityId"})`,
    en: ` (the store is that of "${of.store}", given was ${given ?? "no facilityId"})`,
  };
}

/** A change or argument that no store may accept. */
export const invalidChange = defineFault<{ readonly count: number }>({
  code: "core.store.invalid_change",
  text: ({ count }) => ({
    vi: `Không ghi: dữ liệu đưa vào kho có ${count} chỗ không hợp lệ.`,
    en: `Nothing was written: what was given to the store is not valid in ${count} place(s).`,
  }),
  nextStep: () => ({
    vi: "Xem từng chỗ trong danh sách lỗi và sửa phần mềm đã tạo ra dữ liệu này.",
    en: "Look at each place in the list of issues and mend the program that made the change.",
  }),
});

/** The store handle was closed before. */
export const storeClosed = defineFault<object>({
  code: "core.store.closed",
  text: () => ({
    vi: "Kho dữ liệu đã được đóng trước khi gọi thao tác này.",
    en: "The store had been closed before this call.",
  }),
  nextStep: () => ({
    vi: "Mở lại kho; chỉ đóng kho khi mọi công việc dùng nó đã dừng.",
    en: "Open the store again; close it only when everything that uses it has stopped.",
  }),
});

/** The data was written by a newer version of the SDK. */
export const newerFormat = defineFault<{ readonly found: number; readonly known: number }>({
  code: "core.store.newer_format",
  text: ({ found, known }) => ({
    vi: `Kho dữ liệu ở định dạng ${found}, mới hơn định dạng ${known} mà phiên bản phần mềm này đọc được.`,
    en: `The data has format ${found}, newer than format ${known}, which is the newest this version can read.`,
  }),
  nextStep: () => ({
    vi: "Cài phiên bản phần mềm mới đã ghi kho này. Không có gì bị thay đổi trong kho.",
    en: "Install the newer version of the program that wrote this data. Nothing in it was changed.",
  }),
});

/** The bytes that came back are not those that were written: the disk, or somebody, changed them. */
export const storeDamaged = defineFault<{ readonly key: string }>({
  code: "core.store.damaged",
  text: ({ key }) => ({
    vi: `Nội dung đã lưu của mục ${key} bị mất hoặc không còn khớp mã băm lúc ghi: tệp dữ liệu bị hỏng hoặc bị sửa.`,
    en: `The stored content of ${key} is lost or no longer has the digest with which it was written: the file is damaged or was changed.`,
  }),
  nextStep: () => ({
    vi: "Dừng ghi, giữ nguyên tệp dữ liệu để điều tra, kiểm tra ổ đĩa, rồi khôi phục từ bản sao lưu gần nhất.",
    en: "Stop writing, keep the file for the investigation, check the disk, then restore the latest backup.",
  }),
});

/** The log to which a handle appends does not stand as it was left: what came behind it would be damaged, too. */
export const logDamaged = defineFault<{ readonly writer: string }>({
  code: "core.store.log_damaged",
  text: ({ writer }) => ({
    vi: `Nhật ký truy cập "${writer}" bị hỏng hoặc bị sửa ở phần đầu: không ghi tiếp vào nhật ký này.`,
    en: `The log of access "${writer}" is damaged or was changed at its head: nothing is appended to it any more.`,
  }),
  nextStep: () => ({
    vi: "Để làm việc tiếp ngay: mở kho với `writer` khác (nhật ký mới). Giữ nguyên tệp dữ liệu, chạy verifyAuditLog và báo người phụ trách an ninh.",
    en: "To go on working at once, open the store with another `writer` (a new log). Keep the file as it is, run verifyAuditLog and tell who answers for security.",
  }),
});

/** Why a store cannot work at the moment. */
export type StoreUnavailability =
  | "disk-full"
  | "locked"
  | "read-only"
  | "input-output"
  | "unreachable"
  | "overloaded";

const unavailability: Readonly<Record<StoreUnavailability, { readonly vi: string; readonly en: string }>> = {
  "disk-full": { vi: "ổ đĩa đã đầy", en: "the disk is full" },
  locked: {
    vi: "một chương trình khác đang giữ khóa ghi quá lâu",
    en: "another program holds the write lock for too long",
  },
  "read-only": { vi: "không có quyền ghi vào tệp dữ liệu", en: "the data file cannot be written" },
  "input-output": { vi: "đọc hoặc ghi ổ đĩa bị lỗi", en: "reading or writing the disk failed" },
  unreachable: {
    vi: "không lấy được kết nối tới máy chủ cơ sở dữ liệu, hoặc kết nối bị ngắt",
    en: "the database server gives no connection, or the connection to it broke",
  },
  overloaded: {
    vi: "máy chủ cơ sở dữ liệu quá tải, hoặc thao tác vượt thời gian cho phép",
    en: "the database server is overloaded, or the call took longer than it allows",
  },
};

const remedy: typeof unavailability = {
  "disk-full": {
    vi: "Giải phóng dung lượng trên ổ đĩa chứa kho dữ liệu rồi thực hiện lại; không cần khởi động lại.",
    en: "Free space on the disk that holds the data, then repeat the call; no restart is needed.",
  },
  locked: {
    vi: "Thực hiện lại. Nếu vẫn lỗi, tìm chương trình đang mở tệp dữ liệu (sao lưu, công cụ quản trị) và đóng nó.",
    en: "Repeat the call. If it fails again, find the program that holds the file (backup, admin tool) and close it.",
  },
  "read-only": {
    vi: "Cấp quyền ghi cho tệp dữ liệu và thư mục chứa nó cho tài khoản chạy phần mềm, rồi thực hiện lại.",
    en: "Give the account of the program the right to write the data file and its folder, then repeat the call.",
  },
  "input-output": {
    vi: "Kiểm tra ổ đĩa và kết nối tới nó, giữ nguyên bản sao lưu gần nhất, rồi thực hiện lại.",
    en: "Check the disk and its connection, keep the latest backup as it is, then repeat the call.",
  },
  unreachable: {
    vi: "Thực hiện lại sau ít giây. Nếu vẫn lỗi, kiểm tra máy chủ cơ sở dữ liệu đang chạy, đường mạng tới nó, và pool còn kết nối rỗi không (max).",
    en: "Repeat the call after some seconds. If it fails again, check that the database server runs, the network, and whether the pool has connections left (max).",
  },
  overloaded: {
    vi: "Thực hiện lại sau ít giây. Nếu vẫn lỗi, giảm số kết nối hoặc tăng giới hạn (max_connections, statement_timeout) của máy chủ.",
    en: "Repeat the call after some seconds. If it fails again, use fewer connections or raise the server's limits (max_connections, statement_timeout).",
  },
};

/** The store cannot work at the moment; nothing of the call was written, and it may be repeated as it is. */
export const storeUnavailable = defineFault<{ readonly why: StoreUnavailability }>({
  code: "core.store.unavailable",
  retry: "safe",
  text: ({ why }) => ({
    vi: `Kho dữ liệu tạm thời không dùng được: ${unavailability[why].vi}. Chưa ghi gì của thao tác này.`,
    en: `The store is unavailable at the moment: ${unavailability[why].en}. Nothing of this call was written.`,
  }),
  nextStep: ({ why }) => remedy[why],
});

/** A version after the first needs a reason, and a reason says something. */
export const amendmentReasonMissing = defineFault<object>({
  code: "core.record.amendment_reason_missing",
  text: () => ({
    vi: "Sửa đổi tài liệu đã lưu phải ghi lý do; bản cũ vẫn được giữ nguyên.",
    en: "Amending a stored document needs a reason; the old version is kept as it is.",
  }),
  nextStep: () => ({
    vi: "Truyền lý do sửa đổi (reason) khi lưu lại.",
    en: "Pass the reason of the amendment when archiving again.",
  }),
});
