import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { refusalAnswer } from "./refusal-answer.ts";
import { headersTooLarge, requestLate, requestMalformed } from "./serve.faults.ts";

/**
 * Answers a connection on which no request could be read, in the form of every other refusal, and closes it.
 *
 * @returns The status, or undefined when nobody could be answered any more.
 */
export function refuseConnection(
  error: Error & { readonly code?: string },
  socket: Duplex,
): number | undefined {
  // Behind the head of an answer another one would be taken for its body.
  const { _httpMessage: answering } = socket as { readonly _httpMessage?: { readonly headersSent: boolean } };
  if (error.code === "ECONNRESET" || !socket.writable || answering?.headersSent === true) {
    socket.destroy();
    return undefined;
  }
  const { status, type, body } = refusalAnswer(faultOf(error.code));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${type}; charset=utf-8`,
    `Content-Length: ${new TextEncoder().encode(String(body)).length}`,
    "Cache-Control: no-store",
    "X-Content-Type-Options: nosniff",
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy());
  return status;
}

function faultOf(code: string | undefined) {
  if (code === "HPE_HEADER_OVERFLOW") return headersTooLarge({});
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return requestLate({});
  return requestMalformed({});
}
