import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf } from "../../faults/report.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { listOf, object } from "../../options/option-shape.ts";
import { day, plainObject, text } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import { type CalendarDate, isCalendarDate } from "../../time/calendar-date.ts";
import { type DataClass, dataClasses } from "../data-class/data-class.ts";
import { type PrivacyFinding, privacyIssue } from "../findings/privacy-issue.ts";
import { isPurposeCode } from "../legal-basis/processing-purpose.ts";

/** What the facility and a recipient have agreed in writing about data that go over. @legal Luật 91/2025/QH15 Đ17; NĐ 356/2025/NĐ-CP Đ7 */
export interface TransferAgreement {
  /** Key of the document. */
  readonly id: string;
  /** Key of the recipient, by which requests name it too. */
  readonly recipient: string;
  /** Codes of the purposes. */
  readonly purposes: readonly string[];
  readonly dataClasses: readonly DataClass[];
  /** The first day. */
  readonly from: CalendarDate;
  /** The last day. */
  readonly until: CalendarDate;
  /** When and how the recipient deletes or gives back the data. */
  readonly deletion: string;
  /** What the parties have to do: secrecy, protection, notice of a breach. At least one. */
  readonly duties: readonly string[];
}

/** Whether an agreement says what the law asks for; with a day, whether it is in force on it. @throws EmrError `core.options.wrong` */
export function checkTransferAgreement(
  agreement: TransferAgreement,
  options: { readonly on?: CalendarDate } = {},
): Report<TransferAgreement> {
  refuseCall("checkTransferAgreement", [
    ...argumentIssues("agreement", agreement, plainObject),
    ...optionIssues(options, shape),
  ]);
  return reportOf(agreement, agreementIssues(agreement, options.on));
}

const shape = /* @__PURE__ */ object<{ readonly on?: CalendarDate }>({ on: day });

/** An agreement, by its members. */
export const transferAgreement = /* @__PURE__ */ object<TransferAgreement>(
  {
    id: text,
    recipient: text,
    purposes: /* @__PURE__ */ listOf(text),
    dataClasses: /* @__PURE__ */ listOf(text),
    from: day,
    until: day,
    deletion: text,
    duties: /* @__PURE__ */ listOf(text),
  },
  ["id", "recipient", "dataClasses"],
);

/** What {@link checkTransferAgreement} finds. */
export function agreementIssues(agreement: TransferAgreement, on?: CalendarDate): readonly Issue[] {
  const { id, recipient, purposes, dataClasses: classes, from }: Partial<TransferAgreement> = agreement;
  const { until, deletion, duties }: Partial<TransferAgreement> = agreement;
  const found: (readonly [PrivacyFinding, string])[] = [];
  const need = (isThere: boolean, member: string) => isThere || found.push(["agreement_incomplete", member]);
  need(isFilled(id), "id");
  need(isFilled(recipient), "recipient");
  need(isListOf(purposes, isPurposeCode), "purposes");
  need(
    isListOf(classes, (one) => typeof one === "string" && Object.hasOwn(dataClasses, one)),
    "dataClasses",
  );
  need(isFilled(deletion), "deletion");
  need(isListOf(duties, isFilled), "duties");
  const wrongForm = [["from", from] as const, ["until", until] as const].filter(
    ([, day]) => isFilled(day) && !isDay(day),
  );
  for (const [member] of wrongForm) found.push(["agreement_day_form", member]);
  const isPeriod = isDay(from) && isDay(until) && from <= until;
  if (wrongForm.length === 0) need(isPeriod, isDay(from) ? "until" : "from");
  if (isPeriod && on !== undefined && (on < from || on > until))
    found.push(["agreement_not_in_force", "until"]);
  return found.map(([what, member]) => privacyIssue(what, [member]));
}

function isDay(value: unknown): value is CalendarDate {
  return typeof value === "string" && isCalendarDate(value);
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

function isListOf(value: unknown, fits: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(fits);
}
