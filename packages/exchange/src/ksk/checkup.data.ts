// QĐ 2062/QĐ-BYT (07/07/2026), annex 01 (rows, sizes, required marks) in the order of the XML sample of annex 02 section 6.
// Read as extracted text and cross-checked with QĐ 1551/QĐ-BYT and three public clients; state of knowledge 2026-11-21.

/** A check-up of one age form: the blocks by their official names, each value as text. */
export type Checkup = ChildCheckup | MinorCheckup | AdultCheckup;

/** The form for under 6 years. */
export interface ChildCheckup {
  readonly form: "child";
  /** Administrative data. @official XML1 */
  readonly THONG_TIN_HANH_CHINH: {
    /** Full name of the child. */
    readonly HO_TEN: string;
    /** Date (and time, if known) of birth. */
    readonly NGAY_SINH: string;
    /** Personal identification number of the child; portal practice: the guardian's number when the child has none. */
    readonly SO_CCCD: string;
    /** Gestational age at birth in weeks. */
    readonly TUAN_THAI?: string | undefined;
    /** Born preterm. 0 no, 1 yes. */
    readonly SINH_NON?: string | undefined;
    /** Sex. 1 male; 2 female; 3 undetermined. */
    readonly GIOI_TINH: string;
    /** Ethnic group code. */
    readonly MA_DAN_TOC: string;
    /** Blood group with Rh as short text. */
    readonly NHOM_MAU?: string | undefined;
    /** Address (house, street, hamlet; commune and province are also coded). */
    readonly DIA_CHI: string;
    /** Province of residence. */
    readonly MATINH_CU_TRU: string;
    /** Commune of residence. */
    readonly MAXA_CU_TRU: string;
    /** Name of the accompanying adult. */
    readonly HO_TEN_NGUOI_DI_CUNG: string;
    /** Personal identification number of the accompanying adult. */
    readonly SO_CCCD_NGUOI_DI_CUNG: string;
    /** Relation of the accompanying adult to the child. 1 father; 2 mother; 3 grandparent; 4 sibling; 5 other relative; 9 other. */
    readonly MOI_QUAN_HE_VOI_TRE: string;
    /** Phone of the accompanying adult. */
    readonly DIEN_THOAI_NGUOI_DI_CUNG?: string | undefined;
    /** Own history: has or had a disease. 0 no, 1 yes. */
    readonly TSBT_MAC_BENH?: string | undefined;
    /** Own history: disease codes. */
    readonly TSBT_MA_BENH?: string | undefined;
    /** Family history: a relative has or had a disease. 0 no, 1 yes. */
    readonly TSGD_MAC_BENH?: string | undefined;
    /** Family history: disease codes. */
    readonly TSGD_MA_BENH?: string | undefined;
    /** History of contact with tuberculosis. 0 no, 1 yes. */
    readonly TS_TIEP_XUC_LAO?: string | undefined;
    /** Reason for the examination. Not among the rows of this form, but in the official sample. */
    readonly LY_DO_VV?: string | undefined;
  };
  /** Visit data. @official XML2 */
  readonly THONG_TIN_CHUNG_VE_LAN_KHAM: {
    /** Visit link code given by the facility; same role as MA_LK of the insurance tables. */
    readonly MA_LK?: string | undefined;
    /** Facility code (5 characters, insurance numbering). */
    readonly MA_CSKCB: string;
    /** 13-digit facility number (GLN) issued when registering with the data axis. */
    readonly MA_GTIN_CSKCB: string;
    /** Population group(s) of the examined person. 1 elderly; 2 person with disability; 3 poor or near-poor household; 4 person of merit; 5 chronic disease; 6 ethnic minority or mountain area; 7 disadvantaged or extremely disadvantaged area; 8 island commune; 9 special zone; 10 preschool child; 11 pupil; 12 student; 13 worker; 14 informal worker; 15 no health insurance; 16 other. */
    readonly DOI_TUONG: string;
    /** Who pays for the check-up. 1 central budget; 2 local budget; 3 health insurance fund; 4 employer; 5 social contribution; 9 other. */
    readonly NGUON_CHI_TRA: string;
    /** Visit category. */
    readonly MA_LOAI_KCB: string;
    /** Start of the examination. */
    readonly NGAY_VAO: string;
  };
  /** Vital signs. @official XML3 */
  readonly DANH_GIA_DAU_HIEU_SINH_TON?: {
    /** Body temperature. In degC. */
    readonly NHIET_DO?: string | undefined;
    /** Assessment of the temperature. 1 normal; 2 fever; 3 hypothermia. */
    readonly DGDHST_NHIET_DO?: string | undefined;
    /** Pulse. In /min. */
    readonly MACH?: string | undefined;
    /** Assessment of the pulse. 1 normal; 2 fast. */
    readonly DGDHST_MACH?: string | undefined;
    /** Respiratory rate. In /min. */
    readonly NHIP_THO?: string | undefined;
    /** Assessment of the respiratory rate. 1 normal; 2 fast; 3 slow. */
    readonly DGDHST_NHIP_THO?: string | undefined;
  };
  /** Nutrition. @official XML4 */
  readonly DANH_GIA_DINH_DUONG?: {
    /** Length or height. In cm. */
    readonly CHIEU_DAI?: string | undefined;
    /** Length-for-age as standard deviations. In SD. */
    readonly CHIEU_DAI_TUOI_SD?: string | undefined;
    /** Weight. In kg. */
    readonly CAN_NANG?: string | undefined;
    /** Weight-for-age as standard deviations. In SD. */
    readonly CAN_NANG_TUOI_SD?: string | undefined;
    /** Head circumference. In cm. */
    readonly VONG_DAU?: string | undefined;
    /** Assessment of the head circumference. 1 normal; 2 large; 3 small. */
    readonly DG_VONG_DAU?: string | undefined;
    /** Mid-upper-arm circumference. In mm. */
    readonly CHU_VI_VONG_CANH_TAY?: string | undefined;
    /** Nutrition assessed as normal. 0 no, 1 yes. */
    readonly DGDD_BINH_THUONG?: string | undefined;
    /** Nutritional oedema. 0 no, 1 yes. */
    readonly PHU_DINH_DUONG?: string | undefined;
    /** Anaemia. 0 no, 1 yes. */
    readonly DGDD_THIEU_MAU?: string | undefined;
    /** Rickets. 0 no, 1 yes. */
    readonly DGDD_COI_XUONG?: string | undefined;
    /** Undernutrition. 0 no, 1 yes. */
    readonly SUY_DINH_DUONG?: string | undefined;
    /** Overweight or obesity. 0 no, 1 yes. */
    readonly THUA_CAN_BEO_PHI?: string | undefined;
  };
  /** Mental and motor development. @official XML5 */
  readonly DANH_GIA_PHAT_TRIEN_TINH_THAN_VAN_DONG?: {
    /** Mental development normal for age. 0 no, 1 yes. */
    readonly PT_TTBT_THEO_DO_TUOI?: string | undefined;
    /** Motor development normal for age. 0 no, 1 yes. */
    readonly PT_VDBT_THEO_DO_TUOI?: string | undefined;
    /** Risk of autism (asked at 16 to 30 months). 0 no, 1 yes. */
    readonly NGUY_CO_TU_KY?: string | undefined;
  };
  /** Vaccination. @official XML6 */
  readonly DANH_GIA_TIEM_CHUNG?: {
    /** BCG given at birth. 0 no, 1 yes. */
    readonly TIEM_CHUNG_BCG_SS?: string | undefined;
    /** First hepatitis B dose given at birth. 0 no, 1 yes. */
    readonly TIEM_CHUNG_VGB_SS_MUI1?: string | undefined;
    /** Vaccinations complete for age. 0 no, 1 yes. */
    readonly TIEM_CHUNG_DAY_DU_THEO_DO_TUOI?: string | undefined;
  };
  /** Clinical examination. @official XML7 */
  readonly KHAM_LAM_SANG?: {
    /** Skin colour. 1 pink; 2 pale; 3 cyanotic; 4 yellow; 5 dusky. */
    readonly MAU_SAC_DA?: string | undefined;
    /** Palm colour. 1 normal; 2 pale. */
    readonly LONG_BAN_TAY?: string | undefined;
    /** Fontanelle. 1 normal; 2 wide; 3 narrow; 4 bulging. */
    readonly THOP?: string | undefined;
    /** Shape of the head. 0 not normal, 1 normal. */
    readonly HINH_DANG_DAU?: string | undefined;
    /** Neck movement. 1 normal; 2 limited. */
    readonly VAN_DONG_CO?: string | undefined;
    /** Abnormal mass of head or neck. 0 no, 1 yes. */
    readonly KHOI_BAT_THUONG_DAU_CO?: string | undefined;
    /** Distance between the eyes. 1 normal; 2 wide apart. */
    readonly VI_TRI_HAI_MAT?: string | undefined;
    /** Eyelids and conjunctiva. 1 normal; 2 swollen or red; 3 discharge. */
    readonly MI_MAT_KET_MAC?: string | undefined;
    /** Squint. 0 no, 1 yes. */
    readonly LAC_MAT?: string | undefined;
    /** Pupils. 0 not normal, 1 normal. */
    readonly DONG_TU?: string | undefined;
    /** Ears and eardrums. 0 not normal, 1 normal. */
    readonly TAI_MANG_NHI?: string | undefined;
    /** Response to sound. 0 not normal, 1 normal. */
    readonly DAP_UNG_AM_THANH?: string | undefined;
    /** Swelling behind the ear. 0 no, 1 yes. */
    readonly KHOI_SUNG_SAU_TAI?: string | undefined;
    /** Discharge from the ear. 0 no, 1 yes. */
    readonly CHAY_MU_NUOC_TAI?: string | undefined;
    /** Shape of the nose. 1 normal; 2 large or thick; 3 missing nasal bone. */
    readonly HINH_DANG_MUI?: string | undefined;
    /** Running nose. 0 no, 1 yes. */
    readonly CHAY_NUOC_MUI?: string | undefined;
    /** Blocked nose. 0 no, 1 yes. */
    readonly NGHET_MUI?: string | undefined;
    /** Throat. 0 not normal, 1 normal. */
    readonly HONG?: string | undefined;
    /** Shape of the mouth. 1 normal; 2 cleft. */
    readonly HINH_DANG_MIENG?: string | undefined;
    /** Natal or neonatal teeth. 0 no, 1 yes. */
    readonly RANG_SUA_SO_SINH?: string | undefined;
    /** Shape of the tongue. 1 normal; 2 large. */
    readonly HINH_DANG_LUOI?: string | undefined;
    /** Tongue-tie. 0 no, 1 yes. */
    readonly DINH_THANG_LUOI?: string | undefined;
    /** Oral thrush. 0 no, 1 yes. */
    readonly NAM_MIENG?: string | undefined;
    /** Small or receding chin. 0 no, 1 yes. */
    readonly CAM_NHO_TUT_VE_SAU?: string | undefined;
    /** Dental caries or visible plaque. 0 no, 1 yes. */
    readonly SAU_MANG_BAM_LO?: string | undefined;
    /** Irregular breathing (pauses). 0 no; 1 pauses over 5 seconds. */
    readonly NHIP_THO_KHONG_DEU?: string | undefined;
    /** Chest indrawing. 0 no, 1 yes. */
    readonly THO_RUT_LOM_LONG_NGUC?: string | undefined;
    /** Abnormal breath sounds. 0 no, 1 yes. */
    readonly TIENG_THO_BAT_THUONG?: string | undefined;
    /** Respiratory failure. 0 no, 1 yes. */
    readonly SUY_HO_HAP?: string | undefined;
    /** Lung auscultation. 0 not normal, 1 normal. */
    readonly NGHE_PHOI?: string | undefined;
    /** Position of the apex beat. 0 not normal, 1 normal. */
    readonly VI_TRI_MOM_TIM?: string | undefined;
    /** Peripheral pulses. 1 clear; 2 weak; 3 absent. */
    readonly MACH_NGOAI_VI?: string | undefined;
    /** Abnormal heart sounds (rhythm or murmur). 0 no, 1 yes. */
    readonly TIENG_TIM?: string | undefined;
    /** Shape of abdomen and navel. 0 not normal, 1 normal. */
    readonly HINH_DANG_BUNG_RON?: string | undefined;
    /** Enlarged liver or spleen. 0 no, 1 yes. */
    readonly GAN_LACH_TO?: string | undefined;
    /** Abnormal abdominal mass. 0 no, 1 yes. */
    readonly KHOI_BAT_THUONG?: string | undefined;
    /** Anus. 0 not normal, 1 normal. */
    readonly LO_HAU_MON?: string | undefined;
    /** External genitals. 0 not normal, 1 normal. */
    readonly CO_QUAN_SINH_DUC_NGOAI?: string | undefined;
    /** Asymmetric movement. 0 no, 1 yes. */
    readonly VAN_DONG_KHONG_DOI_XUNG?: string | undefined;
    /** Sucking reflex present. 0 no, 1 yes. */
    readonly PHAN_XA_BU?: string | undefined;
    /** Grasp reflex present. 0 no, 1 yes. */
    readonly PHAN_XA_NAM?: string | undefined;
    /** Moro reflex present. 0 no, 1 yes. */
    readonly PHAN_XA_MORO?: string | undefined;
    /** Muscle tone. 1 normal; 2 increased; 3 decreased. */
    readonly TRUONG_LUC_CO?: string | undefined;
    /** Hip joint. 1 normal; 2 dislocated. */
    readonly KHOP_HANG?: string | undefined;
    /** Tendon reflexes. 0 not normal, 1 normal. */
    readonly PHAN_XA_CO?: string | undefined;
    /** Back and spine. 0 not normal, 1 normal. */
    readonly KIEM_TRA_LUNG_COT_SONG?: string | undefined;
    /** Limbs and joints. 0 not normal, 1 normal. */
    readonly TU_CHI_KHOP?: string | undefined;
    /** Gait. 0 not normal, 1 normal. */
    readonly QUAN_SAT_DANG_DI?: string | undefined;
  };
  /** Conclusion and advice (children under 6). @official XML8 */
  readonly KET_LUAN_VA_TU_VAN: {
    /** Overall result normal. 0 no, 1 yes. */
    readonly BINH_THUONG: string;
    /** Risk of tuberculosis. 0 no, 1 yes. */
    readonly NGUY_CO_MAC_LAO?: string | undefined;
    /** Has a health problem. 0 no, 1 yes. */
    readonly VAN_DE_SUC_KHOE?: string | undefined;
    /** Diagnosis codes of the conclusion. */
    readonly KET_LUAN_BENH?: string | undefined;
    /** The health problem in words. */
    readonly GHI_RO_VAN_DE_SUC_KHOE?: string | undefined;
    /** Next examination arranged. 0 no, 1 yes. */
    readonly HEN_KHAM_LAN_SAU?: string | undefined;
    /** Referred to another facility. 0 no, 1 yes. */
    readonly CHUYEN_CSKCB?: string | undefined;
  };
}

/** The form for 6 to under 18 years. */
export interface MinorCheckup {
  readonly form: "minor";
  /** Administrative data. @official XML1 */
  readonly THONG_TIN_HANH_CHINH: {
    /** Full name. */
    readonly HO_TEN: string;
    /** Date (and time, if known) of birth. */
    readonly NGAY_SINH: string;
    /** Personal identification number. */
    readonly SO_CCCD: string;
    /** Sex. 1 male; 2 female; 3 undetermined. */
    readonly GIOI_TINH: string;
    /** Ethnic group code. */
    readonly MA_DAN_TOC: string;
    /** Blood group with Rh as short text. */
    readonly NHOM_MAU?: string | undefined;
    /** Address. */
    readonly DIA_CHI: string;
    /** Province of residence. */
    readonly MATINH_CU_TRU: string;
    /** Commune of residence. */
    readonly MAXA_CU_TRU: string;
    /** Phone. */
    readonly DIEN_THOAI?: string | undefined;
    /** Issue date of the identity card. */
    readonly NGAYCAP_CCCD?: string | undefined;
    /** Issuing authority of the identity card. */
    readonly NOICAP_CCCD?: string | undefined;
    /** Name of father, mother or guardian. */
    readonly NGUOI_GIAM_HO?: string | undefined;
    /** Personal identification number of the guardian. */
    readonly SO_CCCD_NGH?: string | undefined;
    /** Phone of the guardian. */
    readonly DIEN_THOAI_NGH?: string | undefined;
    /** Reason for the examination. */
    readonly LY_DO_VV: string;
  };
  /** Visit data. @official XML2 */
  readonly THONG_TIN_CHUNG_VE_LAN_KHAM: {
    /** Visit link code given by the facility; same role as MA_LK of the insurance tables. */
    readonly MA_LK?: string | undefined;
    /** Facility code (5 characters, insurance numbering). */
    readonly MA_CSKCB: string;
    /** 13-digit facility number (GLN) issued when registering with the data axis. */
    readonly MA_GTIN_CSKCB: string;
    /** Population group(s) of the examined person. 1 elderly; 2 person with disability; 3 poor or near-poor household; 4 person of merit; 5 chronic disease; 6 ethnic minority or mountain area; 7 disadvantaged or extremely disadvantaged area; 8 island commune; 9 special zone; 10 preschool child; 11 pupil; 12 student; 13 worker; 14 informal worker; 15 no health insurance; 16 other. */
    readonly DOI_TUONG: string;
    /** Who pays for the check-up. 1 central budget; 2 local budget; 3 health insurance fund; 4 employer; 5 social contribution; 9 other. */
    readonly NGUON_CHI_TRA: string;
    /** Visit category. */
    readonly MA_LOAI_KCB: string;
    /** Start of the examination. */
    readonly NGAY_VAO: string;
  };
  /** Clinical examination. @official XML7 */
  readonly KHAM_LAM_SANG?: {
    /** Circulation: findings. */
    readonly NHI_KHOA_TUAN_HOAN?: string | undefined;
    /** Circulation: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_TUAN_HOAN?: string | undefined;
    /** Respiration: findings. */
    readonly NHI_KHOA_HO_HAP?: string | undefined;
    /** Respiration: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_HO_HAP?: string | undefined;
    /** Digestion: findings. */
    readonly NHI_KHOA_TIEU_HOA?: string | undefined;
    /** Digestion: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_TIEU_HOA?: string | undefined;
    /** Kidney, urinary and genital: findings. */
    readonly NHI_KHOA_THAN_TN_SD?: string | undefined;
    /** Kidney, urinary and genital: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_THAN_TN_SD?: string | undefined;
    /** Nervous system: findings. */
    readonly NHI_KHOA_THAN_KINH?: string | undefined;
    /** Nervous system: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_THAN_KINH?: string | undefined;
    /** Mental health: findings. */
    readonly NHI_KHOA_TAM_THAN?: string | undefined;
    /** Mental health: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_TAM_THAN?: string | undefined;
    /** Other clinical examination: findings. */
    readonly NHI_KHOA_LAM_SANG_KHAC?: string | undefined;
    /** Other clinical examination: examiner's electronic signature. */
    readonly CKDT_NHI_KHOA_LAM_SANG_KHAC?: string | undefined;
    /** Visual acuity without glasses, right eye. */
    readonly KHONG_KINH_MAT_PHAI?: string | undefined;
    /** Visual acuity without glasses, left eye. */
    readonly KHONG_KINH_MAT_TRAI?: string | undefined;
    /** Visual acuity with glasses, right eye. */
    readonly CO_KINH_MAT_PHAI?: string | undefined;
    /** Visual acuity with glasses, left eye. */
    readonly CO_KINH_MAT_TRAI?: string | undefined;
    /** Eye diseases, if any. */
    readonly BENH_KHAC_MAT?: string | undefined;
    /** Eye: examiner's electronic signature. */
    readonly CKDT_KHAM_MAT?: string | undefined;
    /** Hearing, left ear, normal voice. In m. */
    readonly TAI_TRAI_NOI_THUONG?: string | undefined;
    /** Hearing, left ear, whisper. In m. */
    readonly TAI_TRAI_NOI_THAM?: string | undefined;
    /** Hearing, right ear, normal voice. In m. */
    readonly TAI_PHAI_NOI_THUONG?: string | undefined;
    /** Hearing, right ear, whisper. In m. */
    readonly TAI_PHAI_NOI_THAM?: string | undefined;
    /** Ear, nose, throat diseases, if any. */
    readonly BENH_TAI_MUI_HONG?: string | undefined;
    /** Ear, nose, throat: examiner's electronic signature. */
    readonly CKDT_KHAM_TAI_MUI_HONG?: string | undefined;
    /** Upper jaw findings. */
    readonly HAM_TREN?: string | undefined;
    /** Lower jaw findings. */
    readonly HAM_DUOI?: string | undefined;
    /** Dental and maxillofacial diseases, if any. */
    readonly BENH_RANG_HAM_MAT?: string | undefined;
    /** Dental: examiner's electronic signature. */
    readonly CKDT_KHAM_RANG_HAM_MAT?: string | undefined;
  };
  /** Medical history. @official XML9 */
  readonly TIEN_SU_BENH_TAT?: {
    /** Family history: a relative has or had a disease. 0 no, 1 yes. */
    readonly TSGD_MAC_BENH?: string | undefined;
    /** Family history: disease codes. */
    readonly TSGD_MA_BENH?: string | undefined;
    /** Birth history: 1 stands for a normal birth. 0 no, 1 yes. */
    readonly SAN_KHOA?: string | undefined;
    /** Birth history: what was not normal. 1 preterm; 2 overweight at birth; 3 assisted delivery; 4 asphyxia; 5 mother ill in pregnancy. */
    readonly SAN_KHOA_KHONG_BT?: string | undefined;
    /** Disease code(s) of the birth problem. */
    readonly MA_BENH_SAN_KHOA_KHONG_BT?: string | undefined;
    /** BCG vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_BCG?: string | undefined;
    /** Diphtheria, pertussis, tetanus vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_BH_HG_UV?: string | undefined;
    /** Measles vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_SOI?: string | undefined;
    /** Polio vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_BAI_LIET?: string | undefined;
    /** Japanese encephalitis B vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_VNNB_B?: string | undefined;
    /** Hepatitis B vaccine. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_VGB?: string | undefined;
    /** Other vaccines. The code 99 does not fit the printed length 1. 0 not given; 1 given; 99 not remembered. */
    readonly TIEM_CHUNG_CAC_LOAI_KHAC?: string | undefined;
    /** Own history: has or had a disease. 0 no, 1 yes. */
    readonly TSBT_MAC_BENH?: string | undefined;
    /** Own history: disease codes. */
    readonly TSBT_MA_BENH?: string | undefined;
    /** Currently under treatment. 0 no, 1 yes. */
    readonly TSBT_DANG_DIEU_TRI_BENH?: string | undefined;
    /** Disease under treatment, in words. */
    readonly BENH_DANG_DIEU_TRI?: string | undefined;
  };
  /** Physical measurements. @official XML10 */
  readonly KHAM_THE_LUC?: {
    /** Height. In cm. */
    readonly CHIEU_CAO?: string | undefined;
    /** Weight. In kg. */
    readonly CAN_NANG?: string | undefined;
    /** Body mass index. In kg/m2. */
    readonly CHI_SO_BMI?: string | undefined;
    /** Pulse. In /min. */
    readonly MACH?: string | undefined;
    /** Blood pressure as systolic/diastolic. In mmHg. */
    readonly HUYET_AP?: string | undefined;
    /** Class of the physical examination. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_THE_LUC_PL?: string | undefined;
  };
  /** Laboratory and imaging. @official XML11 */
  readonly KHAM_CAN_LAM_SANG?: readonly {
    /** Service code of the test or image. */
    readonly MA_DICH_VU?: string | undefined;
    /** Index code of the single result. */
    readonly MA_CHI_SO?: string | undefined;
    /** Result value. */
    readonly GIA_TRI?: string | undefined;
    /** Unit. */
    readonly DON_VI_DO?: string | undefined;
    /** Description of the finding. */
    readonly MO_TA?: string | undefined;
    /** Conclusion of the test. */
    readonly KET_LUAN?: string | undefined;
    /** Electronic signature of the person giving the result. */
    readonly CKDT_KET_QUA_CLS?: string | undefined;
  }[];
  /** Conclusion. @official XML12 */
  readonly KET_LUAN: {
    /** Overall health class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly PHAN_LOAI_SK: string;
    /** Diagnosis codes of the conclusion. */
    readonly KET_LUAN_BENH?: string | undefined;
    /** Health problems in words. */
    readonly CAC_VAN_DE_SUC_KHOE?: string | undefined;
  };
}

/** The form for 18 years and over. */
export interface AdultCheckup {
  readonly form: "adult";
  /** Administrative data. @official XML1 */
  readonly THONG_TIN_HANH_CHINH: {
    /** Full name. */
    readonly HO_TEN: string;
    /** Date (and time, if known) of birth. */
    readonly NGAY_SINH: string;
    /** Personal identification number. */
    readonly SO_CCCD: string;
    /** Sex. 1 male; 2 female; 3 undetermined. */
    readonly GIOI_TINH: string;
    /** Ethnic group code. */
    readonly MA_DAN_TOC: string;
    /** Blood group with Rh as short text. */
    readonly NHOM_MAU?: string | undefined;
    /** Address. */
    readonly DIA_CHI: string;
    /** Province of residence. */
    readonly MATINH_CU_TRU: string;
    /** Commune of residence. */
    readonly MAXA_CU_TRU: string;
    /** Phone. */
    readonly DIEN_THOAI?: string | undefined;
    /** Issue date of the identity card. */
    readonly NGAYCAP_CCCD?: string | undefined;
    /** Issuing authority of the identity card. */
    readonly NOICAP_CCCD?: string | undefined;
    /** Reason for the examination. */
    readonly LY_DO_VV: string;
    /** Occupation code. */
    readonly MA_NGHE_NGHIEP: string;
    /** Place of work or study. */
    readonly NOI_LAM_VIEC_HOC_TAP?: string | undefined;
  };
  /** Visit data. @official XML2 */
  readonly THONG_TIN_CHUNG_VE_LAN_KHAM: {
    /** Visit link code given by the facility; same role as MA_LK of the insurance tables. */
    readonly MA_LK?: string | undefined;
    /** Facility code (5 characters, insurance numbering). */
    readonly MA_CSKCB: string;
    /** 13-digit facility number (GLN) issued when registering with the data axis. */
    readonly MA_GTIN_CSKCB: string;
    /** Population group(s) of the examined person. 1 elderly; 2 person with disability; 3 poor or near-poor household; 4 person of merit; 5 chronic disease; 6 ethnic minority or mountain area; 7 disadvantaged or extremely disadvantaged area; 8 island commune; 9 special zone; 10 preschool child; 11 pupil; 12 student; 13 worker; 14 informal worker; 15 no health insurance; 16 other. */
    readonly DOI_TUONG: string;
    /** Who pays for the check-up. 1 central budget; 2 local budget; 3 health insurance fund; 4 employer; 5 social contribution; 9 other. */
    readonly NGUON_CHI_TRA: string;
    /** Visit category. */
    readonly MA_LOAI_KCB: string;
    /** Start of the examination. */
    readonly NGAY_VAO: string;
  };
  /** Clinical examination. @official XML7 */
  readonly KHAM_LAM_SANG?: {
    /** Visual acuity without glasses, right eye. */
    readonly KHONG_KINH_MAT_PHAI?: string | undefined;
    /** Visual acuity without glasses, left eye. */
    readonly KHONG_KINH_MAT_TRAI?: string | undefined;
    /** Visual acuity with glasses, right eye. */
    readonly CO_KINH_MAT_PHAI?: string | undefined;
    /** Visual acuity with glasses, left eye. */
    readonly CO_KINH_MAT_TRAI?: string | undefined;
    /** Eye diseases, if any. */
    readonly BENH_KHAC_MAT?: string | undefined;
    /** Eye: examiner's electronic signature. */
    readonly CKDT_KHAM_MAT?: string | undefined;
    /** Hearing, left ear, normal voice. In m. */
    readonly TAI_TRAI_NOI_THUONG?: string | undefined;
    /** Hearing, left ear, whisper. In m. */
    readonly TAI_TRAI_NOI_THAM?: string | undefined;
    /** Hearing, right ear, normal voice. In m. */
    readonly TAI_PHAI_NOI_THUONG?: string | undefined;
    /** Hearing, right ear, whisper. In m. */
    readonly TAI_PHAI_NOI_THAM?: string | undefined;
    /** Ear, nose, throat: examiner's electronic signature. */
    readonly CKDT_KHAM_TAI_MUI_HONG?: string | undefined;
    /** Upper jaw findings. */
    readonly HAM_TREN?: string | undefined;
    /** Lower jaw findings. */
    readonly HAM_DUOI?: string | undefined;
    /** Dental: examiner's electronic signature. */
    readonly CKDT_KHAM_RANG_HAM_MAT?: string | undefined;
    /** Circulation: findings. */
    readonly NOI_KHOA_TUAN_HOAN?: string | undefined;
    /** Circulation: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_TUAN_HOAN_PL?: string | undefined;
    /** Circulation: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_TUAN_HOAN?: string | undefined;
    /** Respiration: findings. */
    readonly NOI_KHOA_HO_HAP?: string | undefined;
    /** Respiration: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_HO_HAP_PL?: string | undefined;
    /** Respiration: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_HO_HAP?: string | undefined;
    /** Digestion: findings. */
    readonly NOI_KHOA_TIEU_HOA?: string | undefined;
    /** Digestion: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_TIEU_HOA_PL?: string | undefined;
    /** Digestion: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_TIEU_HOA?: string | undefined;
    /** Kidney, urinary and genital: findings. */
    readonly NOI_KHOA_THAN_TN_SD?: string | undefined;
    /** Kidney, urinary and genital: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_THAN_TN_SD_PL?: string | undefined;
    /** Kidney, urinary and genital: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_THAN_TN_SD?: string | undefined;
    /** Endocrine: findings. */
    readonly NOI_KHOA_NOI_TIET?: string | undefined;
    /** Endocrine: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_NOI_TIET_PL?: string | undefined;
    /** Endocrine: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_NOI_TIET?: string | undefined;
    /** Muscles, bones, joints: findings. */
    readonly NOI_KHOA_CO_XUONG_KHOP?: string | undefined;
    /** Muscles, bones, joints: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_CO_XUONG_KHOP_PL?: string | undefined;
    /** Muscles, bones, joints: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_CO_XUONG_KHOP?: string | undefined;
    /** Nervous system: findings. */
    readonly NOI_KHOA_THAN_KINH?: string | undefined;
    /** Nervous system: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_THAN_KINH_PL?: string | undefined;
    /** Nervous system: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_THAN_KINH?: string | undefined;
    /** Mental health: findings. */
    readonly NOI_KHOA_TAM_THAN?: string | undefined;
    /** Mental health: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly NOI_KHOA_TAM_THAN_PL?: string | undefined;
    /** Mental health: examiner's electronic signature. */
    readonly CKDT_NOI_KHOA_TAM_THAN?: string | undefined;
    /** Surgery: findings. */
    readonly KET_QUA_KHAM_NGOAI_KHOA?: string | undefined;
    /** Surgery: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_NGOAI_KHOA_PL?: string | undefined;
    /** Surgery: examiner's electronic signature. */
    readonly CKDT_KHAM_NGOAI_KHOA?: string | undefined;
    /** Skin: findings. */
    readonly KET_QUA_KHAM_DA_LIEU?: string | undefined;
    /** Skin: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_DA_LIEU_PL?: string | undefined;
    /** Skin: examiner's electronic signature. */
    readonly CKDT_KHAM_DA_LIEU?: string | undefined;
    /** Obstetrics and gynaecology: findings. */
    readonly KET_QUA_KHAM_SAN_PHU_KHOA?: string | undefined;
    /** Obstetrics and gynaecology: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_SAN_PHU_KHOA_PL?: string | undefined;
    /** Obstetrics and gynaecology: examiner's electronic signature. */
    readonly CKDT_KHAM_SAN_PHU_KHOA?: string | undefined;
    /** Eye: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_MAT_PL?: string | undefined;
    /** Ear, nose, throat diseases, if any. */
    readonly BENH_KHAC_TAI_MUI_HONG?: string | undefined;
    /** Ear, nose, throat: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_TAI_MUI_HONG_PL?: string | undefined;
    /** Dental and maxillofacial diseases, if any. */
    readonly BENH_KHAC_RANG_HAM_MAT?: string | undefined;
    /** Dental: class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_RANG_HAM_MAT_PL?: string | undefined;
  };
  /** Medical history. @official XML9 */
  readonly TIEN_SU_BENH_TAT?: {
    /** Family history: a relative has or had a disease. 0 no, 1 yes. */
    readonly TSGD_MAC_BENH?: string | undefined;
    /** Family history: disease codes. */
    readonly TSGD_MA_BENH?: string | undefined;
    /** Disease codes under treatment. */
    readonly TSBT_MA_BENH?: string | undefined;
    /** Currently under treatment. 0 no, 1 yes. */
    readonly TSBT_DANG_DIEU_TRI_BENH?: string | undefined;
    /** Own history: any disease or injury in the last 5 years. 0 no, 1 yes. */
    readonly TSBT_BENH_TRONG_5_NAM_QUA?: string | undefined;
    /** Own history: nervous system disease or head injury. 0 no, 1 yes. */
    readonly TSBT_BENH_THAN_KINH?: string | undefined;
    /** Own history: eye disease or reduced sight. 0 no, 1 yes. */
    readonly TSBT_BENH_MAT?: string | undefined;
    /** Own history: ear disease or reduced hearing. 0 no, 1 yes. */
    readonly TSBT_BENH_TAI?: string | undefined;
    /** Own history: heart disease. 0 no, 1 yes. */
    readonly TSBT_BENH_TIM?: string | undefined;
    /** Own history: heart surgery or intervention. 0 no, 1 yes. */
    readonly TSBT_PHAU_THUAT_TIM?: string | undefined;
    /** Own history: high blood pressure. 0 no, 1 yes. */
    readonly TSBT_TANG_HUYET_AP?: string | undefined;
    /** Own history: shortness of breath. 0 no, 1 yes. */
    readonly TSBT_KHO_THO?: string | undefined;
    /** Own history: lung disease. 0 no, 1 yes. */
    readonly TSBT_BENH_PHOI?: string | undefined;
    /** Own history: kidney disease. 0 no, 1 yes. */
    readonly TSBT_BENH_THAN?: string | undefined;
    /** Own history: alcohol dependence. 0 no, 1 yes. */
    readonly TSBT_NGHIEN_RUOU?: string | undefined;
    /** Own history: diabetes. 0 no, 1 yes. */
    readonly TSBT_DAI_THAO_DUONG?: string | undefined;
    /** Own history: mental illness. 0 no, 1 yes. */
    readonly TSBT_BENH_TAM_THAN?: string | undefined;
    /** Own history: loss of consciousness. 0 no, 1 yes. */
    readonly TSBT_MAT_Y_THUC?: string | undefined;
    /** Own history: fainting or dizziness. 0 no, 1 yes. */
    readonly TSBT_NGAT?: string | undefined;
    /** Own history: digestive disease. 0 no, 1 yes. */
    readonly TSBT_BENH_TIEU_HOA?: string | undefined;
    /** Own history: sleep disorder. 0 no, 1 yes. */
    readonly TSBT_ROI_LOAN_GIAC_NGU?: string | undefined;
    /** Own history: stroke or paralysis. 0 no, 1 yes. */
    readonly TSBT_TAI_BIEN?: string | undefined;
    /** Own history: disease or injury of the spine. 0 no, 1 yes. */
    readonly TSBT_BENH_COT_SONG?: string | undefined;
    /** Own history: regular alcohol use. 0 no, 1 yes. */
    readonly TSBT_RUOU_THUONG_XUYEN?: string | undefined;
    /** Own history: drug use. 0 no, 1 yes. */
    readonly TSBT_MA_TUY?: string | undefined;
    /** Own history: other disease. 0 no, 1 yes. */
    readonly TSBT_BENH_KHAC?: string | undefined;
    /** Disease codes behind the yes answers, other diseases. */
    readonly TSBT_MA_BENH_KHAC?: string | undefined;
    /** Drugs in use with dose. */
    readonly TSBT_TEN_THUOC_LIEU_LUONG?: string | undefined;
    /** Pregnancy-related history (women). 0 no, 1 yes. */
    readonly TSBT_THAI_SAN?: string | undefined;
    /** Disease codes related to pregnancy. */
    readonly TSBT_MA_BENH_THAI_SAN?: string | undefined;
    /** Drugs related to pregnancy. */
    readonly TSBT_TEN_THUOC_THAI_SAN?: string | undefined;
  };
  /** Physical measurements. @official XML10 */
  readonly KHAM_THE_LUC?: {
    /** Height. In cm. */
    readonly CHIEU_CAO?: string | undefined;
    /** Weight. In kg. */
    readonly CAN_NANG?: string | undefined;
    /** Body mass index. In kg/m2. */
    readonly CHI_SO_BMI?: string | undefined;
    /** Pulse. In /min. */
    readonly MACH?: string | undefined;
    /** Blood pressure as systolic/diastolic. In mmHg. */
    readonly HUYET_AP?: string | undefined;
    /** Class of the physical examination. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly KHAM_THE_LUC_PL?: string | undefined;
  };
  /** Laboratory and imaging. @official XML11 */
  readonly KHAM_CAN_LAM_SANG?: readonly {
    /** Service code of the test or image. */
    readonly MA_DICH_VU?: string | undefined;
    /** Index code of the single result. */
    readonly MA_CHI_SO?: string | undefined;
    /** Result value. */
    readonly GIA_TRI?: string | undefined;
    /** Unit. */
    readonly DON_VI_DO?: string | undefined;
    /** Description of the finding. */
    readonly MO_TA?: string | undefined;
    /** Conclusion of the test. */
    readonly KET_LUAN?: string | undefined;
    /** Electronic signature of the person giving the result. */
    readonly CKDT_KET_QUA_CLS?: string | undefined;
  }[];
  /** Conclusion. @official XML12 */
  readonly KET_LUAN: {
    /** Overall health class. 1 very fit (rất khỏe); 2 fit (khỏe); 3 average (trung bình); 4 weak (yếu); 5 very weak (rất yếu). */
    readonly PHAN_LOAI_SK: string;
    /** Diagnosis codes of the conclusion. */
    readonly KET_LUAN_BENH?: string | undefined;
    /** Diseases and disabilities found, in words. */
    readonly CAC_BENH_TAT_NEU_CO?: string | undefined;
  };
}
