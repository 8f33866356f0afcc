import {
  callable,
  flag,
  given,
  kind,
  listOf,
  measure,
  object,
  refuseCall,
  signal,
  text,
  textLike,
} from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import type { HubExamLimits, HubExamOptions } from "./hub-examination.ts";
import { urlOf } from "./url-of.ts";

const shape = object<Required<HubExamOptions> & Required<CallOptions>>({
  transport: given,
  clock: given,
  timeoutMs: measure,
  login: flag,
  readCertificate: callable,
  egressEcho: textLike("địa chỉ https://…", "an address https://…", (value) => urlOf(value) !== undefined),
  registeredAddresses: listOf(text),
  limits: object<HubExamLimits>({
    skewWarningMs: measure,
    skewErrorMs: measure,
    certificateDays: measure,
    slowMs: measure,
  }),
  signal,
});

const connectorShape = kind("đầu nối (HubConnector)", "a connector (HubConnector)", (value) => {
  return typeof value === "object" && value !== null && "hub" in value && "send" in value;
});

/** @throws EmrError `core.options.wrong` */
export function checkExamOptions(connector: unknown, options: unknown): void {
  refuseCall("examineHub", [
    ...argumentIssues("connector", connector, connectorShape),
    ...optionIssues(options, shape),
  ]);
}
