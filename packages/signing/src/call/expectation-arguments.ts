import { isSignerIdentity } from "../verification/signer-identity.ts";
import type { Argument } from "./check-call.ts";

/** Who must have signed; none means nobody in particular. */
export function signersArgument(field: string, value: unknown): Argument {
  return {
    isRight:
      value === undefined || (Array.isArray(value) && value.length > 0 && value.every(isSignerIdentity)),
    path: ["options", field],
    text: {
      vi: `options.${field} không nêu được người phải ký`,
      en: `options.${field} does not tell who must have signed`,
    },
    nextStep: {
      vi: 'Mỗi người ký truyền { id: "CCCD:…" } hoặc { fingerprint } của chứng thư số (readCertificate).',
      en: 'Give of each signer { id: "CCCD:…" }, or the { fingerprint } of the certificate (readCertificate).',
    },
  };
}

const mostSkewMs = 60 * 60 * 1000;

/** How far clocks may be apart. */
export function skewArgument(value: unknown): Argument {
  const isNumber = typeof value === "number" && value >= 0 && value <= mostSkewMs;
  return {
    isRight: value === undefined || isNumber,
    path: ["options", "clockSkewMs"],
    text: {
      vi: "options.clockSkewMs cần là số mili giây, từ 0 đến một giờ",
      en: "options.clockSkewMs must be a number of milliseconds, from 0 to an hour",
    },
    nextStep: {
      vi: "Truyền độ lệch đồng hồ cho phép, ví dụ 300000 (năm phút).",
      en: "Give how far the clocks may be apart, for instance 300000 (five minutes).",
    },
  };
}
