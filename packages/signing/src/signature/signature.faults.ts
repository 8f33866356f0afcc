import { defineFault, type Fault } from "@benhan/core/faults";

/** The key can do nothing that the policy allows. */
export const algorithmNotAllowed: Fault<{ readonly policy: string; readonly offered: readonly string[] }> =
  defineFault({
    code: "signing.policy.algorithm_not_allowed",
    text: ({ policy, offered }: { readonly policy: string; readonly offered: readonly string[] }) => ({
      vi: `Khóa ký chỉ hỗ trợ ${offered.join(", ") || "không thuật toán nào"}; chính sách ${policy} không cho phép dùng để ký.`,
      en: `The key offers ${offered.join(", ") || "no algorithm"}; policy ${policy} allows none of it for signing.`,
    }),
    nextStep: () => ({
      vi: "Dùng chứng thư số có khóa RSA từ 2048 bit hoặc ECDSA, hoặc chọn chính sách ký khác.",
      en: "Use a certificate with an RSA key of at least 2048 bits or an ECDSA key, or choose another policy.",
    }),
  });

/** The certificate is not valid now, so the law does not let it sign. @legal TT 15/2025/TT-BKHCN art. 5 */
export const certificateNotUsable: Fault<{ readonly reason: "expired" | "not-yet-valid" | "key" | "usage" }> =
  defineFault({
    code: "signing.certificate.not_usable",
    text: ({ reason }: { readonly reason: "expired" | "not-yet-valid" | "key" | "usage" }) => {
      const why = {
        expired: { vi: "đã hết hạn", en: "has expired" },
        "not-yet-valid": { vi: "chưa đến ngày hiệu lực", en: "is not valid yet" },
        key: {
          vi: "có khóa quá ngắn hoặc không thuộc loại được phép",
          en: "has a key that is too short or of a kind not allowed",
        },
        usage: { vi: "không được cấp để ký số", en: "was not issued for signing" },
      }[reason];
      return {
        vi: `Chứng thư số ${why.vi} nên không được dùng để ký.`,
        en: `The certificate ${why.en}, so it must not sign.`,
      };
    },
    nextStep: () => ({
      vi: "Gia hạn hoặc thay chứng thư số, đồng thời kiểm tra đồng hồ của máy.",
      en: "Renew or replace the certificate, and check the machine's clock.",
    }),
  });

/** The certificate must not sign now: its path, its purpose or its revocation stands against it. */
export const signerRefused: Fault<void> = defineFault({
  code: "signing.certificate.refused",
  text: () => ({
    vi: "Chứng thư số không được dùng để ký lúc này; chưa gửi yêu cầu ký (xem các lý do kèm theo).",
    en: "The certificate must not sign now, and the key was not asked (see the reasons that come with this).",
  }),
  nextStep: () => ({
    vi: "Gia hạn, thay chứng thư số hoặc liên hệ nhà cung cấp; kiểm tra danh sách chứng thư gốc được tin.",
    en: "Renew or replace the certificate or ask its provider; check the list of trusted roots.",
  }),
});

/** What came back from the signer is not the signature of this document under the expected certificate. */
export const signatureValueRefused: Fault<{ readonly code: string }> = defineFault({
  code: "signing.signature.value_refused",
  text: ({ code }: { readonly code: string }) => ({
    vi: `Giá trị chữ ký trả về không khớp với tài liệu đang chờ ký (mã ${code}) hoặc không thuộc chứng thư số đã chọn.`,
    en: `The returned signature value does not belong to this document (code ${code}) and the chosen certificate.`,
  }),
  nextStep: () => ({
    vi: "Không dùng giá trị này. Kiểm tra thứ tự các tài liệu trong lô, chứng thư số và cách mã hóa giá trị băm của nhà cung cấp.",
    en: "Do not use this value. Check the order of the batch, the certificate and how the provider encodes digests.",
  }),
});

/**
 * The stored state of a signature in preparation is damaged, changed or of another version; or a text that nobody has
 * read yet (part `text`), which is a slip of the calling program: the state is worth a signing turn that was paid for.
 */
export const preparedStateUnreadable: Fault<{ readonly part: string }> = defineFault({
  code: "signing.signature.prepared_unreadable",
  text: ({ part }: { readonly part: string }) =>
    part === "text"
      ? {
          vi: "Trạng thái chờ ký là một chuỗi văn bản chưa được đọc (thiếu JSON.parse); trạng thái không hỏng.",
          en: "The state of the pending signature is a text that was not read yet (JSON.parse is missing); it is not damaged.",
        }
      : {
          vi: `Trạng thái chờ ký đã lưu bị hỏng hoặc bị thay đổi (phần ${part}).`,
          en: `The stored state of the pending signature is damaged or was changed (part ${part}).`,
        },
  nextStep: ({ part }: { readonly part: string }) =>
    part === "text"
      ? {
          vi: "Giữ trạng thái và giá trị chữ ký; gọi lại với JSON.parse(…) của chuỗi đó. Không cần ký lại.",
          en: "Keep the state and the value; call again with JSON.parse(…) of that text. Nothing has to be signed again.",
        }
      : {
          vi: "Bỏ trạng thái này và bắt đầu ký lại từ tệp gốc.",
          en: "Drop this state and start again from the unsigned file.",
        },
});
