import type { ServiceCharge } from "@benhan/core";
import { decimal, flag, listOf, minute, text } from "./cell-codecs.ts";
import { chargeCells } from "./charge-cells.ts";
import { anaesthesia } from "./code-words.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML3, chi tiết dịch vụ kỹ thuật và vật tư y tế. @official XML3 */
export const xml3Map: RowMap = rowMap<ServiceCharge>({
  numbered: true,
  cells: [
    { official: "MA_DICH_VU", path: ["code"], as: text },
    { official: "MA_PTTT_QT", path: ["procedureCodes"], as: listOf(text) },
    { official: "MA_VAT_TU", path: ["supplyCode"], as: text },
    { official: "GOI_VTYT", path: ["supplyPackage"], as: text },
    { official: "TEN_VAT_TU", path: ["supplyName"], as: text },
    { official: "TEN_DICH_VU", path: ["name"], as: text },
    { official: "MA_XANG_DAU", path: ["fuelCode"], as: text },
    { official: "DON_GIA_BV", path: ["hospitalUnitPrice"], as: decimal },
    { official: "DON_GIA_BH", path: ["insuredUnitPrice"], as: decimal },
    { official: "TYLE_TT_DV", path: ["servicePercent"], as: decimal },
    { official: "T_TRANTT", path: ["ceiling"], as: decimal },
    { official: "MA_GIUONG", path: ["bed"], as: text },
    { official: "NGUOI_THUC_HIEN", path: ["performedBy"], as: listOf(text) },
    { official: "MA_BENH", path: ["diagnosisCode"], as: text },
    { official: "MA_BENH_YHCT", path: ["traditionalDiagnosisCode"], as: text },
    { official: "NGAY_KQ", path: ["resultAt"], as: minute },
    { official: "PP_VO_CAM", path: ["anaesthesia"], as: anaesthesia },
    { official: "VI_TRI_TH_DVKT", path: ["bodySite"], as: text },
    { official: "MA_MAY", path: ["machine"], as: text },
    { official: "MA_HIEU_SP", path: ["productModel"], as: text },
    { official: "TAI_SU_DUNG", path: ["reusedSupply"], as: flag },
    ...chargeCells,
  ],
});
