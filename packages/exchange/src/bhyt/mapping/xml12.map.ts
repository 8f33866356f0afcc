import {
  assessmentBenefit,
  assessmentKind,
  chairPosition,
  disability,
  disabilityDegree,
} from "./assessment-words.ts";
import { date, decimal, listOf, text } from "./cell-codecs.ts";
import type { MedicalAssessment } from "./medical-assessment.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML12, giám định y khoa. It is no table of a visit. @official XML12 */
export const xml12Map: RowMap = rowMap<MedicalAssessment>({
  cells: [
    { official: "NGUOI_CHU_TRI", path: ["chairName"], as: text },
    { official: "CHUC_VU", path: ["chairPosition"], as: chairPosition },
    { official: "NGAY_HOP", path: ["metOn"], as: date },
    { official: "HO_TEN", path: ["person", "name"], as: text },
    { official: "NGAY_SINH", path: ["person", "birth"], as: date },
    { official: "SO_CCCD", path: ["person", "idNumber"], as: text },
    { official: "NGAY_CAP_CCCD", path: ["person", "idIssuedOn"], as: date },
    { official: "NOI_CAP_CCCD", path: ["person", "idIssuedBy"], as: text },
    { official: "DIA_CHI", path: ["person", "address", "text"], as: text },
    { official: "MATINH_CU_TRU", path: ["person", "address", "provinceCode"], as: text },
    { official: "MAHUYEN_CU_TRU", path: ["person", "address", "districtCode"], as: text },
    { official: "MAXA_CU_TRU", path: ["person", "address", "communeCode"], as: text },
    { official: "MA_BHXH", path: ["person", "socialInsuranceNumber"], as: text },
    { official: "MA_THE_BHYT", path: ["person", "cardNumber"], as: text },
    { official: "NGHE_NGHIEP", path: ["person", "occupation"], as: text },
    { official: "DIEN_THOAI", path: ["person", "phone"], as: text },
    { official: "MA_DOI_TUONG", path: ["subjects"], as: listOf(text) },
    { official: "KHAM_GIAM_DINH", path: ["kind"], as: assessmentKind },
    { official: "SO_BIEN_BAN", path: ["minutesNumber"], as: text },
    { official: "TYLE_TTCT_CU", path: ["previousImpairmentPercent"], as: decimal },
    { official: "DANG_HUONG_CHE_DO", path: ["benefits"], as: listOf(assessmentBenefit) },
    { official: "NGAY_CHUNG_TU", path: ["issuedOn"], as: date },
    { official: "SO_GIAY_GIOI_THIEU", path: ["referral", "number"], as: text },
    { official: "NGAY_DE_NGHI", path: ["referral", "requestedOn"], as: date },
    { official: "MA_DONVI", path: ["referral", "bodyCode"], as: text },
    { official: "GIOI_THIEU_CUA", path: ["referral", "bodyName"], as: text },
    { official: "KET_QUA_KHAM", path: ["findings"], as: text },
    { official: "SO_VAN_BAN_CAN_CU", path: ["basis"], as: listOf(text) },
    { official: "TYLE_TTCT_MOI", path: ["impairmentPercent"], as: decimal },
    { official: "TONG_TYLE_TTCT", path: ["totalImpairmentPercent"], as: decimal },
    { official: "DANG_KHUYETTAT", path: ["disability"], as: disability },
    { official: "MUC_DO_KHUYETTAT", path: ["disabilityDegree"], as: disabilityDegree },
    { official: "DE_NGHI", path: ["recommendation"], as: text },
    { official: "DUOC_XACDINH", path: ["careNeed"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
