import type { MaternityRest } from "@benhan/core";
import { date, decimal, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML10, giấy chứng nhận nghỉ dưỡng thai. @official XML10 */
export const xml10Map: RowMap = rowMap<MaternityRest>({
  cells: [
    { official: "SO_SERI", path: ["series"], as: text },
    { official: "SO_CT", path: ["paperNumber"], as: text },
    { official: "SO_NGAY", path: ["days"], as: decimal },
    { official: "DON_VI", path: ["employer"], as: text },
    { official: "CHAN_DOAN_RV", path: ["diagnosis"], as: text },
    { official: "TU_NGAY", path: ["from"], as: date },
    { official: "DEN_NGAY", path: ["to"], as: date },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "TEN_BS", path: ["signerName"], as: text },
    { official: "MA_BS", path: ["signedBy"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
