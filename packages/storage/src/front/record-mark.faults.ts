import { defineFault } from "@benhan/core/faults";

/** Nothing is written to a record that is being disposed of. */
export const recordInDisposal = defineFault<object>({
  code: "storage.retention.record_in_disposal",
  text: () => ({
    vi: "Không ghi: hồ sơ này đang được hủy theo quyết định.",
    en: "Nothing was written: this record is being disposed of.",
  }),
  nextStep: () => ({
    vi: "Giữ lại tài liệu. Chờ đợt hủy xong (gọi lại executeDisposal nếu nó đã dừng giữa chừng), rồi ghi vào hồ sơ mới. Lệnh giữ: bỏ hồ sơ này khỏi phạm vi.",
    en: "Keep the document. Wait until the disposal is done (call executeDisposal again if it stopped half-way), then write it to a new record. For a hold: leave this record out of its scope.",
  }),
});

/** Nothing is added to a record that was disposed of. */
export const recordDestroyed = defineFault<object>({
  code: "storage.retention.record_destroyed",
  text: () => ({
    vi: "Không ghi: hồ sơ này đã được hủy theo quyết định, không thêm gì vào được nữa.",
    en: "Nothing was written: this record was disposed of, and nothing can be added to it any more.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra episodeId: nếu nhầm, ghi vào đúng hồ sơ. Tài liệu đến muộn: giữ lại, ghi vào một episodeId mới và báo nơi lập đợt hủy. Lệnh giữ: bỏ hồ sơ này khỏi phạm vi.",
    en: "Look at the episodeId: if it is mistaken, write to the right record. A document that comes late: keep it, write it under a new episodeId, and tell those who made the disposal. For a hold: leave this record out of its scope.",
  }),
});
