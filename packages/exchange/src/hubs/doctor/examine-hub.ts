import { bySeverity, hasErrors } from "@benhan/core/faults";
import type { HubConnector } from "../hub-connector.ts";
import { checkExamOptions } from "./exam-options.ts";
import {
  type ExamPart,
  examineCertificate,
  examineEgress,
  examineLine,
  examineLogin,
  examineSecrets,
} from "./exam-parts.ts";
import type { HubExamination, HubExamOptions, HubMeasurements } from "./hub-examination.ts";
import { loginHeldBack } from "./login-findings.ts";
import { settingsFindings } from "./settings-findings.ts";
import { urlOf } from "./url-of.ts";

/**
 * Examines the way to one hub: settings, secrets, name and line, certificate, clock, egress address, and with
 * `login: true` the account. It asks the address for its page, and sends neither data of patients nor, without `login`, a password. What is
 * wrong is a finding; it rejects for a wrong call, and when its signal is aborted.
 *
 * ```ts
 * const { findings } = await examineHub(gateway, { login: true });
 * for (const { severity, text, nextStep } of findings) console.log(severity, text.vi, nextStep?.vi ?? "");
 * ```
 *
 * @throws EmrError `core.options.wrong`
 */
export async function examineHub(
  connector: HubConnector,
  options: HubExamOptions = {},
): Promise<HubExamination> {
  checkExamOptions(connector, options);
  options.signal?.throwIfAborted();
  const { hub, environment, vitals } = connector;
  const parts: ExamPart[] = [{ measured: {}, findings: settingsFindings(connector) }];
  if (vitals !== undefined && urlOf(vitals.baseUrl) !== undefined) {
    const questions = [examineSecrets, examineLine, examineCertificate, examineEgress] as const;
    parts.push(...(await Promise.all(questions.map((ask) => ask(vitals, options)))));
    // A password goes only where the way to the hub was found good.
    if (options.login && hasErrors(foundBy(parts))) parts.push({ measured: {}, findings: [loginHeldBack] });
    else if (options.login) parts.push(await examineLogin(vitals, options));
  }
  const measured: HubMeasurements = Object.assign({}, ...parts.map((part) => part.measured));
  return { hub, environment, measured, findings: bySeverity(foundBy(parts)) };
}

/** Examines several hubs side by side; in the order in which they were given. */
export function diagnoseHubs(
  connectors: readonly HubConnector[],
  options: HubExamOptions = {},
): Promise<readonly HubExamination[]> {
  return Promise.all(connectors.map((connector) => examineHub(connector, options)));
}

/** Each finding once: certificate and line may complain of the same. Secrets differ by their names. */
function foundBy(parts: readonly ExamPart[]) {
  const found = parts.flatMap((part) => part.findings);
  const keyOf = ({ code, text }: (typeof found)[number]) => `${code} ${text.en}`;
  return found.filter((own, index) => found.findIndex((one) => keyOf(one) === keyOf(own)) === index);
}
