import type { DiagnosticResult } from "@benhan/core";
import { minute, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML4, chi tiết dịch vụ cận lâm sàng. @official XML4 */
export const xml4Map: RowMap = rowMap<DiagnosticResult>({
  numbered: true,
  cells: [
    { official: "MA_DICH_VU", path: ["serviceCode"], as: text },
    { official: "MA_CHI_SO", path: ["code"], as: text },
    { official: "TEN_CHI_SO", path: ["name"], as: text },
    { official: "GIA_TRI", path: ["value"], as: text },
    { official: "DON_VI_DO", path: ["unit"], as: text },
    { official: "MO_TA", path: ["description"], as: text },
    { official: "KET_LUAN", path: ["conclusion"], as: text },
    { official: "NGAY_KQ", path: ["resultAt"], as: minute },
    { official: "MA_BS_DOC_KQ", path: ["readBy"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
