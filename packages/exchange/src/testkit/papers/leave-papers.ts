import type { Xml1Row, Xml10Row, Xml11Row } from "../../bhyt/qd3176/rows.data.ts";
import type { Episode } from "../episode.ts";
import { daysAfter, officialDay } from "../moment.ts";

const employer = "Công ty Mẫu, khu công nghiệp Thử";

/** Leave from the day of the visit on, both ends counted. */
function leave({ arrived, head, doctor, setting }: Episode, days: number) {
  const number = String(setting.number);
  return {
    number,
    shared: {
      DON_VI: employer,
      TU_NGAY: officialDay(arrived),
      DEN_NGAY: officialDay(daysAfter(arrived, days - 1)),
      MA_TTDV: head,
      MA_BS: doctor,
      NGAY_CT: officialDay(arrived),
    },
  };
}

/** Rest that protects a pregnancy. @official XML10 */
export function maternityRest(episode: Episode, summary: Xml1Row, days: number): Xml10Row {
  const { number, shared } = leave(episode, days);
  return {
    MA_LK: episode.key,
    SO_SERI: `DT${number}`,
    SO_CT: number,
    SO_NGAY: String(days),
    CHAN_DOAN_RV: summary.CHAN_DOAN_RV ?? "",
    TEN_BS: "Bác sĩ Mẫu",
    ...shared,
  };
}

/** Leave because of sickness. @official XML11 */
export function sickLeave(episode: Episode, summary: Xml1Row, days: number): Xml11Row {
  const { number, shared } = leave(episode, days);
  return {
    MA_LK: episode.key,
    SO_CT: number,
    SO_SERI: `NO${number}`,
    SO_KCB: number,
    MA_BHXH: episode.patient.socialInsuranceNumber,
    ...(summary.MA_THE_BHYT !== undefined && { MA_THE_BHYT: summary.MA_THE_BHYT }),
    CHAN_DOAN_RV: summary.CHAN_DOAN_RV ?? "",
    PP_DIEUTRI: summary.PP_DIEU_TRI ?? "",
    MA_DINH_CHI_THAI: "0",
    SO_NGAY_NGHI: String(days),
    MAU_SO: "CT07",
    ...shared,
  };
}
