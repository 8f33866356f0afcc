import { type Bilingual, defineFault } from "@benhan/core/faults";
import type { FileSort } from "./file-sort.ts";

/** A file of another sort than the command takes here, with the command that takes it. */
export const otherFile = defineFault<{
  readonly file: string;
  readonly seems: FileSort;
  readonly wanted: FileSort;
}>({
  code: "exchange.cli.other_file",
  text: ({ file, seems, wanted }) => {
    const named = file === "-" ? { vi: "Nội dung", en: "The content" } : { vi: `Tệp ${file}`, en: file };
    if (seems === "empty") {
      return {
        vi: `${named.vi} trống; ở đây cần ${words[wanted].vi}.`,
        en: `${named.en} is empty; ${words[wanted].en} is wanted here.`,
      };
    }
    return {
      vi: `${named.vi} có vẻ là ${words[seems].vi}; ở đây cần ${words[wanted].vi}.`,
      en: `${named.en} seems to be ${words[seems].en}; ${words[wanted].en} is wanted here.`,
    };
  },
  nextStep: ({ seems }) => steps[seems],
});

const words: Readonly<Record<FileSort, Bilingual>> = {
  record: { vi: "bệnh án JSON", en: "a record in JSON" },
  masters: { vi: "danh mục của cơ sở (danh-muc.json)", en: "the catalogues of a facility (danh-muc.json)" },
  emr365: { vi: "HoSoBenhAn (CV 365/TTYQG-GPQLCL)", en: "a HoSoBenhAn (CV 365/TTYQG-GPQLCL)" },
  bhyt: { vi: "hồ sơ BHYT", en: "dossiers for the insurer" },
  package: { vi: "gói hồ sơ (ZIP)", en: "a record package (ZIP)" },
  look: { vi: "diện mạo giấy (--look)", en: "the look of papers (--look)" },
  conversion: { vi: "thông tin chuyển đổi (--conversion)", en: "settings of conversion (--conversion)" },
  abbreviations: {
    vi: "danh mục chữ viết tắt (--abbreviations)",
    en: "a list of abbreviations (--abbreviations)",
  },
  extras: { vi: "tệp --extras của lệnh import", en: "the --extras file of import" },
  pdf: { vi: "PDF", en: "a PDF" },
  workbook: { vi: "bảng tính hay văn bản Office", en: "a workbook or document of Office" },
  zip: { vi: "tệp nén ZIP không phải gói hồ sơ", en: "a ZIP file that is no record package" },
  xml: { vi: "XML loại khác", en: "XML of another kind" },
  utf16: { vi: "chữ mã hóa UTF-16", en: "text in UTF-16" },
  empty: { vi: "tệp trống", en: "an empty file" },
  unknown: { vi: "loại khác, không phải JSON", en: "of another kind and no JSON" },
};

const command = (vi: string, en: string): Bilingual => ({
  vi: `Lệnh nhận tệp đó: benhan-exchange ${vi}`,
  en: `The command that takes it: benhan-exchange ${en}`,
});

const noCommand = (vi: string, en: string): Bilingual => ({
  vi: `Không lệnh nào nhận tệp đó. ${vi}`,
  en: `No command takes it. ${en}`,
});

const steps: Readonly<Record<FileSort, Bilingual>> = {
  record: command("print TỆP, hoặc export TỆP --out …", "print FILE, or export FILE --out …"),
  masters: command(
    "print BỆNH_ÁN.json --masters TỆP (export, import cũng vậy)",
    "print RECORD.json --masters FILE (export and import, too)",
  ),
  emr365: command("import TỆP --out BỆNH_ÁN.json", "import FILE --out RECORD.json"),
  bhyt: command("check TỆP", "check FILE"),
  package: command("verify TỆP", "verify FILE"),
  look: command("print BỆNH_ÁN.json --look TỆP", "print RECORD.json --look FILE"),
  conversion: command("print BỆNH_ÁN.json --conversion TỆP", "print RECORD.json --conversion FILE"),
  abbreviations: command("print BỆNH_ÁN.json --abbreviations TỆP", "print RECORD.json --abbreviations FILE"),
  extras: command("export BỆNH_ÁN.json --extras TỆP", "export RECORD.json --extras FILE"),
  pdf: noCommand(
    "Yêu cầu nơi gửi xuất dữ liệu (JSON, XML, gói ZIP).",
    "Ask the sender for the data (JSON, XML, a package).",
  ),
  workbook: command(
    "check TỆP (bảng tính có trang XML1…XML15)",
    "check FILE (a workbook with sheets XML1…XML15)",
  ),
  zip: noCommand("Giải nén rồi đưa từng tệp bên trong.", "Unpack it and give the files within."),
  xml: noCommand("Hỏi nơi gửi đó là định dạng nào.", "Ask the sender which format it is."),
  utf16: noCommand(
    "Xuất lại, hoặc mở bằng trình soạn thảo và lưu với mã hóa UTF-8.",
    "Export it again, or open it in an editor and save it in UTF-8.",
  ),
  empty: {
    vi: "Xuất lại tệp; kiểm tra lần xuất hay sao chép trước có bị ngắt không.",
    en: "Export it again; see whether the last export or copy broke off.",
  },
  unknown: {
    vi: "Xem lại có đúng tệp cần đưa không; bệnh án mẫu: benhan-exchange sample --record",
    en: "See whether it is the right file; for a sample record: benhan-exchange sample --record",
  },
};
