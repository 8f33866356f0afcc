import type { OutgoingDocument } from "@benhan/core";
import { paperFunctions } from "./paper-functions.data.ts";
import type { SendingFunction } from "./sending-function.ts";

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
export const claimFunctions: Readonly<Record<string, SendingFunction>> = {
  qd130: { ...dossier, path: "/api/qd130/guiHoSoXmlQD130", dossierType: "130", evidence: "C" },
  qd4750: { ...dossier, path: "/api/qd130/guiHoSoXmlQD4750", dossierType: "130" },
  qd3176: { ...dossier, path: "/api/qd130/guiHoSoXmlQD3176", dossierType: "130" },
};

/** The current check-in function. The file itself still follows the definition of 4750 (setting `bhyt.xml0.edition`). */
export const checkInFunction: SendingFunction = {
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
