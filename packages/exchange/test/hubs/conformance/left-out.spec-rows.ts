import type { LeftOut } from "./spec-table.ts";

const [bhxh, emrhub, eprescription, book, all] = [
  "bhxh",
  "emrhub",
  "eprescription",
  "health-book",
  "all",
] as const;

/** What the descriptions of the hubs print and the connectors do not do, with the reason. */
export const leftOut: readonly LeftOut[] = [
  row(
    bhxh,
    "D",
    "http://egw.baohiemxahoi.gov.vn (một văn bản 2026 còn in)",
    "không gửi qua http; SDK dùng https",
  ),
  row(bhxh, "C", "wsdt.baohiemxahoi.gov.vn", "máy chủ đào tạo cũ, coi như đã bỏ"),
  row(
    bhxh,
    "D",
    "KQNhanLichSuKCB595, KQNhanLichSuKCB2018, KQNhanLichSuKCB2019; mã 2 ký tự và 090",
    "ngừng từ 01/08/2024",
  ),
  row(bhxh, "C", "guiHoSoGiamDinh4210 (loaiHoSo 3)", "hết hiệu lực giữa 2024; tệp QĐ 4210 chỉ đọc"),
  row(bhxh, "D", "checkInKcbQd4750", "được checkInKcbQd3176 thay"),
  row(bhxh, "C", "NhanThongTinCSKCB", "thông tin cơ sở, bệnh án không dùng"),
  row(bhxh, "U", "mã thẻ tạm của trẻ dưới 6 tuổi", "chức năng trên cổng, không có API công khai"),
  row(bhxh, "D", "TEMP3–TEMP5, duPhong1–duPhong5", "dự phòng, không có nghĩa"),
  row(bhxh, "C", "JSON ở hàm token, check-in, hồ sơ", "văn bản ghi form; form được dùng"),
  row(
    bhxh,
    "C",
    "06_TBYTTHDV; loaiHs 05 của danh mục dịch vụ",
    "cách ghi khác của cùng hàm: đổi bằng functions",
  ),
  row(bhxh, "C", "SendBornInfo", "được guiGiayToDienTu thay"),
  row(
    bhxh,
    "D",
    "phản hồi của cổng sau 6, 24, 48 giờ; sửa trong 2 ngày làm việc; dữ liệu tháng trước ngày 5",
    "việc của người xem cổng; không có API để theo dõi",
  ),
  row(bhxh, "U", "kết quả giám định, danh sách lỗi", "không có API: xem trên cổng"),
  row(bhxh, "U", "kênh gửi XML12 theo QĐ 3176", "không rõ; SDK chỉ ghi và đọc tệp"),
  row(emrhub, "D", "data_type json/base64, png/base64, jpg/base64, pdf/base64", "hồ sơ khám gửi dạng XML"),
  row(emrhub, "C", "data là đối tượng có file_content", "dạng cũ"),
  row(emrhub, "U", "làm mới phiên, hỏi trạng thái", "không có hàm: đăng nhập lại; trạng thái giữ UNKNOWN"),
  row(emrhub, "U", "CKS_NGUOI_KET_LUAN, CKS_BENH_VIEN", "chưa rõ nội dung: CHUKYDONVI do người ký đặt vào"),
  row(
    emrhub,
    "C",
    "TEN_CHI_SO, TIEM_CHUNG_VAC_XIN_KHAC, các CKDT_ ngoài phụ lục",
    "chỉ một phần mềm gửi; không có trong phụ lục và mẫu",
  ),
  row(emrhub, "D", "/api/platform/resource-sync/push", "dành cho BHXH, không cho bệnh viện"),
  row(emrhub, "D", "admin.emrhub.vn, csdlksk.vn, app.qlhanhnghekcb.gov.vn", "trang web, không phải API"),
  row(
    emrhub,
    "C",
    "mã và hàm của Vĩnh Long, HCC, TP.HCM (M3), HOC",
    "mỗi nơi là một bộ nối riêng, chưa có: xem hubSystems",
  ),
  row(
    eprescription,
    "D",
    "thong-tin-don-thuoc, cap-nhat-don-thuoc, tim-kiem",
    "phía nhà thuốc, ngoài phạm vi bệnh án",
  ),
  row(eprescription, "C", "guidonthuoc.vn", "nơi trung gian thương mại"),
  row(
    eprescription,
    "C",
    "duocquocgia (lien_thong/don_thuoc), CSDL dược v1.1",
    "hệ thống khác, của nhà thuốc: xem hubSystems",
  ),
  row(eprescription, "C", "trường số gửi dạng chữ", "văn bản ghi số; gửi số"),
  row(
    book,
    "D",
    "danh sách 46 trường hiển thị (QĐ 1332), phụ lục 04 của QĐ 2062",
    "không có toàn văn; chỉ biết bảng mang dữ liệu",
  ),
  row(book, "D", "trường của giấy chứng sinh HSDLGCS", "tệp do phần mềm nguồn tạo; SDK gửi và giữ biên nhận"),
  row(book, "U", "trường XML của giấy báo tử", "không tìm thấy danh sách"),
  row(book, "U", "liên thông hộ tịch; khám sức khỏe lái xe", "chưa rõ kênh: xem hubSystems"),
  row(
    all,
    "C",
    "trục tỉnh nhận bản sao lượt khám (Hà Nội, Điện Biên, HOC, kiểu FHIR)",
    "mỗi nơi là một bộ nối riêng, chưa có: xem hubSystems",
  ),
  row(
    all,
    "C",
    "ECDS: đăng nhập, ca bệnh, danh mục",
    "thiếu địa chỉ và danh mục số: không gửi, xem hubSystems",
  ),
  row(all, "C", "V20: tra trẻ suy dinh dưỡng", "tài liệu một phần, không có địa chỉ: xem hubSystems"),
];

function row(hub: LeftOut["hub"], evidence: LeftOut["evidence"], what: string, why: string): LeftOut {
  return { hub, evidence, what, why };
}
