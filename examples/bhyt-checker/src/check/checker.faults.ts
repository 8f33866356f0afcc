import { defineFault } from "@benhan/core/faults";

/** A file is none of those that the page reads. */
export const inputUnknown = defineFault<void>({
  code: "checker.input.unknown",
  text: () => ({
    vi: "Không nhận ra tệp này: không phải XML, XLSX hay CSV.",
    en: "This file is not recognised: it is neither XML, XLSX nor CSV.",
  }),
  nextStep: () => ({
    vi: "Chọn tệp GIAMDINHHS, tệp check-in, sổ XLSX hoặc các tệp XML1.csv, XML2.csv…. JSON thì dùng lệnh benhan-exchange check.",
    en: "Choose a GIAMDINHHS file, a check-in, an XLSX workbook, or the files XML1.csv, XML2.csv…. For JSON use the command benhan-exchange check.",
  }),
});

/** A file could not be checked to its end, for a reason that is not its content. */
export const checkBroken = defineFault<void>({
  code: "checker.check.broken",
  text: () => ({
    vi: "Không đọc hoặc kiểm tra được hết tệp này.",
    en: "This file could not be read or checked to its end.",
  }),
  nextStep: () => ({
    vi: "Chọn lại tệp. Nếu tệp nằm trên ổ mạng hay USB, chép về máy rồi thử lại.",
    en: "Choose the file again. If it lies on a network drive or a USB stick, copy it to this computer first.",
  }),
});

/** A file that must be held as a whole is larger than a page should hold. */
export const inputTooLarge = defineFault<void>({
  code: "checker.input.too_large",
  text: () => ({
    vi: "Tệp này lớn quá mức trang này đọc được (64 MB với check-in, giám định y khoa, CSV).",
    en: "This file is larger than this page reads (64 MB for check-ins, assessments and CSV).",
  }),
  nextStep: () => ({
    vi: "Chia tệp ra, hoặc dùng lệnh benhan-exchange check.",
    en: "Split the file, or use the command benhan-exchange check.",
  }),
});
