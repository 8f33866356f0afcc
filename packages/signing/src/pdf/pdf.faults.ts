import { defineFault, type Fault } from "@benhan/core/faults";

/** Bytes that should be a PDF are not, or are written in a way that readers understand differently. */
export const pdfUnreadable: Fault<{ readonly part: string; readonly offset: number }> = defineFault({
  code: "signing.pdf.unreadable",
  text: ({ part, offset }: { readonly part: string; readonly offset: number }) => ({
    vi: `Tệp PDF bị hỏng hoặc sai cấu trúc ở phần "${part}" (byte ${offset}).`,
    en: `The PDF is damaged or not well formed at its ${part} (byte ${offset}).`,
  }),
  nextStep: () => ({
    vi: "Tệp chưa ký: xuất lại từ phần mềm gốc, không sửa bằng tay. Tệp đã ký: lấy lại đúng tệp từ nơi gửi hoặc nơi lưu; xuất lại sẽ mất chữ ký.",
    en: "Not signed yet: write it again with the program it comes from, never by hand. Signed: get the very file again from its sender or archive; writing it again loses the signatures.",
  }),
});

/** An encrypted PDF can be neither signed nor judged: what a signature covers is not what is shown. */
export const pdfEncrypted: Fault<void> = defineFault({
  code: "signing.pdf.encrypted",
  text: () => ({
    vi: "Tệp PDF được đặt mật khẩu hoặc mã hóa nên không ký và không kiểm tra được.",
    en: "The PDF is encrypted or has a password, so it can be neither signed nor verified.",
  }),
  nextStep: () => ({
    vi: "Tệp chưa ký: lưu lại không có mật khẩu rồi ký, bảo vệ bằng quyền truy cập của nơi lưu trữ. Tệp đã ký: xin bản không mã hóa từ nơi ký; bỏ mật khẩu sẽ mất chữ ký.",
    en: "Not signed yet: save it without a password, then sign, and protect it by the access rights of the storage. Signed: ask the signer for a file that is not encrypted; taking the password off loses the signatures.",
  }),
});

const mostNames = 20;

/** The place to sign is not there, or is taken. */
export const pdfPlaceUnusable: Fault<{
  readonly reason:
    | "no-field"
    | "not-signature"
    | "taken"
    | "demands"
    | "no-page"
    | "rectangle"
    | "name-taken";
  /** The fields that nobody has signed. */
  readonly free?: readonly string[];
}> = defineFault({
  code: "signing.pdf.place_unusable",
  text: ({ reason }) => {
    const why = {
      "no-field": { vi: "tệp không có ô ký mang tên đó", en: "the file has no field of that name" },
      "not-signature": {
        vi: "ô mang tên đó không phải ô ký",
        en: "the field of that name is not for signing",
      },
      taken: { vi: "ô đó đã có chữ ký", en: "that field is signed already" },
      demands: {
        vi: "ô đó đặt ra yêu cầu bắt buộc cho chữ ký (SV) mà phần mềm không đáp ứng được",
        en: "that field makes demands on its signature (SV) that are not supported",
      },
      "no-page": { vi: "tệp không có trang đó", en: "the file has no such page" },
      rectangle: {
        vi: "khung chữ ký nằm ngoài trang hoặc rỗng",
        en: "the rectangle is empty or lies outside of the page",
      },
      "name-taken": {
        vi: "tên ô ký mới trùng với ô hoặc nhóm ô (phần trước dấu chấm) đã có trong tệp",
        en: "the name of the new field is that of a field, or of a group of fields (before a dot), of the file",
      },
    }[reason];
    return {
      vi: `Không ký được vào chỗ đã chọn: ${why.vi}.`,
      en: `The chosen place cannot be signed: ${why.en}.`,
    };
  },
  nextStep: ({ free = [] }) => {
    const names = free.length === 0 ? "" : ` (${free.slice(0, mostNames).join(", ")})`;
    return {
      vi: `Chọn ô ký còn trống của tệp${names}, hoặc ký vào một khung trên trang có thật.`,
      en: `Choose an empty signature field of the file${names}, or a rectangle on one of its pages.`,
    };
  },
});

/** An earlier signature forbids what is asked for. */
export const pdfLocked: Fault<{ readonly reason: "certified" | "signed" | "field" }> = defineFault({
  code: "signing.pdf.locked",
  text: ({ reason }) =>
    ({
      certified: {
        vi: "Tệp đã được chứng thực ở mức không cho phép thêm chữ ký.",
        en: "The file is certified in a way that allows no further signature.",
      },
      signed: {
        vi: "Tệp đã có chữ ký; chữ ký chứng thực phải là chữ ký đầu tiên.",
        en: "The file is signed already; a certifying signature must be the first one.",
      },
      field: {
        vi: "Chữ ký trước đó đã khóa ô ký này (Lock).",
        en: "An earlier signature locked this field (Lock).",
      },
    })[reason],
  nextStep: ({ reason }) =>
    ({
      certified: {
        vi: "Lấy lại bản gốc và chứng thực với mức 2 hoặc 3 nếu còn người ký sau.",
        en: "Start from the original and certify with permission 2 or 3 when others sign later.",
      },
      signed: {
        vi: "Bỏ lựa chọn chứng thực, hoặc ký chứng thực trên bản chưa có chữ ký.",
        en: "Sign without certifying, or certify the unsigned file.",
      },
      field: {
        vi: "Lấy lại bản trước chữ ký đã khóa và ký theo đúng thứ tự; ô khóa phải được ký sau cùng.",
        en: "Start from the file before the signature that locks, and sign in order: the field that locks comes last.",
      },
    })[reason],
});

/** The signature is larger than the room that was kept for it. */
export const pdfReserveTooSmall: Fault<{ readonly needed: number; readonly reserve: number }> = defineFault({
  code: "signing.pdf.reserve_too_small",
  text: ({ needed, reserve }) => ({
    vi: `Chữ ký cần ${needed} byte nhưng tệp chỉ dành ${reserve} byte.`,
    en: `The signature needs ${needed} bytes, but the file keeps room for ${reserve}.`,
  }),
  nextStep: () => ({
    vi: "Ký lại từ bản trước đó với reserve lớn hơn.",
    en: "Sign the file as it was before again, with a larger reserve.",
  }),
});

/** Text of a visible signature cannot be drawn with the font that was given. */
export const pdfTextUndrawable: Fault<{ readonly reason: "font" | "glyph" | "room" }> = defineFault({
  code: "signing.pdf.text_undrawable",
  text: ({ reason }) => {
    const why = {
      font: { vi: "phông chữ không phải TrueType hoặc bị hỏng", en: "the font is damaged or not TrueType" },
      glyph: {
        vi: "phông chữ thiếu ký tự của nội dung cần in",
        en: "the font lacks a character of the text",
      },
      room: { vi: "khung chữ ký quá nhỏ so với nội dung", en: "the rectangle is too small for the text" },
    }[reason];
    return {
      vi: `Không in được nội dung hiển thị của chữ ký: ${why.vi}.`,
      en: `The visible text of the signature cannot be drawn: ${why.en}.`,
    };
  },
  nextStep: () => ({
    vi: "Dùng phông TrueType có đủ chữ tiếng Việt, rút gọn nội dung hoặc mở rộng khung chữ ký.",
    en: "Use a TrueType font with Vietnamese letters, shorten the text or enlarge the rectangle.",
  }),
});

/** A signature that cannot be extended: not there, not the last, or not read. */
export const pdfNotExtendable: Fault<{ readonly reason: "no-signature" | "covered" | "malformed" }> =
  defineFault({
    code: "signing.pdf.not_extendable",
    text: ({ reason }) => {
      const why = {
        "no-signature": { vi: "tệp không có chữ ký đó", en: "the file has no such signature" },
        covered: {
          vi: "chữ ký hoặc dấu thời gian sau đó đã bao trùm nó",
          en: "a later signature or time-stamp covers it",
        },
        malformed: { vi: "chữ ký sai cấu trúc", en: "the signature is malformed" },
      }[reason];
      return {
        vi: `Không nâng mức được cho chữ ký: ${why.vi}.`,
        en: `The signature cannot be extended: ${why.en}.`,
      };
    },
    nextStep: () => ({
      vi: "Thêm dấu thời gian ngay sau khi ký, trước khi người khác ký; sau đó dùng dấu thời gian của tài liệu.",
      en: "Add the time-stamp right after signing, before anybody else signs; later, use a document time-stamp.",
    }),
  });

/** A signature dictionary that is not as PDF and PAdES ask. */
export const pdfSignatureMalformed: Fault<{ readonly part: string }> = defineFault({
  code: "signing.pdf.signature_malformed",
  text: ({ part }: { readonly part: string }) => ({
    vi: `Chữ ký trong tệp PDF sai cấu trúc ở phần ${part}.`,
    en: `The signature in the PDF is malformed at ${part}.`,
  }),
  nextStep: () => ({
    vi: "Không tin nội dung tệp; yêu cầu nơi gửi ký lại bằng phần mềm đúng chuẩn.",
    en: "Do not trust the file; ask the sender to sign it again with conforming software.",
  }),
});
