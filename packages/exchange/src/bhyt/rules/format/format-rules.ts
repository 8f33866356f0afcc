import { daysBetween } from "@benhan/core";
import { qd3176 } from "../../qd3176/edition.ts";
import { isOfficialDate, isOfficialMinute, officialDate } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { FieldDefinition } from "../../schema/table-definition.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, countItems, textOf } from "../checked-visit.ts";
import { cellRule } from "../engine/cell-rule.ts";
import { yearsBetween } from "../values/years-between.ts";

/** Those of the envelope, and those that travel alone. */
const tables = Object.entries({ ...qd3176.tables, ...qd3176.apart });

/** The cells of all tables whose column is one of these. */
export function cellsWhere(isOne: (column: FieldDefinition) => boolean): readonly string[] {
  return tables.flatMap(([table, { fields }]) => fields.filter(isOne).map(({ name }) => `${table}.${name}`));
}

/** Every cell of this name, in whatever table. */
export function cellsNamed(...names: readonly string[]): readonly string[] {
  return cellsWhere(({ name }) => names.includes(name));
}

/** What most findings about a card ask for. */
export const lookCardUp = {
  vi: "Tra cứu lại thẻ trên cổng giám định.",
  en: "Look the card up on the insurer's portal again.",
};

const card15 = /^[A-Z]{2}[1-5]\d{12}$/;
const digits = /^\d+$/;
const personalId = /^(?:\d{9}|\d{12})$/;
const passport = /^[A-Z]\d{7}$/;
const newbornCard = /^TE1\d{12}$/;
const facility = /^[0-9A-Z]{5}$/;
const icd10 = /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,3})?[*+†]?$/;

function isCard(card: string, { options }: CheckedVisit): boolean {
  if (!options.cardLengths.includes(card.length)) return false;
  return card.length === 15 ? card15.test(card) : digits.test(card);
}

/** The form of cells that say who the patient is, who pays, and what the disease is. */
export const formatRules: readonly BhytRule[] = [
  bhytRule({
    rule: "FMT-004",
    severity: "warning",
    source: sources.qd3176,
    appliesTo: ["XML1"],
    text: {
      vi: "{at}: trẻ đến 28 ngày tuổi phải ghi đúng giờ phút sinh.",
      en: "{at}: for a patient up to 28 days old the true hour and minute of birth are due.",
    },
    nextStep: { vi: "Lấy giờ sinh từ giấy chứng sinh.", en: "Take the time of birth from the birth paper." },
    check(visit, find) {
      const birth = textOf(visit.summary, "NGAY_SINH") ?? "";
      if (!birth.endsWith("0000")) return;
      const born = officialDate(birth.slice(0, 8));
      const arrived = visit.dateOf("NGAY_VAO");
      if (born === undefined || arrived === undefined) return;
      const age = daysBetween(born, arrived);
      if (age >= 0 && age <= 28) find({ table: "XML1", row: 0, field: "NGAY_SINH" });
    },
  }),
  cellRule({
    rule: "FMT-009",
    severity: "error",
    source: sources.gateway,
    cells: cellsNamed("SO_CCCD", "SO_CCCD_NND"),
    text: {
      vi: "{at} phải là 9 hoặc 12 chữ số; hộ chiếu ghi chữ in hoa và số.",
      en: "{at} must be 9 or 12 digits; passports are written in capitals and digits.",
    },
    nextStep: { vi: "Đối chiếu giấy tờ của người bệnh.", en: "Compare with the patient's paper." },
    // The gateway's sheet knows one form of passport; QĐ 3176 took the limit away.
    broken(value, _row, { edition }) {
      if (personalId.test(value) || passport.test(value)) return false;
      return edition.id !== "qd3176" || digits.test(value) || "warning";
    },
  }),
  bhytRule({
    rule: "FMT-010",
    severity: "warning",
    source: sources.checkers,
    appliesTo: ["XML1"],
    text: {
      vi: "{at} trống: người bệnh từ 14 tuổi cần có số định danh.",
      en: "{at} is empty: patients of 14 years and older have a personal number.",
    },
    nextStep: { vi: "Bổ sung số định danh nếu có thể.", en: "Add the personal number if it can be had." },
    check(visit, find) {
      if (textOf(visit.summary, "SO_CCCD") !== undefined) return;
      const day = visit.dateOf("NGAY_VAO");
      const age = day && yearsBetween(textOf(visit.summary, "NGAY_SINH") ?? "", day);
      if (age !== undefined && age >= 14) find({ table: "XML1", row: 0, field: "SO_CCCD" });
    },
  }),
  cellRule({
    rule: "FMT-011",
    severity: "error",
    source: sources.qd3176,
    cells: cellsNamed("MA_THE_BHYT", "MA_THE_NND"),
    text: {
      vi: "{at}: mã thẻ phải có 15 ký tự: 2 chữ in hoa, mức hưởng 1–5, 12 chữ số.",
      en: "{at}: a card number has 15 characters: 2 capitals, the level 1–5, 12 digits.",
    },
    nextStep: lookCardUp,
    each: true,
    broken: (card, _row, visit) => !isCard(card, visit),
  }),
  cellRule({
    rule: "FMT-012",
    severity: "error",
    source: sources.checkers,
    cells: cellsNamed("MA_THE_TAM"),
    text: {
      vi: "{at}: mã thẻ tạm của trẻ sơ sinh phải là TE1, mã tỉnh và 10 chữ số.",
      en: "{at}: the temporary card of a newborn is TE1, the province code and 10 digits.",
    },
    broken: (value) => !newbornCard.test(value),
  }),
  bhytRule({
    rule: "FMT-013",
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML1"],
    text: {
      vi: "{at}: số mục (cách nhau bởi ;) khác với MA_THE_BHYT.",
      en: "{at}: the number of items (separated by ;) differs from that of MA_THE_BHYT.",
    },
    nextStep: {
      vi: "Ghi đủ nơi đăng ký và hạn thẻ cho từng thẻ, cùng thứ tự.",
      en: "Write place and validity for each card, in the same order.",
    },
    check({ summary }, find) {
      const cards = textOf(summary, "MA_THE_BHYT");
      if (cards === undefined) return;
      const count = countItems(cards);
      for (const field of ["MA_DKBD", "GT_THE_TU", "GT_THE_DEN"]) {
        const value = textOf(summary, field);
        if (value !== undefined && countItems(value) !== count) find({ table: "XML1", row: 0, field });
      }
    },
  }),
  cellRule({
    rule: "FMT-014",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.MA_DKBD"],
    text: {
      vi: "{at}: mỗi mã nơi đăng ký có 5 ký tự; thẻ tạm ghi mã tỉnh và 000.",
      en: "{at}: each registration code has 5 characters; a temporary card has the province and 000.",
    },
    each: true,
    broken: (item) => !facility.test(item),
  }),
  cellRule({
    rule: "FMT-015",
    severity: "error",
    source: sources.qd3176,
    cells: cellsWhere(({ name, codeList }) => codeList === "MA_CSKCB" && name !== "MA_DKBD"),
    text: { vi: "{at}: mã cơ sở phải có 5 ký tự.", en: "{at}: a facility code has 5 characters." },
    each: true,
    broken: (item) => !facility.test(item),
  }),
  cellRule({
    rule: "FMT-016",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.NGAY_MIEN_CCT"],
    text: {
      vi: "{at} phải có 8 chữ số (ngày cấp giấy) hoặc 12 chữ số (đạt trong đợt điều trị).",
      en: "{at} has 8 digits (day of the certificate) or 12 (reached during the episode).",
    },
    broken: (value) => !isOfficialDate(value) && !isOfficialMinute(value),
  }),
  cellRule({
    rule: "FMT-017",
    severity: "error",
    source: sources.qd3176,
    cells: cellsNamed("MA_BENH_CHINH"),
    text: {
      vi: "{at} phải là đúng một mã ICD-10, ít nhất 3 ký tự.",
      en: "{at} must be exactly one ICD-10 code of at least 3 characters.",
    },
    nextStep: {
      vi: "Chọn một bệnh chính; bệnh khác ghi vào MA_BENH_KT.",
      en: "Choose one main disease; others go into MA_BENH_KT.",
    },
    broken: (value) => !icd10.test(value),
  }),
  ...(
    [
      ["FMT-018", 12, cellsNamed("MA_BENH_KT")],
      ["FMT-019", 13, cellsNamed("MA_BENH_YHCT")],
    ] as const
  ).map(([rule, most, cells]) =>
    cellRule({
      rule,
      severity: "error",
      source: sources.qd3176,
      cells,
      text: { vi: `{at} chứa quá ${most} mã bệnh.`, en: `{at} holds more than ${most} codes.` },
      broken: (value) => value.length > most && countItems(value) > most,
    }),
  ),
  cellRule({
    rule: "FMT-020",
    severity: "warning",
    source: sources.checkers,
    cells: cellsWhere(({ codeList }) => codeList === "ICD10"),
    text: {
      vi: "{at}: có mã bệnh y học cổ truyền ở chỗ cần mã ICD-10.",
      en: "{at}: a traditional-medicine code stands where ICD-10 is asked for.",
    },
    // Only the host's lists can tell the two apart.
    needs: "codeLists.MA_BENH_YHCT",
    each: true,
    broken: (code, _row, visit) =>
      visit.list("MA_BENH_YHCT")?.stateOf(code) === "known" && visit.list("ICD10")?.stateOf(code) !== "known",
  }),
];
