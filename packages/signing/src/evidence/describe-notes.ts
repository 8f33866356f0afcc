import type { Bilingual, Issue } from "@benhan/core/faults";
import type { EvidenceNote, EvidenceOutcome } from "../ports/evidence-source.ts";
import { findingOf } from "../verification/finding.ts";

const kinds: Readonly<Record<EvidenceNote["kind"], string>> = { issuer: "AIA", ocsp: "OCSP", list: "CRL" };

const texts: Readonly<Record<Exclude<EvidenceOutcome, "used" | "from-cache">, Bilingual>> = {
  forbidden: { vi: "địa chỉ không được phép truy cập", en: "the address must not be asked" },
  "over-budget": {
    vi: "đã hết số lần hoặc thời gian tải cho phép",
    en: "no more fetches, or no more time for them, are allowed",
  },
  unreachable: { vi: "không kết nối được hoặc quá thời gian", en: "it could not be reached in time" },
  "too-long": { vi: "câu trả lời quá dài", en: "the answer is too long" },
  refused: { vi: "máy chủ từ chối hoặc chuyển hướng", en: "the server refused or redirected" },
  unreadable: { vi: "câu trả lời không đọc được", en: "the answer cannot be read" },
  unproven: {
    vi: "câu trả lời không dùng làm bằng chứng được (cũ, của chứng thư khác hoặc không rõ bên ký)",
    en: "the answer proves nothing here (old, about another certificate, or signed by nobody known)",
  },
};

/** What could not be got, as information for whoever mends it. An address out of a certificate is no secret. */
export function describeNotes(notes: readonly EvidenceNote[]): readonly Issue[] {
  return notes.flatMap(({ kind, url, outcome }) => {
    if (outcome === "used" || outcome === "from-cache") return [];
    const { vi, en } = texts[outcome];
    const at = url.slice(0, 200);
    return [
      findingOf(`evidence.${outcome.replaceAll("-", "_")}`, {
        vi: `${kinds[kind]} ${at}: ${vi}.`,
        en: `${kinds[kind]} ${at}: ${en}.`,
        severity: "information",
        nextStep: {
          vi: "Kiểm tra mạng và tường lửa tới địa chỉ này, hoặc cho phép máy chủ nội bộ trong privateHosts.",
          en: "Check network and firewall towards this address, or allow a host of your own network in privateHosts.",
        },
      }),
    ];
  });
}
