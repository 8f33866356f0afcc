import type { SickLeave } from "@benhan/core";
import { date, decimal, listOf, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML11, giấy chứng nhận nghỉ việc hưởng bảo hiểm xã hội. @official XML11 */
export const xml11Map: RowMap = rowMap<SickLeave>({
  optional: ["pregnancyEnd"],
  marks: { MA_DINH_CHI_THAI: "pregnancyEnd" },
  cells: [
    { official: "SO_CT", path: ["paperNumber"], as: text },
    { official: "SO_SERI", path: ["series"], as: text },
    { official: "SO_KCB", path: ["visitNumber"], as: text },
    { official: "DON_VI", path: ["employer"], as: text },
    { official: "MA_BHXH", path: ["socialInsuranceNumber"], as: text },
    { official: "MA_THE_BHYT", path: ["cardNumbers"], as: listOf(text) },
    { official: "CHAN_DOAN_RV", path: ["diagnosis"], as: text },
    { official: "PP_DIEUTRI", path: ["treatment"], as: text },
    { official: "NGUYENNHAN_DINHCHI", path: ["pregnancyEnd", "cause"], as: text },
    { official: "TUOI_THAI", path: ["pregnancyEnd", "gestationWeeks"], as: decimal },
    { official: "SO_NGAY_NGHI", path: ["days"], as: decimal },
    { official: "TU_NGAY", path: ["from"], as: date },
    { official: "DEN_NGAY", path: ["to"], as: date },
    { official: "HO_TEN_CHA", path: ["fatherName"], as: text },
    { official: "HO_TEN_ME", path: ["motherName"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "MA_BS", path: ["signedBy"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "MA_THE_TAM", path: ["temporaryCard"], as: text },
    { official: "MAU_SO", path: ["formNumber"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
