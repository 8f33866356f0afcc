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

/** Keys of a disposal may be gone: it cannot be stopped any more. */
export const destructionBegun = defineFault<{ readonly count: number }>({
  code: "storage.retention.destruction_begun",
  text: ({ count }) => ({
    vi: `Không dừng được nữa: việc hủy khóa đã bắt đầu ở ${count} hồ sơ, chỉ còn cách làm cho xong.`,
    en: `It cannot be stopped any more: the destruction of keys has begun on ${count} record(s), and can only be completed.`,
  }),
  nextStep: () => ({
    vi: "Gọi lại executeDisposal với cùng mã đợt, nó làm cho xong. Hồ sơ chưa bắt đầu mà phải giữ: ghi lệnh giữ (putHold) trước khi gọi, hồ sơ đó được rút khỏi danh sách.",
    en: "Call executeDisposal again with the same id: it finishes. For records that are not begun and must stay: put a hold on them (putHold) before, and they are withdrawn from the list.",
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
    vi: "Không ghi: mã này đã có lệnh giữ khác, hoặc lệnh giữ đã được gỡ.",
    en: "Nothing was written: another hold has this id, or it was released before.",
  }),
  nextStep: () => ({
    vi: "Xem lệnh giữ trong kho (listHolds, hoặc benhan-storage hold list --all); cần gỡ thì dùng releaseHold (hold release); lệnh mới dùng mã mới.",
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
