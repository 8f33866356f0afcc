import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "../checked-visit.ts";
import { cellRule } from "../engine/cell-rule.ts";
import { minuteIn } from "../treatment/row-times.ts";
import { minutesBetween } from "../values/minutes-between.ts";
import { isCoded, summaryRule } from "./summary-rule.ts";
import { treatmentDays } from "./treatment-days.ts";

const typeOf = (visit: CheckedVisit) => textOf(visit.summary, "MA_LOAI_KCB");
/** Groups of technical services: tests, imaging, explorations, surgery, procedures. */
const technical = ["1", "2", "3", "8", "18"];
const inPatient = ["03", "04", "06", "09"];
const outPatient = ["01", "02", "05", "08"];
const lookAgain = {
  vi: "Xem lại MA_LOAI_KCB và MA_DOITUONG_KCB của đợt khám.",
  en: "Look at MA_LOAI_KCB and MA_DOITUONG_KCB of the visit again.",
};

/** How long the patient stayed, in minutes. */
function stayOf(visit: CheckedVisit): number | undefined {
  const arrived = minuteIn(visit.summary, "NGAY_VAO");
  const left = minuteIn(visit.summary, "NGAY_RA");
  return arrived === undefined || left === undefined ? undefined : minutesBetween(arrived, left);
}

function codesOf({ summary }: CheckedVisit, ...fields: readonly string[]): readonly string[] {
  return fields.flatMap((field) => itemsOf(textOf(summary, field) ?? "")).filter((code) => code !== "");
}

const route = /^[13]\./;
/** Chapter O, outcome and care of delivery. */
const delivery = /^(?:O|Z3[789])/;

/** How the form of care, the entitlement and the rest of the episode fit together. */
export const careFormRules: readonly BhytRule[] = [
  summaryRule({
    rule: "X1-015",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: mã 1.1 đi cùng MA_DKBD là chính cơ sở này, và ngược lại (trừ 1.2, 2).",
      en: "{at}: 1.1 goes with MA_DKBD being this facility, and the reverse (but for 1.2 and 2).",
    },
    nextStep: lookAgain,
    broken(visit) {
      const registered = codesOf(visit, "MA_DKBD");
      const own = textOf(visit.summary, "MA_CSKCB");
      const code = textOf(visit.summary, "MA_DOITUONG_KCB");
      if (registered.length === 0 || own === undefined || code === undefined) return undefined;
      // Codes that do not begin with 1 or 3 do not speak of the way here.
      const wrong = registered.includes(own)
        ? route.test(code) && code !== "1.1" && code !== "1.2"
        : code === "1.1";
      return wrong && "MA_DOITUONG_KCB";
    },
  }),
  summaryRule({
    rule: "X1-016",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: mã 1.14 chỉ dùng cho ngoại trú, 1.15 chỉ dùng cho nội trú.",
      en: "{at}: 1.14 is for out-patients only, 1.15 for in-patients only.",
    },
    nextStep: lookAgain,
    broken(visit) {
      const wrong =
        (isCoded(visit, "MA_DOITUONG_KCB", "1.14") && !isCoded(visit, "MA_LOAI_KCB", ...outPatient)) ||
        (isCoded(visit, "MA_DOITUONG_KCB", "1.15") && !isCoded(visit, "MA_LOAI_KCB", ...inPatient));
      return wrong && typeOf(visit) !== undefined && "MA_DOITUONG_KCB";
    },
  }),
  summaryRule({
    rule: "X1-019",
    severity: "error",
    source: sources.qd3176,
    editions: ["qd3176"],
    text: {
      vi: "{at} khác số ngày tính theo hình thức khám chữa bệnh.",
      en: "{at} differs from the days counted for this form of care.",
    },
    nextStep: {
      vi: "Tính lại {field}; nếu cổng còn đếm theo QĐ 4750, đặt treatmentDays là 4750.",
      en: "Count {field} again; where the gateway still counts as QĐ 4750 did, set treatmentDays to 4750.",
    },
    broken(visit) {
      const said = Number(textOf(visit.summary, "SO_NGAY_DTRI") ?? Number.NaN);
      if (!Number.isInteger(said)) return undefined;
      const due = treatmentDays(visit);
      if (due === undefined || (said >= due.least && said <= due.most)) return undefined;
      return { field: "SO_NGAY_DTRI", expected: String(due.least) };
    },
  }),
  summaryRule({
    rule: "X1-022",
    severity: "error",
    source: sources.checkers,
    text: {
      vi: "{at}: nội trú dưới 4 giờ ghi mã 09.",
      en: "{at}: an in-patient stay under 4 hours is 09.",
    },
    broken(visit) {
      const minutes = isCoded(visit, "MA_LOAI_KCB", "03") ? stayOf(visit) : undefined;
      return minutes !== undefined && minutes >= 0 && minutes < 240 && "MA_LOAI_KCB";
    },
  }),
  summaryRule({
    rule: "X1-023",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: lượt khám (01) kéo dài hơn một ngày.",
      en: "{at}: a consultation (01) lasts more than one day.",
    },
    nextStep: lookAgain,
    broken(visit) {
      const minutes = isCoded(visit, "MA_LOAI_KCB", "01") ? stayOf(visit) : undefined;
      return minutes !== undefined && minutes > 1440 && "MA_LOAI_KCB";
    },
  }),
  summaryRule({
    rule: "X1-024",
    severity: "warning",
    source: sources.checkers,
    text: {
      vi: "{at}: 05 chỉ khám và cấp thuốc; có dịch vụ kỹ thuật thì ghi 08.",
      en: "{at}: 05 is consultation and drugs only; with technical services it is 08.",
    },
    broken: (visit) =>
      isCoded(visit, "MA_LOAI_KCB", "05") &&
      visit.rows("XML3").some((row) => technical.includes(textOf(row, "MA_NHOM") ?? "")) &&
      "MA_LOAI_KCB",
  }),
  summaryRule({
    rule: "X1-025",
    severity: "warning",
    source: sources.checkers,
    needs: "codeLists.MA_BENH_DAI_NGAY",
    text: {
      vi: "{at}: bệnh điều trị dài ngày đi cùng 05 hoặc 08, bệnh khác đi cùng 01 hoặc 02.",
      en: "{at}: long-term diseases go with 05 or 08, others with 01 or 02.",
    },
    nextStep: lookAgain,
    broken(visit) {
      const list = visit.list("MA_BENH_DAI_NGAY");
      if (list === undefined || !isCoded(visit, "MA_LOAI_KCB", ...outPatient)) return undefined;
      const main = textOf(visit.summary, "MA_BENH_CHINH");
      if (main === undefined) return undefined;
      const isLong = (code: string) => list.stateOf(code) === "known";
      const wrong = isCoded(visit, "MA_LOAI_KCB", "05", "08")
        ? !codesOf(visit, "MA_BENH_CHINH", "MA_BENH_KT").some(isLong)
        : isLong(main);
      return wrong && "MA_LOAI_KCB";
    },
  }),
  summaryRule({
    rule: "X1-029",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} chỉ ghi khi sinh con, mà hồ sơ không có XML9 và không có mã bệnh sản khoa.",
      en: "{at} is for deliveries only; the episode has no XML9 and no obstetric code.",
    },
    broken: (visit) =>
      textOf(visit.summary, "CAN_NANG_CON") !== undefined &&
      visit.rows("XML9").length === 0 &&
      !codesOf(visit, "MA_BENH_CHINH", "MA_BENH_KT").some((code) => delivery.test(code)) &&
      "CAN_NANG_CON",
  }),
  summaryRule({
    rule: "X1-030",
    severity: "error",
    source: sources.qd3176,
    text: {
      vi: "{at} phải ghi rõ nghỉ dưỡng thai, vì hồ sơ có XML10.",
      en: "{at} must say maternity rest, because the episode has XML10.",
    },
    broken(visit) {
      const diagnosis = textOf(visit.summary, "CHAN_DOAN_RV");
      if (diagnosis === undefined || visit.rows("XML10").length === 0) return undefined;
      return !saysMaternityRest(diagnosis, visit) && "CHAN_DOAN_RV";
    },
  }),
  cellRule({
    rule: "X1-032",
    severity: "warning",
    source: sources.checkers,
    cells: ["XML2.MA_KHOA", "XML3.MA_KHOA"],
    text: {
      vi: "{at}: khoa không có trong XML1.MA_KHOA của hồ sơ nội trú.",
      en: "{at}: the department is not in XML1.MA_KHOA of the in-patient episode.",
    },
    broken(value, _row, visit) {
      const departments = textOf(visit.summary, "MA_KHOA");
      if (departments === undefined || departments === value) return false;
      return (
        visit.options.inPatientTypes.includes(typeOf(visit) ?? "") && !itemsOf(departments).includes(value)
      );
    },
  }),
  bhytRule({
    rule: "X1-035",
    severity: "warning",
    source: sources.checkers,
    appliesTo: ["XML1", "XML3"],
    text: {
      vi: "{at}: lượt ngoại trú chỉ có tiền khám, không có thuốc hay dịch vụ nào.",
      en: "{at}: the out-patient episode holds examination fees only, no drug or service.",
    },
    nextStep: {
      vi: "Kiểm tra đã xuất đủ XML2 và XML3 chưa.",
      en: "Check whether all of XML2 and XML3 was exported.",
    },
    check(visit, find) {
      if (!isCoded(visit, "MA_LOAI_KCB", ...outPatient) || visit.rows("XML2").length > 0) return;
      const rows = visit.rows("XML3");
      if (rows.length > 0 && rows.every((row) => textOf(row, "MA_NHOM") === "13")) find({ table: "XML3" });
    },
  }),
];

/** The diagnosis holds the words for maternity rest, however capitals and accents are encoded. */
export function saysMaternityRest(diagnosis: string, { options }: CheckedVisit): boolean {
  const fold = (text: string) => text.normalize("NFC").toLowerCase();
  return fold(diagnosis).includes(fold(options.maternityRestPhrase));
}
