import type { TuberculosisCare } from "@benhan/core";
import { date, text } from "./cell-codecs.ts";
import { type RowMap, rowMap } from "./row-map.ts";
import {
  tuberculosisEvidence,
  tuberculosisHistory,
  tuberculosisHivStatus,
  tuberculosisRegimen,
  tuberculosisResistance,
  tuberculosisResult,
  tuberculosisSite,
  tuberculosisTreatment,
} from "./tuberculosis-words.ts";

/** XML15, thông tin quản lý điều trị bệnh lao. @official XML15 */
export const xml15Map: RowMap = rowMap<TuberculosisCare>({
  numbered: true,
  mirrors: { MA_BN: "MA_BN", HO_TEN: "HO_TEN", SO_CCCD: "SO_CCCD", MA_CSKCB: "MA_CSKCB" },
  cells: [
    { official: "PHANLOAI_LAO_VITRI", path: ["site"], as: tuberculosisSite },
    { official: "PHANLOAI_LAO_TS", path: ["history"], as: tuberculosisHistory },
    { official: "PHANLOAI_LAO_HIV", path: ["hivStatus"], as: tuberculosisHivStatus },
    { official: "PHANLOAI_LAO_VK", path: ["evidence"], as: tuberculosisEvidence },
    { official: "PHANLOAI_LAO_KT", path: ["resistance"], as: tuberculosisResistance },
    { official: "LOAI_DTRI_LAO", path: ["treatment"], as: tuberculosisTreatment },
    { official: "NGAYBD_DTRI_LAO", path: ["startedOn"], as: date },
    { official: "PHACDO_DTRI_LAO", path: ["regimen"], as: tuberculosisRegimen },
    { official: "NGAYKT_DTRI_LAO", path: ["endedOn"], as: date },
    { official: "KET_QUA_DTRI_LAO", path: ["result"], as: tuberculosisResult },
    { official: "NGAYKD_HIV", path: ["hivConfirmedOn"], as: date },
    { official: "BDDT_ARV", path: ["arvSince"], as: date },
    { official: "NGAY_BAT_DAU_DT_CTX", path: ["cotrimoxazoleSince"], as: date },
    { official: "DU_PHONG", path: ["reserve"], as: text },
  ],
});
