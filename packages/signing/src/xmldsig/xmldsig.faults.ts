import { defineFault, type Fault } from "@benhan/core/faults";

/** The file has no place for the signature as the layout wants it. */
export const signaturePlaceMissing: Fault<{ readonly container: string }> = defineFault({
  code: "signing.xmldsig.place_missing",
  text: ({ container }: { readonly container: string }) => ({
    vi: `Tệp không có phần tử ${container} ở cuối phần tử gốc nên không có chỗ đặt chữ ký.`,
    en: `The file has no ${container} as the last child of its root, so there is no place for the signature.`,
  }),
  nextStep: ({ container }: { readonly container: string }) => ({
    vi: `Tạo lại tệp với phần tử rỗng <${container}/> ở cuối phần tử gốc rồi ký.`,
    en: `Write the file again with an empty <${container}/> at the end of the root, then sign.`,
  }),
});

/** The file carries a signature already, or something else stands where it belongs. */
export const alreadySigned: Fault<{ readonly container: string }> = defineFault({
  code: "signing.xmldsig.already_signed",
  text: ({ container }: { readonly container: string }) => ({
    vi: `Phần tử ${container} không rỗng hoặc tệp đã có chữ ký; ký chồng sẽ làm hỏng chữ ký cũ.`,
    en: `${container} is not empty or the file has a signature already; a second one would break the first.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra tệp đã ký chưa; nếu cần ký lại, dùng tệp gốc chưa ký.",
    en: "Check whether the file is signed; to sign again, start from the unsigned file.",
  }),
});

/** Two elements have the same `Id`: no verifier accepts such a file, for an `Id` could lead to either. */
export const idsRepeated: Fault<{ readonly element: string }> = defineFault({
  code: "signing.xmldsig.ids_repeated",
  text: ({ element }: { readonly element: string }) => ({
    vi: `Thuộc tính Id của phần tử ${element} trùng với Id của một phần tử khác trong tệp, nên tệp không ký được.`,
    en: `The Id of ${element} is that of another element of the file too, so the file cannot be signed.`,
  }),
  nextStep: () => ({
    vi: "Tạo lại tệp sao cho mỗi giá trị Id chỉ xuất hiện một lần (hoặc bỏ thuộc tính Id) rồi ký.",
    en: "Write the file again with each Id once only (or without the attribute), then sign.",
  }),
});

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

/** What came back from the signer is not the signature of this document under the expected certificate. */
export const signatureValueRefused: Fault<{ readonly digest: string }> = defineFault({
  code: "signing.xmldsig.value_refused",
  text: ({ digest }: { readonly digest: string }) => ({
    vi: `Giá trị chữ ký trả về không khớp với tài liệu đang chờ ký (mã ${digest.slice(8, 16)}) hoặc không thuộc chứng thư số đã chọn.`,
    en: `The returned signature value does not belong to this document (code ${digest.slice(8, 16)}) and the chosen certificate.`,
  }),
  nextStep: () => ({
    vi: "Không dùng giá trị này. Kiểm tra thứ tự các tài liệu trong lô, chứng thư số và cách mã hóa giá trị băm của nhà cung cấp.",
    en: "Do not use this value. Check the order of the batch, the certificate and how the provider encodes digests.",
  }),
});

/** The stored state of a signature in preparation is damaged, changed or of another version. */
export const preparedStateUnreadable: Fault<{ readonly part: string }> = defineFault({
  code: "signing.xmldsig.prepared_unreadable",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Trạng thái chờ ký đã lưu bị hỏng hoặc bị thay đổi (phần ${part}).`,
    en: `The stored state of the pending signature is damaged or was changed (part ${part}).`,
  }),
  nextStep: () => ({
    vi: "Bỏ trạng thái này và bắt đầu ký lại từ tệp gốc.",
    en: "Drop this state and start again from the unsigned file.",
  }),
});

/** A Signature element that is not shaped as XML Signature and the layout ask. */
export const signatureMalformed: Fault<{ readonly part: string }> = defineFault({
  code: "signing.xmldsig.malformed",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Khối chữ ký trong tệp sai cấu trúc ở phần ${part}.`,
    en: `The signature block of the file is malformed at ${part}.`,
  }),
  nextStep: () => ({
    vi: "Không tin nội dung tệp; yêu cầu nơi gửi ký lại bằng phần mềm đúng chuẩn.",
    en: "Do not trust the file; ask the sender to sign it again with conforming software.",
  }),
});
