import { defineFault } from "@benhan/core/faults";

/** A file that the host adds has a path that a package must not hold, or one that is taken. */
export const packagePathWrong = defineFault<object>({
  code: "exchange.record_package.path_wrong",
  text: () => ({
    vi: "Tên tệp thêm vào gói không hợp lệ hoặc trùng tên.",
    en: "A file that is added to the package has a wrong name, or one that is taken.",
  }),
  nextStep: () => ({
    vi: "Chữ ký: signatures/TÊN; tên gồm chữ cái không dấu, số, dấu chấm, gạch; mỗi tên một lần.",
    en: "Signatures: signatures/NAME; of letters a–z, digits, dots and dashes; each name once.",
  }),
});

/** A signature is said to sign a file that the package does not hold: nobody could verify it. */
export const signedFileMissing = defineFault<object>({
  code: "exchange.record_package.signed_file_missing",
  text: () => ({
    vi: "Gói không có tệp mà chữ ký này ghi là đã ký.",
    en: "The package does not hold the file that this signature is said to sign.",
  }),
  nextStep: () => ({
    vi: "Ghi đúng đường dẫn trong gói, ví dụ documents/000-whole-record.pdf, hoặc bỏ of.",
    en: "Give its path in the package, such as documents/000-whole-record.pdf, or leave of out.",
  }),
});

/** What was given as the signed PDF of a paper is none. */
export const signedPdfWrong = defineFault<object>({
  code: "exchange.record_package.signed_pdf_wrong",
  text: () => ({
    vi: "Nội dung đưa vào làm PDF đã ký của giấy này không phải PDF.",
    en: "What was given as the signed PDF of this paper is no PDF.",
  }),
  nextStep: () => ({
    vi: "signedPdf phải trả Uint8Array của chính tệp PDF (không base64, không p7s), hoặc không trả gì.",
    en: "signedPdf must answer with the bytes of the PDF itself (no base64, no p7s), or with nothing.",
  }),
});

/** More than one package may hold. */
export const packageTooLarge = defineFault<{ readonly megabytes: number }>({
  code: "exchange.record_package.beyond_limits",
  text: ({ megabytes }) => ({
    vi: `Gói hồ sơ lớn hơn ${megabytes} MB, có quá nhiều tệp hoặc một tệp dữ liệu quá lớn.`,
    en: `The package is larger than ${megabytes} MB, or has too many files or too large a file of data.`,
  }),
  nextStep: () => ({
    vi: "Tăng limits, hoặc chia các giấy thành nhiều gói bằng forms.",
    en: "Raise limits, or divide the papers into several packages with forms.",
  }),
});
