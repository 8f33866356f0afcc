import type { Card, PastCheck, PastVisit } from "./card.ts";
import type { Evidence } from "../../../evidence.ts";

/** One field of an answer: its name at the gateway, and ours. */
export interface AnswerField<Ours> {
  readonly official: string;
  readonly ours: keyof Ours & string;
  /** `date`: `dd/MM/yyyy`; anything else that is written there is left out. */
  readonly form: "text" | "date" | "amount";
  readonly evidence: Evidence;
}

/** The fields of a card. @official KQNhanLichSuKCB2024 @legal Công văn 1923/BHXH-CNTT (20/06/2024), phụ lục 03 */
export const cardFields: readonly AnswerField<Card>[] = [
  { official: "maThe", ours: "cardNumber", form: "text", evidence: "D" },
  { official: "hoTen", ours: "name", form: "text", evidence: "D" },
  { official: "ngaySinh", ours: "birth", form: "text", evidence: "D" },
  { official: "gioiTinh", ours: "gender", form: "text", evidence: "D" },
  { official: "diaChi", ours: "address", form: "text", evidence: "D" },
  { official: "maDKBD", ours: "registeredFacility", form: "text", evidence: "D" },
  { official: "cqBHXH", ours: "insurer", form: "text", evidence: "D" },
  { official: "gtTheTu", ours: "validFrom", form: "date", evidence: "D" },
  { official: "gtTheDen", ours: "validTo", form: "date", evidence: "D" },
  { official: "maKV", ours: "livingArea", form: "text", evidence: "D" },
  { official: "ngayDu5Nam", ours: "fiveYearsOn", form: "date", evidence: "D" },
  { official: "maSoBHXH", ours: "insuranceNumber", form: "text", evidence: "D" },
  { official: "maTheCu", ours: "oldCardNumber", form: "text", evidence: "D" },
  { official: "maTheMoi", ours: "newCardNumber", form: "text", evidence: "D" },
  { official: "gtTheTuMoi", ours: "newValidFrom", form: "date", evidence: "D" },
  { official: "gtTheDenMoi", ours: "newValidTo", form: "date", evidence: "D" },
  { official: "maDKBDMoi", ours: "newRegisteredFacility", form: "text", evidence: "D" },
  { official: "tenDKBDMoi", ours: "newRegisteredFacilityName", form: "text", evidence: "D" },
];

/**
 * The fields of a visit in `dsLichSuKCB2018`. Those of `dsLichSuKCB2025` are not published and expected to be the same
 * (setting `bhxh.historyFields`). `TEMP3` to `TEMP5` are reserved.
 */
export const visitFields: readonly AnswerField<PastVisit>[] = [
  { official: "maHoSo", ours: "fileId", form: "text", evidence: "D" },
  { official: "maCSKCB", ours: "facilityCode", form: "text", evidence: "D" },
  { official: "ngayVao", ours: "admittedAt", form: "text", evidence: "D" },
  { official: "ngayRa", ours: "dischargedAt", form: "text", evidence: "D" },
  { official: "tenBenh", ours: "disease", form: "text", evidence: "D" },
  { official: "tinhTrang", ours: "dischargeState", form: "text", evidence: "D" },
  { official: "kqDieuTri", ours: "treatmentResult", form: "text", evidence: "D" },
  { official: "lyDoVV", ours: "reason", form: "text", evidence: "D" },
  { official: "TEMP1", ours: "employerCode", form: "text", evidence: "D" },
  { official: "TEMP2", ours: "employerName", form: "text", evidence: "D" },
];

/** The fields of an earlier look-up in `dsLichSuKT2018`. */
export const checkFields: readonly AnswerField<PastCheck>[] = [
  { official: "userKT", ours: "by", form: "text", evidence: "D" },
  { official: "thoiGianKT", ours: "at", form: "text", evidence: "D" },
  { official: "thongBao", ours: "message", form: "text", evidence: "D" },
  { official: "maLoi", ours: "code", form: "text", evidence: "D" },
];
