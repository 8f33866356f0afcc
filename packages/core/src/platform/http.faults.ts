import { defineFault } from "../faults/define-fault.ts";

/** The request certainly never reached the other side. */
export const httpNotSent = defineFault<{ readonly reason: string }>({
  code: "core.http.not_sent",
  retry: "safe",
  text: ({ reason }) => ({
    vi: `Không kết nối được tới máy chủ (${reason}): yêu cầu chắc chắn chưa được gửi.`,
    en: `The server could not be reached (${reason}): the request was certainly not sent.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra địa chỉ (baseUrl), mạng, tường lửa và chứng thư máy chủ rồi thử lại; thử lại lúc nào cũng được. Riêng hồ sơ nằm trong hàng đợi gửi (outbox) thì SDK tự gửi lại.",
    en: "Check the address (baseUrl), network, firewall and server certificate, then try again; that is always safe. Only what lies in the outbox is sent again by the SDK itself.",
  }),
});

/** The request may have arrived, but no complete answer came back. */
export const httpNoAnswer = defineFault<{ readonly reason: string }>({
  code: "core.http.no_answer",
  retry: "unknown-outcome",
  text: ({ reason }) => ({
    vi: `Không nhận được trả lời đầy đủ của máy chủ (${reason}): có thể yêu cầu đã được xử lý.`,
    en: `No complete answer came from the server (${reason}): it may have acted on the request.`,
  }),
  nextStep: () => ({
    vi: "Tra cứu trước nếu cổng cho phép; nếu gửi lại, phải gửi đúng nội dung cũ.",
    en: "Look the request up first where the hub allows it; when you send again, send the same bytes.",
  }),
});

/** The answer is longer than the caller allows. */
export const httpAnswerTooLong = defineFault<{ readonly limit: number }>({
  code: "core.http.answer_too_long",
  retry: "unknown-outcome",
  text: ({ limit }) => ({
    vi: `Trả lời của máy chủ dài hơn ${limit} byte nên bị cắt bỏ: có thể yêu cầu đã được xử lý.`,
    en: `The answer of the server is longer than ${limit} bytes and was cut off: it may have acted on the request.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra địa chỉ máy chủ; nếu địa chỉ đúng, tăng giới hạn maxAnswerBytes.",
    en: "Check the address of the server; if it is right, raise maxAnswerBytes.",
  }),
});
