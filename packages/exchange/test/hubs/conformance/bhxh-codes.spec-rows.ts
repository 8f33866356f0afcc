import { type SpecTable, specRows } from "./spec-table.ts";

/** Printed as text in answers of the card look-up. `problem`: the class says nothing about the card. */
export const cardCodeTable: SpecTable = {
  ...{ id: "bhxh.card-codes", hub: "bhxh" },
  ...{ vi: "Mã kết quả tra cứu thẻ", en: "Result codes of the card look-up" },
  source: "1923/BHXH-CNTT (20/06/2024), phụ lục 03, mục 4",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    000 | D | OK | thông tin thẻ chính xác
    001 | D | OK_MANUAL_CHECK | thẻ do BHXH Bộ Quốc phòng quản lý
    002 | D | OK_MANUAL_CHECK | thẻ do BHXH Công an quản lý
    003 | D | OK_REPLACED | thẻ cũ hết hạn, đã cấp thẻ mới
    004 | D | OK_REPLACED | thẻ cũ còn hạn, đã cấp thẻ mới
    010 | D | NOT_ELIGIBLE | thẻ hết hạn
    050 | D | NOT_FOUND | không thấy thông tin thẻ
    051 | D | INPUT | sai mã thẻ
    052 | D | INPUT | sai mã tỉnh (ký tự 4, 5)
    053 | D | INPUT | sai mã quyền lợi (ký tự 3)
    054 | D | CONFIG | số CCCD cán bộ không có trong danh sách
    055 | D | CONFIG | họ tên cán bộ không khớp
    060 | D | INPUT | sai họ tên
    061 | D | INPUT | sai họ tên, đúng chữ cái đầu
    070 | D | INPUT | sai ngày sinh
    100 | D | RETRYABLE | lỗi khi lấy dữ liệu thẻ
    101 | D | RETRYABLE | lỗi máy chủ
    110 | D | NOT_ELIGIBLE | thẻ đã thu hồi
    120 | D | NOT_ELIGIBLE | thẻ đã báo giảm
    121 | D | NOT_ELIGIBLE | báo giảm, chuyển ngoài tỉnh
    122 | D | NOT_ELIGIBLE | báo giảm, chuyển trong tỉnh
    123 | D | NOT_ELIGIBLE | báo giảm, tăng lại tại cùng đơn vị
    124 | D | NOT_ELIGIBLE | báo giảm, ngừng tham gia
    130 | D | NOT_ELIGIBLE | trẻ em không xuất trình thẻ
    205 | D | INPUT | tham số sai định dạng
    401 | D | AUTH | tài khoản không được xác thực
    500 | C | RETRYABLE | lỗi máy chủ (thấy ngoài danh sách)
  `,
  ),
};

export const tokenCodeTable: SpecTable = {
  ...{ id: "bhxh.token-codes", hub: "bhxh" },
  ...{ vi: "Mã kết quả lấy phiên làm việc", en: "Result codes of the token function" },
  source: "3220/BHXH-CNTT (2025); nghĩa của 402, 403 chưa đọc được",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    200 | D | ACCEPTED | thành công
    401 | D | AUTH_FATAL | sai tài khoản hoặc mật khẩu
    402 | U | AUTH_FATAL | chưa rõ nghĩa
    403 | U | AUTH_FATAL | chưa rõ nghĩa
    500 | D | RETRYABLE | lỗi máy chủ
  `,
  ),
};

/** The list is open-ended in the letter. What is printed for the card look-up only is inferred for the sending functions. */
export const resultCodeTable: SpecTable = {
  ...{ id: "bhxh.result-codes", hub: "bhxh" },
  ...{ vi: "Mã kết quả gửi check-in và hồ sơ", en: "Result codes of check-in and claim" },
  source: "1245/BHXH-CNTT (2024); BHXH PL01 (07/01/2026)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    200 | D | ACCEPTED | đã tiếp nhận (chưa phải hợp lệ)
    401 | D | AUTH_EXPIRED | chưa xác thực
    403 | D | AUTH_EXPIRED | không có quyền
    501 | C | AUTH_EXPIRED | phiên làm việc sai
    054 | I | CONFIG | cán bộ không có trong danh sách
    055 | I | CONFIG | họ tên cán bộ không khớp
    051 | I | REJECTED_DATA | sai mã thẻ
    052 | I | REJECTED_DATA | sai mã tỉnh
    053 | I | REJECTED_DATA | sai mã quyền lợi
    060 | I | REJECTED_DATA | sai họ tên
    061 | I | REJECTED_DATA | sai họ tên, đúng chữ cái đầu
    070 | I | REJECTED_DATA | sai ngày sinh
    205 | I | REJECTED_DATA | tham số sai định dạng
    400 | I | REJECTED_DATA | yêu cầu sai
    100 | I | RETRYABLE | lỗi lấy dữ liệu
    101 | I | RETRYABLE | lỗi máy chủ
    500 | I | RETRYABLE | lỗi máy chủ
  `,
  ),
};

/** Beside the codes above. 200, 205, 401 and 500 of the annex mean the same as there. */
export const paperCodeTable: SpecTable = {
  ...{ id: "bhxh.paper-codes", hub: "bhxh" },
  ...{
    vi: "Mã kết quả chỉ có ở giấy tờ, danh mục, tệp tháng",
    en: "Result codes of papers, catalogues, monthly files",
  },
  source: "3220/BHXH-CNTT (2025), phụ lục 2; các mã C thấy trong mã nguồn",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    1001 | D | REJECTED_DATA | tệp quá lớn (nghĩa theo phần mềm đã nối)
    123 | C | REJECTED_DATA | tệp hỏng, thiếu phần tử hoặc sai quy tắc
    124 | C | REJECTED_DATA | tệp hỏng, thiếu phần tử hoặc sai quy tắc
    125 | C | REJECTED_SIGNATURE | chữ ký không được nhận
    202 | C | REJECTED_DATA | tệp hỏng, thiếu phần tử hoặc sai quy tắc
    204 | C | REJECTED_DATA | tệp hỏng, thiếu phần tử hoặc sai quy tắc
    402 | C | CONFIG | tài khoản hoặc cấu hình của cơ sở
  `,
  ),
};

/** The status of HTTP, then the code; `-`: an answer without a body. */
export const coPaymentCodeTable: SpecTable<"note"> = {
  ...{ id: "bhxh.co-payment-codes", hub: "bhxh" },
  ...{ vi: "Kết quả tra cứu tiền cùng chi trả", en: "Results of the co-payment look-up" },
  source: "1839/CNTT-PM (18/08/2026), đọc qua nguồn thứ cấp",
  rows: specRows(
    ["key", "evidence", "means", "note", "meaning"],
    `
    200 200 | D | OK | | có dữ liệu
    200 204 | D | NOT_FOUND | | không thấy thẻ, hoặc chưa có cùng chi trả
    400 400 | D | INPUT | | thiếu hoặc sai độ dài tham số
    401 - | D | AUTH | | phiên hết hạn, hoặc gọi từ IP khác
    500 500 trong quá trình tra cứu | D | CONFIG | Có lỗi trong quá trình tra cứu | tài khoản bị hạn chế tra cứu
    500 500 | D | RETRYABLE | Lỗi hệ thống | lỗi hệ thống
  `,
  ),
};
