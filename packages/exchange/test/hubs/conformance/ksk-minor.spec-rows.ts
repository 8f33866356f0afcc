// Made of the field table of QĐ 2062 in our library of descriptions (2026-11-21); its labels are in English there.
import { type SpecTable, specRows } from "./spec-table.ts";

/** `means`: marked x in the annex · `place`: in the file, by the sample · `type`: number or string · `size`: characters · `rule`: code list, format, list of ICD codes. */
export const minorCheckupTable: SpecTable<"root" | "place" | "type" | "size" | "rule"> = {
  ...{ id: "ksk.minor", hub: "emrhub" },
  ...{ vi: "Trường khám sức khỏe, từ 6 đến dưới 18 tuổi", en: "Fields of a check-up, 6 to under 18 years" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 01; thứ tự theo mẫu XML ở phụ lục 02 mục 6",
  rows: specRows(
    ["key", "evidence", "means", "root", "place", "type", "size", "rule", "meaning"],
    `
    XML1.HO_TEN | D | required | THONG_TIN_HANH_CHINH | 1 | string | 255 |  | Full name.
    XML1.GIOI_TINH | D | required | THONG_TIN_HANH_CHINH | 4 | number | 1 | list SEX | Sex.
    XML1.NGAY_SINH | D | required | THONG_TIN_HANH_CHINH | 2 | string | 12 | yyyyMMddHHmm | Date (and time, if known) of birth.
    XML1.DIEN_THOAI | D | optional | THONG_TIN_HANH_CHINH | 10 | string | 15 |  | Phone.
    XML1.MA_DAN_TOC | D | required | THONG_TIN_HANH_CHINH | 5 | string | 2 |  | Ethnic group code.
    XML1.SO_CCCD | D | required | THONG_TIN_HANH_CHINH | 3 | string |  |  | Personal identification number.
    XML1.NGAYCAP_CCCD | D | optional | THONG_TIN_HANH_CHINH | 11 | string | 8 | yyyyMMdd | Issue date of the identity card.
    XML1.NOICAP_CCCD | D | optional | THONG_TIN_HANH_CHINH | 12 | string | 1024 |  | Issuing authority of the identity card.
    XML1.NGUOI_GIAM_HO | D | optional | THONG_TIN_HANH_CHINH | 13 | string | 255 |  | Name of father, mother or guardian.
    XML1.SO_CCCD_NGH | D | optional | THONG_TIN_HANH_CHINH | 14 | string |  |  | Personal identification number of the guardian.
    XML1.DIA_CHI | D | required | THONG_TIN_HANH_CHINH | 7 | string | 1024 |  | Address.
    XML1.MATINH_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 8 | string | 3 |  | Province of residence.
    XML1.MAXA_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 9 | string | 5 |  | Commune of residence.
    XML1.DIEN_THOAI_NGH | D | optional | THONG_TIN_HANH_CHINH | 15 | string | 15 |  | Phone of the guardian.
    XML1.LY_DO_VV | D | required | THONG_TIN_HANH_CHINH | 16 | string |  |  | Reason for the examination.
    XML1.NHOM_MAU | D | optional | THONG_TIN_HANH_CHINH | 6 | string | 5 |  | Blood group with Rh as short text.
    XML2.MA_LK | D | optional | THONG_TIN_CHUNG_VE_LAN_KHAM | 1 | string | 100 |  | Visit link code given by the facility; same role as MA_LK of the insurance tables.
    XML2.MA_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 2 | string | 5 |  | Facility code (5 characters, insurance numbering).
    XML2.MA_GTIN_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 3 | string | 13 |  | 13-digit facility number (GLN) issued when registering with the data axis.
    XML2.DOI_TUONG | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 4 | string | 50 | list SUBJECT_GROUP | Population group(s) of the examined person.
    XML2.NGUON_CHI_TRA | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 5 | number | 1 | list FUNDING_SOURCE | Who pays for the check-up.
    XML2.MA_LOAI_KCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 6 | string | 2 |  | Visit category.
    XML2.NGAY_VAO | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 7 | string | 12 | yyyyMMddHHmm | Start of the examination.
    XML9.TSGD_MAC_BENH | D | optional | TIEN_SU_BENH_TAT | 1 | number | 1 | list YES_NO | Family history: a relative has or had a disease.
    XML9.TSGD_MA_BENH | D | optional | TIEN_SU_BENH_TAT | 2 | string | 255 | icd | Family history: disease codes.
    XML9.SAN_KHOA | D | optional | TIEN_SU_BENH_TAT | 3 | number | 1 | list YES_NO | Birth history: 1 stands for a normal birth.
    XML9.SAN_KHOA_KHONG_BT | D | optional | TIEN_SU_BENH_TAT | 4 | number | 1 | list BIRTH_PROBLEM | Birth history: what was not normal.
    XML9.MA_BENH_SAN_KHOA_KHONG_BT | D | optional | TIEN_SU_BENH_TAT | 5 | string | 255 | icd | Disease code(s) of the birth problem.
    XML9.TIEM_CHUNG_BCG | D | optional | TIEN_SU_BENH_TAT | 6 | number | 2 | list VACCINE | BCG vaccine.
    XML9.TIEM_CHUNG_BH_HG_UV | D | optional | TIEN_SU_BENH_TAT | 7 | number | 2 | list VACCINE | Diphtheria, pertussis, tetanus vaccine.
    XML9.TIEM_CHUNG_SOI | D | optional | TIEN_SU_BENH_TAT | 8 | number | 2 | list VACCINE | Measles vaccine.
    XML9.TIEM_CHUNG_BAI_LIET | D | optional | TIEN_SU_BENH_TAT | 9 | number | 2 | list VACCINE | Polio vaccine.
    XML9.TIEM_CHUNG_VNNB_B | D | optional | TIEN_SU_BENH_TAT | 10 | number | 2 | list VACCINE | Japanese encephalitis B vaccine.
    XML9.TIEM_CHUNG_VGB | D | optional | TIEN_SU_BENH_TAT | 11 | number | 2 | list VACCINE | Hepatitis B vaccine.
    XML9.TIEM_CHUNG_CAC_LOAI_KHAC | D | optional | TIEN_SU_BENH_TAT | 12 | number | 1 | list VACCINE | Other vaccines. The code 99 does not fit the printed length 1.
    XML9.TSBT_MAC_BENH | D | optional | TIEN_SU_BENH_TAT | 13 | number | 1 | list YES_NO | Own history: has or had a disease.
    XML9.TSBT_MA_BENH | D | optional | TIEN_SU_BENH_TAT | 14 | string | 255 | icd | Own history: disease codes.
    XML9.TSBT_DANG_DIEU_TRI_BENH | D | optional | TIEN_SU_BENH_TAT | 15 | number | 1 | list YES_NO | Currently under treatment.
    XML9.BENH_DANG_DIEU_TRI | D | optional | TIEN_SU_BENH_TAT | 16 | string |  |  | Disease under treatment, in words.
    XML10.CHIEU_CAO | D | optional | KHAM_THE_LUC | 1 | number | 10 |  | Height.
    XML10.CAN_NANG | D | optional | KHAM_THE_LUC | 2 | string | 6 |  | Weight.
    XML10.CHI_SO_BMI | D | optional | KHAM_THE_LUC | 3 | string | 10 |  | Body mass index.
    XML10.MACH | D | optional | KHAM_THE_LUC | 4 | string | 100 |  | Pulse.
    XML10.HUYET_AP | D | optional | KHAM_THE_LUC | 5 | string | 100 |  | Blood pressure as systolic/diastolic.
    XML10.KHAM_THE_LUC_PL | D | optional | KHAM_THE_LUC | 6 | number | 1 | list HEALTH_CLASS | Class of the physical examination.
    XML7.NHI_KHOA_TUAN_HOAN | D | optional | KHAM_LAM_SANG | 1 | string |  |  | Circulation: findings.
    XML7.CKDT_NHI_KHOA_TUAN_HOAN | D | optional | KHAM_LAM_SANG | 2 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Circulation: examiner's electronic signature.
    XML7.NHI_KHOA_HO_HAP | D | optional | KHAM_LAM_SANG | 3 | string |  |  | Respiration: findings.
    XML7.CKDT_NHI_KHOA_HO_HAP | D | optional | KHAM_LAM_SANG | 4 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Respiration: examiner's electronic signature.
    XML7.NHI_KHOA_TIEU_HOA | D | optional | KHAM_LAM_SANG | 5 | string |  |  | Digestion: findings.
    XML7.CKDT_NHI_KHOA_TIEU_HOA | D | optional | KHAM_LAM_SANG | 6 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Digestion: examiner's electronic signature.
    XML7.NHI_KHOA_THAN_TN_SD | D | optional | KHAM_LAM_SANG | 7 | string |  |  | Kidney, urinary and genital: findings.
    XML7.CKDT_NHI_KHOA_THAN_TN_SD | D | optional | KHAM_LAM_SANG | 8 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Kidney, urinary and genital: examiner's electronic signature.
    XML7.NHI_KHOA_THAN_KINH | D | optional | KHAM_LAM_SANG | 9 | string |  |  | Nervous system: findings.
    XML7.CKDT_NHI_KHOA_THAN_KINH | D | optional | KHAM_LAM_SANG | 10 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Nervous system: examiner's electronic signature.
    XML7.NHI_KHOA_TAM_THAN | D | optional | KHAM_LAM_SANG | 11 | string |  |  | Mental health: findings.
    XML7.CKDT_NHI_KHOA_TAM_THAN | D | optional | KHAM_LAM_SANG | 12 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Mental health: examiner's electronic signature.
    XML7.NHI_KHOA_LAM_SANG_KHAC | D | optional | KHAM_LAM_SANG | 13 | string |  |  | Other clinical examination: findings.
    XML7.CKDT_NHI_KHOA_LAM_SANG_KHAC | D | optional | KHAM_LAM_SANG | 14 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Other clinical examination: examiner's electronic signature.
    XML7.KHONG_KINH_MAT_PHAI | D | optional | KHAM_LAM_SANG | 15 | string | 5 |  | Visual acuity without glasses, right eye.
    XML7.KHONG_KINH_MAT_TRAI | D | optional | KHAM_LAM_SANG | 16 | string | 5 |  | Visual acuity without glasses, left eye.
    XML7.CO_KINH_MAT_PHAI | D | optional | KHAM_LAM_SANG | 17 | string | 5 |  | Visual acuity with glasses, right eye.
    XML7.CO_KINH_MAT_TRAI | D | optional | KHAM_LAM_SANG | 18 | string | 5 |  | Visual acuity with glasses, left eye.
    XML7.BENH_KHAC_MAT | D | optional | KHAM_LAM_SANG | 19 | string |  |  | Eye diseases, if any.
    XML7.CKDT_KHAM_MAT | D | optional | KHAM_LAM_SANG | 20 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Eye: examiner's electronic signature.
    XML7.TAI_TRAI_NOI_THUONG | D | optional | KHAM_LAM_SANG | 21 | string | 5 |  | Hearing, left ear, normal voice.
    XML7.TAI_TRAI_NOI_THAM | D | optional | KHAM_LAM_SANG | 22 | string | 5 |  | Hearing, left ear, whisper.
    XML7.TAI_PHAI_NOI_THUONG | D | optional | KHAM_LAM_SANG | 23 | string | 5 |  | Hearing, right ear, normal voice.
    XML7.TAI_PHAI_NOI_THAM | D | optional | KHAM_LAM_SANG | 24 | string | 5 |  | Hearing, right ear, whisper.
    XML7.BENH_TAI_MUI_HONG | D | optional | KHAM_LAM_SANG | 25 | string |  |  | Ear, nose, throat diseases, if any.
    XML7.CKDT_KHAM_TAI_MUI_HONG | D | optional | KHAM_LAM_SANG | 26 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Ear, nose, throat: examiner's electronic signature.
    XML7.HAM_TREN | D | optional | KHAM_LAM_SANG | 27 | string |  |  | Upper jaw findings.
    XML7.HAM_DUOI | D | optional | KHAM_LAM_SANG | 28 | string |  |  | Lower jaw findings.
    XML7.BENH_RANG_HAM_MAT | D | optional | KHAM_LAM_SANG | 29 | string |  |  | Dental and maxillofacial diseases, if any.
    XML7.CKDT_KHAM_RANG_HAM_MAT | D | optional | KHAM_LAM_SANG | 30 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Dental: examiner's electronic signature.
    XML11.MA_DICH_VU | D | optional | KHAM_CAN_LAM_SANG | 1 | string | 50 |  | Service code of the test or image.
    XML11.MA_CHI_SO | D | optional | KHAM_CAN_LAM_SANG | 2 | string | 255 |  | Index code of the single result.
    XML11.GIA_TRI | D | optional | KHAM_CAN_LAM_SANG | 3 | string | 255 |  | Result value.
    XML11.DON_VI_DO | D | optional | KHAM_CAN_LAM_SANG | 4 | string | 50 |  | Unit.
    XML11.MO_TA | D | optional | KHAM_CAN_LAM_SANG | 5 | string |  |  | Description of the finding.
    XML11.KET_LUAN | D | optional | KHAM_CAN_LAM_SANG | 6 | string |  |  | Conclusion of the test.
    XML11.CKDT_KET_QUA_CLS | D | optional | KHAM_CAN_LAM_SANG | 7 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Electronic signature of the person giving the result.
    XML12.PHAN_LOAI_SK | D | required | KET_LUAN | 1 | number | 1 | list HEALTH_CLASS | Overall health class.
    XML12.KET_LUAN_BENH | D | optional | KET_LUAN | 2 | string | 255 | icd | Diagnosis codes of the conclusion.
    XML12.CAC_VAN_DE_SUC_KHOE | D | optional | KET_LUAN | 3 | string |  |  | Health problems in words.
  `,
  ),
};
