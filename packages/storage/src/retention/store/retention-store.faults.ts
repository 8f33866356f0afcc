import { defineFault } from "@benhan/core/faults";

/** Somebody else has taken a step of this disposal meanwhile. */
export const staleDisposal = defineFault<{ readonly expected: number; readonly found: number }>({
  code: "storage.retention.stale_disposal",
  text: ({ expected, found }) => ({
    vi: `Không ghi: đợt hủy trong kho có ${found} bước, lần ghi này dựa vào ${expected} bước.`,
    en: `Nothing was written: the store has ${found} steps of this disposal, and this builds on ${expected}.`,
  }),
  nextStep: () => ({
    vi: "Đọc lại đợt hủy (getDisposal), xem bước người khác đã ghi, rồi làm lại bước này.",
    en: "Read the disposal again (getDisposal), look at the step that somebody took, then take this one anew.",
  }),
});

/** The history of a disposal is not the one in the store. */
export const historyAltered = defineFault<object>({
  code: "storage.retention.history_altered",
  text: () => ({
    vi: "Không ghi: các bước không nối tiếp đúng những bước đã lưu của đợt hủy này.",
    en: "Nothing was written: the steps do not follow those that the store has of this disposal.",
  }),
  nextStep: () => ({
    vi: "Đọc đợt hủy bằng getDisposal rồi dùng advanceDisposal để thêm đúng một bước.",
    en: "Read the disposal with getDisposal, and add exactly one step with advanceDisposal.",
  }),
});

/** A disposal is being carried out. */
export const inExecution = defineFault<object>({
  code: "storage.retention.in_execution",
  text: () => ({
    vi: "Không ghi: đợt hủy đang được thực hiện, khóa của một số hồ sơ có thể đã bị hủy.",
    en: "Nothing was written: the disposal is being carried out, and some keys may be destroyed already.",
  }),
  nextStep: () => ({
    vi: "Gọi lại executeDisposal để làm xong.",
    en: "Call executeDisposal again, which finishes it.",
  }),
});

/** The store has no disposal of this id. */
export const disposalUnknown = defineFault<object>({
  code: "storage.retention.disposal_unknown",
  text: () => ({ vi: "Kho không có đợt hủy này.", en: "The store has no such disposal." }),
  nextStep: () => ({
    vi: "Kiểm tra mã đợt hủy; đợt mới phải được ghi bằng putDisposal trước.",
    en: "Look at the id; a new disposal is written with putDisposal first.",
  }),
});

/** A hold is never changed but by its release. */
export const holdKept = defineFault<object>({
  code: "storage.retention.hold_kept",
  text: () => ({
    vi: "Không ghi: mã này đã có lệnh giữ khác, hoặc lệnh giữ đã được bỏ.",
    en: "Nothing was written: another hold has this id, or it was released before.",
  }),
  nextStep: () => ({
    vi: "Đọc lệnh giữ trong kho rồi bỏ bằng releaseHold; lệnh mới dùng mã mới.",
    en: "Read the hold from the store and release that one (releaseHold); a new hold needs a new id.",
  }),
});

/** A certificate is never changed. */
export const certificateKept = defineFault<object>({
  code: "storage.retention.certificate_kept",
  text: () => ({
    vi: "Không ghi: đợt hủy này đã có giấy chứng nhận khác, và giấy đã cấp không bao giờ thay đổi.",
    en: "Nothing was written: this disposal has another certificate, and one that was issued never changes.",
  }),
  nextStep: () => ({
    vi: "Xem giấy đã cấp trong lịch sử (listCertificates).",
    en: "Look at the one in the history (listCertificates).",
  }),
});

/** Others write at the same time, again and again. */
export const alwaysChanged = defineFault<object>({
  code: "storage.retention.always_changed",
  text: () => ({
    vi: "Chưa ghi được: dữ liệu liên tục thay đổi trong lúc xét.",
    en: "Nothing was written: the data changed again and again while it was looked at.",
  }),
  nextStep: () => ({
    vi: "Gọi lại khi kho ít việc hơn.",
    en: "Call it again when the store is less busy.",
  }),
});

/** What lies in plain cannot be destroyed in backups. */
export const liesInPlain = defineFault<{ readonly count: number }>({
  code: "storage.retention.lies_in_plain",
  text: ({ count }) => ({
    vi:
      count === 0
        ? "Không hủy: kho này không mã hóa, nên dữ liệu vẫn nằm trong tệp và mọi bản sao lưu."
        : `Không hủy: ${count} hồ sơ có phần chưa mã hóa, sẽ còn nằm trong tệp và mọi bản sao lưu.`,
    en:
      count === 0
        ? "Nothing was destroyed: this store is not encrypted, and the data would stay in the file and in every backup."
        : `Nothing was destroyed: ${count} record(s) have parts that are not encrypted, which would stay in the file and in every backup.`,
  }),
  nextStep: () => ({
    vi: "Chuyển dữ liệu sang kho có mã hóa (migrateStore), xóa tệp và bản sao lưu cũ, rồi thực hiện lại.",
    en: "Move the data into an encrypted store (migrateStore), remove the old file and its backups, then do it again.",
  }),
});

/** Another call carries out the same disposal. */
export const takenOver = defineFault<object>({
  code: "storage.retention.taken_over",
  text: () => ({
    vi: "Đã dừng: một lần gọi khác đang thực hiện đợt hủy này.",
    en: "Stopped: another call is carrying out this disposal.",
  }),
  nextStep: () => ({
    vi: "Chờ lần gọi kia xong; nếu nó cũng dừng, gọi lại executeDisposal.",
    en: "Wait until that one is done; if it has stopped too, call executeDisposal again.",
  }),
});

/** Nothing is written to a record that is being disposed of. */
export const recordInDisposal = defineFault<object>({
  code: "storage.retention.record_in_disposal",
  text: () => ({
    vi: "Không ghi: hồ sơ này đang được hủy theo quyết định.",
    en: "Nothing was written: this record is being disposed of.",
  }),
  nextStep: () => ({
    vi: "Chờ đợt hủy xong (gọi lại executeDisposal nếu nó đã dừng giữa chừng), rồi ghi vào hồ sơ mới. Lệnh giữ: bỏ hồ sơ này khỏi phạm vi.",
    en: "Wait until the disposal is done (call executeDisposal again if it stopped half-way), then write it to a new record. For a hold: leave this record out of its scope.",
  }),
});
