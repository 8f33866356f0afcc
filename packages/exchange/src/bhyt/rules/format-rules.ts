import { type CalendarDate, daysBetween } from "@benhan/core";
import { bhytTableNames, bhytTables } from "../qd3176/bhyt-tables.ts";
import { isOfficialDate, isOfficialMinute, officialDate } from "../schema/official-time.ts";
import { type BhytRule, bhytRule, mendAtSource, sources } from "./bhyt-rule.ts";
import { cellRule } from "./cell-rule.ts";
import { type CheckedVisit, itemsOf, textOf } from "./checked-visit.ts";

/** Every cell of this name, in whatever table. */
function cellsNamed(...names: readonly string[]): readonly string[] {
  return bhytTableNames.flatMap((table) =>
    bhytTables[table].fields.filter(({ name }) => names.includes(name)).map(({ name }) => `${table}.${name}`),
  );
}

const facilityCells = bhytTableNames.flatMap((table) =>
  bhytTables[table].fields
    .filter(({ name, codeList }) => codeList === "MA_CSKCB" && name !== "MA_DKBD")
    .map(({ name }) => `${table}.${name}`),
);

const staffCells = [
  "XML2.MA_BAC_SI",
  "XML3.MA_BAC_SI",
  "XML3.NGUOI_THUC_HIEN",
  "XML4.MA_BS_DOC_KQ",
  "XML5.NGUOI_THUC_HIEN",
  "XML13.MA_BAC_SI",
  "XML14.MA_BAC_SI",
];

const cardShape = /^[A-Z]{2}[1-5]\d{12}$/;
const personalIdShape = /^(?:\d{9}|\d{12})$/;

function isCard(card: string, { options }: CheckedVisit): boolean {
  if (!options.cardLengths.includes(card.length)) return false;
  return card.length === 15 ? cardShape.test(card) : /^\d+$/.test(card);
}

/** Full years from a birth date to a day, or undefined when either is not known. */
function ageAt(birth: string | undefined, day: CalendarDate | undefined): number | undefined {
  const born = officialDate(birth?.slice(0, 8) ?? "");
  if (born === undefined || day === undefined) return undefined;
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

/** The form of single fields. */
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
      const born = officialDate(birth.slice(0, 8));
      const arrived = visit.dateOf("NGAY_VAO");
      if (born === undefined || arrived === undefined || !birth.endsWith("0000")) return;
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
    broken: (value) =>
      /^\d+$/.test(value) ? !personalIdShape.test(value) : /^[A-Z]\d{7}$/.test(value) ? false : "warning",
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
      const age = ageAt(textOf(visit.summary, "NGAY_SINH"), visit.dateOf("NGAY_VAO"));
      if (age !== undefined && age >= 14 && textOf(visit.summary, "SO_CCCD") === undefined) {
        find({ table: "XML1", row: 0, field: "SO_CCCD" });
      }
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
    nextStep: {
      vi: "Tra cứu lại thẻ trên cổng giám định.",
      en: "Look the card up on the insurer's portal again.",
    },
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
    broken: (value) => !/^TE1\d{12}$/.test(value),
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
    check(visit, find) {
      const cards = textOf(visit.summary, "MA_THE_BHYT");
      if (cards === undefined) return;
      for (const field of ["MA_DKBD", "GT_THE_TU", "GT_THE_DEN"]) {
        const value = textOf(visit.summary, field);
        if (value !== undefined && itemsOf(value).length !== itemsOf(cards).length) {
          find({ table: "XML1", row: 0, field });
        }
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
    broken: (item) => !/^[0-9A-Z]{5}$/.test(item),
  }),
  cellRule({
    rule: "FMT-015",
    severity: "error",
    source: sources.qd3176,
    cells: facilityCells,
    text: { vi: "{at}: mã cơ sở phải có 5 ký tự.", en: "{at}: a facility code has 5 characters." },
    broken: (value) => itemsOf(value).some((item) => !/^[0-9A-Z]{5}$/.test(item)),
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
    broken: (value) => !/^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,3})?[*+†]?$/.test(value),
  }),
  cellRule({
    rule: "FMT-018",
    severity: "error",
    source: sources.qd3176,
    cells: cellsNamed("MA_BENH_KT"),
    text: { vi: "{at} chứa quá 12 mã bệnh.", en: "{at} holds more than 12 codes." },
    broken: (value) => itemsOf(value).length > 12,
  }),
  cellRule({
    rule: "FMT-019",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.MA_BENH_YHCT", "XML13.MA_BENH_YHCT", "XML14.MA_BENH_YHCT"],
    text: { vi: "{at} chứa quá 13 mã bệnh.", en: "{at} holds more than 13 codes." },
    broken: (value) => itemsOf(value).length > 13,
  }),
  cellRule({
    rule: "FMT-020",
    severity: "warning",
    source: sources.checkers,
    cells: ["XML1.MA_BENH_CHINH", "XML1.MA_BENH_KT"],
    text: {
      vi: "{at}: có mã bệnh y học cổ truyền ở chỗ cần mã ICD-10.",
      en: "{at}: a traditional-medicine code stands where ICD-10 is asked for.",
    },
    // Only the host's lists can tell the two apart.
    broken: (value, _row, { options: { codeLists } }) =>
      itemsOf(value).some(
        (code) => codeLists["MA_BENH_YHCT"]?.has(code) === true && codeLists["ICD10"]?.has(code) !== true,
      ),
  }),
  cellRule({
    rule: "FMT-022",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.CAN_NANG"],
    text: {
      vi: "{at} phải là số kg lớn hơn 0, không quá 200, tối đa 2 chữ số thập phân.",
      en: "{at} must be kilograms above 0, at most 200, with at most 2 decimals.",
    },
    broken: (value) => !/^\d{1,3}(?:\.\d{1,2})?$/.test(value) || Number(value) <= 0 || Number(value) > 200,
  }),
  cellRule({
    rule: "FMT-023",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.CAN_NANG_CON"],
    text: {
      vi: "{at} ghi số gam của từng con, cách nhau bởi dấu ;.",
      en: "{at} lists the grams of each child, separated by ;.",
    },
    broken: (value) => itemsOf(value).some((item) => !/^[1-9]\d{1,3}$/.test(item)),
  }),
  cellRule({
    rule: "FMT-024",
    severity: "error",
    source: sources.checkers,
    cells: ["XML2.DUONG_DUNG"],
    text: { vi: "{at} phải có dạng d.dd, ví dụ 1.01.", en: "{at} must have the form d.dd, such as 1.01." },
    broken: (value) => !/^\d\.\d{2}$/.test(value),
  }),
  cellRule({
    rule: "FMT-025",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML3.MA_GIUONG"],
    text: {
      vi: "{at}: mã giường gồm H, T, C hoặc K và 3 chữ số, mỗi dòng một giường.",
      en: "{at}: a bed is H, T, C or K and 3 digits, one bed a row.",
    },
    broken(value, _row, { options }) {
      const beds = itemsOf(value);
      if (beds.some((bed) => !/^[HTCK]\d{3}$/.test(bed))) return true;
      return beds.length > 1 && options.severalBeds;
    },
  }),
  cellRule({
    rule: "FMT-026",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML3.GOI_VTYT"],
    text: { vi: "{at} phải là G và một số, ví dụ G1.", en: "{at} must be G and a number, such as G1." },
    broken: (value) => !/^G\d+$/.test(value),
  }),
  cellRule({
    rule: "FMT-027",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML2.TT_THAU"],
    text: {
      vi: "{at} phải có dạng quyết định;Gi;Ni;năm (thuốc tự bào chế: quyết định;năm).",
      en: "{at} must read decision;Gi;Ni;year (self-prepared drugs: decision;year).",
    },
    broken: (value) => !/^[^;]+;G\d{1,2};N\d{1,2};\d{4}(?:;[^;]+)?$|^[^;]+;\d{4}$/.test(value),
  }),
  cellRule({
    rule: "FMT-028",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML3.TT_THAU"],
    text: {
      vi: "{at} phải có dạng quyết định;Gi;Ni;năm (vật tư cũ: quyết định;Gi;năm; tự sản xuất: quyết định;năm).",
      en: "{at} must read decision;Gi;Ni;year (older supplies: decision;Gi;year; own production: decision;year).",
    },
    broken: (value) => !/^[^;]+(?:;G\d{1,2}(?:;N\d{1,2})?)?;\d{4}$/.test(value),
  }),
  cellRule({
    rule: "FMT-029",
    severity: "warning",
    source: sources.qd4750,
    cells: ["XML3.TT_THAU"],
    text: {
      vi: "{at}: vật tư trúng thầu hoặc có kế hoạch từ 14/04/2023 dùng nhóm N0.",
      en: "{at}: supplies bid or planned from 14/04/2023 use tender group N0.",
    },
    // The cell carries only the year, so a decision of 2023 itself is left alone.
    broken: (value) => {
      const parts = /;N(\d{1,2});(\d{4})$/.exec(value);
      return parts !== null && Number(parts[1]) !== 0 && Number(parts[2]) > 2023;
    },
  }),
  cellRule({
    rule: "FMT-030",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML3.MA_MAY"],
    text: {
      vi: "{at} phải có dạng XX.n.Z: 2–3 chữ, nguồn 1–3, số máy cách nhau bởi dấu ;.",
      en: "{at} must read XX.n.Z: 2–3 letters, source 1–3, serial numbers separated by ;.",
    },
    broken: (value) => !/^\p{Lu}{2,3}\.(?:[12]|3(?:\[[^\]]+\])?)\.[^;]+(?:;[^;]+)*$/u.test(value),
  }),
  cellRule({
    rule: "FMT-031",
    severity: "error",
    source: sources.qd3176,
    cells: staffCells,
    text: {
      vi: "{at}: mã nhân viên là số giấy phép hành nghề, có thể thêm .TX., .HD. hoặc .CG. và mã cơ sở 5 ký tự.",
      en: "{at}: a staff code is the licence number, with .TX., .HD. or .CG. and a 5-character facility code where they apply.",
    },
    broken(value) {
      const codes = itemsOf(value);
      if (codes.some((code) => code === "" || /\.(?:TX|HD|CG)\.(?![0-9A-Z]{5}$)/.test(code))) return true;
      // Ten digits were the staff code of QĐ 130.
      return codes.some((code) => /^\d{10}$/.test(code)) && "warning";
    },
  }),
  cellRule({
    rule: "FMT-032",
    severity: "error",
    source: sources.gateway,
    cells: cellsNamed("MA_BHXH", "MA_BHXH_NND"),
    text: {
      vi: "{at} phải có 10 chữ số và khác 0000000000.",
      en: "{at} must have 10 digits that are not all zero.",
    },
    broken: (value) => !/^(?!0{10})\d{10}$/.test(value),
  }),
  cellRule({
    rule: "FMT-033",
    severity: "warning",
    source: sources.qd3176,
    cells: cellsNamed("MA_TTDV"),
    text: {
      vi: "{at} phải là số giấy phép hành nghề của người đứng đầu, không còn là 10 chữ số.",
      en: "{at} is the licence number of the head of the facility, no longer the 10-digit number.",
    },
    nextStep: {
      vi: "Ghi số giấy phép hành nghề vào danh mục nhân viên.",
      en: "Enter the licence number in the staff list.",
    },
    broken: (value) => /^\d{10}$/.test(value),
  }),
  cellRule({
    rule: "FMT-034",
    severity: "error",
    source: sources.qd4750,
    cells: ["XML5.DIEN_BIEN_LS"],
    text: {
      vi: "{at}: dấu hiệu sinh tồn phải ghi dạng CSST<Mx_Tx_HAx/y_NTx_SPx_HLx>.",
      en: "{at}: vital signs are written CSST<Mx_Tx_HAx/y_NTx_SPx_HLx>.",
    },
    broken: (value) =>
      value.includes("CSST") &&
      !/CSST<M[^_<>]*_T[^_<>]*_HA[^_<>]*_NT[^_<>]*_SP[^_<>]*_HL[^_<>]*>/.test(value),
  }),
  cellRule({
    rule: "FMT-035",
    severity: "error",
    source: sources.qd1931,
    cells: ["XML2.MUC_HUONG", "XML3.MUC_HUONG"],
    text: {
      vi: "{at} phải từ 0 đến 100; một chữ số thập phân chỉ được ghi từ 01/07/2026.",
      en: "{at} must be 0 to 100; one decimal is allowed only from 01/07/2026.",
    },
    nextStep: mendAtSource,
    broken(value, _row, visit) {
      if (!/^\d{1,3}(?:\.\d)?$/.test(value) || value.length > 4 || Number(value) > 100) return true;
      const day = visit.dateOf(visit.options.benefitDecidingDate);
      return value.includes(".") && (day === undefined || day < visit.options.benefitDecimalFrom);
    },
  }),
];
