import type { FindingKind } from "../emr365-finding.ts";

const askAgain = {
  vi: "Yêu cầu nơi gửi xuất lại tệp đúng định dạng.",
  en: "Ask the sender for the file again in the right form.",
};

/** What makes a file unreadable before its content is looked at. */
export const fileFindings = {
  size: {
    code: "exchange.emr365.file_too_large",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "Tệp vượt giới hạn về dung lượng, độ sâu hoặc số mục.",
      en: "The file exceeds the limit of bytes, depth or values.",
    },
    nextStep: {
      vi: "Kiểm tra nguồn gốc tệp; chỉ tăng giới hạn (limits) khi tin nguồn đó.",
      en: "Check where the file comes from; raise `limits` only for a source that you trust.",
    },
  },
  form: {
    code: "exchange.emr365.neither_json_nor_xml",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "Tệp không phải JSON cũng không phải XML.",
      en: "The file is neither JSON nor XML.",
    },
    nextStep: {
      vi: "Xem lại có đúng tệp HoSoBenhAn không: tệp nén (ZIP) thì mở ra trước; PDF, Word thì yêu cầu nơi gửi xuất dữ liệu.",
      en: "See whether it is the HoSoBenhAn file: unpack an archive (ZIP) first; for PDF or Word ask the sender for the data.",
    },
  },
  encoding: {
    code: "exchange.emr365.not_utf8",
    severity: "error",
    level: 1,
    basis: "own",
    text: { vi: "Tệp không phải UTF-8.", en: "The file is not UTF-8." },
    nextStep: askAgain,
  },
  malformed: {
    code: "exchange.emr365.malformed",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "Tệp hỏng ở dòng {line}, cột {column}: không phải {form} hợp lệ.",
      en: "The file is broken at line {line}, column {column}: it is not well-formed {form}.",
    },
    nextStep: askAgain,
  },
  doctype: {
    code: "exchange.emr365.doctype",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "Tệp XML có DOCTYPE hoặc thực thể riêng, không được đọc vì lý do an toàn.",
      en: "The XML has a DOCTYPE or entities of its own and is not read, for safety.",
    },
    nextStep: askAgain,
  },
  root: {
    code: "exchange.emr365.wrong_root",
    severity: "error",
    level: 1,
    basis: "annex",
    text: {
      vi: "Gốc của tệp không phải là một HoSoBenhAn duy nhất.",
      en: "The root of the file is not one HoSoBenhAn.",
    },
    nextStep: {
      vi: "Hỏi nơi gửi đó là định dạng nào; tệp HSBA có namespace riêng không phải của CV 365.",
      en: "Ask the sender which format it is; an HSBA file with a namespace of its own is not that of letter 365.",
    },
  },
  repeatedName: {
    code: "exchange.emr365.repeated_name",
    severity: "error",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} có hai lần trong cùng một đối tượng JSON.",
      en: "{at} stands twice in one JSON object.",
    },
    nextStep: askAgain,
  },
  refusedName: {
    code: "exchange.emr365.refused_name",
    severity: "error",
    level: 1,
    basis: "own",
    text: { vi: "{at} dùng một tên không được nhận.", en: "{at} uses a name that is not accepted." },
    nextStep: askAgain,
  },
  attribute: {
    code: "exchange.emr365.attribute",
    severity: "warning",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} có thuộc tính XML; định dạng không có thuộc tính, nội dung đó bị bỏ qua.",
      en: "{at} has XML attributes; the format has none, they were skipped.",
    },
    nextStep: askAgain,
  },
  strayText: {
    code: "exchange.emr365.stray_text",
    severity: "warning",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} có chữ nằm giữa các thẻ con; phần chữ đó bị bỏ qua.",
      en: "{at} has text between its elements; that text was skipped.",
    },
    nextStep: askAgain,
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
