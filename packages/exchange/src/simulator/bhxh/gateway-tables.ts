import type { FaultPlanFunctions } from "../fault-plan.ts";

/** What the simulator knows of the gateway, written down from the description alone, not from the connector. */

/** The functions that take documents, by our name. */
export type SendingName = "check-in" | "claim";

export interface SendingFunction {
  readonly name: SendingName;
  /** What the field of that name must hold. */
  readonly loaiHoSo: string;
}

/** The functions that take documents, by their path. */
export const sendingFunctions: Readonly<Record<string, SendingFunction>> = {
  "/api/qd130/checkInKcbQd3176": { name: "check-in", loaiHoSo: "0" },
  "/api/qd130/guiHoSoXmlQD3176": { name: "claim", loaiHoSo: "130" },
};

/** Where a token is taken. */
export const tokenPath = "/api/token/take";

/** The result codes that the simulator gives, and what a client should do with each. @official maKetQua */
export const simulatorResultCodes: Readonly<
  Record<string, "received" | "mend-and-send-new" | "log-in-again" | "send-again" | "ask-a-person">
> = {
  "200": "received",
  "205": "mend-and-send-new",
  "401": "log-in-again",
  "403": "log-in-again",
  "500": "send-again",
  "501": "log-in-again",
  "999": "ask-a-person",
};

/** The sentence of an ordinary acceptance. @official thongDiep */
export const receivedSentence = "Đã tiếp nhận hồ sơ";

/** What faults can meet: those of look-ups, papers and catalogues after the two of claims. */
export const bhxhFunctions: FaultPlanFunctions = [
  "claim",
  "check-in",
  "card",
  "history",
  "visit-detail",
  "co-payment",
  "certificate",
  "e-document",
  "catalogue",
  "monthly",
  "adjustment",
];
