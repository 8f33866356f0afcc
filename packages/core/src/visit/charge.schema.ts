import * as z from "zod/mini";
import { amount, labelled, matching, minute, text, texts } from "../shape/field.ts";
import type { Anaesthesia, MedicationCharge, ServiceCharge, VisitSettlement } from "./charge.ts";

export const anaesthesiaSchema: z.ZodMiniType<Anaesthesia> = z.enum([
  "general",
  "regional",
  "acupuncture",
  "other",
]);

const otherSources = z.strictObject({
  stateBudget: labelled(amount, "T_NGUONKHAC_NSNN", "ngân sách nhà nước hỗ trợ"),
  foreign: labelled(amount, "T_NGUONKHAC_VTNN", "viện trợ nước ngoài", "foreign aid"),
  domestic: labelled(amount, "T_NGUONKHAC_VTTN", "viện trợ trong nước", "domestic aid"),
  remaining: labelled(amount, "T_NGUONKHAC_CL", "nguồn khác còn lại", "remaining sources"),
  total: labelled(amount, "T_NGUONKHAC", "tổng nguồn khác", "other sources"),
});

const lineAmounts = z.strictObject({
  hospital: labelled(amount, "THANH_TIEN_BV", "thành tiền theo giá bệnh viện", "amount at facility price"),
  insured: labelled(amount, "THANH_TIEN_BH", "thành tiền trong phạm vi BHYT", "insured amount"),
  otherSources: labelled(otherSources, "", "các nguồn khác"),
  benefitPercent: labelled(amount, "MUC_HUONG", "mức hưởng (%)", "benefit level (%)"),
  selfPaid: labelled(amount, "T_BNTT", "người bệnh tự trả", "self-paid"),
  copaid: labelled(amount, "T_BNCCT", "người bệnh cùng chi trả", "co-paid"),
  fundPaid: labelled(amount, "T_BHTT", "quỹ BHYT thanh toán", "paid by the fund"),
});

const chargeLine = {
  group: labelled(text, "MA_NHOM", "mã nhóm chi phí", "cost group"),
  unit: labelled(text, "DON_VI_TINH", "đơn vị tính"),
  scope: labelled(z.enum(["insured", "self-paid", "armed-forces"]), "PHAM_VI", "phạm vi"),
  quantity: labelled(amount, "SO_LUONG", "số lượng"),
  insurancePercent: labelled(amount, "TYLE_TT_BH", "tỷ lệ thanh toán BHYT", "insurance ratio"),
  amounts: labelled(lineAmounts, "", "các số tiền của dòng", "amounts of the row"),
  department: labelled(text, "MA_KHOA", "mã khoa"),
  orderedBy: labelled(z.array(text), "MA_BAC_SI", "bác sĩ chỉ định", "ordering practitioner"),
  orderedAt: labelled(minute, "NGAY_YL", "thời điểm ra y lệnh"),
  performedAt: z.exactOptional(labelled(minute, "NGAY_TH_YL", "thời điểm thực hiện")),
  paymentMethod: labelled(
    z.enum(["fee-for-service", "capitation", "case-based"]),
    "MA_PTTT",
    "phương thức thanh toán",
  ),
  recurrentWarWound: z.exactOptional(labelled(z.boolean(), "VET_THUONG_TP", "vết thương tái phát")),
  tender: z.exactOptional(labelled(text, "TT_THAU", "thông tin thầu")),
  reserve: z.exactOptional(labelled(text, "DU_PHONG", "dự phòng")),
};

export const medicationChargeSchema: z.ZodMiniType<MedicationCharge> = z.strictObject({
  ...chargeLine,
  code: z.exactOptional(labelled(text, "MA_THUOC", "mã thuốc", "drug code")),
  name: labelled(text, "TEN_THUOC", "tên thuốc", "drug name"),
  processing: z.exactOptional(labelled(texts, "MA_PP_CHEBIEN", "phương pháp chế biến")),
  origin: z.exactOptional(labelled(text, "MA_CSKCB_THUOC", "nguồn thuốc")),
  strength: z.exactOptional(labelled(text, "HAM_LUONG", "hàm lượng")),
  route: labelled(text, "DUONG_DUNG", "đường dùng"),
  doseForm: z.exactOptional(labelled(text, "DANG_BAO_CHE", "dạng bào chế")),
  dosage: labelled(text, "LIEU_DUNG", "liều dùng"),
  instructions: z.exactOptional(labelled(text, "CACH_DUNG", "cách dùng")),
  registrationNumber: z.exactOptional(labelled(text, "SO_DANG_KY", "số đăng ký")),
  unitPrice: labelled(amount, "DON_GIA", "đơn giá"),
  serviceCodes: z.exactOptional(labelled(texts, "MA_DICH_VU", "dịch vụ dùng thuốc", "services")),
  fundingSource: labelled(
    z.enum(["insurance-fund", "project-or-aid", "national-programme", "other"]),
    "NGUON_CTRA",
    "nguồn chi trả",
  ),
});

export const serviceChargeSchema: z.ZodMiniType<ServiceCharge> = z.strictObject({
  ...chargeLine,
  code: z.exactOptional(labelled(text, "MA_DICH_VU", "mã dịch vụ", "service code")),
  name: z.exactOptional(labelled(text, "TEN_DICH_VU", "tên dịch vụ", "service name")),
  procedureCodes: z.exactOptional(labelled(texts, "MA_PTTT_QT", "mã phẫu thuật, thủ thuật")),
  supplyCode: z.exactOptional(labelled(text, "MA_VAT_TU", "mã vật tư")),
  supplyName: z.exactOptional(labelled(text, "TEN_VAT_TU", "tên vật tư")),
  supplyPackage: z.exactOptional(labelled(text, "GOI_VTYT", "gói vật tư")),
  fuelCode: z.exactOptional(labelled(text, "MA_XANG_DAU", "mã xăng dầu")),
  hospitalUnitPrice: labelled(amount, "DON_GIA_BV", "đơn giá bệnh viện", "facility unit price"),
  insuredUnitPrice: labelled(amount, "DON_GIA_BH", "đơn giá BHYT"),
  servicePercent: labelled(amount, "TYLE_TT_DV", "tỷ lệ thanh toán dịch vụ", "service ratio"),
  ceiling: z.exactOptional(labelled(amount, "T_TRANTT", "trần thanh toán")),
  bed: z.exactOptional(labelled(text, "MA_GIUONG", "mã giường")),
  performedBy: z.exactOptional(labelled(texts, "NGUOI_THUC_HIEN", "người thực hiện", "performer")),
  diagnosisCode: z.exactOptional(labelled(text, "MA_BENH", "mã bệnh")),
  traditionalDiagnosisCode: z.exactOptional(
    labelled(text, "MA_BENH_YHCT", "mã bệnh YHCT", "traditional-medicine code"),
  ),
  resultAt: z.exactOptional(labelled(minute, "NGAY_KQ", "thời điểm có kết quả")),
  anaesthesia: z.exactOptional(labelled(anaesthesiaSchema, "PP_VO_CAM", "phương pháp vô cảm")),
  bodySite: z.exactOptional(labelled(text, "VI_TRI_TH_DVKT", "vị trí thực hiện")),
  machine: z.exactOptional(labelled(text, "MA_MAY", "mã máy")),
  productModel: z.exactOptional(labelled(text, "MA_HIEU_SP", "mã hiệu sản phẩm")),
  reusedSupply: z.exactOptional(labelled(z.boolean(), "TAI_SU_DUNG", "vật tư tái sử dụng")),
});

export const settlementSchema: z.ZodMiniType<VisitSettlement> = z.strictObject({
  paidAt: z.exactOptional(labelled(minute, "NGAY_TTOAN", "thời điểm thanh toán")),
  drugs: labelled(amount, "T_THUOC", "tổng tiền thuốc", "sum of drugs"),
  supplies: labelled(amount, "T_VTYT", "tổng tiền vật tư", "sum of supplies"),
  hospital: labelled(amount, "T_TONGCHI_BV", "tổng chi phí", "total at facility price"),
  insured: labelled(amount, "T_TONGCHI_BH", "tổng chi phí trong phạm vi BHYT", "insured total"),
  selfPaid: labelled(amount, "T_BNTT", "tổng tự trả", "self-paid total"),
  copaid: labelled(amount, "T_BNCCT", "tổng cùng chi trả", "co-paid total"),
  fundPaid: labelled(amount, "T_BHTT", "tổng quỹ BHYT thanh toán", "total paid by the fund"),
  otherSources: labelled(amount, "T_NGUONKHAC", "tổng nguồn khác", "total of other sources"),
  fundPaidFeeForService: labelled(
    amount,
    "T_BHTT_GDV",
    "quỹ BHYT thanh toán theo phí dịch vụ",
    "paid by the fund for services",
  ),
  year: labelled(matching(/^\d{4}$/, "year"), "NAM_QT", "năm quyết toán", "year of settlement"),
  month: labelled(
    matching(/^(?:0[1-9]|1[0-2])$/, "month"),
    "THANG_QT",
    "tháng quyết toán",
    "month of settlement",
  ),
});
