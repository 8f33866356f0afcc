import { readGivenCertificates } from "../../certificate/read-given-certificates.ts";
import { readOcspAnswer } from "../../certificate/revocation/read-ocsp-answer.ts";
import { readRevocationList } from "../../certificate/revocation/read-revocation-list.ts";
import { cmsOid } from "../../cms/cms-names.ts";
import { readSignedData } from "../../cms/read-signed-data.ts";
import { decodeBase64url } from "../../encoding/base64url.ts";
import { decodePem } from "../../encoding/pem.ts";
import { listPdfSignaturePlaces } from "../../pdf/list-signature-places.ts";
import { openPdf } from "../../pdf/open-pdf.ts";
import { readTimeStampReply } from "../../time-stamp/read-time-stamp-reply.ts";
import { signatureReaders } from "../../verification/signature-readers.ts";
import { sniffDocument } from "../../verification/sniff-document.ts";
import { type FileSort, sortTexts } from "../input/file-sort.ts";
import { describeAnswer, describeCertificate, describeList } from "./describe-certificate.ts";
import { describeSignature, describeToken } from "./describe-signature.ts";
import type { Fact } from "./fact.ts";

/**
 * What is inside a file of that sort.
 *
 * @throws EmrError when the file is damaged
 */
export async function describeFile(bytes: Uint8Array, sort: FileSort): Promise<readonly Fact[]> {
  const { vi, en } = sortTexts[sort];
  const title: Fact = { vi: `Loại tệp: ${vi}`, en: `Kind of file: ${en}` };
  return [title, ...(await insideOf(bytes, sort))];
}

async function insideOf(bytes: Uint8Array, sort: FileSort): Promise<readonly Fact[]> {
  switch (sort) {
    case "certificate":
      return readGivenCertificates(bytes).map(describeCertificate);
    case "list":
      return (decodePem(bytes, "X509 CRL") ?? [bytes]).map(readRevocationList).map(describeList);
    case "answer":
      return (decodePem(bytes, "OCSP RESPONSE") ?? [bytes]).map(readOcspAnswer).map(describeAnswer);
    case "time-stamp":
      return [describeToken(readTimeStampReply(sniffDocument(bytes)?.bytes ?? bytes))];
    case "pdf":
      return [...(await describePdf(bytes)), ...(await signaturesIn(bytes, "pdf"))];
    case "jws":
      return [describeHeader(bytes), ...(await signaturesIn(bytes, "jws"))];
    case "cms": {
      const der = sniffDocument(bytes)?.bytes ?? bytes;
      const isToken = readSignedData(der).contentType === cmsOid.timeStampInfo;
      return isToken ? [describeToken(der)] : signaturesIn(der, "cms");
    }
    case "xml":
      return signaturesIn(bytes, "xml");
    case "pkcs12":
    case "private-key":
      return [{ vi: "Không mở: chứa khóa bí mật", en: "Not opened: it holds a private key" }];
    default:
      return [];
  }
}

async function signaturesIn(
  bytes: Uint8Array,
  kind: keyof typeof signatureReaders,
): Promise<readonly Fact[]> {
  const read = await signatureReaders[kind]();
  // Whether what was signed elsewhere fits is not asked here.
  const found = await read(bytes);
  if (found.length === 0) return [{ vi: "Không có chữ ký", en: "No signature" }];
  return found.map(describeSignature);
}

async function describePdf(bytes: Uint8Array): Promise<readonly Fact[]> {
  const { revisions } = await openPdf(bytes);
  const places = await listPdfSignaturePlaces(bytes);
  return [
    {
      vi: "Số lần ghi (revision)",
      en: "Revisions",
      value: `${revisions.length}`,
      below: revisions.map(({ end }, i) => ({ vi: `${i + 1}`, en: `${i + 1}`, value: `0–${end} B` })),
    },
    {
      vi: "Ô chữ ký",
      en: "Signature fields",
      value: `${places.length}`,
      below: places.map(({ field, isSigned, page, rect }) => ({
        vi: isSigned ? "đã ký" : "còn trống",
        en: isSigned ? "signed" : "empty",
        value: [field, page && `p. ${page}`, rect && `[${rect.join(" ")}]`].filter(Boolean).join(", "),
      })),
    },
  ];
}

/** The header as it stands there; certificates in it are described with the signature. */
function describeHeader(bytes: Uint8Array): Fact {
  const [first = ""] = new TextDecoder().decode(bytes.subarray(0, 512 * 1024)).split(".", 1);
  const header = new TextDecoder().decode(decodeBase64url(first) ?? new Uint8Array());
  return {
    vi: "Tiêu đề (protected)",
    en: "Protected header",
    value: header.replace(/"x5c":\[[^\]]*\]/, '"x5c":[…]'),
  };
}
