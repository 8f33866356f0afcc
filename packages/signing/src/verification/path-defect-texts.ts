import type { Bilingual } from "@benhan/core/faults";
import type { FindingText } from "./finding.ts";
import type { JudgedPath } from "./judge-path.ts";
import type { SubIndication } from "./verification-report.ts";

const askAnchor: Bilingual = {
  vi: "Nạp chứng thư gốc tin cậy (kèm dấu vân tay đã đối chiếu) và các chứng thư trung gian, rồi kiểm tra lại.",
  en: "Import the trusted root (its fingerprint compared) and the intermediate certificates, then check again.",
};
const askProvider: Bilingual = {
  vi: "Hỏi nhà cung cấp dịch vụ chứng thực chữ ký số về chứng thư này; chưa dùng tệp như bản có giá trị pháp lý.",
  en: "Ask the certificate provider about this certificate; do not rely on the file as legally signed yet.",
};

/** What a defect of a path means. */
export interface PathDefectText extends FindingText {
  readonly subIndication: SubIndication;
}

/** What is said of a path that does not hold. */
export const pathDefectTexts: Readonly<Record<NonNullable<JudgedPath["defect"]>, PathDefectText>> = {
  "anchor-purpose": {
    vi: "Chứng thư số dẫn đến chứng thư gốc được tin cậy cho mục đích khác, không phải mục đích này.",
    en: "The certificate leads to a root that is trusted for other purposes, not for this one.",
    nextStep: askAnchor,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "no-chain": {
    vi: "Chứng thư số của người ký không dẫn đến chứng thư gốc nào được tin cậy.",
    en: "The signer's certificate does not lead to a trusted root.",
    nextStep: askAnchor,
    subIndication: "NO_CERTIFICATE_CHAIN_FOUND",
  },
  expired: {
    vi: "Chứng thư số đã hết hạn vào thời điểm kiểm tra và không có dấu thời gian hợp lệ chứng minh chữ ký có trước đó.",
    en: "A certificate had expired at the time of the check, and no valid time-stamp proves that the signature is older.",
    nextStep: {
      vi: "Kiểm tra tại thời điểm nhận tệp nếu có bằng chứng, hoặc yêu cầu ký lại.",
      en: "Check at the moment of receipt if that can be proven, or ask for a new signature.",
    },
    subIndication: "OUT_OF_BOUNDS_NO_POE",
  },
  "not-yet-valid": {
    vi: "Chứng thư số chưa có hiệu lực vào thời điểm kiểm tra.",
    en: "A certificate was not valid yet at the time of the check.",
    nextStep: {
      vi: "Kiểm tra đồng hồ của máy rồi thử lại.",
      en: "Check the machine's clock, then try again.",
    },
    subIndication: "NOT_YET_VALID",
  },
  "issuer-not-authority": {
    vi: "Chứng thư cấp trên không có quyền cấp chứng thư số.",
    en: "An issuing certificate has no right to issue certificates.",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "path-too-long": {
    vi: "Chuỗi chứng thư dài hơn mức mà chứng thư cấp trên cho phép.",
    en: "The certificate path is longer than an issuer allows.",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "key-usage": {
    vi: "Chứng thư số được dùng sai mục đích cấp (key usage).",
    en: "A certificate is used for a purpose it was not issued for (key usage).",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "unprocessed-extension": {
    vi: "Chứng thư số có phần mở rộng bắt buộc mà phần mềm này chưa xử lý.",
    en: "A certificate has a critical extension that this software does not process.",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "name-constraints": {
    vi: "Tên trong chứng thư số nằm ngoài phạm vi mà chứng thư cấp trên cho phép.",
    en: "A name in a certificate lies outside what an issuer allows.",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  policy: {
    vi: "Chuỗi chứng thư không có chính sách chứng thư mà cấp trên bắt buộc.",
    en: "The path does not hold under any certificate policy, although an issuer demands one.",
    nextStep: askProvider,
    subIndication: "CHAIN_CONSTRAINTS_FAILURE",
  },
  "weak-algorithm": {
    vi: "Một chứng thư trong chuỗi được ký bằng thuật toán không còn được chấp nhận.",
    en: "A certificate of the path is signed with an algorithm that is not accepted.",
    nextStep: askProvider,
    subIndication: "CRYPTO_CONSTRAINTS_FAILURE",
  },
  "too-much-work": {
    vi: "Tệp đòi kiểm tra nhiều chứng thư hơn mức cho phép nên việc kiểm tra dừng giữa chừng: chưa kết luận được.",
    en: "The file asks for more checks of certificates than one file may cost, so checking stopped half-way: nothing is concluded.",
    nextStep: {
      vi: "Không dùng tệp; hỏi nơi gửi vì sao tệp mang nhiều chứng thư như vậy, hoặc xin tệp chỉ có chữ ký cần thiết.",
      en: "Do not use the file; ask the sender why it carries so many certificates, or get one with the needed signatures only.",
    },
    subIndication: "NO_CERTIFICATE_CHAIN_FOUND",
  },
};
