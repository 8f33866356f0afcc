import type { Xml1Row, Xml13Row, Xml14Row } from "../../bhyt/qd3176/rows.data.ts";
import { courseNotes, findings } from "../catalogue/course-notes.ts";
import type { Episode } from "../episode.ts";
import { officialDay } from "../moment.ts";
import { mirroredCells } from "./mirrored-cells.ts";

/** The paper with which a patient goes to another facility. @official XML13 */
export function referralPaper(episode: Episode, summary: Xml1Row): Xml13Row {
  const { setting, patient, key, doctor, head } = episode;
  const { draws, number, facilityCode } = setting;
  const { seen, conclusion } = draws.pick(findings);
  return {
    ...mirroredCells("XML13", summary),
    MA_LK: key,
    SO_HOSO: summary.MA_HSBA ?? "",
    SO_CHUYENTUYEN: String(number),
    GIAY_CHUYEN_TUYEN: `GCT${number}`,
    MA_CSKCB_DI: facilityCode,
    HO_TEN: patient.name,
    DAU_HIEU_LS: draws.pick(courseNotes),
    CHAN_DOAN_RV: summary.CHAN_DOAN_RV ?? "",
    QT_BENHLY: draws.pick(courseNotes),
    TOMTAT_KQ: `${seen} ${conclusion}`,
    PP_DIEUTRI: summary.PP_DIEU_TRI ?? "",
    TINH_TRANG_CT: "Tỉnh, huyết động ổn định, tự thở",
    MA_LYDO_CT: summary.MA_LOAI_RV === "5" ? "3" : draws.pick(["1", "2"]),
    HUONG_DIEU_TRI: "Điều trị tiếp tại cơ sở có chuyên khoa phù hợp",
    PHUONGTIEN_VC: "Xe cứu thương",
    HOTEN_NGUOI_HT: "Điều dưỡng Mẫu",
    CHUCDANH_NGUOI_HT: "Điều dưỡng",
    MA_BAC_SI: doctor,
    MA_TTDV: head,
  };
}

/** The appointment on the day that XML1 names. @official XML14 */
export function appointmentPaper(episode: Episode, summary: Xml1Row): Xml14Row {
  const { setting, patient, key, doctor, head, left } = episode;
  return {
    ...mirroredCells("XML14", summary),
    MA_LK: key,
    SO_GIAYHEN_KL: `HK${setting.number}`,
    MA_CSKCB: setting.facilityCode,
    HO_TEN: patient.name,
    NGAY_HEN_KL: summary.NGAY_TAI_KHAM ?? "",
    MA_BAC_SI: doctor,
    MA_TTDV: head,
    NGAY_CT: officialDay(left),
  };
}
