import { amountOf } from "../../money/amount-of.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, mendAtSource } from "../bhyt-rule.ts";
import { itemsOf, textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";
import { abovePrice } from "./above-price.ts";
import { isInPatient } from "./in-patient.ts";
import { dayIn, minuteIn, onOneDay } from "./row-times.ts";
import { isApprovedStaff } from "./staff-code.ts";

/** Oxygen and nitric oxide. */
const gases = new Set(["40.17", "40.573"]);

/** What a row of XML2 is, as far as its demands differ. */
function isGas(row: BhytRow): boolean {
  return gases.has(textOf(row, "MA_THUOC") ?? "");
}
function isBlood(row: BhytRow): boolean {
  const group = textOf(row, "MA_NHOM");
  return group === "7" || group === "17";
}
/** A herb of a decoction: it has a way of preparation, or a code of the list of herbs. */
function isHerb(row: BhytRow): boolean {
  return textOf(row, "MA_PP_CHEBIEN") !== undefined || textOf(row, "MA_THUOC")?.startsWith("05V") === true;
}
/** Transport of blood and its packaging are written as rows of XML2. */
function isBloodCarriage(row: BhytRow): boolean {
  const code = textOf(row, "MA_THUOC");
  return code !== undefined && (code.startsWith("VM.") || code.startsWith("BB."));
}
/** What the patient pays alone is not asked for its papers. */
function isSelfPaid(row: BhytRow): boolean {
  return textOf(row, "PHAM_VI") === "2";
}

/** Armed forces, police, cipher staff and their pupils. */
const forces = /^(?:CA|CY|HC|QN)/;

/** Content of the drug rows, money aside. */
export const drugRowRules: readonly BhytRule[] = [
  columnRule(
    "XML2.MA_NHOM",
    {
      rule: "X2-011",
      severity: "error",
      source: "QĐ 5937/QĐ-BYT (30/12/2021)",
      text: {
        vi: "{at}: bảng thuốc chỉ nhận nhóm 4 (thuốc), 7 (máu) và 17 (chế phẩm máu).",
        en: "{at}: rows of drugs belong to group 4 (drug), 7 (blood) or 17 (blood product).",
      },
      nextStep: {
        vi: "Ghi lại MA_NHOM, hoặc chuyển dòng này sang XML3 nếu là dịch vụ hay vật tư.",
        en: "Write MA_NHOM again, or move the row to XML3 when it is a service or a supply.",
      },
    },
    // 5 and 6 are retired: the rule about codes in force speaks of them.
    (value) => value !== "4" && value !== "7" && value !== "17" && value !== "5" && value !== "6",
  ),
  columnRule(
    "XML2.PHAM_VI",
    {
      rule: "X2-012",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} là 3 (quân đội, công an, cơ yếu) nhưng XML1.MA_THE_BHYT không có thẻ CA, CY, HC hay QN.",
        en: "{at} is 3 (armed forces, police, cipher staff) but XML1.MA_THE_BHYT has no card CA, CY, HC or QN.",
      },
    },
    (value, _row, { summary }) => {
      const cards = value === "3" ? textOf(summary, "MA_THE_BHYT") : undefined;
      return cards !== undefined && !itemsOf(cards).some((card) => forces.test(card));
    },
  ),
  rowRule(
    "XML2",
    {
      rule: "X2-018",
      severity: "warning",
      source: sources.qd3176,
      text: {
        vi: "{at} trống: máu, chế phẩm máu và khí y tế luôn dùng tại cơ sở nên cần thời điểm thực hiện.",
        en: "{at} is empty: blood, its products and gases are always given at the facility, so the moment is due.",
      },
      nextStep: {
        vi: "Ghi thời điểm thực hiện y lệnh vào NGAY_TH_YL.",
        en: "Write into NGAY_TH_YL when the order was carried out.",
      },
    },
    (row, _visit, find) => {
      if (textOf(row, "NGAY_TH_YL") !== undefined || isBloodCarriage(row)) return;
      if (isBlood(row) || isGas(row)) find({ field: "NGAY_TH_YL" });
    },
  ),
  rowRule(
    "XML2",
    {
      rule: "X2-019",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} trống; chỉ khí oxy, nitric oxide, máu, chế phẩm máu, thuốc thang và thuốc phóng xạ chưa đăng ký mới được bỏ trống.",
        en: "{at} is empty; only oxygen, nitric oxide, blood, its products, decoctions and unregistered radiopharmaceuticals go without.",
      },
      nextStep: {
        vi: "Ghi số đăng ký lưu hành của thuốc; thuốc phóng xạ chưa đăng ký thì khai trong unregisteredDrugs.",
        en: "Write the drug's registration number; name unregistered radiopharmaceuticals in unregisteredDrugs.",
      },
    },
    (row, { options }, find) => {
      if (textOf(row, "SO_DANG_KY") !== undefined || isSelfPaid(row)) return;
      if (isBlood(row) || isGas(row) || isHerb(row) || isBloodCarriage(row)) return;
      if (!options.unregisteredDrugs.has(textOf(row, "MA_THUOC") ?? "")) find({ field: "SO_DANG_KY" });
    },
  ),
  rowRule(
    "XML2",
    {
      rule: "X2-021",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at}: khí y tế, máu, chế phẩm máu và vị thuốc cổ truyền để trống hàm lượng, thuốc khác phải ghi.",
        en: "{at}: gases, blood, its products and herbs leave the strength empty, all other drugs give it.",
      },
    },
    (row, { edition }, find) => {
      const strength = textOf(row, "HAM_LUONG");
      if (isGas(row) || isBlood(row) || isHerb(row)) {
        // Only QĐ 3176 asks for an empty cell; before, herbs wrote their weight.
        if (strength !== undefined && edition.id === "qd3176") find({ field: "HAM_LUONG" });
      } else if (strength === undefined && !isSelfPaid(row) && !isBloodCarriage(row)) {
        find({ field: "HAM_LUONG" });
      }
    },
  ),
  columnRule(
    "XML2.MA_THUOC",
    {
      rule: "X2-023",
      severity: "warning",
      source: sources.qd3176,
      needs: "codeLists.MA_THUOC_THEO_DVKT",
      text: {
        vi: "{at}: thuốc thanh toán riêng theo dịch vụ kỹ thuật nhưng dòng này không ghi MA_DICH_VU.",
        en: "{at}: the drug is paid for a service of its own, but the row names no MA_DICH_VU.",
      },
      nextStep: {
        vi: "Ghi mã dịch vụ kỹ thuật đã dùng thuốc này vào MA_DICH_VU.",
        en: "Write into MA_DICH_VU the code of the service in which the drug was used.",
      },
    },
    (code, row, visit) =>
      textOf(row, "MA_DICH_VU") === undefined && visit.list("MA_THUOC_THEO_DVKT")?.stateOf(code) === "known",
  ),
  columnRule(
    "XML2.MA_CSKCB_THUOC",
    {
      rule: "X2-024",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at} phải là C., K., M. hoặc H. và mã cơ sở 5 ký tự.",
        en: "{at} must be C., K., M. or H. and a facility code of 5 characters.",
      },
    },
    (value, _row, { edition }) =>
      !/^[CKMH]\.[0-9A-Z]{5}$/.test(value) && !(edition.id === "qd4750" && /^HC\.[0-9A-Z]{5}$/.test(value)),
  ),
  columnRule(
    "XML2.DON_GIA",
    {
      rule: "X2-025",
      severity: "warning",
      source: sources.checkers,
      needs: "priceLists.drugs",
      text: {
        vi: "{at} cao hơn giá của thuốc này trong danh mục được duyệt.",
        en: "{at} is above the price of the drug in the approved list.",
      },
      nextStep: {
        vi: "Đối chiếu đơn giá với quyết định trúng thầu và danh mục đã gửi cơ quan BHXH.",
        en: "Compare the price with the tender decision and the list sent to the insurer.",
      },
    },
    (_value, row, visit) =>
      !isSelfPaid(row) &&
      abovePrice(visit.options.priceLists.drugs, textOf(row, "MA_THUOC"), amountOf(row, "DON_GIA"), visit),
  ),
  columnRule(
    "XML2.MA_BAC_SI",
    {
      rule: "X2-026",
      severity: "error",
      source: sources.checkers,
      needs: "staff",
      text: {
        vi: "{at}: người kê đơn không có trong danh sách nhân viên được duyệt với chức danh 1 hoặc 2.",
        en: "{at}: the prescriber is not in the approved staff list with job title 1 or 2.",
      },
      nextStep: {
        vi: "Kiểm tra số GPHN, hoặc đăng ký nhân viên trên cổng rồi nạp lại danh sách.",
        en: "Check the licence number, or register the person on the portal and load the list again.",
      },
    },
    (value, row, visit) => {
      const day = dayIn(row, "NGAY_YL");
      const item = itemsOf(value).findIndex((code) => !isApprovedStaff(code, day, visit, ["1", "2"]));
      return item >= 0 && { item };
    },
  ),
  wholeRule(
    ["XML2"],
    {
      rule: "X2-028",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: cùng thuốc, cùng ngày, cùng liều với dòng {other}.",
        en: "{at}: the same drug, day and dose as row {other}.",
      },
      nextStep: {
        vi: "Nếu y lệnh ghi hai lần thì bỏ một dòng; nếu đúng thì bỏ qua cảnh báo này.",
        en: "Remove one row when the order was written twice; otherwise leave it.",
      },
    },
    (visit, find) => {
      const rows = visit.rows("XML2");
      const last = new Map<string, number>();
      // Each row points to the earlier one with its code, so that only those are compared.
      const earlier: number[] = [];
      rows.forEach((row, index) => {
        const code = textOf(row, "MA_THUOC");
        earlier.push(code === undefined ? -1 : (last.get(code) ?? -1));
        if (code === undefined) return;
        last.set(code, index);
        for (let at = earlier[index] ?? -1; at >= 0; at = earlier[at] ?? -1) {
          if (!isSameOrder(row, rows[at] ?? {})) continue;
          find({ table: "XML2", row: index, field: "MA_THUOC", slots: { other: String(at + 1) } });
          return;
        }
      });
    },
  ),
  columnRule(
    "XML2.MA_KHOA",
    {
      rule: "X2-029",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: khoa khám bệnh (K01) ra y lệnh sau khi người bệnh đã vào nội trú.",
        en: "{at}: the examination department (K01) orders after the patient was admitted.",
      },
      nextStep: mendAtSource,
    },
    (value, row, visit) => {
      if (value !== "K01" || !isInPatient(visit)) return false;
      const admitted = minuteIn(visit.summary, "NGAY_VAO_NOI_TRU");
      const ordered = minuteIn(row, "NGAY_YL");
      return admitted !== undefined && ordered !== undefined && ordered > admitted;
    },
  ),
];

/** One order written twice; the same drug of another tender is another row by right. */
function isSameOrder(row: BhytRow, other: BhytRow): boolean {
  const ordered = textOf(row, "NGAY_YL");
  const before = textOf(other, "NGAY_YL");
  if (ordered === undefined || before === undefined || !onOneDay(ordered, before)) return false;
  const dose = textOf(row, "LIEU_DUNG");
  return (
    dose !== undefined &&
    dose === textOf(other, "LIEU_DUNG") &&
    textOf(row, "SO_DANG_KY") === textOf(other, "SO_DANG_KY") &&
    textOf(row, "TT_THAU") === textOf(other, "TT_THAU")
  );
}
