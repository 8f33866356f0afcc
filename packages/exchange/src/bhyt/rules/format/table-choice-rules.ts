import { compareDecimals, type Decimal, subtractDecimals } from "@benhan/core";
import { sources } from "../../schema/sources.ts";
import { type BhytRule, bhytRule } from "../bhyt-rule.ts";
import { type CheckedVisit, textOf } from "../checked-visit.ts";

const typeOf = ({ summary }: CheckedVisit) => textOf(summary, "MA_LOAI_KCB");
const endOf = ({ summary }: CheckedVisit) => textOf(summary, "MA_LOAI_RV");

/** Which tables an episode is sent with. */
export const tableChoiceRules: readonly BhytRule[] = [
  bhytRule({
    rule: "TAB-001",
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML1"],
    text: { vi: "Hồ sơ không có bảng {at}.", en: "The episode has no {at}." },
    nextStep: {
      vi: "Lập bảng tổng hợp XML1 cho đợt điều trị.",
      en: "Make the summary table XML1 of the episode.",
    },
    check({ present, edition, rows }, find) {
      // Check-ins and assessments travel alone.
      const isAlone = present.length > 0 && present.every((table) => edition.apart[table] !== undefined);
      if (rows("XML1").length === 0 && !isAlone) find({ table: "XML1" });
    },
  }),
  bhytRule({
    rule: "TAB-002",
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML3"],
    text: {
      vi: "Hồ sơ không có bảng {at} trong khi T_TONGCHI_BV lớn hơn tiền thuốc T_THUOC.",
      en: "The episode has no {at} although T_TONGCHI_BV is above T_THUOC.",
    },
    nextStep: {
      vi: "Xuất các dòng dịch vụ và vật tư vào XML3.",
      en: "Export the rows of services and supplies into XML3.",
    },
    check(visit, find) {
      if (visit.rows("XML3").length > 0) return;
      const charged = visit.total("T_TONGCHI_BV");
      const drugs = visit.total("T_THUOC");
      if (charged === undefined || drugs === undefined) return;
      const rest = subtractDecimals(charged, drugs);
      if (
        compareDecimals(rest, visit.options.recordTolerance) > 0 &&
        compareDecimals(rest, "0" as Decimal) > 0
      ) {
        find({ table: "XML3" });
      }
    },
  }),
  bhytRule({
    rule: "X5-001",
    severity: "error",
    source: sources.qd3176,
    appliesTo: ["XML5"],
    text: {
      vi: "{at} không gửi với hình thức khám chữa bệnh này (MA_LOAI_KCB).",
      en: "{at} is not sent for this form of care (MA_LOAI_KCB).",
    },
    nextStep: {
      vi: "Xem lại MA_LOAI_KCB hoặc bỏ bảng XML5.",
      en: "Look at MA_LOAI_KCB again or leave XML5 out.",
    },
    check(visit, find) {
      const type = typeOf(visit);
      if (type === undefined || visit.rows("XML5").length === 0) return;
      if (!visit.options.xml5VisitTypes.includes(type)) find({ table: "XML5" });
    },
  }),
  bhytRule({
    rule: "X7-001",
    severity: "error",
    source: sources.checkers,
    appliesTo: ["XML7"],
    text: {
      vi: "Hồ sơ nội trú không có bảng {at} (giấy ra viện).",
      en: "The in-patient episode has no {at} (discharge paper).",
    },
    nextStep: {
      vi: "Lập giấy ra viện rồi xuất lại hồ sơ.",
      en: "Make the discharge paper and export again.",
    },
    check(visit, find) {
      const type = typeOf(visit);
      if (type === undefined || endOf(visit) === "3" || visit.rows("XML7").length > 0) return;
      if (visit.options.xml7VisitTypes.includes(type)) find({ table: "XML7" });
    },
  }),
  bhytRule({
    rule: "X8-001",
    severity: "warning",
    source: sources.qd3176,
    appliesTo: ["XML8"],
    text: {
      vi: "{at} thường không gửi với hình thức khám chữa bệnh này (MA_LOAI_KCB).",
      en: "{at} is not usually sent for this form of care (MA_LOAI_KCB).",
    },
    nextStep: {
      vi: "Kiểm tra yêu cầu của cổng với hình thức này.",
      en: "Check what the gateway asks for this form of care.",
    },
    check(visit, find) {
      const type = typeOf(visit);
      if (type === undefined || visit.rows("XML8").length === 0) return;
      if (textOf(visit.summary, "MA_DOITUONG_KCB") === "9") return;
      if (!visit.options.xml8VisitTypes.includes(type)) find({ table: "XML8" });
    },
  }),
  bhytRule({
    rule: "X13-001",
    severity: "error",
    source: sources.qd3176,
    editions: ["qd4750", "qd3176"],
    appliesTo: ["XML13"],
    text: {
      vi: "{at} (giấy chuyển cơ sở) đi cùng MA_LOAI_RV 2 hoặc 5, và chỉ khi đó.",
      en: "{at} (referral paper) goes with MA_LOAI_RV 2 or 5, and only then.",
    },
    nextStep: {
      vi: "Lập giấy chuyển cơ sở, hoặc xem lại MA_LOAI_RV.",
      en: "Make the referral paper, or look at MA_LOAI_RV again.",
    },
    check(visit, find) {
      const end = endOf(visit);
      if (end === undefined) return;
      if ((end === "2" || end === "5") !== visit.rows("XML13").length > 0) find({ table: "XML13" });
    },
  }),
];
