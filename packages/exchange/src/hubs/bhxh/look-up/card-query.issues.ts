import type { Issue } from "@benhan/core";

const compare = {
  vi: "Xin thẻ BHYT và CCCD của người bệnh, so lại rồi nhập đúng như trên giấy.",
  en: "Ask for the insurance card and the citizen card, compare, and enter what they show.",
};

/** The number is none of 10, 12 or 15 characters in the right order. `detail`: what the reader of cards found. */
export function cardNumberInvalid(detail: Issue | undefined): Issue {
  return {
    code: "exchange.bhxh_look_up.card_number",
    severity: "error",
    path: ["cardNumber"],
    official: "maThe",
    text: detail?.text ?? {
      vi: "Số thẻ phải có 10, 12 hoặc 15 ký tự.",
      en: "A card number has 10, 12 or 15 characters.",
    },
    nextStep: compare,
  };
}

export const nameMissing: Issue = {
  code: "exchange.bhxh_look_up.name_missing",
  severity: "error",
  path: ["name"],
  official: "hoTen",
  text: { vi: "Thiếu họ tên người có thẻ.", en: "The name of the card holder is missing." },
  nextStep: compare,
};

export const nameHoldsDigits: Issue = {
  code: "exchange.bhxh_look_up.name_digits",
  severity: "warning",
  path: ["name"],
  official: "hoTen",
  text: {
    vi: "Họ tên có chữ số: có thể bộ gõ tiếng Việt hoặc máy quét làm sai.",
    en: "The name holds digits: a Vietnamese keyboard or a scanner may have garbled it.",
  },
  nextStep: compare,
};

export const birthUnreadable: Issue = {
  code: "exchange.bhxh_look_up.birth",
  severity: "error",
  path: ["birth"],
  official: "ngaySinh",
  text: {
    vi: "Ngày sinh phải là ngày, tháng và năm; hoặc tháng và năm; hoặc năm.",
    en: "The birth is a day, a month with its year, or a year.",
  },
  nextStep: compare,
};

const tellAdministrator = {
  vi: "Người quản trị đặt officer (họ tên và số CCCD của người đã đăng ký với BHXH) trong cấu hình hoặc theo từng lượt tra cứu.",
  en: "The administrator sets officer (name and citizen number of a person registered with BHXH) in the options or for each look-up.",
};

/** @legal Công văn 1923/BHXH-CNTT (20/06/2024) */
export const officerMissing: Issue = {
  code: "exchange.bhxh_look_up.officer_missing",
  severity: "error",
  path: ["officer", "name"],
  official: "hoTenCb",
  text: {
    vi: "Chưa biết cán bộ nào tra cứu: cổng chỉ trả lời người đã đăng ký.",
    en: "Who looks up is not known: the gateway answers registered persons only.",
  },
  nextStep: tellAdministrator,
};

export const officerIdInvalid: Issue = {
  code: "exchange.bhxh_look_up.officer_id",
  severity: "error",
  path: ["officer", "citizenId"],
  official: "cccdCb",
  text: {
    vi: "Số CCCD của cán bộ tra cứu phải có 12 chữ số.",
    en: "The citizen number of the officer has 12 digits.",
  },
  nextStep: tellAdministrator,
};

/** What is looked up again is not what could not be looked up then. */
export const evidenceOfOtherQuery: Issue = {
  code: "exchange.bhxh_look_up.evidence_of_other_query",
  severity: "error",
  path: [],
  text: {
    vi: "Số thẻ, họ tên hoặc ngày sinh khác với lượt tra cứu mà bằng chứng này ghi lại.",
    en: "Card, name or birth differ from the look-up that this evidence tells of.",
  },
  nextStep: {
    vi: "Tra cứu lại bằng đúng dữ liệu đã nhập lúc tiếp nhận; nếu dữ liệu đó sai, dùng lookUpCard và giữ cả hai kết quả.",
    en: "Look up again with what was entered at admission; if that was wrong, use lookUpCard and keep both answers.",
  },
};

/** The key of a visit is missing. */
export const fileIdMissing: Issue = {
  code: "exchange.bhxh_look_up.file_id_missing",
  severity: "error",
  path: ["fileId"],
  official: "maHoSo",
  text: { vi: "Thiếu mã hồ sơ của lượt khám.", en: "The key of the visit is missing." },
  nextStep: {
    vi: "Lấy mã hồ sơ từ kết quả của lookUpHistory.",
    en: "Take it from an answer of lookUpHistory.",
  },
};
