import { defineFault } from "@benhan/core/faults";

/** There is no private key, or it is none. Nothing was sent. */
export const signingKeyUnusable = defineFault<{ readonly name: string }>({
  code: "exchange.hub.signing_key_unusable",
  retry: "safe",
  text: ({ name }) => ({
    vi: `Không dùng được khóa riêng để ký yêu cầu (tên bí mật "${name}"): thiếu, hoặc không phải khóa RSA dạng PKCS #8. Không có dữ liệu nào được gửi.`,
    en: `The private key for signing requests (secret "${name}") cannot be used: it is missing, or no RSA key in PKCS #8. Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: 'Đặt khóa vào nguồn bí mật ở dạng "BEGIN PRIVATE KEY". Khóa dạng "BEGIN RSA PRIVATE KEY": đổi bằng openssl pkcs8 -topk8 -nocrypt.',
    en: 'Put the key into the secret source as "BEGIN PRIVATE KEY". Turn a "BEGIN RSA PRIVATE KEY" into it with openssl pkcs8 -topk8 -nocrypt.',
  }),
});
