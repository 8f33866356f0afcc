import { type SpecTable, specRows } from "./spec-table.ts";

const letter1923 = "1923/BHXH-CNTT (20/06/2024), phụ lục 03";

/** `given`: what the gateway writes; `means` the same as the SDK tells it. */
export const cardFieldTable: SpecTable<"given"> = {
  ...{ id: "bhxh.card-fields", hub: "bhxh" },
  ...{ vi: "Trường của thẻ trong trả lời tra cứu", en: "Fields of the card in an answer" },
  source: letter1923,
  rows: specRows(
    ["key", "evidence", "means", "given", "meaning"],
    `
    maThe | D | cardNumber | DN4790000000001 | số thẻ
    hoTen | D | name | Nguyễn Thị Thử | họ tên
    ngaySinh | D | birth | 17/05/1990 | ngày sinh
    gioiTinh | D | gender | Nữ | giới tính (chữ)
    diaChi | D | address | Số 1 đường Thử | địa chỉ
    maDKBD | D | registeredFacility | 79001 | nơi đăng ký KCB ban đầu
    cqBHXH | D | insurer | BHXH quận Thử | cơ quan BHXH quản lý
    gtTheTu | D | validFrom=2026-01-02 | 02/01/2026 | giá trị thẻ từ
    gtTheDen | D | validTo=2026-12-31 | 31/12/2026 | giá trị thẻ đến
    maKV | D | livingArea | K1 | mã nơi sinh sống
    ngayDu5Nam | D | fiveYearsOn=2027-03-04 | 04/03/2027 | ngày đủ 5 năm liên tục
    maSoBHXH | D | insuranceNumber | 0000000001 | mã số BHXH
    maTheCu | D | oldCardNumber | DN4790000000002 | số thẻ cũ
    maTheMoi | D | newCardNumber | DN4790000000003 | số thẻ mới
    gtTheTuMoi | D | newValidFrom=2026-02-01 | 01/02/2026 | thẻ mới có giá trị từ
    gtTheDenMoi | D | newValidTo=2027-01-31 | 31/01/2027 | thẻ mới có giá trị đến
    maDKBDMoi | D | newRegisteredFacility | 79002 | nơi đăng ký ban đầu mới
    tenDKBDMoi | D | newRegisteredFacilityName | Bệnh viện Thử | tên nơi đăng ký ban đầu mới
  `,
  ),
};

export const visitFieldTable: SpecTable<"given"> = {
  ...{ id: "bhxh.visit-fields", hub: "bhxh" },
  ...{ vi: "Trường của một lần khám (dsLichSuKCB2018)", en: "Fields of an earlier visit" },
  source: letter1923,
  rows: specRows(
    ["key", "evidence", "means", "given", "meaning"],
    `
    maHoSo | D | fileId | HS-1 | mã hồ sơ
    maCSKCB | D | facilityCode | 79001 | mã cơ sở KCB
    ngayVao | D | admittedAt | 202601020830 | ngày vào (yyyyMMddHHmm)
    ngayRa | D | dischargedAt | 202601030900 | ngày ra (yyyyMMddHHmm)
    tenBenh | D | disease | Đau đầu | tên bệnh
    tinhTrang | D | dischargeState | 1 | tình trạng ra viện
    kqDieuTri | D | treatmentResult | 2 | kết quả điều trị
    lyDoVV | D | reason | Khám | lý do vào viện
    TEMP1 | D | employerCode | DV01 | mã đơn vị công tác
    TEMP2 | D | employerName | Đơn vị Thử | tên đơn vị công tác
  `,
  ),
};

export const checkFieldTable: SpecTable<"given"> = {
  ...{ id: "bhxh.check-fields", hub: "bhxh" },
  ...{ vi: "Trường của một lần tra cứu trước (dsLichSuKT2018)", en: "Fields of an earlier look-up" },
  source: letter1923,
  rows: specRows(
    ["key", "evidence", "means", "given", "meaning"],
    `
    userKT | D | by | 79001_BV | tài khoản đã tra cứu
    thoiGianKT | D | at | 02/01/2026 08:30 | thời gian tra cứu
    thongBao | D | message | Thông tin thẻ chính xác | thông báo
    maLoi | D | code | 000 | mã kết quả
  `,
  ),
};

/** Dates are dd/MM/yyyy or empty, sorted by discharge, newest first. */
export const coPaymentFieldTable: SpecTable<"given"> = {
  ...{ id: "bhxh.co-payment-fields", hub: "bhxh" },
  ...{ vi: "Trường của DataCCT", en: "Fields of DataCCT" },
  source: "1839/CNTT-PM (18/08/2026), đọc qua nguồn thứ cấp",
  rows: specRows(
    ["key", "evidence", "means", "given", "meaning"],
    `
    Id | D | id | 7 | số thứ tự của dòng
    ngayTraCuu | D | lookedUpOn=2026-07-02 | 02/07/2026 | ngày tra cứu
    maThe | D | cardNumber | DN4790000000001 | số thẻ
    maCskcb | D | facilityCode | 79001 | mã cơ sở KCB
    ngayVao | D | admittedOn=2026-05-01 | 01/05/2026 | ngày vào
    ngayRa | D | dischargedOn=2026-05-09 | 09/05/2026 | ngày ra
    maDoiTuongKCB | D | visitCategory | 1.1 | mã đối tượng đến khám
    tBNCCTMCCT | D | exempt | 120000 | tiền được miễn cùng chi trả
    tBNCCTLuyKe | D | accumulated | 4500000.5 | tiền cùng chi trả lũy kế
    ngayNhanCong | D | reachedGatewayOn=2026-05-10 | 10/05/2026 | ngày đến cổng
    ngayNhan | D | receivedOn=2026-05-11 | 11/05/2026 | ngày tiếp nhận
  `,
  ),
};

export const coPaymentHolderTable: SpecTable<"given"> = {
  ...{ id: "bhxh.co-payment-holder", hub: "bhxh" },
  ...{ vi: "Trường của ThongTinSoThe", en: "Fields of ThongTinSoThe" },
  source: "1839/CNTT-PM (18/08/2026), đọc qua nguồn thứ cấp",
  rows: specRows(
    ["key", "evidence", "means", "given", "meaning"],
    `
    hoTen | D | name | Nguyễn Thị Thử | họ tên
    ngaySinh | D | birth | 17/05/1990 | ngày sinh
    ngayKetThuc | D | validTo=2026-12-31 | 31/12/2026 | thẻ có giá trị đến
    maBhxh | D | insuranceNumber | 0000000001 | mã số BHXH
  `,
  ),
};

/** `type`: loaiHoSo or loaiHs. `style`: where the session stands. `names`: parameters of facility and file. */
export const sendingTable: SpecTable<"path" | "type" | "style" | "names"> = {
  ...{ id: "bhxh.sending", hub: "bhxh" },
  ...{ vi: "Hàm gửi theo loại tài liệu", en: "Sending functions by kind of document" },
  source:
    "1245/BHXH-CNTT (2024); BHXH PL01 (07/01/2026); 3220/BHXH-CNTT (2025), phụ lục 2; TT 12/2026 theo mã nguồn",
  rows: specRows(
    ["key", "evidence", "path", "type", "style", "names", "means", "meaning"],
    `
    bhyt-check-in | D | /api/qd130/checkInKcbQd3176 | 0 | headers | maCSKCB fileHSBase64 | maGiaoDich | check-in
    bhyt-dossier qd130 | C | /api/qd130/guiHoSoXmlQD130 | 130 | headers | maCSKCB fileHSBase64 | maGiaoDich | hồ sơ theo QĐ 130
    bhyt-dossier qd4750 | D | /api/qd130/guiHoSoXmlQD4750 | 130 | headers | maCSKCB fileHSBase64 | maGiaoDich | hồ sơ theo QĐ 4750
    bhyt-dossier qd3176 | D | /api/qd130/guiHoSoXmlQD3176 | 130 | headers | maCSKCB fileHSBase64 | maGiaoDich | hồ sơ theo QĐ 3176
    bhxh-certificate | D | /api/chungtugw/GuiHoSoChungTu2025 | 39 | fields | maCskcb fileBase64Str | maGD | HSCHUNGTU: CT03, CT04, CT06, CT07, giấy điều trị nội trú, vô sinh, sức khỏe mẹ
    bhxh-death | D | /api/hososuckhoe/guiGiayToDienTu | 60 | fields | maCskcb fileBase64Str | maGD | giấy báo tử
    bhxh-birth | D | /api/hososuckhoe/guiGiayToDienTu | 61 | fields | maCskcb fileBase64Str | maGD | giấy chứng sinh
    bhxh-catalogue-departments | C | /api/DanhMucGW/GuiDanhMuc01_BPCMKBCB | 70 | headers | maCSKCB fileHsBase64 | maGiaoDich | danh mục khoa, giường
    bhxh-catalogue-workforce | C | /api/DanhMucGW/GuiDanhMuc02_NLKCB | 71 | headers | maCSKCB fileHsBase64 | maGiaoDich | năng lực KCB
    bhxh-catalogue-drugs | C | /api/DanhMucGW/GuiDanhMuc03_DMTHUOC | 10 | headers | maCSKCB fileHsBase64 | maGiaoDich | danh mục thuốc
    bhxh-catalogue-supplies | C | /api/DanhMucGW/GuiDanhMuc04_DMVTYT | 11 | headers | maCSKCB fileHsBase64 | maGiaoDich | danh mục vật tư y tế
    bhxh-catalogue-services | C | /api/DanhMucGW/GuiDanhMuc05_DVKT | 12 | headers | maCSKCB fileHsBase64 | maGiaoDich | danh mục dịch vụ kỹ thuật (một nguồn ghi loại 05)
    bhxh-catalogue-equipment | C | /api/DanhMucGW/GuiDanhMuc06_DMTBYT | 72 | headers | maCSKCB fileHsBase64 | maGiaoDich | danh mục thiết bị y tế
    bhxh-monthly | C | /api/HoSoTongHop7980/GuiHoSoTongHop01BH | 5 | headers | maCSKCB fileHsBase64 | maGiaoDich | tổng hợp tháng
    bhxh-adjustment | C | /api/HSDCTT12/GuiHoSoDieuChinh09BH | 73 | headers | maCskcb fileHsBase64 | maGiaoDich | điều chỉnh
  `,
  ),
};

/** In the order in which they stand in one row. */
export const checkInFieldTable: SpecTable = {
  ...{ id: "bhxh.check-in-fields", hub: "bhxh" },
  ...{ vi: "Trường của XML0 (check-in)", en: "Fields of XML0 (check-in)" },
  source: "1245/BHXH-CNTT (2024); QĐ 4750/QĐ-BYT (2023)",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    MA_LK | D | 1 | mã liên kết
    STT | D | 2 | số thứ tự
    MA_BN | D | 3 | mã người bệnh
    HO_TEN | D | 4 | họ tên
    SO_CCCD | D | 5 | số căn cước
    NGAY_SINH | D | 6 | ngày sinh
    GIOI_TINH | D | 7 | giới tính
    MA_THE_BHYT | D | 8 | mã thẻ BHYT
    MA_DKBD | D | 9 | nơi đăng ký ban đầu
    GT_THE_TU | D | 10 | giá trị thẻ từ
    GT_THE_DEN | D | 11 | giá trị thẻ đến
    MA_DOITUONG_KCB | D | 12 | mã đối tượng đến khám
    NGAY_VAO | D | 13 | ngày vào
    NGAY_VAO_NOI_TRU | D | 14 | ngày vào nội trú
    LY_DO_VNT | D | 15 | lý do vào nội trú
    MA_LY_DO_VNT | D | 16 | mã lý do vào nội trú
    MA_LOAI_KCB | D | 17 | mã loại KCB
    MA_CSKCB | D | 18 | mã cơ sở KCB
    MA_DICH_VU | D | 19 | mã dịch vụ
    TEN_DICH_VU | D | 20 | tên dịch vụ
    MA_THUOC | D | 21 | mã thuốc
    TEN_THUOC | D | 22 | tên thuốc
    MA_VAT_TU | D | 23 | mã vật tư
    TEN_VAT_TU | D | 24 | tên vật tư
    NGAY_YL | D | 25 | ngày y lệnh
    DU_PHONG | D | 26 | dự phòng
  `,
  ),
};
