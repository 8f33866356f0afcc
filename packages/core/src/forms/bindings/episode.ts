import { codingSystems } from "../../record/coding-systems.ts";
import type { Episode, Referral } from "../../record/episode.ts";
import { dateOf } from "../../time/local-minute.ts";
import { choicesOf } from "../form-choices.ts";
import type { Binding, FieldType, FormSource } from "../form-template.ts";
import { type BindingMore, binding } from "./binding.ts";

function ofEpisode(
  member: string,
  type: FieldType,
  read: (episode: Episode) => string | undefined,
  more: BindingMore = {},
): Binding {
  return binding(`episode.${member}`, `episode.${member}`, type, ({ record }) => read(record.episode), more);
}

function ofRecord(
  name: string,
  type: FieldType,
  read: (source: FormSource) => string | undefined,
  more = {},
) {
  return binding(`record.${name}`, name, type, read, more);
}

const referredBy = choicesOf<Referral["by"]>({
  "medical-facility": ["Cơ quan y tế", "Medical facility"],
  self: ["Tự đến", "Self"],
  other: ["Khác", "Other"],
});

/** The episode and the numbers of the record. @official MA_HSBA, SO_LUU_TRU, NGAY_VAO, NGAY_RA, LY_DO_VV … */
export const episodeBindings = {
  recordNumber: ofRecord("recordNumber", "identifier", ({ record }) => record.recordNumber),
  encounterNumber: ofRecord("encounterNumber", "identifier", ({ record }) => record.encounterNumber),
  archiveNumber: ofRecord("archiveNumber", "identifier", ({ record }) => record.archiveNumber),
  form: ofRecord("form", "code", ({ record }) => record.form, { codeList: "record-form" }),
  payer: ofEpisode("payer", "choice", (episode) => episode.payer, {
    choices: choicesOf<Episode["payer"]>({
      insurance: ["BHYT", "Insurance"],
      fee: ["Thu phí", "Fee"],
      exempt: ["Miễn", "Exempt"],
      other: ["Khác", "Other"],
    }),
  }),
  visitCategory: ofEpisode("visitCategory", "code", (episode) => episode.visitCategory, {
    codeList: "MA_DOITUONG_KCB",
  }),
  arrivedAt: ofEpisode("arrivedAt", "minute", (episode) => episode.arrivedAt),
  arrivedOn: binding("episode.arrivedOn", "episode.arrivedAt", "date", ({ record }) =>
    dateOf(record.episode.arrivedAt),
  ),
  admittedAt: ofEpisode("admittedAt", "minute", (episode) => episode.admittedAt),
  endedAt: ofEpisode("endedAt", "minute", (episode) => episode.endedAt),
  endedOn: binding(
    "episode.endedOn",
    "episode.endedAt",
    "date",
    ({ record }) => record.episode.endedAt && dateOf(record.episode.endedAt),
  ),
  entrance: ofEpisode("entrance", "choice", (episode) => episode.entrance, {
    choices: choicesOf<NonNullable<Episode["entrance"]>>({
      emergency: ["Cấp cứu", "Emergency"],
      examination: ["KKB", "Examination department"],
      treatment: ["Khoa điều trị", "Treating department"],
    }),
  }),
  referredBy: ofEpisode("referral.by", "choice", (episode) => episode.referral?.by, { choices: referredBy }),
  referredFrom: ofEpisode("referral.facilityCode", "code", (episode) => episode.referral?.facilityCode, {
    codeList: "MA_CSKCB",
  }),
  referredFromName: ofEpisode("referral.facilityName", "text", (episode) => episode.referral?.facilityName),
  referralNumber: ofEpisode("referral.paperNumber", "identifier", (episode) => episode.referral?.paperNumber),
  referralDiagnosis: ofEpisode("referral.diagnosis", "text", (episode) => episode.referral?.diagnosis),
  referralCodes: binding(
    "episode.referral.codes",
    "episode.referral.codes",
    "code",
    ({ record }) => record.episode.referral?.codes?.map((coding) => coding.code),
    { codeList: codingSystems.disease },
  ),
  admissionOrdinal: ofEpisode("admissionOrdinal", "number", (episode) => episode.admissionOrdinal),
  dayOfIllness: ofEpisode("dayOfIllness", "number", (episode) => episode.dayOfIllness),
  visitReason: ofEpisode("visitReason", "text", (episode) => episode.visitReason),
  /** Why inpatient; what the patient came for, when nothing else was written. */
  admissionReason: ofEpisode(
    "admissionReason",
    "text",
    (episode) => episode.admissionReason ?? episode.visitReason,
  ),
};
