import type { OutgoingDocument } from "@benhan/core";

/** One function of the gateway that takes a document. */
export interface SendingFunction {
  readonly path: string;
  /** @official loaiHoSo */
  readonly dossierType: string;
}

/** Where documents of insurance claims go, by edition of the file. */
const claimFunctions: Readonly<Record<string, SendingFunction>> = {
  qd130: { path: "/api/qd130/guiHoSoXmlQD130", dossierType: "130" },
  qd4750: { path: "/api/qd130/guiHoSoXmlQD4750", dossierType: "130" },
  qd3176: { path: "/api/qd130/guiHoSoXmlQD3176", dossierType: "130" },
};

/** The current check-in function. The file itself still follows the definition of 4750 (setting `bhyt.xml0.edition`). */
const checkInFunction: SendingFunction = { path: "/api/qd130/checkInKcbQd3176", dossierType: "0" };

/** The function for a document, or `undefined` when the gateway has none. */
export function sendingFunctionOf(
  document: Pick<OutgoingDocument, "kind" | "edition">,
): SendingFunction | undefined {
  if (document.kind === "bhyt-check-in") return checkInFunction;
  if (document.kind !== "bhyt-dossier" || !Object.hasOwn(claimFunctions, document.edition)) return undefined;
  return claimFunctions[document.edition];
}
