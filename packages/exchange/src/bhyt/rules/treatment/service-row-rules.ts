import { addDays, compareDecimals, type Decimal } from "@benhan/core";
import { amountOf } from "../../money/amount-of.ts";
import type { BhytRow } from "../../qd3176/bhyt-tables.ts";
import { isOfficialMinute } from "../../schema/official-time.ts";
import { sources } from "../../schema/sources.ts";
import type { BhytRule } from "../bhyt-rule.ts";
import { itemsOf, textOf } from "../checked-visit.ts";
import { columnRule, rowRule, wholeRule } from "../engine/table-rule.ts";
import { linesAt } from "../lists/facility-lists.ts";
import { minutesBetween } from "../values/minutes-between.ts";
import { abovePrice } from "./above-price.ts";
import { isInPatient } from "./in-patient.ts";
import { dayIn, minuteIn, onOneDay } from "./row-times.ts";
import { baseServiceCode, isDoneElsewhere } from "./service-code.ts";

const groupOf = (row: BhytRow) => textOf(row, "MA_NHOM");
const isSupply = (row: BhytRow) => textOf(row, "MA_VAT_TU") !== undefined;
const isGroup = (group: string | undefined, ...groups: readonly string[]) =>
  group !== undefined && groups.includes(group);

const zero = "0" as Decimal;

/** Content of the rows of services and supplies; beds and money have files of their own. */
export const serviceRowRules: readonly BhytRule[] = [
  columnRule(
    "XML3.MA_DICH_VU",
    {
      rule: "X3-020",
      severity: "warning",
      source: sources.qd3176,
      needs: "codeLists.MA_DICH_VU_CAN_MAY",
      text: {
        vi: "{at}: dịch vụ này làm trên máy nhưng MA_MAY trống.",
        en: "{at}: the service runs on a machine, but MA_MAY is empty.",
      },
      nextStep: {
        vi: "Ghi mã máy đã dùng vào MA_MAY.",
        en: "Write the code of the machine into MA_MAY.",
      },
    },
    (code, row, visit) =>
      textOf(row, "MA_MAY") === undefined &&
      isGroup(groupOf(row), "1", "2", "3") &&
      !isDoneElsewhere(code) &&
      visit.list("MA_DICH_VU_CAN_MAY")?.stateOf(baseServiceCode(code)) === "known",
  ),
  columnRule(
    "XML3.NGAY_KQ",
    {
      rule: "X3-024",
      severity: "warning",
      source: sources.qd3176,
      text: {
        vi: "{at} nằm ngoài đợt điều trị; chỉ kết quả xét nghiệm được có sau ngày ra, trong hạn cho phép.",
        en: "{at} lies outside the episode; only results of tests may come after its end, within their term.",
      },
    },
    (value, row, { summary, options }) => {
      const group = groupOf(row);
      if (isGroup(group, "10", "11", "12") || !isOfficialMinute(value)) return false;
      const from = minuteIn(summary, "NGAY_VAO");
      const to = minuteIn(summary, "NGAY_RA");
      if (from !== undefined && value < from) return true;
      if (to === undefined || value <= to) return false;
      if (group !== "1") return true;
      const ended = dayIn(summary, "NGAY_RA");
      const reported = dayIn(row, "NGAY_KQ");
      return (
        ended !== undefined && reported !== undefined && reported > addDays(ended, options.lateResultDays)
      );
    },
  ),
  columnRule(
    "XML3.NGAY_KQ",
    {
      rule: "X3-025",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: dịch vụ kéo dài hơn số phút đã đặt trong longServiceMinutes.",
        en: "{at}: the service took more minutes than longServiceMinutes allows.",
      },
      nextStep: {
        vi: "Xem lại thời điểm thực hiện và kết thúc; nếu đúng thì bỏ qua.",
        en: "Look at the moments of start and end again; if they are right, leave them.",
      },
    },
    (value, row, { options: { longServiceMinutes } }) => {
      if (longServiceMinutes === undefined || !isGroup(groupOf(row), "2", "3", "8", "18")) return false;
      const started = minuteIn(row, "NGAY_TH_YL");
      if (started === undefined || !isOfficialMinute(value)) return false;
      return (minutesBetween(started, value) ?? 0) > longServiceMinutes;
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-033",
      severity: "error",
      source: sources.checkers,
      text: {
        vi: "{at}: đợt điều trị nội trú chỉ có một lần tiền khám.",
        en: "{at}: an in-patient episode has one examination fee only.",
      },
      nextStep: {
        vi: "Bỏ dòng công khám thừa, hoặc xem lại MA_LOAI_KCB.",
        en: "Remove the examination fee too many, or look at MA_LOAI_KCB again.",
      },
    },
    (visit, find) => {
      if (!isInPatient(visit)) return;
      let before = false;
      visit.rows("XML3").forEach((row, index) => {
        if (groupOf(row) !== "13") return;
        if (before) find({ table: "XML3", row: index, field: "MA_NHOM" });
        before = true;
      });
    },
  ),
  rowRule(
    "XML3",
    {
      rule: "X3-034",
      severity: "error",
      source: sources.qd3176,
      text: {
        vi: "{at}: không có dòng dịch vụ nào cùng mã và cùng ngày với vật tư này.",
        en: "{at}: no row of a service has the code and day of this supply.",
      },
      nextStep: {
        vi: "Ghi mã và ngày của phẫu thuật, thủ thuật đã dùng vật tư; vật tư không dùng trong thủ thuật thì để trống MA_DICH_VU.",
        en: "Write code and day of the procedure in which the supply was used; leave MA_DICH_VU empty for other supplies.",
      },
    },
    (row, visit, find) => {
      const code = textOf(row, "MA_DICH_VU");
      if (code === undefined || !isSupply(row)) return;
      const used = textOf(row, "NGAY_YL");
      for (const service of visit.rows("XML3")) {
        if (textOf(service, "MA_DICH_VU") !== code || isSupply(service)) continue;
        if (used === undefined) return;
        // The supply has the day of the procedure, which may come after the day of its order.
        const ordered = textOf(service, "NGAY_YL");
        const done = textOf(service, "NGAY_TH_YL");
        if (ordered !== undefined && onOneDay(ordered, used)) return;
        if (done !== undefined && onOneDay(done, used)) return;
      }
      find({ field: "MA_DICH_VU" });
    },
  ),
  columnRule(
    "XML3.MA_NHOM",
    {
      rule: "X3-040",
      severity: "error",
      source: "QĐ 5937/QĐ-BYT (30/12/2021)",
      text: {
        vi: "{at} không khớp nội dung dòng: vật tư là 10, vận chuyển là 12; thuốc và máu thuộc XML2.",
        en: "{at} does not fit the row: supplies are 10, transport is 12; drugs and blood belong to XML2.",
      },
    },
    (group, row) => {
      if (isGroup(group, "4", "5", "6", "7", "17")) return true;
      if (isSupply(row)) return group !== "10" && group !== "11";
      return textOf(row, "MA_DICH_VU")?.startsWith("VC.") === true && group !== "12";
    },
  ),
  wholeRule(
    ["XML3"],
    {
      rule: "X3-043",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: cùng phẫu thuật, thủ thuật và cùng thời điểm với dòng {other}.",
        en: "{at}: the same surgery or procedure at the same moment as row {other}.",
      },
      nextStep: {
        vi: "Nếu ghi hai lần thì bỏ một dòng; nếu đúng thì bỏ qua cảnh báo này.",
        en: "Remove one row when it was written twice; otherwise leave it.",
      },
    },
    (visit, find) => {
      const rows = visit.rows("XML3");
      const done: number[] = [];
      rows.forEach((row, index) => {
        if (!isGroup(groupOf(row), "8", "18") || isSupply(row)) return;
        const code = textOf(row, "MA_DICH_VU");
        const moment = momentOf(row);
        if (code === undefined || moment === undefined) return;
        const other = done.find((at) => {
          const before = rows[at] ?? {};
          return textOf(before, "MA_DICH_VU") === code && momentOf(before) === moment;
        });
        if (other !== undefined) {
          find({ table: "XML3", row: index, field: "MA_DICH_VU", slots: { other: String(other + 1) } });
        }
        done.push(index);
      });
    },
  ),
  columnRule(
    "XML3.MA_DICH_VU",
    {
      rule: "X3-044",
      severity: "warning",
      source: sources.checkers,
      needs: "priceLists.services",
      text: {
        vi: "{at}: dịch vụ chưa được duyệt vào XML1.NGAY_VAO, hoặc DON_GIA_BH cao hơn giá được duyệt.",
        en: "{at}: the service was not approved at XML1.NGAY_VAO, or DON_GIA_BH is above its approved price.",
      },
      nextStep: {
        vi: "Đối chiếu mã và giá với danh mục dịch vụ đã được cơ quan BHXH duyệt.",
        en: "Compare code and price with the list of services that the insurer approved.",
      },
    },
    (code, row, visit) => {
      const group = groupOf(row);
      if (isSupply(row) || isGroup(group, "10", "11", "12", "19") || isDoneElsewhere(code)) return false;
      const price = amountOf(row, "DON_GIA_BH");
      // Services without a price, and those that the patient pays, stand in no list.
      if (price === undefined || compareDecimals(price, zero) === 0) return false;
      const { services } = visit.options.priceLists;
      if (services === undefined) return false;
      if (linesAt(services, code, visit.dateOf("NGAY_VAO")).length === 0) return true;
      return abovePrice(services, code, price, visit);
    },
  ),
  rowRule(
    "XML3",
    {
      rule: "X3-046",
      severity: "warning",
      source: sources.checkers,
      text: {
        vi: "{at}: khám y học cổ truyền cần mã bệnh YHCT ở dòng này hoặc ở XML1.MA_BENH_YHCT.",
        en: "{at}: an examination of traditional medicine asks for its disease code here or in XML1.MA_BENH_YHCT.",
      },
      nextStep: {
        vi: "Ghi mã bệnh y học cổ truyền của lần khám.",
        en: "Write the traditional-medicine code of the disease examined.",
      },
    },
    (row, { summary }, find) => {
      if (groupOf(row) !== "13" || textOf(row, "MA_DICH_VU")?.startsWith("08.") !== true) return;
      if (textOf(row, "MA_BENH_YHCT") === undefined && textOf(summary, "MA_BENH_YHCT") === undefined) {
        find({ field: "MA_BENH_YHCT" });
      }
    },
  ),
  wholeRule(
    ["XML1"],
    {
      rule: "X3-047",
      severity: "warning",
      source: sources.checkers,
      needs: "history",
      text: {
        vi: "{at}: người bệnh đã có từ 12 đợt thận nhân tạo ngoại trú trong năm; mỗi tháng chỉ gửi một đợt.",
        en: "{at}: the patient already has 12 or more out-patient records of dialysis this year; one a month is sent.",
      },
      nextStep: {
        vi: "Gộp các lần chạy thận trong một tháng vào một hồ sơ.",
        en: "Put all dialysis of one month into one record.",
      },
    },
    (visit, find) => {
      const { summary, options } = visit;
      const year = visit.dateOf("NGAY_VAO")?.slice(0, 4);
      const form = textOf(summary, "MA_LOAI_KCB")?.padStart(2, "0") ?? "";
      if (year === undefined || !dialysisForms.includes(form)) return;
      const isDialysis = (codes: readonly string[]) =>
        codes.some((code) => options.dialysisDiseases.some((start) => code.startsWith(start)));
      const own = [textOf(summary, "MA_BENH_CHINH") ?? "", ...itemsOf(textOf(summary, "MA_BENH_KT") ?? "")];
      if (!isDialysis(own)) return;
      const key = textOf(summary, "MA_LK");
      const before = options.history?.filter(
        (past) =>
          past.encounterNumber !== key &&
          dialysisForms.includes(past.careForm) &&
          past.arrivedAt.slice(0, 4) === year &&
          isDialysis(past.diseases ?? []),
      );
      if ((before?.length ?? 0) >= 12) find({ table: "XML1", row: 0, field: "MA_LOAI_KCB" });
    },
  ),
];

const dialysisForms: readonly string[] = ["02", "05", "08"];

/** When a procedure was done, or at least ordered. */
function momentOf(row: BhytRow): string | undefined {
  return textOf(row, "NGAY_TH_YL") ?? textOf(row, "NGAY_YL");
}
