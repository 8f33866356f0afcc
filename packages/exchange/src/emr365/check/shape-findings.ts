import type { FindingKind } from "../emr365-finding.ts";

const mendSource = {
  vi: "Sửa {at} tại phần mềm nguồn rồi xuất lại.",
  en: "Mend {at} in the source system and export again.",
};
const compare = {
  vi: "Đối chiếu với phụ lục của công văn; nội dung vẫn được giữ khi xuất lại.",
  en: "Compare with the annex of the letter; the content is kept for the next export.",
};
const nothing = { vi: "Không cần làm gì.", en: "Nothing to do." };

/** Level 1: groups, items, lists and texts where the format has them. */
export const shapeFindings = {
  notADocument: {
    code: "exchange.emr365.not_a_document",
    severity: "error",
    level: 1,
    basis: "annex",
    text: {
      vi: "Giá trị không phải là đối tượng gồm 11 nhóm của HoSoBenhAn.",
      en: "The value is not an object of the 11 groups of HoSoBenhAn.",
    },
    nextStep: {
      vi: "Tệp (JSON, XML): kiểm tra bằng checkEmr365File(bytes), đọc bằng decodeEmr365(bytes). Đối tượng JSON đã đọc: đưa phần nằm dưới HoSoBenhAn.",
      en: "A file (JSON, XML): check it with checkEmr365File(bytes), read it with decodeEmr365(bytes). Parsed JSON: give what stands below HoSoBenhAn.",
    },
  },
  groupMissing: {
    code: "exchange.emr365.group_missing",
    severity: "error",
    level: 1,
    basis: "annex",
    text: { vi: "Thiếu nhóm {at}.", en: "The group {at} is missing." },
    nextStep: {
      vi: "Nhóm không dùng vẫn phải có và để trống; yêu cầu nơi gửi xuất lại.",
      en: "A group that is not used stays, empty; ask the sender to export again.",
    },
  },
  itemMissing: {
    code: "exchange.emr365.item_missing",
    severity: "information",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} không có trong tệp; được hiểu là trống.",
      en: "{at} is not there and is read as empty.",
    },
    nextStep: nothing,
  },
  unknownItem: {
    code: "exchange.emr365.unknown_item",
    severity: "warning",
    level: 1,
    basis: "own",
    text: { vi: "{at} không có trong bảng trường đã biết.", en: "{at} is not in the table of known fields." },
    nextStep: compare,
  },
  notText: {
    code: "exchange.emr365.not_text",
    severity: "error",
    level: 1,
    basis: "annex",
    text: {
      vi: "{at} phải là chữ, không phải số, đúng/sai, danh sách hay đối tượng.",
      en: "{at} must be text, not a number, a truth value, a list or an object.",
    },
    nextStep: mendSource,
  },
  notAnObject: {
    code: "exchange.emr365.not_an_object",
    severity: "error",
    level: 1,
    basis: "annex",
    text: {
      vi: "{at} phải là một đối tượng có các mục con.",
      en: "{at} must be one object that holds items.",
    },
    nextStep: mendSource,
  },
  notAList: {
    code: "exchange.emr365.not_a_list",
    severity: "error",
    level: 1,
    basis: "annex",
    text: {
      vi: "{at} phải là danh sách gồm các đối tượng.",
      en: "{at} must be a list of objects.",
    },
    nextStep: mendSource,
  },
  leadingZero: {
    code: "exchange.emr365.leading_zero_suspect",
    severity: "warning",
    level: 1,
    basis: "own",
    text: {
      vi: "{at} được ghi như một số hoặc chỉ có 11 chữ số: số 0 đầu có thể đã mất.",
      en: "{at} is written as a number or has 11 digits: its leading zero may be lost.",
    },
    nextStep: {
      vi: "Đối chiếu với giấy tờ của người bệnh; số định danh có 12 chữ số.",
      en: "Compare with the patient's papers; a personal number has 12 digits.",
    },
  },
  order: {
    code: "exchange.emr365.item_order",
    severity: "information",
    level: 1,
    basis: "annex",
    text: {
      vi: "{at}: các mục không theo thứ tự đã biết của phụ lục; vẫn đọc được.",
      en: "{at}: the items are not in the known order of the annex; they were read.",
    },
    nextStep: nothing,
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
