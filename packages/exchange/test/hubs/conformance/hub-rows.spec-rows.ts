import { type SpecTable, specRows } from "./spec-table.ts";

export const emrhubCodeTable: SpecTable = {
  ...{ id: "emrhub.result-codes", hub: "emrhub" },
  ...{ vi: "Mã kết quả của trục dữ liệu", en: "Result codes of the data axis" },
  source: "QĐ 1551/QĐ-BYT (31/05/2026), QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 02",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    CM_SUCCESS | D | ACCEPTED | thành công
    PS_SYNC_SUCCESS | D | ACCEPTED | đồng bộ thành công
    PS_DS_VERIFY_SUCCESS | D | ACCEPTED | kiểm tra thành công
    PS_DS_SAVE_SUCCESS | D | ACCEPTED | lưu thành công
    CM_INVALID_REQUEST | D | REJECTED_DATA | yêu cầu sai
    PS_DS_VERIFY_FAIL | D | REJECTED_DATA | dữ liệu không hợp lệ
    PS_CCCD_DUPLICATE_IN_6_MONTHS | D | REJECTED_DATA | người này đã khám trong 6 tháng: trùng về nghiệp vụ, không phải thông điệp đã nhận
    PS_DS_RSA_SIGNATURE_INVALID | D | REJECTED_SIGNATURE | chữ ký phong bì sai
    PS_DS_RSA_SIGNATURE_MISSING | D | REJECTED_SIGNATURE | thiếu chữ ký phong bì
    PS_SIGNATURE_INVALID | D | REJECTED_SIGNATURE | chữ ký sai
    PS_DS_CA_SIGNATURE_INVALID | D | REJECTED_SIGNATURE | chữ ký số của tài liệu sai
    PS_DS_CA_SIGNATURE_MISSING | D | REJECTED_SIGNATURE | tài liệu thiếu chữ ký số
    PS_DS_SAVE_FAIL | D | RETRYABLE | lưu không thành công
    CM_SYSTEM_ERROR | D | RETRYABLE | lỗi hệ thống
    CM_AUTH_EXPIRED | D | AUTH_EXPIRED | phiên hết hạn
    CM_AUTH_INVALID | D | AUTH_EXPIRED | phiên không hợp lệ
    CM_AUTH_PERMISSION | D | AUTH_FATAL | không có quyền
    CM_AUTH_ACCOUNT_FAIL | D | AUTH_FATAL | tài khoản bị từ chối
    PS_AUTH_FAILED | D | AUTH_FATAL | xác thực không thành công
  `,
  ),
};

/** A login that is refused under one of these, without a code in its body. */
export const emrhubLoginTable: SpecTable = {
  ...{ id: "emrhub.login-statuses", hub: "emrhub" },
  ...{ vi: "Trạng thái HTTP khi đăng nhập", en: "HTTP statuses of the login" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 02",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    400 | D | CONFIG | yêu cầu sai
    401 | D | AUTH_FATAL | sai tài khoản hoặc mật khẩu
    403 | D | AUTH_FATAL | không được phép
    404 | D | CONFIG | sai địa chỉ
    500 | D | RETRYABLE | lỗi máy chủ
    504 | D | RETRYABLE | máy chủ không trả lời kịp
  `,
  ),
};

/** `body`: an answer that says so. A word behind the status is a row of the table of answers. */
export const eprescriptionAnswerTable: SpecTable<"body"> = {
  ...{ id: "eprescription.answers", hub: "eprescription" },
  ...{ vi: "Trả lời khi gửi đơn", en: "Answers to a prescription" },
  source: "QĐ 808/QĐ-BYT (01/04/2022), mục V; phần C, I theo phần mềm đã nối và suy luận",
  rows: specRows(
    ["key", "evidence", "means", "body", "meaning"],
    `
    200 success | D | ACCEPTED | {"success":"Gửi đơn thuốc thành công","checksum":"c"} | success là một câu
    200 success-flag | I | ACCEPTED_WITH_WARNING | {"success":true} | success là boolean
    200 contradiction | I | UNKNOWN | {"success":"Thành công","danh_sach_cac_loi":["dia_chi trống"]} | vừa thành công vừa có lỗi
    200 used | I | DUPLICATE | {"success":"Mã đơn thuốc đã được sử dụng"} | mã đơn đã dùng
    200 errors | I | REJECTED_DATA | {"danh_sach_cac_loi":["dia_chi trống"]} | có danh sách lỗi
    422 used | C | DUPLICATE | {"danh_sach_cac_loi":["Mã đơn thuốc đã được sử dụng"]} | mã đơn đã dùng: lần gửi trước đã đến
    422 errors | D | REJECTED_DATA | {"danh_sach_cac_loi":["dia_chi trống"]} | có danh sách lỗi
    409 used | I | DUPLICATE | {"error":["Mã đơn thuốc đã tồn tại"]} | mã đơn đã dùng
    400 used | I | DUPLICATE | {"error":["Mã đơn thuốc đã tồn tại"]} | mã đơn đã dùng
    400 errors | C | REJECTED_DATA | {"error":["dia_chi trống"]} | có danh sách lỗi
    401 anything | D | AUTH_EXPIRED | {"message":"Unauthenticated."} | token
    404 anything | C | CONFIG | {"message":"Not Found"} | sai đường dẫn hoặc máy chủ
  `,
  ),
};

/** `carriers`: tables of the dossier, or kinds of documents. `signed`: whose signatures are looked for. */
export const healthBookTable: SpecTable<"carriers" | "signed"> = {
  ...{ id: "health-book.papers", hub: "health-book" },
  ...{ vi: "Giấy tờ và dữ liệu vào sổ sức khỏe", en: "Papers and data of the health book" },
  source:
    "QĐ 2733/QĐ-BYT (17/09/2024); QĐ 31/QĐ-BYT (06/01/2026); QĐ 3176; 3220/BHXH-CNTT; TT 06/2026/TT-BYT",
  rows: specRows(
    ["key", "evidence", "carriers", "signed", "means", "meaning"],
    `
    visit-summary | D | XML1 | facility | bhxh | thông tin lượt khám
    drugs | D | XML2 | facility | bhxh | thuốc
    services | D | XML3 | facility | bhxh | dịch vụ kỹ thuật, vật tư
    results | D | XML4 | facility | bhxh | kết quả cận lâm sàng
    discharge-paper | D | XML7 | facility | bhxh | giấy ra viện
    record-summary | D | XML8 | facility | bhxh | tóm tắt hồ sơ bệnh án
    birth-certificate | D | XML9 bhxh-birth | facility | bhxh | giấy chứng sinh
    maternity-leave | D | XML10 bhxh-certificate | facility | bhxh | giấy nghỉ dưỡng thai
    sick-leave | D | XML11 bhxh-certificate | facility | bhxh | giấy nghỉ việc hưởng BHXH
    referral | D | XML13 | doctor facility | bhxh | giấy chuyển cơ sở KCB
    appointment | D | XML14 | doctor facility | bhxh | giấy hẹn khám lại
    death-certificate | D | bhxh-death | facility | bhxh | giấy báo tử
    checkup | D | ksk-checkup | facility | emrhub | khám sức khỏe
  `,
  ),
};

export const healthBookMinimumTable: SpecTable = {
  ...{ id: "health-book.minimum", hub: "health-book" },
  ...{ vi: "Bảng phải có của mọi lượt khám", en: "What every visit must bring" },
  source: "QĐ 31/QĐ-BYT (06/01/2026); công văn 4395 (2023)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    XML1 | D | required | thông tin lượt khám
    XML8 | D | required | tóm tắt hồ sơ bệnh án
  `,
  ),
};

/** Thursday 2 July 2026, 08:10: `due` is what becomes of it. */
export const deadlineTable: SpecTable<"due"> = {
  ...{ id: "hubs.deadlines", hub: "all" },
  ...{ vi: "Hạn gửi", en: "Deadlines" },
  source: "QĐ 1551/QĐ-BYT; TT 48/2017/TT-BYT; NĐ 188/2025/NĐ-CP; tài liệu kết nối đơn thuốc",
  rows: specRows(
    ["key", "evidence", "due", "means", "meaning"],
    `
    ksk-checkup | D | 2026-07-03T08:10:00.000+07:00 | 24 h | 24 giờ sau khi khám
    eprescription | I | 2026-07-02T08:10:00.000+07:00 | 0 h | khi kết thúc lượt khám
    bhyt-dossier | D | 2026-07-14T00:00:00.000+07:00 | 7 d | 7 ngày làm việc
  `,
  ),
};

/** What becomes of an entry. `DUPLICATE`: delivered if it is ours, else dead. */
export const outcomeTable: SpecTable = {
  ...{ id: "hubs.outcomes", hub: "all" },
  ...{
    vi: "Lớp kết quả và việc làm với hồ sơ trong hàng đợi",
    en: "Outcome classes and what becomes of the entry",
  },
  source: "BenhAn: quy tắc của bộ nối",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    ACCEPTED | I | delivered | đã nhận
    ACCEPTED_WITH_WARNING | I | delivered | đã nhận, lời kèm khác thường
    ACCEPTED_PENDING | I | delivered | nơi nhận giữ và chuyển sau: không gửi lại
    DUPLICATE | I | dead | đã có trước, không phải của lần gửi này
    REJECTED_DATA | I | dead | sửa dữ liệu rồi tạo bản mới
    REJECTED_SIGNATURE | I | held | khóa hoặc chứng thư: chờ người
    CONFIG | I | held | tài khoản, cấu hình: chờ người
    AUTH_EXPIRED | I | again | đăng nhập lại
    AUTH_FATAL | I | held | tài khoản bị từ chối: chờ người
    RETRYABLE | I | again | chắc chắn chưa xử lý: gửi lại
    UNKNOWN | I | again | không rõ: gửi lại đúng các byte đó
  `,
  ),
};

/** What becomes of a call by the state of the line. `card`: card look-up · `money`: co-payment · `claim`. */
export const retryTable: SpecTable<"calls"> = {
  ...{ id: "bhxh.retry", hub: "bhxh" },
  ...{ vi: "Khi nào gọi lại", en: "When a call is repeated" },
  source: "quy tắc gọi lại, suy luận từ văn bản và phần mềm đã nối",
  rows: specRows(
    ["key", "evidence", "calls", "means", "meaning"],
    `
    claim, not sent | I | 1 | RETRYABLE | lỗi mạng trước khi gửi thân yêu cầu
    claim, no answer | I | 1 | UNKNOWN | hết giờ sau khi gửi
    claim, HTTP 401 | I | 2 | AUTH_FATAL | đăng nhập lại một lần, lần hai dừng
    claim, HTTP 503 | I | 1 | RETRYABLE | máy chủ lỗi
    claim, HTTP 400 | I | 1 | CONFIG | trả lời không có mã: chờ người xem
    card, no answer | I | 2 | RETRYABLE | tra cứu: hỏi lại nhiều nhất một lần
    money, no answer | I | 1 | RETRYABLE | cùng chi trả: không tự hỏi lại
  `,
  ),
};

export const hostTable: SpecTable<"host"> = {
  ...{ id: "hubs.hosts", hub: "all" },
  ...{ vi: "Máy chủ", en: "Hosts" },
  source: "1245/BHXH-CNTT (2024); QĐ 2062/QĐ-BYT, phụ lục 02; QĐ 808/QĐ-BYT",
  rows: specRows(
    ["key", "evidence", "host", "means", "meaning"],
    `
    bhxh production | D | egw.baohiemxahoi.gov.vn | egw.baohiemxahoi.gov.vn | cổng chính thức
    bhxh training | D | daotaoegw.baohiemxahoi.gov.vn | daotaoegw.baohiemxahoi.gov.vn | cổng đào tạo
    emrhub production | D | api.emrhub.vn | api.emrhub.vn | trục dữ liệu
    emrhub training | D | api-sandbox.emrhub.vn | api-sandbox.emrhub.vn | trục thử nghiệm
    eprescription production | D | api.donthuocquocgia.vn | api.donthuocquocgia.vn | hệ thống đơn thuốc quốc gia
    eprescription training | C | api-beta.donthuocquocgia.vn | api-beta.donthuocquocgia.vn | máy chủ thử (chỉ biết dạng http; SDK dùng https)
  `,
  ),
};

/** `means`: the connector that reaches it, or why none does. */
export const systemTable: SpecTable = {
  ...{ id: "hubs.systems", hub: "all" },
  ...{ vi: "Các hệ thống", en: "Systems" },
  source: "tài liệu tổng hợp về các trục, 21/11/2026",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    bhxh | D | connector | cổng giám định BHYT
    emrhub | D | connector | trục dữ liệu Bộ Y tế
    eprescription | D | connector | đơn thuốc quốc gia
    vneid-health-book | D | no interface | sổ sức khỏe VNeID
    health-data-coordination | U | no interface | điều phối dữ liệu y tế
    national-emr-store | U | no interface | kho bệnh án quốc gia
    g-medical | U | no interface | G-Medical
    telehealth | U | no interface | khám chữa bệnh từ xa
    population-database | D | no interface | cơ sở dữ liệu dân cư
    v20 | C | no interface | trạm y tế xã V20
    hmed | U | no interface | điều trị HIV
    practice-management | U | no interface | quản lý hành nghề
    appraisal-results | U | no interface | kết quả giám định
    provincial-checkup-hubs | C | no interface | trục khám sức khỏe của tỉnh
    provincial-visit-hubs | C | no interface | bản sao lượt khám cho tỉnh
    pharmacy | D | no interface | nhà thuốc
    csdl-duoc | C | no interface | cơ sở dữ liệu dược
    ecds | C | no interface | bệnh truyền nhiễm
    civil-status | U | no interface | khai sinh, khai tử
    driver-checkup | U | no interface | khám sức khỏe lái xe
    hssk | C | no interface | hồ sơ sức khỏe cá nhân
    web-forms | D | no interface | báo cáo trên trang web
  `,
  ),
};
