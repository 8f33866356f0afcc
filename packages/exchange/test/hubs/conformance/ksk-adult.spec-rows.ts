// Made of the field table of QĐ 2062 in our library of descriptions (2026-11-21); its labels are in English there.
import { type SpecTable, specRows } from "./spec-table.ts";

/** `means`: marked x in the annex · `place`: in the file, by the sample · `type`: number or string · `size`: characters · `rule`: code list, format, list of ICD codes. */
export const adultCheckupTable: SpecTable<"root" | "place" | "type" | "size" | "rule"> = {
  ...{ id: "ksk.adult", hub: "emrhub" },
  ...{ vi: "Trường khám sức khỏe, từ 18 tuổi", en: "Fields of a check-up, 18 years and over" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 01; thứ tự theo mẫu XML ở phụ lục 02 mục 6",
  rows: specRows(
    ["key", "evidence", "means", "root", "place", "type", "size", "rule", "meaning"],
    `
    XML1.HO_TEN | D | required | THONG_TIN_HANH_CHINH | 1 | string | 255 |  | Full name.
    XML1.GIOI_TINH | D | required | THONG_TIN_HANH_CHINH | 4 | number | 1 | list SEX | Sex.
    XML1.NGAY_SINH | D | required | THONG_TIN_HANH_CHINH | 2 | string | 12 | yyyyMMddHHmm | Date (and time, if known) of birth.
    XML1.MA_DAN_TOC | D | required | THONG_TIN_HANH_CHINH | 5 | string | 2 |  | Ethnic group code.
    XML1.SO_CCCD | D | required | THONG_TIN_HANH_CHINH | 3 | string |  |  | Personal identification number.
    XML1.NGAYCAP_CCCD | D | optional | THONG_TIN_HANH_CHINH | 11 | string | 8 | yyyyMMdd | Issue date of the identity card.
    XML1.NOICAP_CCCD | D | optional | THONG_TIN_HANH_CHINH | 12 | string | 1024 |  | Issuing authority of the identity card.
    XML1.DIA_CHI | D | required | THONG_TIN_HANH_CHINH | 7 | string | 1024 |  | Address.
    XML1.MATINH_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 8 | string | 3 |  | Province of residence.
    XML1.MAXA_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 9 | string | 5 |  | Commune of residence.
    XML1.MA_NGHE_NGHIEP | D | required | THONG_TIN_HANH_CHINH | 14 | string | 2 |  | Occupation code.
    XML1.NOI_LAM_VIEC_HOC_TAP | D | optional | THONG_TIN_HANH_CHINH | 15 | string | 1024 |  | Place of work or study.
    XML1.DIEN_THOAI | D | optional | THONG_TIN_HANH_CHINH | 10 | string | 15 |  | Phone.
    XML1.NHOM_MAU | D | optional | THONG_TIN_HANH_CHINH | 6 | string | 5 |  | Blood group with Rh as short text.
    XML1.LY_DO_VV | D | required | THONG_TIN_HANH_CHINH | 13 | string |  |  | Reason for the examination.
    XML2.MA_LK | D | optional | THONG_TIN_CHUNG_VE_LAN_KHAM | 1 | string | 100 |  | Visit link code given by the facility; same role as MA_LK of the insurance tables.
    XML2.MA_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 2 | string | 5 |  | Facility code (5 characters, insurance numbering).
    XML2.MA_GTIN_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 3 | string | 13 |  | 13-digit facility number (GLN) issued when registering with the data axis.
    XML2.DOI_TUONG | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 4 | string | 50 | list SUBJECT_GROUP | Population group(s) of the examined person.
    XML2.NGUON_CHI_TRA | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 5 | number | 1 | list FUNDING_SOURCE | Who pays for the check-up.
    XML2.MA_LOAI_KCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 6 | string | 2 |  | Visit category.
    XML2.NGAY_VAO | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 7 | string | 12 | yyyyMMddHHmm | Start of the examination.
    XML9.TSGD_MAC_BENH | D | optional | TIEN_SU_BENH_TAT | 1 | number | 1 | list YES_NO | Family history: a relative has or had a disease.
    XML9.TSGD_MA_BENH | D | optional | TIEN_SU_BENH_TAT | 2 | string | 255 | icd | Family history: disease codes.
    XML9.TSBT_BENH_TRONG_5_NAM_QUA | D | optional | TIEN_SU_BENH_TAT | 5 | number | 1 | list YES_NO | Own history: any disease or injury in the last 5 years.
    XML9.TSBT_BENH_THAN_KINH | D | optional | TIEN_SU_BENH_TAT | 6 | number | 1 | list YES_NO | Own history: nervous system disease or head injury.
    XML9.TSBT_BENH_MAT | D | optional | TIEN_SU_BENH_TAT | 7 | number | 1 | list YES_NO | Own history: eye disease or reduced sight.
    XML9.TSBT_BENH_TAI | D | optional | TIEN_SU_BENH_TAT | 8 | number | 1 | list YES_NO | Own history: ear disease or reduced hearing.
    XML9.TSBT_BENH_TIM | D | optional | TIEN_SU_BENH_TAT | 9 | number | 1 | list YES_NO | Own history: heart disease.
    XML9.TSBT_PHAU_THUAT_TIM | D | optional | TIEN_SU_BENH_TAT | 10 | number | 1 | list YES_NO | Own history: heart surgery or intervention.
    XML9.TSBT_TANG_HUYET_AP | D | optional | TIEN_SU_BENH_TAT | 11 | number | 1 | list YES_NO | Own history: high blood pressure.
    XML9.TSBT_KHO_THO | D | optional | TIEN_SU_BENH_TAT | 12 | number | 1 | list YES_NO | Own history: shortness of breath.
    XML9.TSBT_BENH_PHOI | D | optional | TIEN_SU_BENH_TAT | 13 | number | 1 | list YES_NO | Own history: lung disease.
    XML9.TSBT_BENH_THAN | D | optional | TIEN_SU_BENH_TAT | 14 | number | 1 | list YES_NO | Own history: kidney disease.
    XML9.TSBT_NGHIEN_RUOU | D | optional | TIEN_SU_BENH_TAT | 15 | number | 1 | list YES_NO | Own history: alcohol dependence.
    XML9.TSBT_DAI_THAO_DUONG | D | optional | TIEN_SU_BENH_TAT | 16 | number | 1 | list YES_NO | Own history: diabetes.
    XML9.TSBT_BENH_TAM_THAN | D | optional | TIEN_SU_BENH_TAT | 17 | number | 1 | list YES_NO | Own history: mental illness.
    XML9.TSBT_MAT_Y_THUC | D | optional | TIEN_SU_BENH_TAT | 18 | number | 1 | list YES_NO | Own history: loss of consciousness.
    XML9.TSBT_NGAT | D | optional | TIEN_SU_BENH_TAT | 19 | number | 1 | list YES_NO | Own history: fainting or dizziness.
    XML9.TSBT_BENH_TIEU_HOA | D | optional | TIEN_SU_BENH_TAT | 20 | number | 1 | list YES_NO | Own history: digestive disease.
    XML9.TSBT_ROI_LOAN_GIAC_NGU | D | optional | TIEN_SU_BENH_TAT | 21 | number | 1 | list YES_NO | Own history: sleep disorder.
    XML9.TSBT_TAI_BIEN | D | optional | TIEN_SU_BENH_TAT | 22 | number | 1 | list YES_NO | Own history: stroke or paralysis.
    XML9.TSBT_BENH_COT_SONG | D | optional | TIEN_SU_BENH_TAT | 23 | number | 1 | list YES_NO | Own history: disease or injury of the spine.
    XML9.TSBT_RUOU_THUONG_XUYEN | D | optional | TIEN_SU_BENH_TAT | 24 | number | 1 | list YES_NO | Own history: regular alcohol use.
    XML9.TSBT_MA_TUY | D | optional | TIEN_SU_BENH_TAT | 25 | number | 1 | list YES_NO | Own history: drug use.
    XML9.TSBT_BENH_KHAC | D | optional | TIEN_SU_BENH_TAT | 26 | number | 1 | list YES_NO | Own history: other disease.
    XML9.TSBT_MA_BENH_KHAC | D | optional | TIEN_SU_BENH_TAT | 27 | string | 255 | icd | Disease codes behind the yes answers, other diseases.
    XML9.TSBT_DANG_DIEU_TRI_BENH | D | optional | TIEN_SU_BENH_TAT | 4 | number | 1 | list YES_NO | Currently under treatment.
    XML9.TSBT_MA_BENH | D | optional | TIEN_SU_BENH_TAT | 3 | string | 255 | icd | Disease codes under treatment.
    XML9.TSBT_TEN_THUOC_LIEU_LUONG | D | optional | TIEN_SU_BENH_TAT | 28 | string | 1024 |  | Drugs in use with dose.
    XML9.TSBT_THAI_SAN | D | optional | TIEN_SU_BENH_TAT | 29 | number | 1 | list YES_NO | Pregnancy-related history (women).
    XML9.TSBT_MA_BENH_THAI_SAN | D | optional | TIEN_SU_BENH_TAT | 30 | string | 255 | icd | Disease codes related to pregnancy.
    XML9.TSBT_TEN_THUOC_THAI_SAN | D | optional | TIEN_SU_BENH_TAT | 31 | string | 1024 |  | Drugs related to pregnancy.
    XML10.CHIEU_CAO | D | optional | KHAM_THE_LUC | 1 | number | 10 |  | Height.
    XML10.CAN_NANG | D | optional | KHAM_THE_LUC | 2 | string | 6 |  | Weight.
    XML10.CHI_SO_BMI | D | optional | KHAM_THE_LUC | 3 | string | 10 |  | Body mass index.
    XML10.MACH | D | optional | KHAM_THE_LUC | 4 | string | 100 |  | Pulse.
    XML10.HUYET_AP | D | optional | KHAM_THE_LUC | 5 | string | 100 |  | Blood pressure as systolic/diastolic.
    XML10.KHAM_THE_LUC_PL | D | optional | KHAM_THE_LUC | 6 | number | 1 | list HEALTH_CLASS | Class of the physical examination.
    XML7.NOI_KHOA_TUAN_HOAN | D | optional | KHAM_LAM_SANG | 15 | string |  |  | Circulation: findings.
    XML7.NOI_KHOA_TUAN_HOAN_PL | D | optional | KHAM_LAM_SANG | 16 | number | 1 | list HEALTH_CLASS | Circulation: class.
    XML7.CKDT_NOI_KHOA_TUAN_HOAN | D | optional | KHAM_LAM_SANG | 17 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Circulation: examiner's electronic signature.
    XML7.NOI_KHOA_HO_HAP | D | optional | KHAM_LAM_SANG | 18 | string |  |  | Respiration: findings.
    XML7.NOI_KHOA_HO_HAP_PL | D | optional | KHAM_LAM_SANG | 19 | number | 1 | list HEALTH_CLASS | Respiration: class.
    XML7.CKDT_NOI_KHOA_HO_HAP | D | optional | KHAM_LAM_SANG | 20 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Respiration: examiner's electronic signature.
    XML7.NOI_KHOA_TIEU_HOA | D | optional | KHAM_LAM_SANG | 21 | string |  |  | Digestion: findings.
    XML7.NOI_KHOA_TIEU_HOA_PL | D | optional | KHAM_LAM_SANG | 22 | number | 1 | list HEALTH_CLASS | Digestion: class.
    XML7.CKDT_NOI_KHOA_TIEU_HOA | D | optional | KHAM_LAM_SANG | 23 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Digestion: examiner's electronic signature.
    XML7.NOI_KHOA_THAN_TN_SD | D | optional | KHAM_LAM_SANG | 24 | string |  |  | Kidney, urinary and genital: findings.
    XML7.NOI_KHOA_THAN_TN_SD_PL | D | optional | KHAM_LAM_SANG | 25 | number | 1 | list HEALTH_CLASS | Kidney, urinary and genital: class.
    XML7.CKDT_NOI_KHOA_THAN_TN_SD | D | optional | KHAM_LAM_SANG | 26 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Kidney, urinary and genital: examiner's electronic signature.
    XML7.NOI_KHOA_NOI_TIET | D | optional | KHAM_LAM_SANG | 27 | string |  |  | Endocrine: findings.
    XML7.NOI_KHOA_NOI_TIET_PL | D | optional | KHAM_LAM_SANG | 28 | number | 1 | list HEALTH_CLASS | Endocrine: class.
    XML7.CKDT_NOI_KHOA_NOI_TIET | D | optional | KHAM_LAM_SANG | 29 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Endocrine: examiner's electronic signature.
    XML7.NOI_KHOA_CO_XUONG_KHOP | D | optional | KHAM_LAM_SANG | 30 | string |  |  | Muscles, bones, joints: findings.
    XML7.NOI_KHOA_CO_XUONG_KHOP_PL | D | optional | KHAM_LAM_SANG | 31 | number | 1 | list HEALTH_CLASS | Muscles, bones, joints: class.
    XML7.CKDT_NOI_KHOA_CO_XUONG_KHOP | D | optional | KHAM_LAM_SANG | 32 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Muscles, bones, joints: examiner's electronic signature.
    XML7.NOI_KHOA_THAN_KINH | D | optional | KHAM_LAM_SANG | 33 | string |  |  | Nervous system: findings.
    XML7.NOI_KHOA_THAN_KINH_PL | D | optional | KHAM_LAM_SANG | 34 | number | 1 | list HEALTH_CLASS | Nervous system: class.
    XML7.CKDT_NOI_KHOA_THAN_KINH | D | optional | KHAM_LAM_SANG | 35 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Nervous system: examiner's electronic signature.
    XML7.NOI_KHOA_TAM_THAN | D | optional | KHAM_LAM_SANG | 36 | string |  |  | Mental health: findings.
    XML7.NOI_KHOA_TAM_THAN_PL | D | optional | KHAM_LAM_SANG | 37 | number | 1 | list HEALTH_CLASS | Mental health: class.
    XML7.CKDT_NOI_KHOA_TAM_THAN | D | optional | KHAM_LAM_SANG | 38 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Mental health: examiner's electronic signature.
    XML7.KET_QUA_KHAM_NGOAI_KHOA | D | optional | KHAM_LAM_SANG | 39 | string |  |  | Surgery: findings.
    XML7.KHAM_NGOAI_KHOA_PL | D | optional | KHAM_LAM_SANG | 40 | number | 1 | list HEALTH_CLASS | Surgery: class.
    XML7.CKDT_KHAM_NGOAI_KHOA | D | optional | KHAM_LAM_SANG | 41 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Surgery: examiner's electronic signature.
    XML7.KET_QUA_KHAM_DA_LIEU | D | optional | KHAM_LAM_SANG | 42 | string |  |  | Skin: findings.
    XML7.KHAM_DA_LIEU_PL | D | optional | KHAM_LAM_SANG | 43 | number | 1 | list HEALTH_CLASS | Skin: class.
    XML7.CKDT_KHAM_DA_LIEU | D | optional | KHAM_LAM_SANG | 44 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Skin: examiner's electronic signature.
    XML7.KET_QUA_KHAM_SAN_PHU_KHOA | D | optional | KHAM_LAM_SANG | 45 | string |  |  | Obstetrics and gynaecology: findings.
    XML7.KHAM_SAN_PHU_KHOA_PL | D | optional | KHAM_LAM_SANG | 46 | number | 1 | list HEALTH_CLASS | Obstetrics and gynaecology: class.
    XML7.CKDT_KHAM_SAN_PHU_KHOA | D | optional | KHAM_LAM_SANG | 47 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Obstetrics and gynaecology: examiner's electronic signature.
    XML7.KHONG_KINH_MAT_PHAI | D | optional | KHAM_LAM_SANG | 1 | string | 5 |  | Visual acuity without glasses, right eye.
    XML7.KHONG_KINH_MAT_TRAI | D | optional | KHAM_LAM_SANG | 2 | string | 5 |  | Visual acuity without glasses, left eye.
    XML7.CO_KINH_MAT_PHAI | D | optional | KHAM_LAM_SANG | 3 | string | 5 |  | Visual acuity with glasses, right eye.
    XML7.CO_KINH_MAT_TRAI | D | optional | KHAM_LAM_SANG | 4 | string | 5 |  | Visual acuity with glasses, left eye.
    XML7.BENH_KHAC_MAT | D | optional | KHAM_LAM_SANG | 5 | string |  |  | Eye diseases, if any.
    XML7.KHAM_MAT_PL | D | optional | KHAM_LAM_SANG | 48 | number | 1 | list HEALTH_CLASS | Eye: class.
    XML7.CKDT_KHAM_MAT | D | optional | KHAM_LAM_SANG | 6 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Eye: examiner's electronic signature.
    XML7.TAI_TRAI_NOI_THUONG | D | optional | KHAM_LAM_SANG | 7 | string | 10 |  | Hearing, left ear, normal voice.
    XML7.TAI_TRAI_NOI_THAM | D | optional | KHAM_LAM_SANG | 8 | string | 10 |  | Hearing, left ear, whisper.
    XML7.TAI_PHAI_NOI_THUONG | D | optional | KHAM_LAM_SANG | 9 | string | 10 |  | Hearing, right ear, normal voice.
    XML7.TAI_PHAI_NOI_THAM | D | optional | KHAM_LAM_SANG | 10 | string | 10 |  | Hearing, right ear, whisper.
    XML7.BENH_KHAC_TAI_MUI_HONG | D | optional | KHAM_LAM_SANG | 49 | string |  |  | Ear, nose, throat diseases, if any.
    XML7.KHAM_TAI_MUI_HONG_PL | D | optional | KHAM_LAM_SANG | 50 | number | 1 | list HEALTH_CLASS | Ear, nose, throat: class.
    XML7.CKDT_KHAM_TAI_MUI_HONG | D | optional | KHAM_LAM_SANG | 11 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Ear, nose, throat: examiner's electronic signature.
    XML7.HAM_TREN | D | optional | KHAM_LAM_SANG | 12 | string |  |  | Upper jaw findings.
    XML7.HAM_DUOI | D | optional | KHAM_LAM_SANG | 13 | string |  |  | Lower jaw findings.
    XML7.BENH_KHAC_RANG_HAM_MAT | D | optional | KHAM_LAM_SANG | 51 | string |  |  | Dental and maxillofacial diseases, if any.
    XML7.KHAM_RANG_HAM_MAT_PL | D | optional | KHAM_LAM_SANG | 52 | number | 1 | list HEALTH_CLASS | Dental: class.
    XML7.CKDT_KHAM_RANG_HAM_MAT | D | optional | KHAM_LAM_SANG | 14 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Dental: examiner's electronic signature.
    XML11.MA_DICH_VU | D | optional | KHAM_CAN_LAM_SANG | 1 | string | 50 |  | Service code of the test or image.
    XML11.MA_CHI_SO | D | optional | KHAM_CAN_LAM_SANG | 2 | string | 255 |  | Index code of the single result.
    XML11.GIA_TRI | D | optional | KHAM_CAN_LAM_SANG | 3 | string | 255 |  | Result value.
    XML11.DON_VI_DO | D | optional | KHAM_CAN_LAM_SANG | 4 | string | 50 |  | Unit.
    XML11.MO_TA | D | optional | KHAM_CAN_LAM_SANG | 5 | string |  |  | Description of the finding.
    XML11.KET_LUAN | D | optional | KHAM_CAN_LAM_SANG | 6 | string |  |  | Conclusion of the test.
    XML11.CKDT_KET_QUA_CLS | D | optional | KHAM_CAN_LAM_SANG | 7 | string |  | signature image, base64 (client practice; the annex gives no encoding) | Electronic signature of the person giving the result.
    XML12.PHAN_LOAI_SK | D | required | KET_LUAN | 1 | number | 1 | list HEALTH_CLASS | Overall health class.
    XML12.KET_LUAN_BENH | D | optional | KET_LUAN | 2 | string | 255 | icd | Diagnosis codes of the conclusion.
    XML12.CAC_BENH_TAT_NEU_CO | D | optional | KET_LUAN | 3 | string |  |  | Diseases and disabilities found, in words.
  `,
  ),
};
