import type { Bilingual, Issue } from "@benhan/core/faults";
import { doNotUse, findingOf } from "../verification/finding.ts";
import { askForAnotherFile } from "./cms.faults.ts";

const giveContent: Bilingual = {
  vi: "Đưa kèm đúng tệp đã được ký (chữ ký này không chứa nội dung).",
  en: "Give the file that was signed along with the signature, which does not hold it.",
};

/** What can be wrong with one signer of a CMS signature, in the words of a report. */
const texts = {
  signed_attributes_missing: {
    vi: "Chữ ký CMS không có thuộc tính được ký, nên không biết chắc nội dung nào đã được ký.",
    en: "The CMS signature has no signed attributes, so it is not certain what was signed.",
  },
  attribute_repeated: {
    vi: "Một thuộc tính được ký xuất hiện nhiều lần hoặc có nhiều giá trị.",
    en: "A signed attribute appears more than once or has several values.",
  },
  attribute_misplaced: {
    vi: "Một thuộc tính nằm sai chỗ: phải được ký mà không được ký, hoặc ngược lại.",
    en: "An attribute stands in the wrong place: not signed although it must be, or signed although it must not.",
  },
  attribute_malformed: {
    vi: "Một thuộc tính của chữ ký sai cấu trúc.",
    en: "An attribute of the signature is malformed.",
  },
  content_type_differs: {
    vi: "Kiểu nội dung được ký thiếu hoặc khác kiểu nội dung của tệp.",
    en: "The signed content type is missing or is not the type of the content.",
  },
  message_digest_missing: {
    vi: "Thiếu giá trị băm của nội dung trong phần được ký, hoặc giá trị sai độ dài.",
    en: "The signed part has no digest of the content, or one of the wrong length.",
  },
  digest_algorithm_unlisted: {
    vi: "Thuật toán băm của chữ ký không nằm trong danh sách thuật toán của tệp.",
    en: "The digest algorithm of the signature is not in the file's list of algorithms.",
  },
  algorithms_differ: {
    vi: "Thuật toán băm của nội dung khác thuật toán băm của chữ ký.",
    en: "The content is hashed with another algorithm than the signature.",
  },
  algorithm_protection_differs: {
    vi: "Thuật toán ghi trong phần được ký khác thuật toán của chữ ký.",
    en: "The algorithms in the signed part are not those of the signature.",
  },
  signer_differs: {
    vi: "Người ký ghi trong phần được ký khác người ký mà chữ ký nêu.",
    en: "The signer named in the signed part is not the one that the signature names.",
  },
  value_malformed: {
    vi: "Giá trị chữ ký sai cấu trúc.",
    en: "The signature value is malformed.",
  },
  certificate_unreadable: {
    vi: "Một chứng thư số đi kèm chữ ký không đọc được.",
    en: "A certificate that comes with the signature cannot be read.",
  },
  content_ambiguous: {
    vi: "Nội dung trong chữ ký khác nội dung đưa kèm.",
    en: "The content inside the signature is not the content that was given along with it.",
  },
  content_missing: {
    vi: "Chữ ký không chứa nội dung và không có nội dung đưa kèm.",
    en: "The signature does not hold what was signed, and it was not given along with it.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A rule for signers of a CMS signature that can be broken. */
export type CmsDefect = keyof typeof texts;

const changed: ReadonlySet<CmsDefect> = new Set(["content_ambiguous", "signer_differs"]);

/** The finding of a broken rule: `signing.cms.` and its name. */
export function cmsDefect(name: CmsDefect): Issue {
  const tampered = changed.has(name) ? doNotUse : askForAnotherFile;
  const nextStep = name === "content_missing" ? giveContent : tampered;
  return findingOf(`cms.${name}`, { ...texts[name], nextStep });
}
