import { defineFault } from "@benhan/core/faults";

/** An edition of the check-up that is not written or read. */
export const checkupEditionNotSupported = defineFault<{ readonly edition: string }>({
  code: "exchange.ksk.edition_not_supported",
  text: ({ edition }) => ({
    vi: `Chưa hỗ trợ phiên bản ${edition} của dữ liệu khám sức khỏe; chỉ có qd2062.`,
    en: `The edition ${edition} of the check-up is not supported; qd2062 is.`,
  }),
  nextStep: () => ({
    vi: "Tạo hồ sơ theo QĐ 2062: quyết định này đã thay các phụ lục của QĐ 1551 từ 07/07/2026.",
    en: "Make it by QĐ 2062, which replaced the annexes of QĐ 1551 on 2026-07-07.",
  }),
});

/** A check-up that cannot be written truthfully; its issues say where. */
export const checkupCannotEncode = defineFault<{ readonly count: number }>({
  code: "exchange.ksk.cannot_encode",
  text: ({ count }) => ({
    vi: `Không ghi được hồ sơ khám sức khỏe: ${count} lỗi.`,
    en: `The check-up cannot be written: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Gọi checkCheckup trước, sửa các lỗi được nêu rồi ghi lại.",
    en: "Call checkCheckup first, mend what it names, then write again.",
  }),
});

/** A file that is no KHAMSUCKHOE of QĐ 2062; its issues say why. */
export const checkupUnreadable = defineFault<{ readonly count: number }>({
  code: "exchange.ksk.unreadable",
  text: ({ count }) => ({
    vi: `Không đọc được tệp KHAMSUCKHOE: ${count} lỗi.`,
    en: `The KHAMSUCKHOE file cannot be read: ${count} ${count === 1 ? "error" : "errors"}.`,
  }),
  nextStep: () => ({
    vi: "Xem từng lỗi và yêu cầu nơi gửi xuất lại tệp.",
    en: "Go through the errors and ask the sender for the file again.",
  }),
});
