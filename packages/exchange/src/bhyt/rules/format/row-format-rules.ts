import { sources } from "../../schema/sources.ts";
import { type BhytRule, mendAtSource } from "../bhyt-rule.ts";
import { itemsOf } from "../checked-visit.ts";
import { cellRule } from "../engine/cell-rule.ts";
import { cellsNamed } from "./format-rules.ts";

const kilograms = /^\d{1,3}(?:\.\d{1,2})?$/;
const grams = /^[1-9]\d{1,3}$/;
const route = /^\d\.\d{2}$/;
const bed = /^[HTCK]\d{3}$/;
const pack = /^G\d+$/;
const drugTender = /^[^;]+;G\d{1,2};N\d{1,2};\d{4}(?:;[^;]+)?$|^[^;]+;\d{4}$/;
const supplyTender = /^[^;]+(?:;G\d{1,2}(?:;N\d{1,2})?)?;\d{4}$/;
const tenderGroup = /;N(\d{1,2});(\d{4})$/;
const machine = /^\p{Lu}{2,3}\.(?:[12]|3(?:\[[^\]]+\])?)\.[^;]+(?:;[^;]+)*$/u;
const badStaff = /^$|\.(?:TX|HD|CG)\.(?![0-9A-Z]{5}$)/;
const tenDigits = /^\d{10}$/;
const insuranceNumber = /^(?!0{10})\d{10}$/;
const vitalSigns = /CSST<M[^_<>]*_T[^_<>]*_HA[^_<>]*_NT[^_<>]*_SP[^_<>]*_HL[^_<>]*>/;
const percent = /^\d{1,3}(?:\.\d)?$/;

/** The form of cells about what was done, with what and by whom. */
export const rowFormatRules: readonly BhytRule[] = [
  cellRule({
    rule: "FMT-022",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML1.CAN_NANG"],
    text: {
      vi: "{at} phải là số kg lớn hơn 0, không quá 200, tối đa 2 chữ số thập phân.",
      en: "{at} must be kilograms above 0, at most 200, with at most 2 decimals.",
    },
    broken: (value) => !kilograms.test(value) || Number(value) <= 0 || Number(value) > 200,
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
    each: true,
    broken: (item) => !grams.test(item),
  }),
  cellRule({
    rule: "FMT-024",
    severity: "error",
    source: sources.checkers,
    cells: ["XML2.DUONG_DUNG"],
    text: { vi: "{at} phải có dạng d.dd, ví dụ 1.01.", en: "{at} must have the form d.dd, such as 1.01." },
    broken: (value) => !route.test(value),
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
      if (bed.test(value)) return false;
      const beds = itemsOf(value);
      return beds.some((one) => !bed.test(one)) || (beds.length > 1 && options.severalBeds);
    },
  }),
  cellRule({
    rule: "FMT-026",
    severity: "error",
    source: sources.qd3176,
    cells: ["XML3.GOI_VTYT"],
    text: { vi: "{at} phải là G và một số, ví dụ G1.", en: "{at} must be G and a number, such as G1." },
    broken: (value) => !pack.test(value),
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
    broken: (value) => !drugTender.test(value),
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
    broken: (value) => !supplyTender.test(value),
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
    broken(value) {
      if (value.includes(";N0;")) return false;
      const parts = tenderGroup.exec(value);
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
    broken: (value) => !machine.test(value),
  }),
  cellRule({
    rule: "FMT-031",
    severity: "error",
    source: sources.qd3176,
    cells: [...cellsNamed("MA_BAC_SI", "NGUOI_THUC_HIEN"), "XML4.MA_BS_DOC_KQ"],
    text: {
      vi: "{at}: mã nhân viên là số giấy phép hành nghề, có thể thêm .TX., .HD. hoặc .CG. và mã cơ sở 5 ký tự.",
      en: "{at}: a staff code is the licence number, with .TX., .HD. or .CG. and a 5-character facility code where they apply.",
    },
    each: true,
    // Ten digits were the staff code of QĐ 130.
    broken: (code) => badStaff.test(code) || (tenDigits.test(code) && "warning"),
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
    broken: (value) => !insuranceNumber.test(value),
  }),
  cellRule({
    rule: "FMT-033",
    severity: "warning",
    source: sources.qd3176,
    cells: cellsNamed("MA_TTDV"),
    editions: ["qd3176"],
    text: {
      vi: "{at} phải là số giấy phép hành nghề của người đứng đầu, không còn là 10 chữ số.",
      en: "{at} is the licence number of the head of the facility, no longer the 10-digit number.",
    },
    nextStep: {
      vi: "Ghi số giấy phép hành nghề vào danh mục nhân viên.",
      en: "Enter the licence number in the staff list.",
    },
    broken: (value) => tenDigits.test(value),
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
    broken: (value) => value.includes("CSST") && !vitalSigns.test(value),
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
      if (!percent.test(value) || value.length > 4 || Number(value) > 100) return true;
      if (!value.includes(".")) return false;
      const day = visit.dateOf(visit.options.benefitDecidingDate);
      return day === undefined || day < visit.options.benefitDecimalFrom;
    },
  }),
];
