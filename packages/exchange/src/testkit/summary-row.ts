import { totalsOf } from "../bhyt/money/index.ts";
import type { Xml1Row } from "../bhyt/qd3176/rows.data.ts";
import { advice } from "./catalogue/course-notes.ts";
import type { Diagnosis } from "./catalogue/diagnoses.ts";
import type { ChargedRows } from "./charged-rows.ts";
import { type Episode, endOf } from "./episode.ts";
import { filledRow } from "./filled-row.ts";
import { type Moment, officialDay, officialMinute } from "./moment.ts";

/** What a profile says about its episode beyond what all have in common. */
export interface Outcome {
  readonly diagnosis: Diagnosis;
  readonly others?: readonly Diagnosis[];
  /** @official SO_NGAY_DTRI */
  readonly days: number;
  /** The reason of the admission, for stays. @official LY_DO_VNT */
  readonly admission?: { readonly reason: string; readonly at: Moment };
  /** @official PP_DIEU_TRI */
  readonly method: string;
  /** What the discharge diagnosis also says, such as that rest is due. */
  readonly addedDiagnosis?: string;
  /** Cells that only some episodes have, or have otherwise. */
  readonly cells?: Partial<Xml1Row>;
}

/** The diagnosis at the end, with those beside it. @official CHAN_DOAN_RV */
function finalDiagnosis({ diagnosis, others = [], addedDiagnosis }: Outcome): string {
  const texts = [diagnosis, ...others].map(({ code, text }) => `${text} (${code})`);
  return [...texts, ...(addedDiagnosis === undefined ? [] : [addedDiagnosis])].join("; ");
}

/** XML1: who, why, when, and the sums of the charges. */
export function summaryRow(episode: Episode, outcome: Outcome, charges: ChargedRows): Xml1Row {
  const { patient, insurance, arrived, left, setting } = episode;
  const { diagnosis, others = [], admission } = outcome;
  const MA_LK = episode.key;
  const hadDistricts = officialDay(arrived) < "20250701";
  const end = endOf(episode);
  return filledRow<Xml1Row>({
    MA_LK,
    STT: "1",
    MA_BN: patient.code,
    HO_TEN: patient.name,
    SO_CCCD: patient.personalId,
    NGAY_SINH: patient.birth,
    GIOI_TINH: patient.female ? "2" : "1",
    MA_QUOCTICH: "000",
    MA_DANTOC: patient.ethnicGroup,
    MA_NGHE_NGHIEP: "00",
    DIA_CHI: patient.address,
    MATINH_CU_TRU: "79",
    MAHUYEN_CU_TRU: hadDistricts ? "999" : undefined,
    MAXA_CU_TRU: "99999",
    DIEN_THOAI: patient.phone,
    ...insurance.card,
    LY_DO_VV: diagnosis.complaint,
    LY_DO_VNT: admission?.reason,
    CHAN_DOAN_VAO: `Theo dõi ${diagnosis.text.toLowerCase()}`,
    CHAN_DOAN_RV: finalDiagnosis(outcome),
    MA_BENH_CHINH: diagnosis.code,
    MA_BENH_KT: others.length > 0 ? others.map(({ code }) => code).join(";") : undefined,
    MA_DOITUONG_KCB: insurance.objectCode,
    ...insurance.origin,
    NGAY_VAO: officialMinute(arrived),
    NGAY_VAO_NOI_TRU: admission && officialMinute(admission.at),
    NGAY_RA: officialMinute(left),
    SO_NGAY_DTRI: String(outcome.days),
    PP_DIEU_TRI: outcome.method,
    KET_QUA_DTRI: setting.draws.chance(30) ? "1" : "2",
    MA_LOAI_RV: "1",
    GHI_CHU: advice,
    NGAY_TTOAN: officialMinute(left + setting.draws.between(5, 50)),
    ...totalsOf({ XML1: { MA_LK }, ...charges }),
    NAM_QT: end.slice(0, 4),
    THANG_QT: end.slice(5, 7),
    MA_LOAI_KCB: episode.careType,
    MA_KHOA: episode.department,
    MA_CSKCB: setting.facilityCode,
    CAN_NANG: patient.weight,
    MA_HSBA: `HS${end.slice(2, 4)}${String(setting.number).padStart(7, "0")}`,
    MA_TTDV: episode.head,
    ...outcome.cells,
  });
}
