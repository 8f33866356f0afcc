import type { DischargePaper } from "@benhan/core";
import { date, decimal, minute, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML7, giấy ra viện. @official XML7 */
export const xml7Map: RowMap = rowMap<DischargePaper>({
  mirrors: { MA_YTE: "MA_BN", NGAY_VAO: "NGAY_VAO", NGAY_RA: "NGAY_RA" },
  optional: ["pregnancyEnd", "father", "mother", "leave"],
  marks: { MA_DINH_CHI_THAI: "pregnancyEnd" },
  cells: [
    { official: "SO_LUU_TRU", path: ["archiveNumber"], as: text },
    { official: "MA_KHOA_RV", path: ["department"], as: text },
    { official: "NGUYENNHAN_DINHCHI", path: ["pregnancyEnd", "cause"], as: text },
    { official: "THOIGIAN_DINHCHI", path: ["pregnancyEnd", "at"], as: minute },
    { official: "TUOI_THAI", path: ["pregnancyEnd", "gestationWeeks"], as: decimal },
    { official: "CHAN_DOAN_RV", path: ["diagnosis"], as: text },
    { official: "PP_DIEUTRI", path: ["treatment"], as: text },
    { official: "GHI_CHU", path: ["note"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "MA_BS", path: ["signedBy"], as: text },
    { official: "TEN_BS", path: ["signerName"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "MA_CHA", path: ["father", "socialInsuranceNumber"], as: text },
    { official: "MA_ME", path: ["mother", "socialInsuranceNumber"], as: text },
    { official: "MA_THE_TAM", path: ["temporaryCard"], as: text },
    { official: "HO_TEN_CHA", path: ["father", "name"], as: text },
    { official: "HO_TEN_ME", path: ["mother", "name"], as: text },
    { official: "SO_NGAY_NGHI", path: ["leave", "days"], as: decimal },
    { official: "NGOAITRU_TUNGAY", path: ["leave", "from"], as: date },
    { official: "NGOAITRU_DENNGAY", path: ["leave", "to"], as: date },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
