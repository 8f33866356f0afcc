import type { OutgoingDocument } from "@benhan/core";
import type { Evidence } from "./look-up/card-codes.data.ts";
import { paperFunctions } from "./paper-functions.data.ts";

/** One function of the gateway that takes a document. Nothing is shared between functions but by writing it twice. */
export interface SendingFunction {
  readonly path: string;
  /** @official loaiHoSo, loaiHs */
  readonly dossierType: string;
  /** Where token, its id and the MD5 of the password stand: in headers, or among the fields. */
  readonly style: "headers" | "fields";
  readonly body: "form" | "json";
  /** How this function names its parameters. */
  readonly names: ParameterNames;
  /** What must be signed: CHUKYDONVI at the end of the document; `unknown` is not looked at. */
  readonly signature: "facility" | "unknown";
  /** How the answer names the transaction code. */
  readonly transactionCode: "maGiaoDich" | "maGD";
  /** How well path and type are known. */
  readonly evidence: Evidence;
  /** How well the parameters are known. */
  readonly parameters: Evidence;
}

/** Names of parameters. What has no name is not sent. */
export interface ParameterNames {
  readonly dossierType: string;
  readonly facilityCode: string;
  readonly file: string;
  readonly province?: string;
  /** Settlement period, `yyyyMM`, as the document says it. */
  readonly period?: string;
}

const dossier = {
  style: "headers",
  body: "form",
  names: {
    dossierType: "loaiHoSo",
    province: "maTinh",
    facilityCode: "maCSKCB",
    file: "fileHSBase64",
  },
  signature: "facility",
  transactionCode: "maGiaoDich",
  evidence: "D",
  parameters: "D",
} as const;

/** Where documents of insurance claims go, by edition of the file. */
const claimFunctions: Readonly<Record<string, SendingFunction>> = {
  qd130: { ...dossier, path: "/api/qd130/guiHoSoXmlQD130", dossierType: "130", evidence: "C" },
  qd4750: { ...dossier, path: "/api/qd130/guiHoSoXmlQD4750", dossierType: "130" },
  qd3176: { ...dossier, path: "/api/qd130/guiHoSoXmlQD3176", dossierType: "130" },
};

/** The current check-in function. The file itself still follows the definition of 4750 (setting `bhyt.xml0.edition`). */
const checkInFunction: SendingFunction = {
  ...dossier,
  path: "/api/qd130/checkInKcbQd3176",
  dossierType: "0",
};

/** The function for a document, or `undefined` when the gateway has none. */
export function sendingFunctionOf(
  document: Pick<OutgoingDocument, "kind" | "edition">,
): SendingFunction | undefined {
  const { kind, edition } = document;
  if (kind === "bhyt-check-in") return checkInFunction;
  if (kind === "bhyt-dossier")
    return Object.hasOwn(claimFunctions, edition) ? claimFunctions[edition] : undefined;
  return Object.hasOwn(paperFunctions, kind) ? paperFunctions[kind] : undefined;
}
