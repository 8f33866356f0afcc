import { defineFault, type Issue } from "@benhan/core/faults";

/** Nobody knows who prescribed. Nothing was sent. */
export const prescriberUnknown = defineFault<object>({
  code: "exchange.eprescription.prescriber_unknown",
  text: () => ({
    vi: "Không biết bác sĩ nào kê đơn này: prescriberOf không trả về mã liên thông bác sĩ. Không có dữ liệu nào được gửi; đơn này không tự gửi lại.",
    en: "Nobody knows who prescribed this: prescriberOf names no connection code of a doctor. Nothing was sent; this entry does not go again by itself.",
  }),
  nextStep: () => ({
    vi: "Lưu mã liên thông của bác sĩ kê đơn cạnh mã đơn thuốc, ở nơi tiến trình gửi cũng đọc được, rồi gửi lại mục: outbox resend MÃ_MỤC.",
    en: "Keep the connection code of the doctor beside the code of the prescription, where the sending process reads it, too; then send the entry again: outbox resend ENTRY_ID.",
  }),
});

/**
 * The host's function threw, or took too long. Nothing was sent. What an error says may hold anything: its kind and the place
 * in the code are told.
 */
export const prescriberSourceFailed = defineFault<{ readonly kind: string; readonly place: string }>({
  code: "exchange.eprescription.prescriber_source_failed",
  retry: "safe",
  text: ({ kind, place }) => ({
    vi: `prescriberOf của ứng dụng báo lỗi hoặc không trả lời kịp (${kind}, ${place}). Không có dữ liệu nào được gửi; đơn sẽ được gửi lại tự động.`,
    en: `prescriberOf of the application failed or did not answer in time (${kind}, ${place}). Nothing was sent; the entry will be sent again by itself.`,
  }),
  nextStep: () => ({
    vi: "Xem hàm prescriberOf trong tệp cấu hình và tệp hay cơ sở dữ liệu mà hàm đọc; không cần gửi lại bằng tay.",
    en: "Look at prescriberOf in the configuration and at the file or database that it reads; do not send by hand.",
  }),
});

/** The hub holds this code already. */
export const codeAlreadyUsed = defineFault<object>({
  code: "exchange.eprescription.code_already_used",
  text: () => ({
    vi: "Hệ thống đơn thuốc quốc gia báo mã đơn thuốc đã được dùng. Nếu chính đơn này đã được gửi trước đó mà mất trả lời thì đơn đã được nhận.",
    en: "The national e-prescription system says that the code was already used. If this very prescription was sent before and its answer was lost, it had arrived.",
  }),
  nextStep: () => ({
    vi: "Nếu chưa từng gửi đơn này: cấp mã mới bằng createPrescriptionCode và kiểm tra nơi lưu mã đã dùng.",
    en: "If it was never sent: draw a new code with createPrescriptionCode, and look at the store of used codes.",
  }),
});

/** A second content under one code, and the hub holds one of them; which, it does not tell. */
export const contentUnclear = defineFault<object>({
  code: "exchange.eprescription.content_unclear",
  text: () => ({
    vi: "Mã đơn thuốc này đã được xếp hàng với nội dung khác, và hệ thống báo mã đã được dùng: không rõ hệ thống đang giữ nội dung nào.",
    en: "This code was queued with another content before, and the hub says that it was already used: which content it holds is unknown.",
  }),
  nextStep: () => ({
    vi: "Đối chiếu với đơn đã gửi; nếu khác, cấp mã mới và kê đơn thay thế. Đơn đã gửi không sửa được.",
    en: "Compare with what was sent; if it differs, draw a new code for a prescription that replaces it. A sent one cannot be changed.",
  }),
});

/** The hub names what is wrong, in its own words; they stay in the raw answer. */
export const prescriptionRefused = defineFault<{
  readonly fields: readonly string[];
  readonly others: number;
}>({
  code: "exchange.eprescription.refused",
  text: ({ fields, others }) => ({
    vi: `Hệ thống đơn thuốc quốc gia từ chối đơn.${named("Các trường bị nêu:", fields)}${counted("lỗi khác chỉ có trong trả lời gốc", others)}`,
    en: `The national e-prescription system refuses the prescription.${named("Fields that it names:", fields)}${counted("more, in the raw answer only", others)}`,
  }),
  nextStep: () => ({
    vi: "Đọc trả lời gốc trong biên nhận, sửa đơn rồi xếp hàng lại; đơn chưa được nhận nên giữ nguyên mã được.",
    en: "Read the raw answer in the receipt, mend the prescription and queue it again; it was not taken, so the code may stay.",
  }),
});

/** One field that the hub names. Never with its sentence, which may name the patient. */
export function fieldRefused(path: Issue["path"], official: string): Issue {
  return {
    code: "exchange.eprescription.field_refused",
    severity: "error",
    path,
    official,
    text: {
      vi: `Hệ thống đơn thuốc quốc gia không chấp nhận ${official}.`,
      en: `The national e-prescription system does not accept ${official}.`,
    },
    nextStep: {
      vi: "Xem lời của hệ thống trong trả lời gốc của biên nhận.",
      en: "See the words of the hub in the raw answer of the receipt.",
    },
  };
}

const named = (words: string, fields: readonly string[]) =>
  fields.length === 0 ? "" : ` ${words} ${fields.join(", ")}.`;
const counted = (words: string, count: number) => (count === 0 ? "" : ` ${count} ${words}.`);
