import type { Appointment } from "@benhan/core";
import { date, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML14, giấy hẹn khám lại. @official XML14 */
export const xml14Map: RowMap = rowMap<Appointment>({
  mirrors: {
    MA_CSKCB: "MA_CSKCB",
    HO_TEN: "HO_TEN",
    NGAY_SINH: "NGAY_SINH",
    GIOI_TINH: "GIOI_TINH",
    DIA_CHI: "DIA_CHI",
    MA_THE_BHYT: "MA_THE_BHYT",
    GT_THE_DEN: "GT_THE_DEN",
    NGAY_VAO: "NGAY_VAO",
    NGAY_VAO_NOI_TRU: "NGAY_VAO_NOI_TRU",
    NGAY_RA: "NGAY_RA",
    CHAN_DOAN_RV: "CHAN_DOAN_RV",
    MA_BENH_CHINH: "MA_BENH_CHINH",
    MA_BENH_KT: "MA_BENH_KT",
    MA_BENH_YHCT: "MA_BENH_YHCT",
    MA_DOITUONG_KCB: "MA_DOITUONG_KCB",
  },
  cells: [
    { official: "SO_GIAYHEN_KL", path: ["paperNumber"], as: text },
    { official: "NGAY_HEN_KL", path: ["appointedOn"], as: date },
    { official: "MA_BAC_SI", path: ["appointedBy"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
