import type { Bilingual } from "../../faults/issue.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { isObject, kind, object } from "../../options/option-shape.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { EgressTicket } from "../../ports/egress-ticket-store.ts";
import { type ProcessingPurpose, purposeList } from "../legal-basis/processing-purpose.ts";
import { onOneLine } from "../print/one-line.ts";

export interface PurposeNoticeOptions {
  /** The facility's list, for the name of the purpose. */
  readonly purposes?: readonly ProcessingPurpose[];
}

const shape = /* @__PURE__ */ object<PurposeNoticeOptions>({ purposes: purposeList });

const ticketShape = /* @__PURE__ */ kind(
  "phiếu (EgressTicket, value của useEgressTicket)",
  "a ticket (EgressTicket, the value of useEgressTicket)",
  (value) => isObject(value) && isFilled(value["ticketId"]) && isFilled(value["purpose"]),
);

function isFilled(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/**
 * The line that is printed on whatever is handed out: what for, and that the receiver keeps it secret. Plain text on
 * one line each; whoever writes it into HTML escapes it.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật KCB 15/2023/QH15 Đ69 k5
 */
export function purposeNotice(ticket: EgressTicket, options: PurposeNoticeOptions = {}): Bilingual {
  refuseCall("purposeNotice", [
    ...argumentIssues("ticket", ticket, ticketShape),
    ...optionIssues(options, shape),
  ]);
  const code = onOneLine(String(ticket.purpose));
  const name = options.purposes?.find((one) => one.code === ticket.purpose)?.name;
  const number = onOneLine(String(ticket.ticketId));
  const named = (text: string | undefined) => (text === undefined ? code : `${onOneLine(text)} (${code})`);
  return {
    vi: `Chỉ dùng cho mục đích: ${named(name?.vi)}. Người nhận phải giữ bí mật và chỉ sử dụng đúng mục đích này (khoản 5 Điều 69 Luật Khám bệnh, chữa bệnh 15/2023/QH15). Phiếu số ${number}.`,
    en: `For this purpose only: ${named(name?.en)}. Whoever receives it must keep it secret and use it for this purpose only (Law 15/2023/QH15, Article 69 (5)). Ticket ${number}.`,
  };
}
