import { defineFault } from "@benhan/core/faults";

/** Nothing is signed before the paper is printed. */
export const noPaper = defineFault<object>({
  code: "remote_signing.paper.missing",
  text: () => ({ vi: "Chưa in giấy ra viện.", en: "The discharge paper is not printed yet." }),
  nextStep: () => ({ vi: "Gọi POST /paper trước.", en: "Call POST /paper first." }),
});

/** In a PDF one signature stands on the other: two cannot be made at a time. */
export const anotherWaits = defineFault<{ readonly who: string }>({
  code: "remote_signing.signature.another_waits",
  text: ({ who }) => ({
    vi: `Đang chờ xác nhận trên điện thoại: ${who}.`,
    en: `Somebody else has still to confirm on the phone: ${who}.`,
  }),
  nextStep: () => ({
    vi: "Chờ người đó ký xong hoặc từ chối.",
    en: "Wait until they have signed or refused.",
  }),
});

/** The service has no certificate that is registered for the signer, or gave no value that is theirs. */
export const notOnThePhone = defineFault<{ readonly who: string }>({
  code: "remote_signing.signature.not_on_the_phone",
  text: ({ who }) => ({
    vi: `Dịch vụ ký từ xa không có chữ ký bằng chứng thư đã đăng ký của: ${who}.`,
    en: `The signing service has no signature by the registered certificate of: ${who}.`,
  }),
  nextStep: () => ({
    vi: "Đăng ký lại chứng thư của người ký.",
    en: "Register the signer's certificate again.",
  }),
});

/** Nobody is named for that role. */
export const notStaff = defineFault<{ readonly role: string }>({
  code: "remote_signing.signature.not_staff",
  text: ({ role }) => ({ vi: `Không có người ký cho vai trò: ${role}.`, en: `Nobody signs as: ${role}.` }),
});

/** Another process signed the paper meanwhile: the value belongs to an earlier version. */
export const paperChanged = defineFault<object>({
  code: "remote_signing.paper.changed",
  text: () => ({
    vi: "Giấy đã có chữ ký khác trong lúc chờ, chữ ký này không còn khớp.",
    en: "The paper was signed by somebody else meanwhile; this signature no longer fits.",
  }),
  nextStep: () => ({ vi: "Mời người ký ký lại.", en: "Ask the signer to sign again." }),
});
