import type { Issue } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import {
  closesConnection,
  isClosedLine,
  isOtherProtocol,
  otherProtocol,
  redirectFindings,
  redirectTarget,
} from "./address-findings.ts";
import { refusedCertificate } from "./certificate-findings.ts";
import { urlOf } from "./url-of.ts";

/** Code of the finding that there was no answer in time. */
export const silentCode = "exchange.hub_doctor.silent";

/** Why a hub was not reached. */
export function notReached(reason: string): Issue {
  switch (reason) {
    case "ENOTFOUND":
    case "EAI_AGAIN":
    case "EAI_NODATA":
      return nameUnknown(reason);
    case "ECONNREFUSED":
      return refusedConnection;
    case "too long":
      return answersWithPage;
    default:
      return refusedCertificate(reason) ?? lineFailure(reason);
  }
}

function lineFailure(reason: string): Issue {
  if (/^\d+ ms$/.test(reason)) return silent(reason);
  if (isOtherProtocol(reason)) return otherProtocol(reason);
  return isClosedLine(reason) ? closesConnection(reason) : lineBroken(reason);
}

/** What an answer to a plain question tells about the line. The status itself says little: the question is no call of the hub. */
export function lineFindings(
  { status, headers, body }: HttpAnswer,
  url: string,
  tookMs: number,
  slowMs: number,
): readonly Issue[] {
  const findings: Issue[] = [];
  if (isOfProxy({ status, headers }, url)) findings.push(answeredByProxy(status));
  else if (status === 429 || status >= 500) findings.push(unavailable(status));
  else if (isPage(headers, body)) findings.push(answersWithPage);
  if (!isOfProxy({ status, headers }, url)) findings.push(...redirectFindings({ status, headers }, url));
  if (tookMs > slowMs) findings.push(slow(tookMs));
  return findings;
}

/** Statuses of proxies alone, headers that only they write, and a way to another host. */
export function isOfProxy({ status, headers }: Pick<HttpAnswer, "status" | "headers">, url: string): boolean {
  if (status === 407 || status === 511) return true;
  const own = ["x-squid-error", "proxy-authenticate"].some((name) => headers[name] !== undefined);
  const target = redirectTarget({ status, headers }, url);
  return own || (target !== undefined && target.hostname !== urlOf(url)?.hostname);
}

function isPage(headers: HttpAnswer["headers"], body: Uint8Array): boolean {
  if (headers["content-type"]?.includes("html")) return true;
  return /^\s*<(?:!doctype|html)/i.test(new TextDecoder().decode(body.subarray(0, 200)));
}

const refusedConnection: Issue = {
  code: "exchange.hub_doctor.connection_refused",
  severity: "error",
  path: ["line"],
  text: { vi: "Máy chủ của cổng từ chối kết nối.", en: "The server of the hub refuses the connection." },
  nextStep: {
    vi: "Kiểm tra địa chỉ, số cổng và tường lửa; nếu đúng, hỏi đơn vị vận hành cổng.",
    en: "Check address, port and firewall; when they are right, ask the operator of the hub.",
  },
};

const answersWithPage: Issue = {
  code: "exchange.hub_doctor.answers_with_page",
  severity: "information",
  path: ["line"],
  text: {
    vi: "Địa chỉ trả lời bằng một trang web: có thể là trang của cổng, cũng có thể là trang chặn của proxy.",
    en: "The address answers with a web page: it may be that of the hub, or that of a proxy that stands in between.",
  },
  nextStep: {
    vi: "Mở địa chỉ bằng trình duyệt trên chính máy này để xem là trang gì.",
    en: "Open the address in a browser on this very machine and see whose page it is.",
  },
};

function answeredByProxy(status: number): Issue {
  return {
    code: "exchange.hub_doctor.answered_by_proxy",
    severity: "error",
    path: ["line"],
    text: {
      vi: `Một proxy hoặc trang đăng nhập mạng trả lời thay cổng (HTTP ${status}).`,
      en: `A proxy, or the login page of a network, answers instead of the hub (HTTP ${status}).`,
    },
    nextStep: {
      vi: "Nhờ người quản trị mạng cho phép máy này đi thẳng tới địa chỉ của cổng.",
      en: "Ask who runs the network to let this machine reach the hub directly.",
    },
  };
}

function unavailable(status: number): Issue {
  return {
    code: "exchange.hub_doctor.unavailable",
    severity: "warning",
    path: ["line"],
    text: {
      vi: `Cổng đang bận hoặc gặp sự cố (HTTP ${status}).`,
      en: `The hub is busy or out of order (HTTP ${status}).`,
    },
    nextStep: {
      vi: "Kiểm tra lại sau ít phút; hồ sơ trong hàng đợi sẽ tự được gửi lại.",
      en: "Examine again in some minutes; what is queued is sent by itself.",
    },
  };
}

function slow(tookMs: number): Issue {
  const seconds = Math.round(tookMs / 100) / 10;
  return {
    code: "exchange.hub_doctor.slow",
    severity: "warning",
    path: ["line"],
    text: { vi: `Cổng trả lời chậm: ${seconds} giây.`, en: `The hub answers slowly: ${seconds} seconds.` },
    nextStep: {
      vi: "Kiểm tra đường truyền; nếu luôn chậm, tăng timeoutMs của đầu nối.",
      en: "Look at the line; when it is always slow, raise timeoutMs of the connector.",
    },
  };
}

function nameUnknown(reason: string): Issue {
  return {
    code: "exchange.hub_doctor.name_unknown",
    severity: "error",
    path: ["line"],
    text: {
      vi: `Không tìm được tên máy chủ của cổng (${reason}).`,
      en: `The name of the hub cannot be resolved (${reason}).`,
    },
    nextStep: {
      vi: "Kiểm tra địa chỉ có gõ sai không, rồi DNS và kết nối Internet của máy này.",
      en: "See whether the address is misspelt, then check DNS and the Internet connection of this machine.",
    },
  };
}

function silent(reason: string): Issue {
  return {
    code: "exchange.hub_doctor.silent",
    severity: "error",
    path: ["line"],
    text: { vi: `Cổng không trả lời trong ${reason}.`, en: `The hub did not answer within ${reason}.` },
    nextStep: {
      vi: "Thường là tường lửa hoặc địa chỉ IP chưa đăng ký với cổng: kiểm tra cả hai, rồi thử lại.",
      en: "Most often it is a firewall, or an IP address that is not registered with the hub: check both, then try again.",
    },
  };
}

function lineBroken(reason: string): Issue {
  return {
    code: "exchange.hub_doctor.line_broken",
    severity: "error",
    path: ["line"],
    text: { vi: `Kết nối tới cổng bị đứt (${reason}).`, en: `The line to the hub breaks (${reason}).` },
    nextStep: {
      vi: "Kiểm tra mạng, tường lửa và địa chỉ IP đã đăng ký với cổng, rồi thử lại.",
      en: "Check network, firewall and the IP address that is registered with the hub, then try again.",
    },
  };
}
