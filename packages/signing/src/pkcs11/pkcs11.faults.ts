import { defineFault, type Fault } from "@benhan/core/faults";

type Nothing = Record<never, never>;

/** The native package that speaks PKCS#11 is not there. */
export const addonMissing: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.addon_missing",
  text: () => ({
    vi: "Chưa cài gói pkcs11js (hoặc gói chưa được biên dịch cho bản Node này), nên không dùng được USB token.",
    en: "The package pkcs11js is not installed, or not compiled for this Node, so tokens cannot be used.",
  }),
  nextStep: () => ({
    vi: "Chạy `npm install pkcs11js@2.1.7` trên máy có Python 3 và trình biên dịch C++ (Windows: Visual Studio Build Tools), rồi chạy lại.",
    en: "Run `npm install pkcs11js@2.1.7` on a machine with Python 3 and a C++ compiler (Windows: Visual Studio Build Tools), then try again.",
  }),
});

/** The vendor's PKCS#11 library cannot be loaded. */
export const libraryNotLoaded: Fault<{ readonly file: string; readonly code: string }> = defineFault({
  code: "signing.pkcs11.library_not_loaded",
  text: ({ file, code }: { readonly file: string; readonly code: string }) => ({
    vi: `Không nạp được thư viện PKCS#11 ${file} (${code}).`,
    en: `The PKCS#11 library ${file} cannot be loaded (${code}).`,
  }),
  nextStep: () => ({
    vi: "Cài trình điều khiển của USB token, kiểm tra đường dẫn tới tệp .dll/.so và đúng loại 64 bit như Node.",
    en: "Install the driver of the token; check the path of the .dll/.so and that it is 64-bit as Node is.",
  }),
});

/** No token holds the certificate, or several do and none was chosen. */
export const certificateNotFound: Fault<{ readonly reason: "none" | "several"; readonly tokens: number }> =
  defineFault({
    code: "signing.pkcs11.certificate_not_found",
    text: ({ reason, tokens }: { readonly reason: "none" | "several"; readonly tokens: number }) =>
      reason === "none"
        ? {
            vi: `Không tìm thấy chứng thư số cần dùng trên ${tokens} USB token đang cắm.`,
            en: `The wanted certificate is on none of the ${tokens} tokens that are plugged in.`,
          }
        : {
            vi: "Có nhiều chứng thư số trên USB token và chưa chọn chứng thư nào.",
            en: "The tokens hold several certificates and none was chosen.",
          },
    nextStep: () => ({
      vi: "Cắm đúng USB token; gọi listPkcs11Certificates và truyền `fingerprint` của chứng thư cần dùng.",
      en: "Plug the right token in; call listPkcs11Certificates and give the `fingerprint` of the one to use.",
    }),
  });

/** The token has no private key for the certificate, or another one. */
export const keyNotFound: Fault<{ readonly reason: "missing" | "other" | "algorithms" }> = defineFault({
  code: "signing.pkcs11.key_not_found",
  text: ({ reason }: { readonly reason: "missing" | "other" | "algorithms" }) => {
    const why = {
      missing: {
        vi: "không có khóa bí mật đi cùng chứng thư số",
        en: "has no private key for the certificate",
      },
      other: {
        vi: "có khóa bí mật không khớp với chứng thư số",
        en: "has a private key that is not that of the certificate",
      },
      algorithms: {
        vi: "không hỗ trợ thuật toán ký nào được phép",
        en: "offers no signature algorithm that is allowed",
      },
    }[reason];
    return { vi: `USB token ${why.vi}.`, en: `The token ${why.en}.` };
  },
  nextStep: () => ({
    vi: "Nhờ nơi cấp chứng thư số kiểm tra USB token.",
    en: "Have whoever issued the certificate check the token.",
  }),
});

/** The PIN is wrong. It was tried once and is not tried again: tokens lock after a few. */
export const pinWrong: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.pin_wrong",
  text: () => ({
    vi: "Mã PIN của USB token không đúng. Chỉ thử một lần, không tự thử lại vì token sẽ bị khóa sau vài lần sai.",
    en: "The PIN of the token is wrong. It was tried once and will not be tried again by itself: tokens lock after a few.",
  }),
  nextStep: () => ({
    vi: "Nhập lại cẩn thận; nếu không nhớ, liên hệ nơi cấp chứng thư số thay vì thử tiếp.",
    en: "Type it again with care; if it is forgotten, ask whoever issued the certificate and do not guess.",
  }),
});

/** The token does not take PINs any more. */
export const pinLocked: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.pin_locked",
  text: () => ({
    vi: "USB token đã bị khóa vì nhập sai mã PIN nhiều lần.",
    en: "The token is locked after too many wrong PINs.",
  }),
  nextStep: () => ({
    vi: "Liên hệ nơi cấp chứng thư số để mở khóa.",
    en: "Ask whoever issued the certificate to unlock it.",
  }),
});

/** There is no PIN to log in with. */
export const pinMissing: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.pin_missing",
  text: () => ({
    vi: "Chưa có mã PIN của USB token.",
    en: "There is no PIN for the token.",
  }),
  nextStep: () => ({
    vi: "Nhập mã PIN, hoặc khai báo trong kho bí mật mà SecretSource đọc.",
    en: "Enter the PIN, or put it where the SecretSource reads.",
  }),
});

/** This program is logged in to the token already, so that the PIN could not be checked. */
export const tokenInUse: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.token_in_use",
  text: () => ({
    vi: "Chương trình này đang mở USB token rồi, nên không kiểm tra được mã PIN lần nữa.",
    en: "This program has the token open already, so that the PIN cannot be checked again.",
  }),
  nextStep: () => ({
    vi: "Dùng khóa đang mở, hoặc gọi close() của khóa đó trước.",
    en: "Use the key that is open, or call its close() first.",
  }),
});

/** The token failed on the way: pulled out, or an error of its own. */
export const tokenFailed: Fault<{ readonly code: string }> = defineFault({
  code: "signing.pkcs11.token_failed",
  text: ({ code }: { readonly code: string }) => ({
    vi: `USB token báo lỗi ${code}.`,
    en: `The token reported ${code}.`,
  }),
  nextStep: () => ({
    vi: "Rút ra cắm lại USB token, mở lại khóa; nếu vẫn lỗi, tra mã trên trong tài liệu của token.",
    en: "Unplug the token and plug it in again, open the key anew; if it fails again, look that code up in the token's manual.",
  }),
});

/** The key was closed. */
export const keyClosed: Fault<Nothing> = defineFault({
  code: "signing.pkcs11.key_closed",
  text: () => ({
    vi: "Khóa trên USB token đã được đóng.",
    en: "The key on the token was closed.",
  }),
  nextStep: () => ({
    vi: "Mở lại bằng openPkcs11Key; sẽ hỏi lại mã PIN.",
    en: "Open it again with openPkcs11Key; the PIN is asked for again.",
  }),
});
