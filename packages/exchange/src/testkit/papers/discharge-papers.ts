import type { Xml1Row, Xml7Row, Xml8Row } from "../../bhyt/qd3176/rows.data.ts";
import { courseNotes, findings } from "../catalogue/course-notes.ts";
import type { Episode } from "../episode.ts";
import { officialDay } from "../moment.ts";

/** The paper that the patient takes along. @official XML7 */
export function dischargePaper(episode: Episode, summary: Xml1Row): Xml7Row {
  const { doctor, head, key, left, patient, department } = episode;
  return {
    MA_LK: key,
    SO_LUU_TRU: summary.MA_HSBA ?? "",
    MA_YTE: patient.code,
    MA_KHOA_RV: department,
    NGAY_VAO: summary.NGAY_VAO ?? "",
    NGAY_RA: summary.NGAY_RA ?? "",
    MA_DINH_CHI_THAI: "0",
    CHAN_DOAN_RV: summary.CHAN_DOAN_RV ?? "",
    PP_DIEUTRI: summary.PP_DIEU_TRI ?? "",
    GHI_CHU: "Nghỉ ngơi, tái khám theo hẹn",
    MA_TTDV: head,
    MA_BS: doctor,
    TEN_BS: "Bác sĩ Mẫu",
    NGAY_CT: officialDay(left),
  };
}

/** The summary of the record. @official XML8 */
export function recordSummary(episode: Episode, summary: Xml1Row): Xml8Row {
  const { setting, head, key, left, careType } = episode;
  const { seen, conclusion } = setting.draws.pick(findings);
  return {
    MA_LK: key,
    MA_LOAI_KCB: careType,
    NGAY_VAO: summary.NGAY_VAO ?? "",
    NGAY_RA: summary.NGAY_RA ?? "",
    CHAN_DOAN_VAO: summary.CHAN_DOAN_VAO ?? "",
    CHAN_DOAN_RV: summary.CHAN_DOAN_RV ?? "",
    QT_BENHLY: setting.draws.pick(courseNotes),
    TOMTAT_KQ: `${seen} ${conclusion}`,
    PP_DIEUTRI: summary.PP_DIEU_TRI ?? "",
    KET_QUA_DTRI: summary.KET_QUA_DTRI ?? "",
    MA_TTDV: head,
    NGAY_CT: officialDay(left),
  };
}
