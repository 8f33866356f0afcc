// Made of the field table of QĐ 808 in our library of descriptions (2026-11-21); the Vietnamese labels are ours.
import { type SpecTable, specRows } from "./spec-table.ts";

/** `means`: required, conditional, optional, or `unmarked` where the text has no such column. `size`: characters. */
export const eprescriptionFieldTable: SpecTable<"type" | "size"> = {
  ...{ id: "eprescription.fields", hub: "eprescription" },
  ...{ vi: "Trường của đơn thuốc, đăng nhập và bác sĩ", en: "Fields of prescriptions, logins and doctors" },
  source: "QĐ 808/QĐ-BYT (01/04/2022), đọc toàn văn; dot_dung_thuoc theo phần mềm đã nối",
  rows: specRows(
    ["key", "evidence", "means", "type", "size", "meaning"],
    `
    send.loai_don_thuoc | D | required | string | 1 | loại đơn thuốc
    send.ma_don_thuoc | D | required | string | 14 | mã đơn thuốc
    send.ho_ten_benh_nhan | D | required | string | 500 | họ tên người bệnh
    send.ngay_sinh_benh_nhan | D | required | date | 10 | ngày sinh
    send.ma_dinh_danh_y_te | D | optional | string | 10 | mã định danh y tế
    send.ma_dinh_danh_cong_dan | D | optional | digits | 12 | số định danh cá nhân
    send.can_nang | D | optional | number |  | cân nặng (kg)
    send.gioi_tinh | D | required | number |  | giới tính
    send.ma_so_the_bao_hiem_y_te | D | optional | string | 10 | mã số BHYT
    send.thong_tin_nguoi_giam_ho | D | conditional | string | 500 | người giám hộ (họ tên, điện thoại, địa chỉ)
    send.dia_chi | D | required | string | 500 | địa chỉ
    send.chan_doan | D | required | array |  | chẩn đoán
    send.luu_y | D | optional | string | 2000 | lưu ý
    send.hinh_thuc_dieu_tri | D | conditional | number |  | hình thức điều trị
    send.dot_dung_thuoc | D | conditional | array |  | đợt dùng thuốc
    send.thong_tin_don_thuoc | D | required | array |  | thuốc trong đơn
    send.loi_dan | D | optional | string | 2000 | lời dặn
    send.so_dien_thoai_nguoi_kham_benh | D | optional | digits | 12 | điện thoại người bệnh
    send.ngay_tai_kham | D | optional | number |  | số ngày đến lần tái khám
    send.ngay_gio_ke_don | D | optional | datetime | 19 | ngày giờ kê đơn
    send.signature | D | optional | string |  | chữ ký số người kê đơn
    send.chan_doan.ma_chan_doan | D | unmarked | string |  | mã ICD-10
    send.chan_doan.ten_chan_doan | D | unmarked | string |  | tên bệnh theo ICD-10
    send.chan_doan.ket_luan | D | unmarked | string |  | kết luận
    send.dot_dung_thuoc.dot | C | unmarked | number |  | đợt thứ
    send.dot_dung_thuoc.tu_ngay | C | unmarked | date | 10 | từ ngày
    send.dot_dung_thuoc.den_ngay | C | unmarked | date | 10 | đến ngày
    send.dot_dung_thuoc.so_thang_thuoc | C | conditional | number |  | số thang thuốc
    send.thong_tin_don_thuoc.ma_thuoc | D | required | string | 20 | mã thuốc
    send.thong_tin_don_thuoc.biet_duoc | D | required | string | 500 | hoạt chất, hoặc tên vị thuốc
    send.thong_tin_don_thuoc.ten_thuoc | D | required | string | 500 | tên thuốc
    send.thong_tin_don_thuoc.don_vi_tinh | D | required | string | 500 | đơn vị tính
    send.thong_tin_don_thuoc.so_luong | D | required | number |  | số lượng
    send.thong_tin_don_thuoc.cach_dung | D | required | string | 500 | cách dùng
    auth.facility.ma_lien_thong_co_so_kham_chua_benh | D | required | string |  | mã liên thông cơ sở
    auth.facility.password | D | required | string |  | mật khẩu
    auth.doctor.ma_lien_thong_bac_si | D | required | string |  | mã liên thông bác sĩ
    auth.doctor.ma_lien_thong_co_so_kham_chua_benh | D | required | string |  | mã liên thông cơ sở
    auth.doctor.password | D | required | string |  | mật khẩu
    doctor.add.ma_lien_thong_bac_si | D | required | string |  | mã liên thông bác sĩ
    doctor.remove.ma_lien_thong_bac_si | D | required | string |  | mã liên thông bác sĩ
  `,
  ),
};

/** `field`: where it stands. */
export const eprescriptionCodeTable: SpecTable = {
  ...{ id: "eprescription.codes", hub: "eprescription" },
  ...{ vi: "Mã trong đơn thuốc", en: "Codes of prescriptions" },
  source: "QĐ 808/QĐ-BYT (01/04/2022); hình thức điều trị theo phần mềm đã nối; T theo TT 55/2025/TT-BYT",
  rows: specRows(
    ["key", "evidence", "means", "meaning"],
    `
    loai_don_thuoc c | D | accepted | đơn thuốc thường
    loai_don_thuoc n | D | accepted | đơn thuốc gây nghiện
    loai_don_thuoc h | D | accepted | đơn thuốc hướng thần, tiền chất
    loai_don_thuoc y | D | accepted | đơn thuốc y học cổ truyền
    loai_don_thuoc t | U | by setting | đơn thuốc thang: API có nhận không thì chưa rõ
    gioi_tinh 1 | D | accepted | không xác định
    gioi_tinh 2 | D | accepted | nam
    gioi_tinh 3 | D | accepted | nữ
    hinh_thuc_dieu_tri 1 | C | accepted | ngoại trú
    hinh_thuc_dieu_tri 2 | C | accepted | ra viện
  `,
  ),
};
