import type { Decimal } from "../numbers/decimal.ts";
import type { LocalMinute } from "../time/local-minute.ts";

/** Whether insurance pays. @official PHAM_VI (1 quỹ BHYT, 2 người bệnh tự trả, 3 quân đội, công an, cơ yếu) */
export type CoverageScope = "insured" | "self-paid" | "armed-forces";

/** How the fund pays. @official MA_PTTT (1 phí dịch vụ, 2 định suất, 3 trường hợp bệnh) */
export type PaymentMethod = "fee-for-service" | "capitation" | "case-based";

/** Which budget pays a drug. @official NGUON_CTRA (1–4) */
export type FundingSource = "insurance-fund" | "project-or-aid" | "national-programme" | "other";

/** Kind of anaesthesia. @official PP_VO_CAM (1–4) */
export type Anaesthesia = "general" | "regional" | "acupuncture" | "other";

/** What others than patient and fund pay. @official T_NGUONKHAC and its parts */
export interface OtherSources {
  /** @official T_NGUONKHAC_NSNN */
  readonly stateBudget: Decimal;
  /** @official T_NGUONKHAC_VTNN */
  readonly foreign: Decimal;
  /** @official T_NGUONKHAC_VTTN */
  readonly domestic: Decimal;
  /** @official T_NGUONKHAC_CL */
  readonly remaining: Decimal;
  /** @official T_NGUONKHAC */
  readonly total: Decimal;
}

/** Amounts of one line in dong, with the digits in which they were written. */
export interface LineAmounts {
  /** At the facility's price. @official THANH_TIEN_BV */
  readonly hospital: Decimal;
  /** Inside the scope of insurance. @official THANH_TIEN_BH */
  readonly insured: Decimal;
  readonly otherSources: OtherSources;
  /** Percent. @official MUC_HUONG */
  readonly benefitPercent: Decimal;
  /** @official T_BNTT */
  readonly selfPaid: Decimal;
  /** @official T_BNCCT */
  readonly copaid: Decimal;
  /** @official T_BHTT */
  readonly fundPaid: Decimal;
}

/** What a line of drugs and a line of services have in common. */
export interface ChargeLine {
  /** Cost group. @official MA_NHOM */
  readonly group: string;
  /** @official DON_VI_TINH */
  readonly unit: string;
  /** @official PHAM_VI */
  readonly scope: CoverageScope;
  /** @official SO_LUONG */
  readonly quantity: Decimal;
  /** Percent. @official TYLE_TT_BH */
  readonly insurancePercent: Decimal;
  readonly amounts: LineAmounts;
  /** @official MA_KHOA */
  readonly department: string;
  /** Licence numbers, the ordering practitioner first. @official MA_BAC_SI */
  readonly orderedBy: readonly string[];
  /** @official NGAY_YL */
  readonly orderedAt: LocalMinute;
  /** @official NGAY_TH_YL */
  readonly performedAt?: LocalMinute;
  /** @official MA_PTTT */
  readonly paymentMethod: PaymentMethod;
  /** Treatment of a war wound that recurred. @official VET_THUONG_TP */
  readonly recurrentWarWound?: boolean;
  /** Tender information. @official TT_THAU */
  readonly tender?: string;
  /** @official DU_PHONG */
  readonly reserve?: string;
}

/** A drug, fluid, blood product or herb that was used. One row of XML2. */
export interface MedicationCharge extends ChargeLine {
  /** Code of the active ingredient. @official MA_THUOC */
  readonly code?: string;
  /** @official TEN_THUOC */
  readonly name: string;
  /** @official MA_PP_CHEBIEN */
  readonly processing?: readonly string[];
  /** @official MA_CSKCB_THUOC */
  readonly origin?: string;
  /** @official HAM_LUONG */
  readonly strength?: string;
  /** @official DUONG_DUNG */
  readonly route: string;
  /** @official DANG_BAO_CHE */
  readonly doseForm?: string;
  /** @official LIEU_DUNG */
  readonly dosage: string;
  /** @official CACH_DUNG */
  readonly instructions?: string;
  /** @official SO_DANG_KY */
  readonly registrationNumber?: string;
  /** @official DON_GIA */
  readonly unitPrice: Decimal;
  /** Services in which the drug was used, when it is paid apart from them. @official MA_DICH_VU */
  readonly serviceCodes?: readonly string[];
  /** @official NGUON_CTRA */
  readonly fundingSource: FundingSource;
}

/** A service, examination, bed day, transport or supply. One row of XML3. */
export interface ServiceCharge extends ChargeLine {
  /** @official MA_DICH_VU */
  readonly code?: string;
  /** @official TEN_DICH_VU */
  readonly name?: string;
  /** ICD-9-CM. @official MA_PTTT_QT */
  readonly procedureCodes?: readonly string[];
  /** @official MA_VAT_TU */
  readonly supplyCode?: string;
  /** @official TEN_VAT_TU */
  readonly supplyName?: string;
  /** @official GOI_VTYT */
  readonly supplyPackage?: string;
  /** @official MA_XANG_DAU */
  readonly fuelCode?: string;
  /** @official DON_GIA_BV */
  readonly hospitalUnitPrice: Decimal;
  /** @official DON_GIA_BH */
  readonly insuredUnitPrice: Decimal;
  /** Percent in special cases: shared beds, repeated examinations, combined operations. @official TYLE_TT_DV */
  readonly servicePercent: Decimal;
  /** @official T_TRANTT */
  readonly ceiling?: Decimal;
  /** @official MA_GIUONG */
  readonly bed?: string;
  /** Licence numbers. @official NGUOI_THUC_HIEN */
  readonly performedBy?: readonly string[];
  /** ICD-10 code that justifies the service when it is not the main disease. @official MA_BENH */
  readonly diagnosisCode?: string;
  /** @official MA_BENH_YHCT */
  readonly traditionalDiagnosisCode?: string;
  /** @official NGAY_KQ */
  readonly resultAt?: LocalMinute;
  /** @official PP_VO_CAM */
  readonly anaesthesia?: Anaesthesia;
  /** @official VI_TRI_TH_DVKT */
  readonly bodySite?: string;
  /** @official MA_MAY */
  readonly machine?: string;
  /** @official MA_HIEU_SP */
  readonly productModel?: string;
  /** @official TAI_SU_DUNG */
  readonly reusedSupply?: boolean;
}

/** Sums of the visit in dong, and the month in which they are settled. */
export interface VisitSettlement {
  /** Left out until the visit is paid; then the dossier is sent again. @official NGAY_TTOAN */
  readonly paidAt?: LocalMinute;
  /** @official T_THUOC */
  readonly drugs: Decimal;
  /** @official T_VTYT */
  readonly supplies: Decimal;
  /** @official T_TONGCHI_BV */
  readonly hospital: Decimal;
  /** @official T_TONGCHI_BH */
  readonly insured: Decimal;
  /** @official T_BNTT */
  readonly selfPaid: Decimal;
  /** @official T_BNCCT */
  readonly copaid: Decimal;
  /** @official T_BHTT */
  readonly fundPaid: Decimal;
  /** @official T_NGUONKHAC */
  readonly otherSources: Decimal;
  /** Without capitation and case-based payment. @official T_BHTT_GDV */
  readonly fundPaidFeeForService: Decimal;
  /** @official NAM_QT */
  readonly year: string;
  /** `01` to `12`. @official THANG_QT */
  readonly month: string;
}
