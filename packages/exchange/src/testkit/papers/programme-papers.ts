import type { Xml1Row, Xml6Row, Xml15Row } from "../../bhyt/qd3176/rows.data.ts";
import type { Episode } from "../episode.ts";
import { daysAfter, officialDay } from "../moment.ts";
import { mirroredCells } from "./mirrored-cells.ts";

/** Care of a person with HIV: an ARV course of some days. @official XML6 */
export function hivCare(episode: Episode, summary: Xml1Row, days: number): Xml6Row {
  const { key, arrived, setting } = episode;
  const { draws, facilityCode } = setting;
  return {
    ...mirroredCells("XML6", summary),
    MA_LK: key,
    NGAYKD_HIV: "20210310",
    NOI_LAY_MAU_XN: facilityCode,
    NOI_XN_KD: facilityCode,
    NOI_BDDT_ARV: facilityCode,
    BDDT_ARV: "20210401",
    MA_PHAC_DO_DIEU_TRI_BD: "TDF+3TC+DTG",
    MA_LYDO_DTRI: "1",
    LOAI_DTRI_LAO: "0",
    SANG_LOC_LAO: "2",
    KQ_DTRI_LAO: "7",
    MA_LYDO_XNTL_VR: "1",
    NGAY_XN_TLVR: officialDay(arrived),
    KQ_XNTL_VR: draws.pick(["1", "2"]),
    NGAY_KQ_XN_TLVR: officialDay(arrived),
    MA_LOAI_BN: "1",
    GIAI_DOAN_LAM_SANG: draws.pick(["1", "2"]),
    NHOM_DOI_TUONG: draws.pick(["5", "6", "11"]),
    MA_TINH_TRANG_DK: "9",
    MA_XU_TRI: "1",
    NGAY_BAT_DAU_XU_TRI: officialDay(arrived),
    NGAY_KET_THUC_XU_TRI: officialDay(daysAfter(arrived, days)),
    MA_PHAC_DO_DIEU_TRI: "TDF+3TC+DTG",
    SO_NGAY_CAP_THUOC_ARV: String(days),
  };
}

/** Treatment of tuberculosis that a bacterium proves. @official XML15 */
export function tuberculosisCare(episode: Episode, summary: Xml1Row): Xml15Row {
  const { key, arrived, patient, setting } = episode;
  return {
    ...mirroredCells("XML15", summary),
    MA_LK: key,
    STT: "1",
    MA_BN: patient.code,
    PHANLOAI_LAO_VITRI: setting.draws.pick(["1", "1", "2"]),
    PHANLOAI_LAO_TS: "1",
    PHANLOAI_LAO_HIV: "2",
    PHANLOAI_LAO_VK: "1",
    LOAI_DTRI_LAO: "2",
    NGAYBD_DTRI_LAO: officialDay(daysAfter(arrived, -setting.draws.between(10, 60))),
    PHACDO_DTRI_LAO: "1",
    KET_QUA_DTRI_LAO: "6",
  };
}
