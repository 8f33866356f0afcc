import type { Bilingual, Issue, JsonPath, Severity } from "@benhan/core/faults";
import { fill, type Slots } from "../schema/fill.ts";
import { sources } from "../schema/sources.ts";

/** What can be said about a file's form, apart from the content of its tables. */
interface FileFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly rule?: string;
  readonly source: string;
  readonly text: Bilingual;
  readonly nextStep: Bilingual;
}

const guide = "CV 1245/BHXH-CNTT (03/05/2024)";
const ours = "BenhAn";
const askAgain: Bilingual = {
  vi: "Sửa ở phần mềm nguồn rồi xuất lại; tệp do nơi khác gửi thì yêu cầu nơi đó xuất lại. Không sửa tay tệp đã ký.",
  en: "Mend it in the source system and export again, or ask who sent the file to do so. Do not edit a signed file by hand.",
};
/** What to do about a file that is refused because it is beyond an option of `limits`. */
const beyondLimit: Bilingual = {
  vi: "Xem lại nguồn xuất tệp hoặc chia thành tệp nhỏ hơn; nếu dữ liệu đúng là như vậy, lập trình viên nâng tùy chọn limits.{limit}.",
  en: "Look over what exported the file, or split it; if the data really are so, a programmer raises the option limits.{limit}.",
};
const nothingToDo: Bilingual = {
  vi: "Không cần làm gì; báo cho nơi xuất tệp nếu cổng từ chối.",
  en: "Nothing to do; tell the exporter if the gateway refuses the file.",
};

const findings = {
  refused: {
    code: "exchange.bhyt.file_refused",
    severity: "error",
    source: ours,
    text: { vi: "{at}: từ chối đọc, {whyVi}.", en: "{at}: refused, {whyEn}." },
    nextStep: askAgain,
  },
  frame: {
    code: "exchange.bhyt.env_001",
    severity: "error",
    rule: "ENV-001",
    source: guide,
    text: {
      vi: "{at} thiếu trong GIAMDINHHS hoặc sai vị trí.",
      en: "{at} is missing in GIAMDINHHS or stands in the wrong place.",
    },
    nextStep: askAgain,
  },
  frameOrder: {
    code: "exchange.bhyt.env_001",
    severity: "warning",
    rule: "ENV-001",
    source: guide,
    text: {
      vi: "Các phần của GIAMDINHHS không theo thứ tự THONGTINDONVI, THONGTINHOSO, CHUKYDONVI.",
      en: "The parts of GIAMDINHHS are not in the order THONGTINDONVI, THONGTINHOSO, CHUKYDONVI.",
    },
    nextStep: askAgain,
  },
  count: {
    code: "exchange.bhyt.env_002",
    severity: "error",
    rule: "ENV-002",
    source: sources.checkers,
    text: {
      vi: "SOLUONGHOSO khác số hồ sơ có trong tệp; tệp có thể bị cắt.",
      en: "SOLUONGHOSO differs from the number of episodes in the file; it may be cut off.",
    },
    nextStep: askAgain,
  },
  empty: {
    code: "exchange.bhyt.env_003",
    severity: "error",
    rule: "ENV-003",
    source: sources.checkers,
    text: { vi: "{at} không có gì bên trong.", en: "{at} holds nothing." },
    nextStep: askAgain,
  },
  emptyTable: {
    code: "exchange.bhyt.empty_table",
    severity: "warning",
    source: sources.qd3176,
    text: {
      vi: "{at} không có dòng nào; bảng không có dữ liệu thì không gửi.",
      en: "{at} has no row; a table without data is not sent.",
    },
    nextStep: nothingToDo,
  },
  foreignTable: {
    code: "exchange.bhyt.env_004",
    severity: "error",
    rule: "ENV-004",
    source: guide,
    text: {
      vi: "{at}: LOAIHOSO phải là XML1–XML11 hoặc XML13–XML15.",
      en: "{at}: LOAIHOSO must be XML1–XML11 or XML13–XML15.",
    },
    nextStep: {
      vi: "Bỏ bảng này; check-in (XML0) và giám định y khoa (XML12) gửi bằng tệp riêng.",
      en: "Remove the table; check-in (XML0) and medical assessment (XML12) travel in files of their own.",
    },
  },
  content: {
    code: "exchange.bhyt.env_005",
    severity: "error",
    rule: "ENV-005",
    source: guide,
    text: { vi: "{at}: không đọc được nội dung, {whyVi}.", en: "{at}: the content cannot be read, {whyEn}." },
    nextStep: askAgain,
  },
  summary: {
    code: "exchange.bhyt.env_006",
    severity: "error",
    rule: "ENV-006",
    source: sources.checkers,
    text: { vi: "{at} phải có đúng một bảng XML1.", en: "{at} must hold exactly one XML1." },
    nextStep: askAgain,
  },
  tableTwice: {
    code: "exchange.bhyt.env_007",
    severity: "warning",
    rule: "ENV-007",
    source: guide,
    text: {
      vi: "{at} có trong nhiều FILEHOSO; các dòng đã được gộp lại.",
      en: "{at} stands in several FILEHOSO; its rows were joined.",
    },
    nextStep: nothingToDo,
  },
  recordTwice: {
    code: "exchange.bhyt.env_007",
    severity: "error",
    rule: "ENV-007",
    source: guide,
    text: { vi: "{at} chỉ được có một lần trong hồ sơ.", en: "{at} may stand only once in an episode." },
    nextStep: askAgain,
  },
  facility: {
    code: "exchange.bhyt.env_008",
    severity: "warning",
    rule: "ENV-008",
    source: guide,
    text: { vi: "MACSKCB của tệp khác {at}.", en: "MACSKCB of the file differs from {at}." },
    nextStep: {
      vi: "Kiểm tra cấu hình mã cơ sở của phần mềm xuất tệp.",
      en: "Check the facility code configured in the exporting software.",
    },
  },
  created: {
    code: "exchange.bhyt.env_009",
    severity: "warning",
    rule: "ENV-009",
    source: sources.checkers,
    text: {
      vi: "NGAYLAP không phải ngày dạng yyyymmdd hoặc trước ngày ra của hồ sơ.",
      en: "NGAYLAP is no yyyymmdd date or lies before the end of an episode.",
    },
    nextStep: {
      vi: "Kiểm tra đồng hồ của máy xuất tệp.",
      en: "Check the clock of the machine that exported the file.",
    },
  },
  unsigned: {
    code: "exchange.bhyt.env_010",
    severity: "warning",
    rule: "ENV-010",
    source: guide,
    text: { vi: "CHUKYDONVI trống: tệp chưa được ký.", en: "CHUKYDONVI is empty: the file is not signed." },
    nextStep: {
      vi: "Ký tệp bằng chữ ký số của cơ sở trước khi gửi.",
      en: "Sign the file with the facility's key before sending.",
    },
  },
  unknownElements: {
    code: "exchange.bhyt.env_011",
    severity: "warning",
    rule: "ENV-011",
    source: ours,
    text: {
      vi: "{at} có phần tử không thuộc bảng, nội dung bị bỏ qua: {names}.",
      en: "{at} has elements that the table does not know; they were skipped: {names}.",
    },
    nextStep: askAgain,
  },
  misplaced: {
    code: "exchange.bhyt.misplaced_elements",
    severity: "error",
    rule: "ENV-011",
    source: ours,
    text: {
      vi: "{at} có dòng hoặc ô nằm sai vị trí nên không đọc được: {names}.",
      en: "{at} has rows or cells in the wrong place, which were not read: {names}.",
    },
    nextStep: {
      vi: "Xuất lại theo phụ lục (tệp do nơi khác gửi: yêu cầu nơi đó): các dòng nằm trong phần tử danh sách (DSACH_…) của bảng.",
      en: "Export it as the annex has it, or ask the sender to: rows stand inside the list element (DSACH_…) of the table.",
    },
  },
  missingElements: {
    code: "exchange.bhyt.missing_elements",
    severity: "warning",
    rule: "ENV-011",
    source: ours,
    text: {
      vi: "{at} thiếu hẳn phần tử (không phải để trống): {names}.",
      en: "{at} lacks elements altogether (they are not merely empty): {names}.",
    },
    nextStep: {
      vi: "Nên xuất đủ phần tử, kể cả phần tử trống, theo thứ tự phụ lục.",
      en: "Better export every element, empty ones too, in the order of the annex.",
    },
  },
  repeatedElement: {
    code: "exchange.bhyt.repeated_element",
    severity: "error",
    rule: "ENV-011",
    source: ours,
    text: { vi: "{at} xuất hiện nhiều lần trong một dòng.", en: "{at} stands several times in one row." },
    nextStep: askAgain,
  },
  nested: {
    code: "exchange.bhyt.cell_holds_elements",
    severity: "error",
    source: ours,
    text: {
      vi: "{at} có phần tử con bên trong; ô chỉ được chứa chữ.",
      en: "{at} has elements inside; it may hold text only.",
    },
    nextStep: askAgain,
  },
  otherOrder: {
    code: "exchange.bhyt.element_order",
    severity: "information",
    source: ours,
    text: {
      vi: "{at}: phần tử không theo thứ tự phụ lục; vẫn đọc được.",
      en: "{at}: the elements are not in the order of the annex; they were read all the same.",
    },
    nextStep: nothingToDo,
  },
  stray: {
    code: "exchange.bhyt.stray_content",
    severity: "warning",
    source: ours,
    text: {
      vi: "{at} có chữ hoặc thuộc tính nằm ngoài các ô; đã bỏ qua.",
      en: "{at} has text or attributes outside its cells; they were skipped.",
    },
    nextStep: askAgain,
  },
  namespace: {
    code: "exchange.bhyt.namespace",
    severity: "warning",
    source: ours,
    text: {
      vi: "{at} khai không gian tên XML (xmlns) mà tệp chính thức không có; chưa rõ cổng có nhận không.",
      en: "{at} declares an XML namespace (xmlns), which the official file has not; whether the gateway takes it is unknown.",
    },
    nextStep: {
      vi: "Bỏ xmlns ở phần mềm xuất tệp (.NET: bỏ Namespace của XmlRoot) rồi xuất lại.",
      en: "Remove xmlns in the exporting software (.NET: the Namespace of XmlRoot) and export again.",
    },
  },
  decomposed: {
    code: "exchange.bhyt.decomposed_text",
    severity: "warning",
    source: ours,
    text: {
      vi: "{at} có chữ ở dạng Unicode tổ hợp (NFD: dấu tách rời chữ); đã đọc thành dạng dựng sẵn (NFC), còn trong tệp vẫn là NFD.",
      en: "{at} has text in decomposed Unicode (NFD: marks apart from letters); it was read as NFC, but the file still holds NFD.",
    },
    nextStep: {
      vi: "Chuyển bộ gõ hoặc phần mềm xuất sang Unicode dựng sẵn rồi xuất lại, để tên không bị coi là khác nhau.",
      en: "Let the keyboard or the exporting software write composed Unicode and export again, so that equal names are equal.",
    },
  },
  claimsUtf16: {
    code: "exchange.bhyt.declared_encoding",
    severity: "warning",
    source: ours,
    text: {
      vi: "{at} tự khai là UTF-16 nhưng thật ra là UTF-8; đã đọc theo UTF-8.",
      en: "{at} calls itself UTF-16 but is UTF-8; it was read as UTF-8.",
    },
    nextStep: askAgain,
  },
  byteOrderMark: {
    code: "exchange.bhyt.byte_order_mark",
    severity: "information",
    source: ours,
    text: { vi: "{at} bắt đầu bằng dấu BOM.", en: "{at} begins with a byte-order mark." },
    nextStep: nothingToDo,
  },
  lineBreaks: {
    code: "exchange.bhyt.base64_white_space",
    severity: "information",
    source: ours,
    text: {
      vi: "{at}: Base64 có khoảng trắng hoặc xuống dòng.",
      en: "{at}: the Base64 has white space or line breaks.",
    },
    nextStep: nothingToDo,
  },
  sameKey: {
    code: "exchange.bhyt.key_003",
    severity: "error",
    rule: "KEY-003",
    source: sources.qd3176,
    text: {
      vi: "{at}: MA_LK trùng với hồ sơ khác trong tệp.",
      en: "{at}: MA_LK is that of another episode in the file.",
    },
    nextStep: askAgain,
  },
} as const satisfies Readonly<Record<string, FileFinding>>;

/** All that can be found about a file. */
export function listFileFindings(): readonly FileFinding[] {
  return Object.values<FileFinding>(findings);
}

/** The findings about files that the library's list of rules demands, for the page of rules. */
export function listFileRules(): readonly FileFinding[] {
  return Object.values<FileFinding>(findings).filter(({ rule }) => rule !== undefined);
}

/** The names of what can be found about a file. */
export type FileFindingName = keyof typeof findings;

/** Makes the issue of one finding. `slots` names what the sentence leaves open. */
export function fileIssue(name: FileFindingName, official: string, path: JsonPath, slots: Slots = {}): Issue {
  const { text, nextStep, ...finding }: FileFinding = findings[name];
  const { limit } = slots;
  return {
    ...finding,
    ...{ path, official, text: fill(text, { at: official, ...slots }) },
    nextStep: limit === undefined ? nextStep : fill(beyondLimit, { limit }),
  };
}
