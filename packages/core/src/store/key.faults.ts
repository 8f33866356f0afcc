import { defineFault } from "../faults/define-fault.ts";

/** The vault does not open what was given to it. */
export const keyRefused = defineFault<object>({
  code: "core.keys.refused",
  text: () => ({
    vi: "Két khóa không mở được khóa: khóa thuộc kho khác, hoặc đã bị sửa.",
    en: "The vault does not open this key: it belongs to another vault, or was altered.",
  }),
  nextStep: () => ({
    vi: "Mở kho dữ liệu với đúng két khóa và đúng tệp khóa của cơ sở; nếu tệp hỏng, phục hồi từ bản sao lưu khóa.",
    en: "Open the store with the vault and the keys of this facility; if the file is damaged, restore it from the backup of the keys.",
  }),
});

/** A key was made under one that has been destroyed since, by a rotation elsewhere. */
export const wrapperGone = defineFault<object>({
  code: "core.keys.wrapper_gone",
  text: () => ({
    vi: "Khóa bọc đã được thay ở nơi khác trong lúc này.",
    en: "The key that wraps was replaced elsewhere in the meantime.",
  }),
  nextStep: () => ({
    vi: "Mở lại kho dữ liệu.",
    en: "Open the store again.",
  }),
});

/** A key cannot be destroyed as long as others need it. */
export const wrapsOthers = defineFault<{ readonly count: number }>({
  code: "core.keys.wraps_others",
  text: ({ count }) => ({
    vi: `Chưa hủy được khóa này: còn ${count} khóa được bọc bằng nó.`,
    en: `This key cannot be destroyed yet: it wraps ${count} others.`,
  }),
  nextStep: () => ({
    vi: "Chạy rotateKeys cho xong, rồi hủy.",
    en: "Let rotateKeys finish first.",
  }),
});
