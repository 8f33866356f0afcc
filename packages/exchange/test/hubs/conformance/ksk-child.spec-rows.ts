// Made of the field table of QĐ 2062 in our library of descriptions (2026-11-21); its labels are in English there.
import { type SpecTable, specRows } from "./spec-table.ts";

/** `means`: marked x in the annex · `place`: in the file, by the sample · `type`: number or string · `size`: characters · `rule`: code list, format, list of ICD codes. */
export const childCheckupTable: SpecTable<"root" | "place" | "type" | "size" | "rule"> = {
  ...{ id: "ksk.child", hub: "emrhub" },
  ...{ vi: "Trường khám sức khỏe, dưới 6 tuổi", en: "Fields of a check-up, under 6 years" },
  source: "QĐ 2062/QĐ-BYT (07/07/2026), phụ lục 01; thứ tự theo mẫu XML ở phụ lục 02 mục 6",
  rows: specRows(
    ["key", "evidence", "means", "root", "place", "type", "size", "rule", "meaning"],
    `
    XML1.HO_TEN | D | required | THONG_TIN_HANH_CHINH | 1 | string | 255 |  | Full name of the child.
    XML1.NGAY_SINH | D | required | THONG_TIN_HANH_CHINH | 2 | string | 12 | yyyyMMddHHmm | Date (and time, if known) of birth.
    XML1.SO_CCCD | D | required | THONG_TIN_HANH_CHINH | 3 | string |  |  | Personal identification number of the child; portal practice: the guardian's number when the child has none.
    XML1.TUAN_THAI | D | optional | THONG_TIN_HANH_CHINH | 4 | number | 2 |  | Gestational age at birth in weeks.
    XML1.SINH_NON | D | optional | THONG_TIN_HANH_CHINH | 5 | number | 1 | list YES_NO | Born preterm.
    XML1.GIOI_TINH | D | required | THONG_TIN_HANH_CHINH | 6 | number | 1 | list SEX | Sex.
    XML1.MA_DAN_TOC | D | required | THONG_TIN_HANH_CHINH | 7 | string | 2 |  | Ethnic group code.
    XML1.NHOM_MAU | D | optional | THONG_TIN_HANH_CHINH | 8 | string | 5 |  | Blood group with Rh as short text.
    XML1.DIA_CHI | D | required | THONG_TIN_HANH_CHINH | 9 | string | 1024 |  | Address (house, street, hamlet; commune and province are also coded).
    XML1.MATINH_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 10 | string | 3 |  | Province of residence.
    XML1.MAXA_CU_TRU | D | required | THONG_TIN_HANH_CHINH | 11 | string | 5 |  | Commune of residence.
    XML1.HO_TEN_NGUOI_DI_CUNG | D | required | THONG_TIN_HANH_CHINH | 12 | string | 255 |  | Name of the accompanying adult.
    XML1.SO_CCCD_NGUOI_DI_CUNG | D | required | THONG_TIN_HANH_CHINH | 13 | string |  |  | Personal identification number of the accompanying adult.
    XML1.MOI_QUAN_HE_VOI_TRE | D | required | THONG_TIN_HANH_CHINH | 14 | number | 1 | list RELATION_TO_CHILD | Relation of the accompanying adult to the child.
    XML1.DIEN_THOAI_NGUOI_DI_CUNG | D | optional | THONG_TIN_HANH_CHINH | 15 | string | 15 |  | Phone of the accompanying adult.
    XML1.TSBT_MAC_BENH | D | optional | THONG_TIN_HANH_CHINH | 16 | number | 1 | list YES_NO | Own history: has or had a disease.
    XML1.TSBT_MA_BENH | D | optional | THONG_TIN_HANH_CHINH | 17 | string | 255 | icd | Own history: disease codes.
    XML1.TSGD_MAC_BENH | D | optional | THONG_TIN_HANH_CHINH | 18 | number | 1 | list YES_NO | Family history: a relative has or had a disease.
    XML1.TSGD_MA_BENH | D | optional | THONG_TIN_HANH_CHINH | 19 | string | 255 | icd | Family history: disease codes.
    XML1.TS_TIEP_XUC_LAO | D | optional | THONG_TIN_HANH_CHINH | 20 | number | 1 | list YES_NO | History of contact with tuberculosis.
    XML2.MA_LK | D | optional | THONG_TIN_CHUNG_VE_LAN_KHAM | 1 | string | 100 |  | Visit link code given by the facility; same role as MA_LK of the insurance tables.
    XML2.MA_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 2 | string | 5 |  | Facility code (5 characters, insurance numbering).
    XML2.MA_GTIN_CSKCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 3 | string | 13 |  | 13-digit facility number (GLN) issued when registering with the data axis.
    XML2.DOI_TUONG | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 4 | string | 50 | list SUBJECT_GROUP | Population group(s) of the examined person.
    XML2.NGUON_CHI_TRA | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 5 | number | 1 | list FUNDING_SOURCE | Who pays for the check-up.
    XML2.MA_LOAI_KCB | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 6 | string | 2 |  | Visit category.
    XML2.NGAY_VAO | D | required | THONG_TIN_CHUNG_VE_LAN_KHAM | 7 | string | 12 | yyyyMMddHHmm | Start of the examination.
    XML3.NHIET_DO | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 1 | string | 10 |  | Body temperature.
    XML3.DGDHST_NHIET_DO | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 2 | number | 1 | list VITAL_TEMP | Assessment of the temperature.
    XML3.MACH | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 3 | string | 100 |  | Pulse.
    XML3.DGDHST_MACH | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 4 | number | 1 | list VITAL_PULSE | Assessment of the pulse.
    XML3.NHIP_THO | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 5 | string | 10 |  | Respiratory rate.
    XML3.DGDHST_NHIP_THO | D | optional | DANH_GIA_DAU_HIEU_SINH_TON | 6 | number | 1 | list VITAL_RESP | Assessment of the respiratory rate.
    XML4.CHIEU_DAI | D | optional | DANH_GIA_DINH_DUONG | 1 | number | 10 |  | Length or height.
    XML4.CHIEU_DAI_TUOI_SD | D | optional | DANH_GIA_DINH_DUONG | 2 | string | 10 |  | Length-for-age as standard deviations.
    XML4.CAN_NANG | D | optional | DANH_GIA_DINH_DUONG | 3 | string | 6 |  | Weight.
    XML4.CAN_NANG_TUOI_SD | D | optional | DANH_GIA_DINH_DUONG | 4 | string | 10 |  | Weight-for-age as standard deviations.
    XML4.VONG_DAU | D | optional | DANH_GIA_DINH_DUONG | 5 | number | 10 |  | Head circumference.
    XML4.DG_VONG_DAU | D | optional | DANH_GIA_DINH_DUONG | 6 | number | 1 | list HEAD_SIZE | Assessment of the head circumference.
    XML4.CHU_VI_VONG_CANH_TAY | D | optional | DANH_GIA_DINH_DUONG | 7 | number | 10 |  | Mid-upper-arm circumference.
    XML4.DGDD_BINH_THUONG | D | optional | DANH_GIA_DINH_DUONG | 8 | number | 1 | list YES_NO | Nutrition assessed as normal.
    XML4.PHU_DINH_DUONG | D | optional | DANH_GIA_DINH_DUONG | 9 | number | 1 | list YES_NO | Nutritional oedema.
    XML4.DGDD_THIEU_MAU | D | optional | DANH_GIA_DINH_DUONG | 10 | number | 1 | list YES_NO | Anaemia.
    XML4.DGDD_COI_XUONG | D | optional | DANH_GIA_DINH_DUONG | 11 | number | 1 | list YES_NO | Rickets.
    XML4.SUY_DINH_DUONG | D | optional | DANH_GIA_DINH_DUONG | 12 | number | 1 | list YES_NO | Undernutrition.
    XML4.THUA_CAN_BEO_PHI | D | optional | DANH_GIA_DINH_DUONG | 13 | number | 1 | list YES_NO | Overweight or obesity.
    XML5.PT_TTBT_THEO_DO_TUOI | D | optional | DANH_GIA_PHAT_TRIEN_TINH_THAN_VAN_DONG | 1 | number | 1 | list YES_NO | Mental development normal for age.
    XML5.PT_VDBT_THEO_DO_TUOI | D | optional | DANH_GIA_PHAT_TRIEN_TINH_THAN_VAN_DONG | 2 | number | 1 | list YES_NO | Motor development normal for age.
    XML5.NGUY_CO_TU_KY | D | optional | DANH_GIA_PHAT_TRIEN_TINH_THAN_VAN_DONG | 3 | number | 1 | list YES_NO | Risk of autism (asked at 16 to 30 months).
    XML6.TIEM_CHUNG_BCG_SS | D | optional | DANH_GIA_TIEM_CHUNG | 1 | number | 1 | list YES_NO | BCG given at birth.
    XML6.TIEM_CHUNG_VGB_SS_MUI1 | D | optional | DANH_GIA_TIEM_CHUNG | 2 | number | 1 | list YES_NO | First hepatitis B dose given at birth.
    XML6.TIEM_CHUNG_DAY_DU_THEO_DO_TUOI | D | optional | DANH_GIA_TIEM_CHUNG | 3 | number | 1 | list YES_NO | Vaccinations complete for age.
    XML7.MAU_SAC_DA | D | optional | KHAM_LAM_SANG | 1 | number | 1 | list SKIN_COLOUR | Skin colour.
    XML7.LONG_BAN_TAY | D | optional | KHAM_LAM_SANG | 2 | number | 1 | list PALM | Palm colour.
    XML7.THOP | D | optional | KHAM_LAM_SANG | 3 | number | 1 | list FONTANELLE | Fontanelle.
    XML7.HINH_DANG_DAU | D | optional | KHAM_LAM_SANG | 4 | number | 1 | list NORMAL | Shape of the head.
    XML7.VAN_DONG_CO | D | optional | KHAM_LAM_SANG | 5 | number | 1 | list NECK_MOVEMENT | Neck movement.
    XML7.KHOI_BAT_THUONG_DAU_CO | D | optional | KHAM_LAM_SANG | 6 | number | 1 | list YES_NO | Abnormal mass of head or neck.
    XML7.VI_TRI_HAI_MAT | D | optional | KHAM_LAM_SANG | 7 | number | 1 | list EYE_POSITION | Distance between the eyes.
    XML7.MI_MAT_KET_MAC | D | optional | KHAM_LAM_SANG | 8 | number | 1 | list EYELID | Eyelids and conjunctiva.
    XML7.LAC_MAT | D | optional | KHAM_LAM_SANG | 9 | number | 1 | list YES_NO | Squint.
    XML7.DONG_TU | D | optional | KHAM_LAM_SANG | 10 | number | 1 | list NORMAL | Pupils.
    XML7.TAI_MANG_NHI | D | optional | KHAM_LAM_SANG | 11 | number | 1 | list NORMAL | Ears and eardrums.
    XML7.DAP_UNG_AM_THANH | D | optional | KHAM_LAM_SANG | 12 | number | 1 | list NORMAL | Response to sound.
    XML7.KHOI_SUNG_SAU_TAI | D | optional | KHAM_LAM_SANG | 13 | number | 1 | list YES_NO | Swelling behind the ear.
    XML7.CHAY_MU_NUOC_TAI | D | optional | KHAM_LAM_SANG | 14 | number | 1 | list YES_NO | Discharge from the ear.
    XML7.HINH_DANG_MUI | D | optional | KHAM_LAM_SANG | 15 | number | 1 | list NOSE_SHAPE | Shape of the nose.
    XML7.CHAY_NUOC_MUI | D | optional | KHAM_LAM_SANG | 16 | number | 1 | list YES_NO | Running nose.
    XML7.NGHET_MUI | D | optional | KHAM_LAM_SANG | 17 | number | 1 | list YES_NO | Blocked nose.
    XML7.HONG | D | optional | KHAM_LAM_SANG | 18 | number | 1 | list NORMAL | Throat.
    XML7.HINH_DANG_MIENG | D | optional | KHAM_LAM_SANG | 19 | number | 1 | list MOUTH_SHAPE | Shape of the mouth.
    XML7.RANG_SUA_SO_SINH | D | optional | KHAM_LAM_SANG | 20 | number | 1 | list YES_NO | Natal or neonatal teeth.
    XML7.HINH_DANG_LUOI | D | optional | KHAM_LAM_SANG | 21 | number | 1 | list TONGUE | Shape of the tongue.
    XML7.DINH_THANG_LUOI | D | optional | KHAM_LAM_SANG | 22 | number | 1 | list YES_NO | Tongue-tie.
    XML7.NAM_MIENG | D | optional | KHAM_LAM_SANG | 23 | number | 1 | list YES_NO | Oral thrush.
    XML7.CAM_NHO_TUT_VE_SAU | D | optional | KHAM_LAM_SANG | 24 | number | 1 | list YES_NO | Small or receding chin.
    XML7.SAU_MANG_BAM_LO | D | optional | KHAM_LAM_SANG | 25 | number | 1 | list YES_NO | Dental caries or visible plaque.
    XML7.NHIP_THO_KHONG_DEU | D | optional | KHAM_LAM_SANG | 26 | number | 1 | list APNOEA | Irregular breathing (pauses).
    XML7.THO_RUT_LOM_LONG_NGUC | D | optional | KHAM_LAM_SANG | 27 | number | 1 | list YES_NO | Chest indrawing.
    XML7.TIENG_THO_BAT_THUONG | D | optional | KHAM_LAM_SANG | 28 | number | 1 | list YES_NO | Abnormal breath sounds.
    XML7.SUY_HO_HAP | D | optional | KHAM_LAM_SANG | 29 | number | 1 | list YES_NO | Respiratory failure.
    XML7.NGHE_PHOI | D | optional | KHAM_LAM_SANG | 30 | number | 1 | list NORMAL | Lung auscultation.
    XML7.VI_TRI_MOM_TIM | D | optional | KHAM_LAM_SANG | 31 | number | 1 | list NORMAL | Position of the apex beat.
    XML7.MACH_NGOAI_VI | D | optional | KHAM_LAM_SANG | 32 | number | 1 | list PERIPHERAL_PULSE | Peripheral pulses.
    XML7.TIENG_TIM | D | optional | KHAM_LAM_SANG | 33 | number | 1 | list YES_NO | Abnormal heart sounds (rhythm or murmur).
    XML7.HINH_DANG_BUNG_RON | D | optional | KHAM_LAM_SANG | 34 | number | 1 | list NORMAL | Shape of abdomen and navel.
    XML7.GAN_LACH_TO | D | optional | KHAM_LAM_SANG | 35 | number | 1 | list YES_NO | Enlarged liver or spleen.
    XML7.KHOI_BAT_THUONG | D | optional | KHAM_LAM_SANG | 36 | number | 1 | list YES_NO | Abnormal abdominal mass.
    XML7.LO_HAU_MON | D | optional | KHAM_LAM_SANG | 37 | number | 1 | list NORMAL | Anus.
    XML7.CO_QUAN_SINH_DUC_NGOAI | D | optional | KHAM_LAM_SANG | 38 | number | 1 | list NORMAL | External genitals.
    XML7.VAN_DONG_KHONG_DOI_XUNG | D | optional | KHAM_LAM_SANG | 39 | number | 1 | list YES_NO | Asymmetric movement.
    XML7.PHAN_XA_BU | D | optional | KHAM_LAM_SANG | 40 | number | 1 | list YES_NO | Sucking reflex present.
    XML7.PHAN_XA_NAM | D | optional | KHAM_LAM_SANG | 41 | number | 1 | list YES_NO | Grasp reflex present.
    XML7.PHAN_XA_MORO | D | optional | KHAM_LAM_SANG | 42 | number | 1 | list YES_NO | Moro reflex present.
    XML7.TRUONG_LUC_CO | D | optional | KHAM_LAM_SANG | 43 | number | 1 | list MUSCLE_TONE | Muscle tone.
    XML7.KHOP_HANG | D | optional | KHAM_LAM_SANG | 44 | number | 1 | list HIP | Hip joint.
    XML7.PHAN_XA_CO | D | optional | KHAM_LAM_SANG | 45 | number | 1 | list NORMAL | Tendon reflexes.
    XML7.KIEM_TRA_LUNG_COT_SONG | D | optional | KHAM_LAM_SANG | 46 | number | 1 | list NORMAL | Back and spine.
    XML7.TU_CHI_KHOP | D | optional | KHAM_LAM_SANG | 47 | number | 1 | list NORMAL | Limbs and joints.
    XML7.QUAN_SAT_DANG_DI | D | optional | KHAM_LAM_SANG | 48 | number | 1 | list NORMAL | Gait.
    XML8.BINH_THUONG | D | required | KET_LUAN_VA_TU_VAN | 1 | number | 1 | list YES_NO | Overall result normal.
    XML8.NGUY_CO_MAC_LAO | D | optional | KET_LUAN_VA_TU_VAN | 2 | number | 1 | list YES_NO | Risk of tuberculosis.
    XML8.VAN_DE_SUC_KHOE | D | optional | KET_LUAN_VA_TU_VAN | 3 | number | 1 | list YES_NO | Has a health problem.
    XML8.KET_LUAN_BENH | D | optional | KET_LUAN_VA_TU_VAN | 4 | string | 255 | icd | Diagnosis codes of the conclusion.
    XML8.GHI_RO_VAN_DE_SUC_KHOE | D | optional | KET_LUAN_VA_TU_VAN | 5 | string |  |  | The health problem in words.
    XML8.HEN_KHAM_LAN_SAU | D | optional | KET_LUAN_VA_TU_VAN | 6 | number | 1 | list YES_NO | Next examination arranged.
    XML8.CHUYEN_CSKCB | D | optional | KET_LUAN_VA_TU_VAN | 7 | number | 1 | list YES_NO | Referred to another facility.
    XML1.LY_DO_VV | D | sample only | THONG_TIN_HANH_CHINH | 21 | string |  |  | Reason for the examination; not among the rows of this form, but in the sample.
  `,
  ),
};
