import { defineFault } from "@benhan/core/faults";

/** There is no private key, or it is none. Nothing was sent. */
export const signingKeyUnusable = defineFault<{ readonly name: string }>({
  code: "exchange.hub.signing_key_unusable",
  retry: "safe",
  text: ({ name }) => ({
    vi: `Không dùng được khóa riêng để ký yêu cầu (tên bí mật "${name}"): thiếu, hoặc không phải khóa RSA từ 2048 bit. Không có dữ liệu nào được gửi.`,
    en: `The private key for signing requests (secret "${name}") cannot be used: it is missing, or no RSA key of 2048 bits or more. Nothing was sent.`,
  }),
  nextStep: () => ({
    vi: "Đặt khóa riêng RSA ở nơi secrets của tệp cấu hình đọc: PKCS#8 hoặc PKCS#1, dạng PEM hoặc Base64 của DER, không đặt mật khẩu.",
    en: "Put the RSA private key where secrets of the configuration reads it: PKCS#8 or PKCS#1, as PEM or the Base64 of its DER, without a passphrase.",
  }),
});

/** What was given as a private key is none that can be used. Never tells the key. */
export const envelopeKeyRefused = defineFault<{ readonly vi: string; readonly en: string }>({
  code: "exchange.hub.envelope_key_refused",
  text: ({ vi, en }) => ({
    vi: `Không dùng được khóa riêng của thông điệp: ${vi}.`,
    en: `The private key of the envelope cannot be used: ${en}.`,
  }),
  nextStep: () => ({
    vi: "Dùng khóa riêng RSA từ 2048 bit, PKCS#8 hoặc PKCS#1, dạng PEM hoặc DER, không đặt mật khẩu.",
    en: "Use an RSA private key of 2048 bits or more, PKCS#8 or PKCS#1, as PEM or DER, without a passphrase.",
  }),
});
