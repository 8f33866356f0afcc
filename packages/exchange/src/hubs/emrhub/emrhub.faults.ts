import { defineFault } from "@benhan/core/faults";

/** The same person was examined less than six months ago. */
export const examinedWithinSixMonths = defineFault<object>({
  code: "exchange.emrhub.examined_within_six_months",
  text: () => ({
    vi: "Trục dữ liệu báo người này đã có lần khám sức khỏe trong vòng 6 tháng. Hồ sơ này chưa được coi là đã nhận và không được gửi lại.",
    en: "The data axis says that this person had a check-up within six months. This one does not count as received and is not sent again.",
  }),
  nextStep: () => ({
    vi: "Tra cứu trên cổng csdlksk.vn: nếu lần khám đã có ở đó là chính lần này (gửi trước mà mất trả lời) thì bỏ mục này (outbox dismiss MÃ_MỤC); nếu không, báo người phụ trách khám sức khỏe.",
    en: "Look it up on the portal csdlksk.vn: when it is this very examination (sent before, the answer lost), give the entry up (outbox dismiss ENTRY_ID); else tell who is in charge of check-ups.",
  }),
});

/** The RSA signature of the envelope is refused. */
export const envelopeSignatureRefused = defineFault<{ readonly code: string }>({
  code: "exchange.emrhub.envelope_signature_refused",
  text: ({ code }) => ({
    vi: `Trục dữ liệu không chấp nhận chữ ký RSA của thông điệp (mã ${code}). Đã ngừng gửi; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `The data axis does not accept the RSA signature of the message (code ${code}). Sending has stopped; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra khóa công khai đã tải lên trục có đúng cặp với khóa riêng đang dùng không (mỗi nơi nhận một cặp khóa). Khóa công khai tải lên sai: thay rồi mở chốt cổng (outbox release). Khóa riêng sai: bỏ mục này trước (outbox dismiss MÃ_MỤC), mở chốt, rồi tạo lại thông điệp và xếp hàng; chỉ mở chốt thì chính mục này lại đóng cổng.",
    en: "Check that the public key uploaded to the axis pairs with the private key in use (one pair for each receiver). A wrong public key was uploaded: replace it, then open the hub (outbox release). The private key was wrong: give this entry up first (outbox dismiss ENTRY_ID), open the hub, then prepare the message again and queue it; opened only, this very entry closes the hub again.",
  }),
});

/** The signature inside the document is refused. */
export const documentSignatureRefused = defineFault<{ readonly code: string }>({
  code: "exchange.emrhub.document_signature_refused",
  text: ({ code }) => ({
    vi: `Trục dữ liệu không chấp nhận chữ ký số trong hồ sơ (mã ${code}). Đã ngừng gửi; hồ sơ vẫn nằm trong hàng đợi.`,
    en: `The data axis does not accept the digital signature in the document (code ${code}). Sending has stopped; entries stay queued.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra chứng thư số và cách ký CHUKYDONVI với đơn vị vận hành trục. Chỉ một hồ sơ sai thì bỏ mục ấy (outbox dismiss MÃ_MỤC), ký và tạo thông điệp lại; rồi mở chốt cổng (outbox release).",
    en: "Check certificate and form of CHUKYDONVI with the operator. When one document is at fault, give it up (outbox dismiss ENTRY_ID), sign and prepare it again; then open the hub (outbox release).",
  }),
});

/** The bytes of the entry are no push message. Nothing was sent. */
export const notAMessage = defineFault<object>({
  code: "exchange.emrhub.not_a_message",
  text: () => ({
    vi: "Nội dung trong hàng đợi không phải thông điệp đã đóng gói của cơ sở này. Không có dữ liệu nào được gửi.",
    en: "What was queued is not a prepared message of this facility. Nothing was sent.",
  }),
  nextStep: () => ({
    vi: "Gọi prepareCheckupMessage cho hồ sơ đã ký rồi xếp kết quả của nó vào hàng đợi.",
    en: "Call prepareCheckupMessage with the signed document and queue what it returns.",
  }),
});

/** What was given as a document cannot go to the axis. */
export const documentNotForAxis = defineFault<{ readonly vi: string; readonly en: string }>({
  code: "exchange.emrhub.document_not_for_axis",
  text: ({ vi, en }) => ({
    vi: `Không đóng gói được: ${vi}.`,
    en: `The message cannot be prepared: ${en}.`,
  }),
  nextStep: () => ({
    vi: "Đưa vào kết quả của encodeCheckup, đã ký, của đúng cơ sở.",
    en: "Give what encodeCheckup returned, signed, of the right facility.",
  }),
});

/** The signer of the host answered with what is no RSA signature. */
export const envelopeSignerInvalid = defineFault<object>({
  code: "exchange.emrhub.envelope_signer_invalid",
  text: () => ({
    vi: "Bộ ký thông điệp không trả về chữ ký RSA (Uint8Array từ 256 byte).",
    en: "The signer of the envelope did not return an RSA signature (a Uint8Array of 256 bytes or more).",
  }),
  nextStep: () => ({
    vi: "Trả về đúng các byte chữ ký PKCS#1 v1.5, SHA-256; không phải base64.",
    en: "Return the bytes of a PKCS#1 v1.5 signature with SHA-256, not Base64.",
  }),
});

/** The facility number is not of 13 digits. */
export const glnInvalid = defineFault<object>({
  code: "exchange.emrhub.gln_invalid",
  text: () => ({
    vi: "Mã cơ sở trên trục (GLN) phải có đúng 13 chữ số.",
    en: "The facility number of the axis (GLN) has exactly 13 digits.",
  }),
  nextStep: () => ({
    vi: "Nhập số được cấp khi đăng ký với trục dữ liệu.",
    en: "Enter the number that was issued on registering with the data axis.",
  }),
});
