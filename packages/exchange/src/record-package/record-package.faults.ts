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

/** More than one package may hold. */
export const packageTooLarge = defineFault<{ readonly megabytes: number }>({
  code: "exchange.record_package.beyond_limits",
  text: ({ megabytes }) => ({
    vi: `Gói hồ sơ lớn hơn ${megabytes} MB hoặc có quá nhiều tệp.`,
    en: `The package is larger than ${megabytes} MB or has too many files.`,
  }),
  nextStep: () => ({
    vi: "Tăng limits, hoặc chia các giấy thành nhiều gói bằng forms.",
    en: "Raise limits, or divide the papers into several packages with forms.",
  }),
});
