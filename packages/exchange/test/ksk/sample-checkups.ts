import { parseFacilityId } from "@benhan/core";
import type { AdultCheckup, ChildCheckup, MinorCheckup } from "../../src/ksk/index.ts";

export const facilityId = parseFacilityId("bv-thu");
/** No prefix of GS1 begins like this. */
export const gln = "9999999999999";

const visit = {
  MA_LK: "KSK-0001",
  MA_CSKCB: "79999",
  MA_GTIN_CSKCB: gln,
  DOI_TUONG: "5;13",
  NGUON_CHI_TRA: "4",
  MA_LOAI_KCB: "15",
  NGAY_VAO: "202607150830",
};
const person = {
  HO_TEN: "NGƯỜI THỬ NGHIỆM",
  SO_CCCD: "000000000000",
  GIOI_TINH: "2",
  MA_DAN_TOC: "01",
  DIA_CHI: "Số 1 đường Thử <Nghiệm> & Co",
  MATINH_CU_TRU: "79",
  MAXA_CU_TRU: "26734",
};

/** Nobody's data. */
export const adult: AdultCheckup = {
  form: "adult",
  THONG_TIN_HANH_CHINH: {
    ...person,
    NGAY_SINH: "198503020000",
    MA_NGHE_NGHIEP: "04",
    LY_DO_VV: "Khám sức khỏe định kỳ",
  },
  THONG_TIN_CHUNG_VE_LAN_KHAM: visit,
  TIEN_SU_BENH_TAT: { TSGD_MAC_BENH: "1", TSGD_MA_BENH: "I10;E11.9" },
  KHAM_THE_LUC: { CHIEU_CAO: "158.5", CAN_NANG: "52", CHI_SO_BMI: "20.7", KHAM_THE_LUC_PL: "1" },
  KHAM_LAM_SANG: { NOI_KHOA_TUAN_HOAN: "Tim đều", NOI_KHOA_TUAN_HOAN_PL: "1", KHAM_MAT_PL: "2" },
  KHAM_CAN_LAM_SANG: [
    { MA_DICH_VU: "22.0123.1370", GIA_TRI: "5.1", DON_VI_DO: "mmol/L" },
    { MA_DICH_VU: "18.0119.0028", KET_LUAN: "Bình thường" },
  ],
  KET_LUAN: { PHAN_LOAI_SK: "2", KET_LUAN_BENH: "H52.1" },
};

export const minor: MinorCheckup = {
  form: "minor",
  THONG_TIN_HANH_CHINH: { ...person, NGAY_SINH: "201503020000", LY_DO_VV: "Khám sức khỏe học sinh" },
  THONG_TIN_CHUNG_VE_LAN_KHAM: { ...visit, MA_LK: "KSK-0002", DOI_TUONG: "11" },
  TIEN_SU_BENH_TAT: { SAN_KHOA: "1", TIEM_CHUNG_BCG: "1", TIEM_CHUNG_CAC_LOAI_KHAC: "99" },
  KET_LUAN: { PHAN_LOAI_SK: "1" },
};

export const child: ChildCheckup = {
  form: "child",
  THONG_TIN_HANH_CHINH: {
    ...person,
    NGAY_SINH: "202303020000",
    HO_TEN_NGUOI_DI_CUNG: "NGƯỜI ĐI CÙNG",
    SO_CCCD_NGUOI_DI_CUNG: "000000000001",
    MOI_QUAN_HE_VOI_TRE: "2",
  },
  THONG_TIN_CHUNG_VE_LAN_KHAM: { ...visit, MA_LK: "KSK-0003", DOI_TUONG: "10" },
  DANH_GIA_DAU_HIEU_SINH_TON: { NHIET_DO: "36.8", DGDHST_NHIET_DO: "1" },
  KHAM_LAM_SANG: { MAU_SAC_DA: "1", HONG: "1" },
  KET_LUAN_VA_TU_VAN: { BINH_THUONG: "1" },
};

export const samples = { child, minor, adult } as const;
