import { type Bilingual, defineFault, type Fault } from "@benhan/core/faults";
import type { SignatureLevel } from "./signature-format.ts";

const getEvidence: Bilingual = {
  vi: "Kiểm tra mạng tới OCSP/CRL của nhà cung cấp chứng thư và của dịch vụ dấu thời gian, rồi nâng cấp lại từ chính tệp này. Chữ ký cũ vẫn nguyên vẹn.",
  en: "Check the way to OCSP and CRL of the certificate provider and of the time-stamping service, then extend this same file again. The signature itself is as it was.",
};

const mostNames = 20;

/** There is no signature of that name, or several and none was named. */
export const extensionTargetMissing: Fault<{ readonly names: readonly string[] }> = defineFault({
  code: "signing.extension.target_missing",
  text: ({ names }) => {
    const list = names.length === 0 ? "" : ` (${names.slice(0, mostNames).join(", ")})`;
    return {
      vi: `Không xác định được chữ ký cần nâng cấp: tệp có ${names.length} chữ ký${list}.`,
      en: `It is not clear which signature is to be extended: the file has ${names.length}${list}.`,
    };
  },
  nextStep: () => ({
    vi: "Truyền signature (dòng lệnh: --signature) đúng một tên trong số đó.",
    en: "Give one of these names as signature (on the command line --signature).",
  }),
});

/** The format has no levels: XMLDSig, JWS, CMS without a bound certificate. */
export const extensionUnsupported: Fault<{ readonly format: string }> = defineFault({
  code: "signing.extension.unsupported",
  text: ({ format }) => ({
    vi: `Chữ ký dạng ${format} không nâng cấp được lên mức có dấu thời gian.`,
    en: `Signatures in the format ${format} have no levels with time-stamps.`,
  }),
  nextStep: () => ({
    vi: "Dùng XAdES, CAdES hoặc PAdES khi cần dấu thời gian.",
    en: "Use XAdES, CAdES or PAdES where a time-stamp is needed.",
  }),
});

/** The signature, its signer or its time-stamp does not hold, so that there is nothing to preserve. */
export const extensionNotValid: Fault<{ readonly to: SignatureLevel }> = defineFault({
  code: "signing.extension.not_valid",
  text: ({ to }) => ({
    vi: `Không nâng cấp lên ${to}: chữ ký, chứng thư số hoặc dấu thời gian không hợp lệ.`,
    en: `Not extended to ${to}: the signature, a certificate or a time-stamp does not hold.`,
  }),
  nextStep: () => ({
    vi: "Xem các lỗi kèm theo; kiểm tra danh sách chứng thư gốc tin cậy (ký số và dấu thời gian), rồi ký lại nếu cần.",
    en: "See the findings that come along; check the trusted roots (for signing and for time-stamps), and sign again if needed.",
  }),
});

/** A certificate of the signer's or the time-stamping authority's path was revoked or suspended. */
export const extensionRevoked: Fault<{ readonly to: SignatureLevel }> = defineFault({
  code: "signing.extension.revoked",
  text: ({ to }) => ({
    vi: `Không nâng cấp lên ${to}: có chứng thư số đã bị thu hồi hoặc tạm dừng.`,
    en: `Not extended to ${to}: a certificate was revoked or suspended.`,
  }),
  nextStep: () => ({
    vi: "Không dùng chữ ký này như bản có giá trị pháp lý; ký lại bằng chứng thư còn hiệu lực.",
    en: "Do not rely on this signature; sign again with a certificate that is valid.",
  }),
});

/** It is not known whether a certificate was revoked, so that the evidence of B-LT is not complete. */
export const extensionEvidenceMissing: Fault<{ readonly to: SignatureLevel }> = defineFault({
  code: "signing.extension.evidence_missing",
  retry: "safe",
  text: ({ to }) => ({
    vi: `Không nâng cấp lên ${to}: chưa có bằng chứng (OCSP, CRL) rằng mọi chứng thư số còn hiệu lực.`,
    en: `Not extended to ${to}: there is no proof (OCSP, CRL) yet that every certificate was good.`,
  }),
  nextStep: () => getEvidence,
});
