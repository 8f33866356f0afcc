import { defineFault } from "@benhan/core/faults";

/** A mark of conversion that lacks what the decree asks for; its issues name every place. */
export const conversionIncomplete = defineFault<{ readonly count: number }>({
  code: "exchange.paper.conversion_incomplete",
  text: ({ count }) => ({
    vi: `Chưa lập được dấu chuyển đổi: ${count} thông tin thiếu hoặc sai.`,
    en: `The mark of conversion cannot be made: ${count} ${count === 1 ? "detail is" : "details are"} missing or wrong.`,
  }),
  nextStep: () => ({
    vi: "Điền đủ các thông tin nêu trong danh sách kèm theo.",
    en: "Fill in what the list of findings names.",
  }),
});

/** A look-up code that was mistyped or is none. */
export const lookUpCodeInvalid = defineFault<{ readonly count: number }>({
  code: "exchange.paper.look_up_code_invalid",
  text: () => ({
    vi: "Mã tra cứu không hợp lệ.",
    en: "The look-up code is not valid.",
  }),
  nextStep: () => ({
    vi: "Đối chiếu từng ký tự với mã in trên giấy, hoặc quét mã QR.",
    en: "Compare each character with the code printed on the paper, or scan the QR code.",
  }),
});

/** The address of the look-up page cannot be used. */
export const lookUpAddressInvalid = defineFault<object>({
  code: "exchange.paper.look_up_address_invalid",
  text: () => ({
    vi: "Địa chỉ tra cứu phải là https và có {code} đúng một lần, không kèm tên đăng nhập.",
    en: "The look-up address must be https and hold {code} exactly once, with no user name in it.",
  }),
  nextStep: () => ({
    vi: 'Sửa cấu hình, ví dụ "https://tracuu.benhvien.example/{code}".',
    en: 'Mend the configuration, e.g. "https://tracuu.benhvien.example/{code}".',
  }),
});

/** More text than a printed QR can carry legibly. */
export const qrTooLong = defineFault<{ readonly bytes: number; readonly limit: number }>({
  code: "exchange.paper.qr_too_long",
  text: ({ bytes, limit }) => ({
    vi: `Nội dung mã QR dài ${bytes} byte, quá ${limit} byte thì in ra khó quét.`,
    en: `The QR code would hold ${bytes} bytes; more than ${limit} can hardly be scanned off paper.`,
  }),
  nextStep: () => ({
    vi: "Rút ngắn địa chỉ tra cứu hoặc bớt thông tin đưa vào mã.",
    en: "Shorten the look-up address or put less into the code.",
  }),
});

/** Text that Code 128 has no bars for. */
export const barcodeUnwritable = defineFault<{ readonly at: number }>({
  code: "exchange.paper.barcode_unwritable",
  text: ({ at }) => ({
    vi: `Không vẽ được mã vạch: ${at === 0 ? "chuỗi rỗng" : `ký tự thứ ${at} không thuộc bảng ASCII in được`}.`,
    en: `No bar code can be drawn: ${at === 0 ? "the text is empty" : `character ${at} is no printable ASCII`}.`,
  }),
  nextStep: () => ({
    vi: "Dùng số mẫu, số người bệnh chỉ gồm chữ không dấu, chữ số và dấu gạch.",
    en: "Use numbers of plain letters, digits and dashes only.",
  }),
});
