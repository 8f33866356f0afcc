import type { Bilingual, Issue } from "@benhan/core/faults";
import { doNotUse, findingOf } from "../verification/finding.ts";

const texts = {
  header_malformed: {
    vi: "Phần đầu (protected header) của chữ ký JWS không phải một đối tượng JSON đúng cấu trúc.",
    en: "The protected header of the JSON web signature is no well-formed JSON object.",
  },
  name_repeated: {
    vi: "Phần đầu của chữ ký JWS có tên trường bị lặp, nên mỗi phần mềm có thể hiểu khác nhau.",
    en: "The header of the JSON web signature repeats a name, so that programs may read it differently.",
  },
  critical_unknown: {
    vi: "Chữ ký JWS đòi hỏi một quy tắc (crit) mà phần mềm không hỗ trợ hoặc khai sai.",
    en: "The JSON web signature demands a rule (crit) that is not supported, or states it wrongly.",
  },
  parameter_malformed: {
    vi: "Một trường trong phần đầu của chữ ký JWS có giá trị sai kiểu.",
    en: "A field in the header of the JSON web signature has a value of the wrong kind.",
  },
  certificate_unreadable: {
    vi: "Chứng thư số trong phần đầu của chữ ký JWS không đọc được.",
    en: "A certificate in the header of the JSON web signature cannot be read.",
  },
  signer_differs: {
    vi: "Chứng thư số đi kèm khác chứng thư số mà chữ ký JWS nêu tên.",
    en: "The certificate that comes along is not the one that the JSON web signature names.",
  },
  value_malformed: {
    vi: "Giá trị chữ ký không đúng độ dài mà thuật toán quy định.",
    en: "The signature value has not the length that its algorithm demands.",
  },
  payload_malformed: {
    vi: "Nội dung trong chữ ký JWS không phải base64url đúng quy cách.",
    en: "The content inside the JSON web signature is not exact base64url.",
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

/** A rule for JSON web signatures that can be broken. */
export type JwsDefect = keyof typeof texts;

const giveContent: Bilingual = {
  vi: "Đưa kèm đúng tệp đã được ký.",
  en: "Give the file that was signed along with the signature.",
};

/** The finding of a broken rule: `signing.jws.` and its name. */
export function jwsDefect(name: JwsDefect): Issue {
  const nextStep = name === "content_missing" ? giveContent : doNotUse;
  return findingOf(`jws.${name}`, { ...texts[name], nextStep });
}
