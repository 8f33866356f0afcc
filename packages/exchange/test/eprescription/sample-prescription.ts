import { parseFacilityId } from "@benhan/core";
import type { Prescription } from "../../src/eprescription/index.ts";

export const facilityId = parseFacilityId("bv-thu");
export const facilityCode = "79999";
export const code = "79999a1b2c3d-c";

/** Nobody's prescription, with every field of the connection document. */
export const samplePrescription: Prescription = {
  loai_don_thuoc: "c",
  ma_don_thuoc: code,
  ho_ten_benh_nhan: "NGUYỄN THỊ THỬ",
  ngay_sinh_benh_nhan: "17/05/1985",
  ma_dinh_danh_y_te: "0000000000",
  ma_dinh_danh_cong_dan: "079185000000",
  can_nang: 52.5,
  gioi_tinh: 3,
  ma_so_the_bao_hiem_y_te: "7900000000",
  thong_tin_nguoi_giam_ho: "TRẦN VĂN MẪU, 0900000000",
  dia_chi: "Số 1, đường Mẫu",
  chan_doan: [{ ma_chan_doan: "R51", ten_chan_doan: "Đau đầu", ket_luan: "Đau đầu (R51)" }],
  luu_y: "Không lái xe",
  hinh_thuc_dieu_tri: 1,
  dot_dung_thuoc: [{ dot: 1, tu_ngay: "02/07/2026", den_ngay: "06/07/2026", so_thang_thuoc: 5 }],
  thong_tin_don_thuoc: [
    {
      ma_thuoc: "VD-00000-00",
      biet_duoc: "Paracetamol",
      ten_thuoc: "Thuốc mẫu 500mg",
      don_vi_tinh: "Viên",
      so_luong: 10,
      cach_dung: "Uống, 1 viên, sáng, tối, 5 ngày",
    },
  ],
  loi_dan: "Nghỉ ngơi",
  so_dien_thoai_nguoi_kham_benh: "0900000001",
  ngay_tai_kham: 7,
  ngay_gio_ke_don: "2026-07-02 09:20:00",
  signature: "c2ln",
};

/** The sample with other fields; `undefined` takes one out. */
export function changed(change: Readonly<Record<string, unknown>>): Prescription {
  return { ...samplePrescription, ...change } as Prescription;
}
