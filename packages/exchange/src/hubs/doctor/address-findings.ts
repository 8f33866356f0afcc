import type { Issue } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import { urlOf } from "./url-of.ts";

const mendAddress = {
  vi: "Sửa baseUrl của đầu nối theo địa chỉ mà đơn vị vận hành cổng công bố.",
  en: "Mend baseUrl of the connector: the address that the operator of the hub publishes.",
};

/** Whether a failure of the line says that the other side speaks another protocol than the address. */
export const isOtherProtocol = (reason: string) =>
  /^(?:HPE_[A-Z_]+|EPROTO|ERR_SSL_(?:WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL))$/.test(
    reason,
  );

/** Whether a failure of the line says that the other side closed it. */
export const isClosedLine = (reason: string) =>
  ["UND_ERR_SOCKET", "TLS_NOT_ESTABLISHED", "ECONNRESET"].includes(reason);

/** Something answers there, but neither HTTP nor TLS as the address has it. */
export function otherProtocol(reason: string): Issue {
  return {
    code: "exchange.hub_doctor.other_protocol",
    severity: "error",
    path: ["line"],
    text: {
      vi: `Máy chủ ở địa chỉ này trả lời bằng giao thức khác (${reason}): sai http/https hoặc sai số cổng.`,
      en: `The server at this address speaks another protocol (${reason}): http instead of https, or the reverse, or a wrong port.`,
    },
    nextStep: mendAddress,
  };
}

/** A port that speaks TLS alone closes a line on which it is asked in plain HTTP, too. */
export function closesConnection(reason: string): Issue {
  return {
    code: "exchange.hub_doctor.connection_closed",
    severity: "error",
    path: ["line"],
    text: {
      vi: `Máy chủ đóng kết nối mà không trả lời (${reason}).`,
      en: `The server closes the connection without an answer (${reason}).`,
    },
    nextStep: {
      vi: "Kiểm tra http/https và số cổng trong baseUrl, rồi tường lửa và địa chỉ IP đã đăng ký với cổng.",
      en: "Check scheme (http, https) and port in baseUrl, then firewall and the IP address that is registered with the hub.",
    },
  };
}

/** Where an answer of the same host sends the caller on to; no call of a hub follows it. */
export function redirectFindings(
  { status, headers }: Pick<HttpAnswer, "status" | "headers">,
  url: string,
): readonly Issue[] {
  const target = redirectTarget({ status, headers }, url);
  const own = urlOf(url);
  if (target === undefined || own === undefined) return [];
  if (target.origin !== own.origin) return [redirected(status, target.origin)];
  return target.pathname + target.search === own.pathname + own.search ? [redirectedToItself(status)] : [];
}

/** The address that a redirection names. */
export function redirectTarget(
  { status, headers }: Pick<HttpAnswer, "status" | "headers">,
  url: string,
): URL | undefined {
  const { location } = headers;
  return status < 300 || status > 399 || location === undefined ? undefined : urlOf(location, url);
}

/** Of the target only scheme, host and port are shown: the rest may hold what is secret. */
function redirected(status: number, origin: string): Issue {
  return {
    code: "exchange.hub_doctor.redirected",
    severity: "error",
    path: ["line"],
    text: {
      vi: `Địa chỉ này chuyển hướng sang ${origin} (HTTP ${status}); phần mềm không đi theo chuyển hướng nên không gửi được.`,
      en: `The address redirects to ${origin} (HTTP ${status}); redirections are not followed, so nothing can be sent.`,
    },
    nextStep: mendAddress,
  };
}

function redirectedToItself(status: number): Issue {
  return {
    code: "exchange.hub_doctor.redirected_to_itself",
    severity: "warning",
    path: ["line"],
    text: {
      vi: `Địa chỉ này chuyển hướng về chính nó (HTTP ${status}): máy chủ, hoặc proxy ở giữa, có thể cấu hình sai.`,
      en: `The address redirects to itself (HTTP ${status}): the server, or a proxy in between, may be set up wrongly.`,
    },
    nextStep: {
      vi: "Kiểm tra baseUrl; nếu đúng, hỏi người quản trị mạng và đơn vị vận hành cổng.",
      en: "Check baseUrl; when it is right, ask who runs the network, and the operator of the hub.",
    },
  };
}
