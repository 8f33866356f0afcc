import { defineFault, type Fault } from "@benhan/core/faults";

type Nothing = Record<never, never>;

/** No agent answers on this PC. */
export const agentNotRunning: Fault<Nothing> = defineFault({
  code: "signing.local.not_running",
  text: () => ({
    vi: "Không liên lạc được với chương trình ký trên máy này.",
    en: "The signing agent on this PC does not answer.",
  }),
  nextStep: () => ({
    vi: "Mở chương trình ký, cắm USB token rồi thử lại; kiểm tra trang web này có trong danh sách được phép của chương trình.",
    en: "Start the signing agent, plug the token in and try again; check that the agent allows this site.",
  }),
});

/** Why an agent refuses. */
export type AgentRefusal =
  | "origin"
  | "pairing"
  | "token"
  | "declined"
  | "certificate"
  | "request"
  | "key"
  | "unknown";

const refusals: Readonly<Record<AgentRefusal, { readonly vi: string; readonly en: string }>> = {
  origin: { vi: "trang web này chưa được cho phép", en: "this site is not allowed" },
  pairing: { vi: "mã ghép nối không đúng hoặc đã bị khóa", en: "the pairing code is wrong or locked" },
  token: {
    vi: "mã dùng một lần không đúng, đã dùng hoặc hết hạn",
    en: "the one-time token is wrong, used or too old",
  },
  declined: { vi: "người dùng tại máy này không đồng ý ký", en: "the person at this PC declined" },
  certificate: { vi: "không có chứng thư số đã chọn", en: "the chosen certificate is not there" },
  request: { vi: "yêu cầu không hợp lệ", en: "the request is not valid" },
  key: { vi: "khóa ký báo lỗi", en: "the key failed" },
  unknown: { vi: "không rõ lý do", en: "no known reason" },
};

/** The agent answers and refuses. */
export const agentRefused: Fault<{ readonly refusal: AgentRefusal }> = defineFault({
  code: "signing.local.refused",
  text: ({ refusal }: { readonly refusal: AgentRefusal }) => ({
    vi: `Chương trình ký trên máy này từ chối: ${refusals[refusal].vi}.`,
    en: `The signing agent on this PC refuses: ${refusals[refusal].en}.`,
  }),
  nextStep: ({ refusal }: { readonly refusal: AgentRefusal }) => {
    return {
      origin: {
        vi: "Mở lại chương trình ký với --origin là địa chỉ của trang này (dạng https://his.example.vn).",
        en: "Start the agent again with --origin and the address of this page (such as https://his.example.vn).",
      },
      pairing: {
        vi: "Nhập lại mã ghép nối đang hiện ở cửa sổ chương trình ký; sau năm lần sai, mở lại chương trình để có mã mới.",
        en: "Enter the pairing code that the agent's window shows; after five wrong ones start the agent again for a new code.",
      },
      token: {
        vi: "Ký lại: mỗi lần gọi tự xin mã dùng một lần mới, có hiệu lực 60 giây.",
        en: "Sign again: each call asks for a new one-time token, which is good for 60 seconds.",
      },
      declined: {
        vi: "Hỏi lại người ký; nếu đồng ý, bấm ký lại, so mã trên hai màn hình rồi gõ 4 ký tự đầu của mã thứ nhất ở cửa sổ chương trình ký.",
        en: "Ask the person; if they agree after all, sign again, compare the codes and type the first four characters of the first code in the agent's window.",
      },
      certificate: {
        vi: "Cắm đúng USB token, mở lại chương trình ký rồi chọn lại chứng thư từ listCertificates.",
        en: "Plug in the right token, start the agent again and choose a certificate from listCertificates.",
      },
      request: {
        vi: "Dùng trang và chương trình ký cùng phiên bản; mỗi lần ký tối đa 50 nội dung, thuật toán có trong chứng thư đã chọn.",
        en: "Use the same version of page and agent; at most 50 contents at a time, and an algorithm that the certificate lists.",
      },
      key: {
        vi: "Kiểm tra USB token còn cắm và PIN chưa bị khóa, mở lại chương trình ký rồi ký lại.",
        en: "Check that the token is plugged in and its PIN not locked, start the agent again and sign again.",
      },
      unknown: {
        vi: "Dùng trang và chương trình ký cùng phiên bản rồi ký lại.",
        en: "Use the same version of page and agent, then sign again.",
      },
    }[refusal];
  },
});

/** Whoever answers at that address is not an agent of ours. */
export const agentAnswerUnreadable: Fault<Nothing> = defineFault({
  code: "signing.local.answer_unreadable",
  text: () => ({
    vi: "Chương trình đang chạy tại địa chỉ này không phải chương trình ký, hoặc khác phiên bản.",
    en: "What runs at this address is not the signing agent, or another version of it.",
  }),
  nextStep: () => ({
    vi: "Kiểm tra cổng (port) và phiên bản của chương trình ký.",
    en: "Check port and version of the agent.",
  }),
});

/** The agent returned what is not the signature of the given content. */
export const agentValueRefused: Fault<{ readonly position: number }> = defineFault({
  code: "signing.local.value_refused",
  text: ({ position }: { readonly position: number }) => ({
    vi: `Giá trị chữ ký thứ ${position + 1} mà chương trình ký trả về không khớp với nội dung và chứng thư số.`,
    en: `Signature value ${position + 1} from the agent does not belong to the content and certificate.`,
  }),
  nextStep: () => ({
    vi: "Không dùng các giá trị này; ký lại, nếu vẫn lỗi thì kiểm tra USB token và chương trình ký.",
    en: "Do not use these values; sign again, and if it fails again check token and agent.",
  }),
});

/** The agent's address is not on this PC. */
export const agentAddressRefused: Fault<Nothing> = defineFault({
  code: "signing.local.address_refused",
  text: () => ({
    vi: "Địa chỉ chương trình ký phải ở trên chính máy này, dạng http://127.0.0.1:PORT.",
    en: "The agent's address must be on this PC, of the form http://127.0.0.1:PORT.",
  }),
  nextStep: () => ({
    vi: "Nhập địa chỉ mà chương trình ký hiện khi khởi động.",
    en: "Enter the address that the agent shows when it starts.",
  }),
});
