import { isEmrError } from "@benhan/core/faults";
import { readTimeStampToken } from "../../time-stamp/read-time-stamp-token.ts";
import type { Evidence, FoundSignature } from "../../verification/found-signature.ts";
import { describeAnswer, describeCertificate, describeList } from "./describe-certificate.ts";
import type { Fact } from "./fact.ts";

/** What stands in a signature; nothing of it is judged. */
export function describeSignature(found: FoundSignature): Fact {
  const { format, name, algorithm, claimedTime, covers, changesAfter, defects, timeStamps } = found;
  return {
    vi: "Chữ ký",
    en: "Signature",
    value: `${name} (${format})`,
    below: [
      ...defects.map(({ text }) => ({ vi: `Sai dạng: ${text.vi}`, en: `Malformed: ${text.en}` })),
      { vi: "Thuật toán", en: "Algorithm", value: algorithm ?? "?" },
      { vi: "Thời gian do người ký khai", en: "Claimed time", value: claimedTime ?? "–" },
      { vi: "Phạm vi", en: "Covers", value: [covers.scope, covers.part].filter(Boolean).join(" ") },
      ...(changesAfter ?? []).map(({ kind, where }) => ({
        vi: "Thêm vào sau khi ký",
        en: "Added afterwards",
        value: `${kind} (${where})`,
      })),
      ...timeStamps.map(({ kind, token }) => ({ ...describeToken(token), value: kind })),
      ...describeEvidence(found.evidence),
    ],
  };
}

/** What a time-stamp says. */
export function describeToken(token: Uint8Array): Fact {
  const title = { vi: "Dấu thời gian", en: "Time-stamp" };
  try {
    const { info, algorithm, evidence } = readTimeStampToken(token);
    return {
      ...title,
      below: [
        { vi: "Thời gian", en: "Time", value: info.time },
        { vi: "Chính sách", en: "Policy", value: info.policy },
        {
          vi: "Mã băm của tài liệu",
          en: "Digest of the document",
          value: `${info.hash ?? "?"} ${hex(info.imprint)}`,
        },
        { vi: "Thuật toán", en: "Algorithm", value: algorithm ?? "?" },
        ...describeEvidence(evidence),
      ],
    };
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return { ...title, below: [{ vi: error.text.vi, en: error.text.en }] };
  }
}

function describeEvidence({ certificates, lists, answers }: Evidence): readonly Fact[] {
  return [
    ...certificates.map(describeCertificate),
    ...lists.map(describeList),
    ...answers.map(describeAnswer),
  ];
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
