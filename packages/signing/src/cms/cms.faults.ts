import { type Bilingual, defineFault, type Fault } from "@benhan/core/faults";

/** The parts of a SignedData by which a person is told where it is broken. */
export type CmsPart =
  | "ContentInfo"
  | "SignedData"
  | "digestAlgorithms"
  | "encapContentInfo"
  | "certificates"
  | "crls"
  | "signerInfos"
  | "signedAttrs"
  | "unsignedAttrs";

/** What a person does with a signature file that cannot be read. */
export const askForAnotherFile: Bilingual = {
  vi: "Không tin nội dung tệp; yêu cầu nơi gửi ký lại bằng phần mềm đúng chuẩn.",
  en: "Do not trust the file; ask the sender to sign it again with conforming software.",
};

/** Bytes that should be a CMS signature are not, or are not written as RFC 5652 and DER demand. */
export const cmsMalformed: Fault<{ readonly part: CmsPart }> = defineFault({
  code: "signing.cms.malformed",
  text: ({ part }: { readonly part: CmsPart }) => ({
    vi: `Chữ ký CMS (PKCS#7) sai cấu trúc ở phần ${part}.`,
    en: `The CMS (PKCS#7) signature is malformed at ${part}.`,
  }),
  nextStep: () => askForAnotherFile,
});

/** A signature was to be extended that has no such signer. */
export const signerToExtendMissing: Fault<{ readonly number: number }> = defineFault({
  code: "signing.cms.signer_missing",
  text: ({ number }: { readonly number: number }) => ({
    vi: `Tệp chữ ký CMS không có người ký thứ ${number}.`,
    en: `The CMS signature has no signer number ${number}.`,
  }),
  nextStep: () => ({
    vi: "Kiểm tra lại tệp chữ ký và số thứ tự người ký.",
    en: "Check the signature file and the number of the signer.",
  }),
});
