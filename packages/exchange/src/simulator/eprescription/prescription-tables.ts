/** The tables of the simulated hub: written down from the description alone, not from the connector. */

export const loginPaths: Readonly<Record<string, "facility" | "doctor">> = {
  "/api/auth/dang-nhap-co-so-kham-chua-benh": "facility",
  "/api/auth/dang-nhap-bac-si": "doctor",
};

export const sendPath = "/api/v1/gui-don-thuoc";

export const staffPaths: Readonly<Record<string, "add" | "remove">> = {
  "/api/v1/them-bac-si": "add",
  "/api/v1/xoa-bac-si": "remove",
};

/** What every prescription must hold. */
export const requiredFields: readonly string[] = [
  "loai_don_thuoc",
  "ma_don_thuoc",
  "ho_ten_benh_nhan",
  "ngay_sinh_benh_nhan",
  "gioi_tinh",
  "dia_chi",
  "chan_doan",
  "thong_tin_don_thuoc",
];

/** What every drug must hold. */
export const requiredOfDrug: readonly string[] = [
  "ma_thuoc",
  "biet_duoc",
  "ten_thuoc",
  "don_vi_tinh",
  "so_luong",
  "cach_dung",
];

/** A token is good for seven days. */
export const tokenLifeMs = 604_800_000;
