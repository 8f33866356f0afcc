import type { RecordSummary } from "@benhan/core";
import { date, decimal, text } from "./cell-codecs.ts";
import { outcome } from "./code-words.ts";
import { type RowMap, rowMap } from "./row-map.ts";

/** XML8, tóm tắt hồ sơ bệnh án. @official XML8 */
export const xml8Map: RowMap = rowMap<RecordSummary>({
  mirrors: { MA_LOAI_KCB: "MA_LOAI_KCB", NGAY_VAO: "NGAY_VAO", NGAY_RA: "NGAY_RA" },
  optional: ["childDeath"],
  cells: [
    { official: "HO_TEN_CHA", path: ["fatherName"], as: text },
    { official: "HO_TEN_ME", path: ["motherName"], as: text },
    { official: "NGUOI_GIAM_HO", path: ["guardianName"], as: text },
    { official: "DON_VI", path: ["employer"], as: text },
    { official: "CHAN_DOAN_VAO", path: ["diagnosisOnArrival"], as: text },
    { official: "CHAN_DOAN_RV", path: ["diagnosisAtEnd"], as: text },
    { official: "QT_BENHLY", path: ["history"], as: text },
    { official: "TOMTAT_KQ", path: ["resultSummary"], as: text },
    { official: "PP_DIEUTRI", path: ["treatment"], as: text },
    { official: "NGAY_SINHCON", path: ["childDeath", "bornOn"], as: date },
    { official: "NGAY_CONCHET", path: ["childDeath", "diedOn"], as: date },
    { official: "SO_CONCHET", path: ["childDeath", "count"], as: decimal },
    { official: "KET_QUA_DTRI", path: ["outcome"], as: outcome },
    { official: "GHI_CHU", path: ["note"], as: text },
    { official: "MA_TTDV", path: ["headOfFacility"], as: text },
    { official: "NGAY_CT", path: ["issuedOn"], as: date },
    { official: "MA_THE_TAM", path: ["temporaryCard"], as: text },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
