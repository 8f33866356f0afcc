import type { Issue } from "@benhan/core/faults";
import { readJsonObject, textField } from "../wire/json-answer.ts";

/** What is known of the address that calls come from. */
export interface KnownEgress {
  /** What the echo service saw. */
  readonly seen?: string;
  /** What the host says, e.g. the address that the last session was taken from. */
  readonly byHost?: string;
  /** Registered with the hub. */
  readonly registered?: readonly string[];
}

/** The address in the answer of an echo service: the text itself, or `ip` in JSON. */
export function addressIn(body: Uint8Array): string | undefined {
  const text = textField(readJsonObject(body), "ip") ?? new TextDecoder().decode(body).trim();
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?=[0-9a-f]*:)[0-9a-f:.]{2,45})$/i.test(text) ? text : undefined;
}

/**
 * What the egress address means.
 *
 * @official BHXH letter 1923 (2024): the address is registered, others are cut off; letter 1839/CNTT-PM (2026): a session
 *   is good only from the address that took it
 */
export function egressFindings({ seen, byHost, registered }: KnownEgress): readonly Issue[] {
  const address = seen ?? byHost;
  if (address === undefined) return [notTold];
  const findings: Issue[] = [];
  if (seen !== undefined && byHost !== undefined && seen !== byHost) findings.push(changed(byHost, seen));
  if (registered !== undefined && !registered.includes(address)) findings.push(notRegistered(address));
  return findings;
}

const notTold: Issue = {
  code: "exchange.hub_doctor.egress_not_told",
  severity: "information",
  path: ["egress"],
  text: {
    vi: "Chưa biết địa chỉ IP mà cổng nhìn thấy: không cổng nào cho biết.",
    en: "The IP address that the hub sees is not known: no hub tells it.",
  },
  nextStep: {
    vi: "Chỉ một dịch vụ trả về địa chỉ IP (lệnh doctor: --echo URL; examineHub: egressEcho), hoặc hỏi người quản trị mạng.",
    en: "Name a service that answers with the address (doctor: --echo URL; examineHub: egressEcho), or ask who runs the network.",
  },
};

function changed(before: string, now: string): Issue {
  return {
    code: "exchange.hub_doctor.egress_changed",
    severity: "warning",
    path: ["egress"],
    text: {
      vi: `Địa chỉ IP ra Internet đã đổi từ ${before} thành ${now}: phiên đăng nhập cũ không dùng được nữa.`,
      en: `The address that calls come from has changed from ${before} to ${now}: older sessions are good no more.`,
    },
    nextStep: {
      vi: "Dùng một địa chỉ IP cố định cho máy gửi dữ liệu.",
      en: "Use one fixed address for the machine that sends.",
    },
  };
}

function notRegistered(address: string): Issue {
  return {
    code: "exchange.hub_doctor.egress_not_registered",
    severity: "error",
    path: ["egress"],
    source: "1923/BHXH-CNTT (20/06/2024)",
    text: {
      vi: `Địa chỉ IP ${address} không có trong danh sách đã đăng ký: cổng có thể chặn; cổng BHXH chặn mọi địa chỉ chưa đăng ký.`,
      en: `The address ${address} is not among those registered: the hub may cut it off; the BHXH gateway cuts off every address that is not.`,
    },
    nextStep: {
      vi: "Gửi dữ liệu qua địa chỉ đã đăng ký, hoặc đăng ký địa chỉ này với cơ quan quản lý.",
      en: "Send through a registered address, or have this one registered.",
    },
  };
}
