import type { ChargeLine } from "@benhan/core";
import { decimal, flag, listOf, minute, text } from "./cell-codecs.ts";
import { paymentMethod, scope } from "./code-words.ts";
import type { CellOf } from "./row-map.ts";

/** The cells that XML2 and XML3 have in common. */
export const chargeCells: readonly CellOf<ChargeLine>[] = [
  { official: "MA_NHOM", path: ["group"], as: text },
  { official: "DON_VI_TINH", path: ["unit"], as: text },
  { official: "TT_THAU", path: ["tender"], as: text },
  { official: "PHAM_VI", path: ["scope"], as: scope },
  { official: "TYLE_TT_BH", path: ["insurancePercent"], as: decimal },
  { official: "SO_LUONG", path: ["quantity"], as: decimal },
  { official: "THANH_TIEN_BV", path: ["amounts", "hospital"], as: decimal },
  { official: "THANH_TIEN_BH", path: ["amounts", "insured"], as: decimal },
  { official: "T_NGUONKHAC_NSNN", path: ["amounts", "otherSources", "stateBudget"], as: decimal },
  { official: "T_NGUONKHAC_VTNN", path: ["amounts", "otherSources", "foreign"], as: decimal },
  { official: "T_NGUONKHAC_VTTN", path: ["amounts", "otherSources", "domestic"], as: decimal },
  { official: "T_NGUONKHAC_CL", path: ["amounts", "otherSources", "remaining"], as: decimal },
  { official: "T_NGUONKHAC", path: ["amounts", "otherSources", "total"], as: decimal },
  { official: "MUC_HUONG", path: ["amounts", "benefitPercent"], as: decimal },
  { official: "T_BNTT", path: ["amounts", "selfPaid"], as: decimal },
  { official: "T_BNCCT", path: ["amounts", "copaid"], as: decimal },
  { official: "T_BHTT", path: ["amounts", "fundPaid"], as: decimal },
  { official: "MA_KHOA", path: ["department"], as: text },
  { official: "MA_BAC_SI", path: ["orderedBy"], as: listOf(text), absent: [] },
  { official: "NGAY_YL", path: ["orderedAt"], as: minute },
  { official: "NGAY_TH_YL", path: ["performedAt"], as: minute },
  { official: "MA_PTTT", path: ["paymentMethod"], as: paymentMethod },
  { official: "VET_THUONG_TP", path: ["recurrentWarWound"], as: flag },
  { official: "DU_PHONG", path: ["reserve"], as: text },
];
