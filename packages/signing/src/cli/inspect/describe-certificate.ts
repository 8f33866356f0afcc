import type { Certificate } from "../../certificate/certificate.ts";
import type { OcspAnswer } from "../../certificate/revocation/ocsp-answer.ts";
import type { RevocationList } from "../../certificate/revocation/revocation-list.ts";
import type { Fact } from "./fact.ts";

/** What a certificate says of itself. */
export function describeCertificate(certificate: Certificate): Fact {
  const { subject, issuer, key, authority, keyUsage, purposes, access, distributionPoints } = certificate;
  const isAuthority = authority?.isAuthority === true;
  const addresses = [...(access?.responders ?? []), ...(access?.issuers ?? [])];
  return {
    vi: isAuthority ? "Chứng thư số của tổ chức cấp" : "Chứng thư số",
    en: isAuthority ? "Certificate of an authority" : "Certificate",
    below: [
      { vi: "Chủ thể", en: "Subject", value: subject.text },
      { vi: "Nơi cấp", en: "Issuer", value: issuer.text },
      { vi: "Số hiệu", en: "Serial number", value: certificate.serialNumber },
      { vi: "Thời hạn", en: "Valid", value: `${certificate.notBefore} – ${certificate.notAfter}` },
      { vi: "Khóa", en: "Key", value: `${key.family} ${key.curve ?? key.bits}` },
      ...(keyUsage ? [{ vi: "Khóa dùng để", en: "Key usage", value: [...keyUsage].join(", ") }] : []),
      ...(purposes ? [{ vi: "Mục đích (EKU)", en: "Purposes (EKU)", value: purposes.join(", ") }] : []),
      ...addresses.map((value) => ({ vi: "Địa chỉ (AIA)", en: "Address (AIA)", value })),
      ...(distributionPoints
        ? [{ vi: "Nơi có CRL", en: "CRL distribution points", value: `${distributionPoints.length}` }]
        : []),
      { vi: "Vân tay", en: "Fingerprint", value: certificate.fingerprint },
    ],
  };
}

/** What a revocation list says of itself. */
export function describeList({ issuer, thisUpdate, nextUpdate, number, entries }: RevocationList): Fact {
  return {
    vi: "Danh sách thu hồi (CRL)",
    en: "Revocation list (CRL)",
    below: [
      { vi: "Nơi cấp", en: "Issuer", value: issuer.text },
      { vi: "Lập lúc", en: "This update", value: thisUpdate },
      { vi: "Bản sau", en: "Next update", value: nextUpdate ?? "–" },
      ...(number === undefined ? [] : [{ vi: "Số", en: "Number", value: `${number}` }]),
      { vi: "Dung lượng các mục", en: "Size of the entries", value: `${entries.length} B` },
    ],
  };
}

/** What an OCSP answer says. */
export function describeAnswer({ responder, producedAt, statuses }: OcspAnswer): Fact {
  return {
    vi: "Trả lời OCSP",
    en: "OCSP answer",
    below: [
      { vi: "Nơi trả lời", en: "Responder", value: responder.name?.text ?? "key hash" },
      { vi: "Lập lúc", en: "Produced at", value: producedAt },
      ...statuses.map(({ state, since, thisUpdate, nextUpdate }) => ({
        vi: "Trạng thái",
        en: "Status",
        value: [state, since, `${thisUpdate} – ${nextUpdate ?? ""}`].filter(Boolean).join(" "),
      })),
    ],
  };
}
