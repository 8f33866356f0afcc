import { type SpecTable, specRows } from "./spec-table.ts";

/**
 * Fields of requests and answers. `key`: function, place, printed name. A sent field tells its `value`, an answered one what
 * is written there and, behind the arrow, what is `seen` of it; `unused`: nothing of the result changes by it.
 */
type FunctionTable = SpecTable<"value" | "seen">;

const columns = ["key", "evidence", "means", "value", "seen", "meaning"] as const;

export const bhxhFunctionTable: FunctionTable = {
  ...{ id: "bhxh.functions", hub: "bhxh" },
  ...{ vi: "Trường của yêu cầu và trả lời", en: "Fields of requests and answers" },
  source:
    "1245, 1923, 2746, 3220/BHXH-CNTT; 1839/CNTT-PM (2026), 2746 và 1839 đọc qua nguồn thứ cấp; phần C theo phần mềm đã nối",
  rows: specRows(
    columns,
    `
    bhxh.token header Content-Type | D | sent | application/x-www-form-urlencoded | | kiểu thân yêu cầu
    bhxh.token body username | D | sent | {account} | | tài khoản (mã cơ sở + _BV)
    bhxh.token body password | D | sent | {md5} | | MD5 viết hoa của mật khẩu
    bhxh.token answer maKetQua | D | read | 401 | refused | mã kết quả
    bhxh.token answer APIKey.access_token | D | read | tok-7 | accessToken | token
    bhxh.token answer APIKey.id_token | D | read | id-7 | tokenId | mã token
    bhxh.token answer APIKey.expires_in | D | read | 2026-07-02T01:12:00Z | logins | thời điểm hết hạn (UTC), không phải số giây
    bhxh.token answer APIKey.token_type | D | unused | bearer | | loại token
    bhxh.token answer APIKey.username | D | unused | 79999_BV | | tài khoản, lặp lại
    bhxh.claim header Content-Type | D | sent | application/x-www-form-urlencoded | | kiểu thân yêu cầu
    bhxh.claim header accessToken | D | sent | {token} | | token
    bhxh.claim header tokenId | D | sent | {tokenId} | | mã token
    bhxh.claim header passwordHash | D | sent | {md5} | | MD5 của mật khẩu
    bhxh.claim body username | D | sent | {account} | | tài khoản
    bhxh.claim body loaiHoSo | D | sent | 130 | | loại hồ sơ
    bhxh.claim body maTinh | D | sent | 79 | | hai ký tự đầu của mã cơ sở
    bhxh.claim body maCSKCB | D | sent | {facility} | | mã cơ sở KCB
    bhxh.claim body fileHSBase64 | D | sent | {base64} | | hồ sơ dạng Base64
    bhxh.claim answer maKetQua | D | read | 205 | outcome=REJECTED_DATA | mã kết quả
    bhxh.claim answer maGiaoDich | D | read | GD-9 | transactionCode=GD-9 | mã giao dịch, phải lưu
    bhxh.claim answer thongDiep | D | read | Sai số tiền | outcome=ACCEPTED_WITH_WARNING | thông điệp
    bhxh.claim answer thoiGianTiepNhan | D | unused | 20260702081000 | | thời gian tiếp nhận (yyyyMMddHHmmss)
    bhxh.check-in header Content-Type | D | sent | application/x-www-form-urlencoded | | kiểu thân yêu cầu
    bhxh.check-in header accessToken | D | sent | {token} | | token
    bhxh.check-in header tokenId | D | sent | {tokenId} | | mã token
    bhxh.check-in header passwordHash | D | sent | {md5} | | MD5 của mật khẩu
    bhxh.check-in body username | D | sent | {account} | | tài khoản
    bhxh.check-in body loaiHoSo | D | sent | 0 | | loại hồ sơ
    bhxh.check-in body maTinh | D | sent | 79 | | mã tỉnh của cơ sở
    bhxh.check-in body maCSKCB | D | sent | {facility} | | mã cơ sở KCB
    bhxh.check-in body fileHSBase64 | D | sent | {base64} | | XML0 dạng Base64
    bhxh.check-in answer maKetQua | D | read | 401 | outcome=AUTH_FATAL | mã kết quả (lần hai, sau khi đăng nhập lại)
    bhxh.check-in answer maGiaoDich | D | read | GD-9 | transactionCode=GD-9 | mã giao dịch
    bhxh.check-in answer thongDiep | D | read | Sai số tiền | outcome=ACCEPTED_WITH_WARNING | thông điệp
    bhxh.check-in answer thoiGianTiepNhan | D | unused | 20260702081000 | | thời gian tiếp nhận
    bhxh.paper body maCskcb | D | sent | {facility} | | mã cơ sở KCB
    bhxh.paper body token | D | sent | {token} | | token
    bhxh.paper body id_token | D | sent | {tokenId} | | mã token
    bhxh.paper body username | D | sent | {account} | | tài khoản
    bhxh.paper body password | D | sent | {md5} | | MD5 của mật khẩu
    bhxh.paper body loaiHs | D | sent | 61 | | 60 báo tử, 61 chứng sinh
    bhxh.paper body fileBase64Str | D | sent | {base64} | | giấy tờ dạng Base64
    bhxh.paper answer MaKetQua | D | read | 1001 | outcome=REJECTED_DATA | mã kết quả
    bhxh.paper answer MaGD | D | read | GD-9 | transactionCode=GD-9 | mã giao dịch
    bhxh.paper answer ThoiGianTiepNhan | D | unused | 20260702081000 | | thời gian tiếp nhận
    bhxh.card query token | C | sent | {token} | | token
    bhxh.card query id_token | C | sent | {tokenId} | | mã token
    bhxh.card query username | C | sent | {account} | | tài khoản
    bhxh.card query password | C | sent | {md5} | | MD5 của mật khẩu
    bhxh.card body maThe | D | sent | DN4790000000001 | | thẻ 15 ký tự, 10 số BHXH hoặc 12 số căn cước
    bhxh.card body hoTen | D | sent | Nguyễn Thị Thử | | họ tên
    bhxh.card body ngaySinh | D | sent | 17/05/1990 | | dd/MM/yyyy, MM/yyyy hoặc yyyy
    bhxh.card body hoTenCb | D | sent | {officer} | | họ tên cán bộ tra cứu
    bhxh.card body cccdCb | D | sent | {officerId} | | số CCCD cán bộ tra cứu
    bhxh.card answer maKetQua | D | read | 050 | class=NOT_FOUND | mã kết quả
    bhxh.card answer ghiChu | D | read | Ghi chú thử | note=Ghi chú thử | ghi chú
    bhxh.card answer dsLichSuKCB2018 | D | read | [{"maHoSo":"HS-1"}] | visits=[{"fileId":"HS-1"}] | lịch sử khám (từ 2025 luôn null)
    bhxh.card answer dsLichSuKT2018 | D | read | [{"maLoi":"000"}] | checks=[{"code":"000"}] | lịch sử tra cứu
    bhxh.history query token | C | sent | {token} | | token
    bhxh.history query id_token | C | sent | {tokenId} | | mã token
    bhxh.history query username | C | sent | {account} | | tài khoản
    bhxh.history query password | C | sent | {md5} | | MD5 của mật khẩu
    bhxh.history body maThe | C | sent | DN4790000000001 | | số thẻ
    bhxh.history body hoTen | C | sent | Nguyễn Thị Thử | | họ tên
    bhxh.history body ngaySinh | C | sent | 17/05/1990 | | ngày sinh
    bhxh.history body hoTenCb | C | sent | {officer} | | họ tên cán bộ
    bhxh.history body cccdCb | C | sent | {officerId} | | số CCCD cán bộ
    bhxh.history answer maKetQua | C | read | 060 | code=060 | mã kết quả
    bhxh.history answer ghiChu | C | read | Ghi chú thử | note=Ghi chú thử | ghi chú
    bhxh.history answer dsLichSuKCB2025 | C | read | [{"maHoSo":"HS-1"}] | visits=[{"fileId":"HS-1"}] | các lần khám; null là không có, không phải lỗi
    bhxh.visit query token | C | sent | {token} | | token
    bhxh.visit query id_token | C | sent | {tokenId} | | mã token
    bhxh.visit query username | C | sent | {account} | | tài khoản
    bhxh.visit query password | C | sent | {md5} | | MD5 của mật khẩu
    bhxh.visit query maHoSo | C | sent | HS-1 | | mã hồ sơ
    bhxh.visit answer maKetQua | C | read | 205 | code=205 | mã kết quả
    bhxh.visit answer hoSoKCB.xml1 | C | read | {"A":"1"} | detail.xml1={"A":"1"} | bảng 1
    bhxh.visit answer hoSoKCB.dsXml2 | C | read | [2] | detail.xml2=[2] | bảng 2
    bhxh.visit answer hoSoKCB.dsXml3 | C | read | [3] | detail.xml3=[3] | bảng 3
    bhxh.visit answer hoSoKCB.dsXml4 | C | read | [4] | detail.xml4=[4] | bảng 4
    bhxh.visit answer hoSoKCB.dsXml5 | C | read | [5] | detail.xml5=[5] | bảng 5
    bhxh.co-payment header accessToken | D | sent | {token} | | token
    bhxh.co-payment header tokenId | D | sent | {tokenId} | | mã token
    bhxh.co-payment header passwordHash | D | sent | {md5} | | MD5 của mật khẩu
    bhxh.co-payment body username | D | sent | {account} | | tài khoản (hoặc mã cơ sở: chưa rõ)
    bhxh.co-payment body maThe | D | sent | DN4790000000001 | | số thẻ dài 10, 12 hoặc 15
    bhxh.co-payment body hoTen | D | sent | Nguyễn Thị Thử | | họ tên
    bhxh.co-payment body ngaySinh | D | sent | 17/05/1990 | | dd/MM/yyyy, MM/yyyy hoặc yyyy
    bhxh.co-payment answer MaKetQua | D | read | 204 | class=NOT_FOUND | mã kết quả
    bhxh.co-payment answer GhiChu | D | read | Ghi chú thử | note=Ghi chú thử | ghi chú
    bhxh.co-payment answer DataCCT | D | read | [{"Id":"7"}] | visits=[{"id":"7"}] | các dòng cùng chi trả
    bhxh.co-payment answer ThongTinSoThe | D | read | {"maBhxh":"0000000001"} | holder={"insuranceNumber":"0000000001"} | thông tin số thẻ
  `,
  ),
};

export const emrhubFunctionTable: FunctionTable = {
  ...{ id: "emrhub.functions", hub: "emrhub" },
  ...{ vi: "Trường của yêu cầu và trả lời", en: "Fields of requests and answers" },
  source: "QĐ 1551/QĐ-BYT (31/05/2026), QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 02",
  rows: specRows(
    columns,
    `
    emrhub.login body username | D | sent | {account} | | tài khoản tích hợp
    emrhub.login body password | D | sent | {password} | | mật khẩu
    emrhub.login answer data.token | D | read | token-7 | authorization=Bearer token-7 | token (JWT)
    emrhub.login answer data.duration | D | read | 120 | logins=2 | thời hạn, giây
    emrhub.login answer data.refresh_token | D | unused | r-7 | | token làm mới (không có hàm dùng nó)
    emrhub.login answer data.role | D | unused | facility | | vai trò: facility hoặc department
    emrhub.push header Authorization | D | sent | Bearer {token} | | token
    emrhub.push header service-type | D | sent | 100 | | loại dịch vụ
    emrhub.push header Content-Type | D | sent | application/json | | kiểu thân yêu cầu
    emrhub.push header Accept | D | sent | */* | | kiểu trả lời
    emrhub.push body header.version | D | sent | 1.0.6 | | phiên bản
    emrhub.push body header.sender_id | D | sent | {gln} | | mã 13 số của cơ sở
    emrhub.push body header.receiver_id | D | sent | TDLBYT | | nơi nhận
    emrhub.push body header.txn_type | D | sent | sync_checkup | | loại giao dịch
    emrhub.push body header.msg_id | D | sent | {messageId} | | mã 13 số + yyMMdd + UUIDv4 không gạch
    emrhub.push body header.msg_type | D | sent | 101 | | yêu cầu
    emrhub.push body header.ref_msg_id | D | sent | truoc-1 | | thông điệp được trả lời hoặc thay thế
    emrhub.push body header.data_type | D | sent | xml/base64 | | kiểu dữ liệu
    emrhub.push body header.send_datetime | D | sent | {now} | | thời gian gửi, Unix ms
    emrhub.push body data | D | sent | {base64} | | KHAMSUCKHOE dạng Base64
    emrhub.push body signature | D | sent | {signature} | | RSA PKCS#1 v1.5, SHA-256 trên A.B
    emrhub.push answer header.txn_id | D | read | DS-7 | transactionCode=DS-7 | mã giao dịch
    emrhub.push answer header.res_code | D | read | CM_INVALID_REQUEST | outcome=REJECTED_DATA | mã kết quả
    emrhub.push answer data.errors | D | read | [{"code":"E1"}] | outcome=ACCEPTED_WITH_WARNING | danh sách lỗi
    emrhub.push answer header.version | D | unused | 9.9 | | phiên bản
    emrhub.push answer header.sender_id | D | unused | X | | nơi gửi
    emrhub.push answer header.receiver_id | D | unused | X | | nơi nhận
    emrhub.push answer header.txn_type | D | unused | X | | loại giao dịch
    emrhub.push answer header.res_msg | D | unused | Lỗi | | lời của mã kết quả
    emrhub.push answer header.msg_id | D | unused | X | | mã thông điệp trả lời
    emrhub.push answer header.msg_type | D | unused | 102 | | trả lời
    emrhub.push answer header.ref_msg_id | D | unused | X | | thông điệp được trả lời
    emrhub.push answer header.send_datetime | D | unused | 1 | | thời gian gửi
    emrhub.push answer header.res_datetime | D | unused | 1 | | thời gian trả lời
    emrhub.push answer data.data_state | D | unused | X | | trạng thái dữ liệu
    emrhub.push answer data.data_state_msg | D | unused | X | | lời của trạng thái
    emrhub.push answer data.message_check_ca | D | unused | X | | kết quả kiểm tra chữ ký
    emrhub.push answer data.message_notify | D | unused | X | | thông báo
    emrhub.push answer signature | D | unused | X | | chữ ký của trục
  `,
  ),
};

export const eprescriptionFunctionTable: FunctionTable = {
  ...{ id: "eprescription.functions", hub: "eprescription" },
  ...{ vi: "Trường của trả lời và tiêu đề", en: "Fields of answers, and headers" },
  source: "QĐ 808/QĐ-BYT (01/04/2022); app-name, app-key theo phần mềm đã nối",
  rows: specRows(
    columns,
    `
    eprescription.login answer token | D | read | tok-7 | authorization=Bearer tok-7 | token
    eprescription.login answer token_type | D | read | mac | refused | phải là bearer
    eprescription.send header Authorization | D | sent | Bearer {token} | | token của bác sĩ
    eprescription.send header app-name | C | sent | {appName} | | tên phần mềm (khi bật vendorHeaders)
    eprescription.send header app-key | C | sent | {appKey} | | khóa phần mềm (khi bật vendorHeaders)
    eprescription.send answer success | D | read | | outcome=CONFIG | câu báo thành công, là chữ chứ không phải boolean
    eprescription.send answer danh_sach_cac_loi | D | read | ["dia_chi trống"] | outcome=UNKNOWN | danh sách lỗi (cùng câu thành công: mâu thuẫn)
    eprescription.send answer checksum | D | read | c-9 | transactionCode=c-9 | mã kiểm tra, giữ như mã giao dịch
    eprescription.send answer error | C | read | ["dia_chi trống"] | outcome=UNKNOWN | danh sách lỗi ở phần mềm khác
    eprescription.doctor header Authorization | D | sent | Bearer {token} | | token của cơ sở
    eprescription.doctor answer message | D | read | | outcome=CONFIG | câu trả lời; không có thì chờ người xem
  `,
  ),
};

/** Where a function is called. `means`: its path. */
export const bhxhPathTable: SpecTable = {
  ...{ id: "bhxh.paths", hub: "bhxh" },
  ...{ vi: "Hàm được gọi", en: "Functions that are called" },
  source: "1245, 1923, 2746, 3220/BHXH-CNTT; 1839/CNTT-PM (2026)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    bhxh.token | D | /api/token/take | lấy phiên làm việc
    bhxh.claim | D | /api/qd130/guiHoSoXmlQD3176 | gửi hồ sơ
    bhxh.check-in | D | /api/qd130/checkInKcbQd3176 | check-in
    bhxh.paper | D | /api/hososuckhoe/guiGiayToDienTu | giấy chứng sinh, giấy báo tử
    bhxh.card | D | /api/egw/KQNhanLichSuKCB2024 | tra cứu thẻ
    bhxh.history | C | /api/egw/Lskcb2025 | lịch sử khám
    bhxh.visit | C | /api/egw/nhanHoSoKCBChiTiet | một lần khám
    bhxh.co-payment | D | /api/TraCuuCCT/TraCuuTienMCCT | tiền cùng chi trả
  `,
  ),
};

export const emrhubPathTable: SpecTable = {
  ...{ id: "emrhub.paths", hub: "emrhub" },
  ...{ vi: "Hàm được gọi", en: "Functions that are called" },
  source: "QĐ 1551/QĐ-BYT (31/05/2026), QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 02",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    emrhub.login | D | /api/auth/login | đăng nhập
    emrhub.push | D | /api/platform/data-sync/push | gửi hồ sơ khám
  `,
  ),
};

export const eprescriptionPathTable: SpecTable = {
  ...{ id: "eprescription.paths", hub: "eprescription" },
  ...{ vi: "Hàm được gọi", en: "Functions that are called" },
  source: "QĐ 808/QĐ-BYT (01/04/2022)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    eprescription.login | D | /api/auth/dang-nhap-bac-si | đăng nhập bác sĩ
    eprescription.send | D | /api/v1/gui-don-thuoc | gửi đơn
    eprescription.doctor | D | /api/v1/them-bac-si | thêm bác sĩ
  `,
  ),
};
