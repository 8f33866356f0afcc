import type { MedicationCharge } from "@benhan/core";
import { decimal, listOf, text } from "./cell-codecs.ts";
import { chargeCells } from "./charge-cells.ts";
import { fundingSource } from "./code-words.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML2, chi tiết thuốc. @official XML2 */
export const xml2Map: RowMap = rowMap<MedicationCharge>({
  numbered: true,
  cells: [
    { official: "MA_THUOC", path: ["code"], as: text },
    { official: "MA_PP_CHEBIEN", path: ["processing"], as: listOf(text) },
    { official: "MA_CSKCB_THUOC", path: ["origin"], as: text },
    { official: "TEN_THUOC", path: ["name"], as: text },
    { official: "HAM_LUONG", path: ["strength"], as: text },
    { official: "DUONG_DUNG", path: ["route"], as: text },
    { official: "DANG_BAO_CHE", path: ["doseForm"], as: text },
    { official: "LIEU_DUNG", path: ["dosage"], as: text },
    { official: "CACH_DUNG", path: ["instructions"], as: text },
    { official: "SO_DANG_KY", path: ["registrationNumber"], as: text },
    { official: "DON_GIA", path: ["unitPrice"], as: decimal },
    { official: "MA_DICH_VU", path: ["serviceCodes"], as: listOf(text) },
    { official: "NGUON_CTRA", path: ["fundingSource"], as: fundingSource },
    ...chargeCells,
  ],
});
