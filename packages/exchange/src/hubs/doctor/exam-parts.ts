import type { Issue } from "@benhan/core/faults";
import { createFetchTransport, systemPlatform } from "@benhan/core/platform";
import type { HubAnswer, HubVitals } from "../hub-connector.ts";
import { inTime } from "../wire/in-time.ts";
import { unlessAborted } from "../wire/unless-aborted.ts";
import { askHub } from "./ask-hub.ts";
import { certificateFindings } from "./certificate-findings.ts";
import { clockAhead, clockFindings } from "./clock-findings.ts";
import { addressIn, egressFindings } from "./egress-findings.ts";
import { defaultHubExamLimits, type HubExamOptions, type HubMeasurements } from "./hub-examination.ts";
import { isOfProxy, lineFindings, notReached } from "./line-findings.ts";
import { loginFindings, loginOfPersons, onlyFacilityTried } from "./login-findings.ts";
import { secretFinding } from "./secret-findings.ts";
import type { ServerCertificate } from "./server-certificate.ts";
import { urlOf } from "./url-of.ts";

/** One part of an examination: what it measured and what it found. */
export interface ExamPart {
  readonly measured: HubMeasurements;
  readonly findings: readonly Issue[];
}

const nothing: ExamPart = { measured: {}, findings: [] };

/** Name, connection, answer and clock. */
export async function examineLine(vitals: HubVitals, options: HubExamOptions): Promise<ExamPart> {
  const { clock, limits, transport } = partsOf(vitals, options);
  const url = `${vitals.baseUrl.replace(/\/+$/, "")}/`;
  const asked = await askHub(url, { transport, clock }, callOf(options));
  if ("reason" in asked) return { measured: {}, findings: [notReached(asked.reason)] };
  const { answer, sentMs, receivedMs } = asked;
  const tookMs = receivedMs - sentMs;
  const measured = { status: answer.status, tookMs };
  const findings = lineFindings(answer, url, tookMs, limits.slowMs);
  // The clock of a proxy is not that of the hub.
  if (isOfProxy(answer, url)) return { measured, findings };
  const aheadMs = clockAhead(answer.headers["date"], asked);
  return {
    measured: { ...measured, ...(aheadMs !== undefined && { aheadMs }) },
    findings: [...findings, ...clockFindings(aheadMs, limits)],
  };
}

/** What the server shows before anything is sent. */
export async function examineCertificate(vitals: HubVitals, options: HubExamOptions): Promise<ExamPart> {
  const url = urlOf(vitals.baseUrl);
  const { readCertificate } = options;
  if (readCertificate === undefined || url?.protocol !== "https:") return nothing;
  const { clock, limits } = partsOf(vitals, options);
  const server = { host: url.hostname.replace(/^\[|\]$/g, ""), port: Number(url.port || 443) };
  let shown: ServerCertificate | undefined;
  try {
    shown = await readCertificate(server, callOf(options));
  } catch {
    options.signal?.throwIfAborted();
  }
  // Why none was shown is told by the line.
  if (shown === undefined) return nothing;
  const findings = certificateFindings(shown, clock.now(), limits);
  return { measured: { certificateEnds: shown.validTo }, findings };
}

/** From where calls come. */
export async function examineEgress(vitals: HubVitals, options: HubExamOptions): Promise<ExamPart> {
  const { egressEcho, registeredAddresses: registered } = options;
  const seen = egressEcho === undefined ? undefined : await echoed(egressEcho, vitals, options);
  const byHost = addressOfHost(vitals);
  const known = seen ?? byHost;
  return {
    measured: known === undefined ? {} : { egressAddress: known },
    findings: egressFindings({
      ...(seen !== undefined && { seen }),
      ...(byHost !== undefined && { byHost }),
      ...(registered && { registered }),
    }),
  };
}

/** What the host says of itself, if it can. */
function addressOfHost(vitals: HubVitals): string | undefined {
  try {
    const address: unknown = vitals.egressAddress?.();
    return typeof address === "string" ? address : undefined;
  } catch {
    return undefined;
  }
}

async function echoed(url: string, vitals: HubVitals, options: HubExamOptions): Promise<string | undefined> {
  const asked = await askHub(url, partsOf(vitals, options), callOf(options));
  return "answer" in asked && asked.answer.status === 200 ? addressIn(asked.answer.body) : undefined;
}

/** Whether the secrets are there. They go nowhere. */
export async function examineSecrets(vitals: HubVitals, options: HubExamOptions): Promise<ExamPart> {
  const missing = await ofConnector((call) => vitals.missingSecrets?.(call), options, [unreadableSecret]);
  return { measured: {}, findings: (missing ?? []).map(secretFinding) };
}

/** Opens a session with the password. */
export async function examineLogin(vitals: HubVitals, options: HubExamOptions): Promise<ExamPart> {
  const answer = await ofConnector((call) => vitals.logIn?.(call), options, unknownLogin);
  if (answer === undefined) return { measured: {}, findings: [loginOfPersons] };
  const findings = [...loginFindings(answer), ...(vitals.sendsAsPersons ? [onlyFacilityTried] : [])];
  return { measured: { login: answer.outcome }, findings };
}

/** What a connector that fails instead of answering, or never answers, counts as. */
const unreadableSecret: HubAnswer = { outcome: "RETRYABLE" };
const unknownLogin: HubAnswer = { outcome: "UNKNOWN" };

/**
 * What a connector answers. One of the host may do without the limit that it is given: it has thrice as long (a secret,
 * headers of the vendor, the login), and a second.
 */
async function ofConnector<T>(
  ask: (call: ReturnType<typeof callOf>) => Promise<T> | undefined,
  options: HubExamOptions,
  otherwise: T,
): Promise<T | undefined> {
  const call = callOf(options);
  try {
    const asked = inTime(() => ask(call), 3 * call.timeoutMs + 1_000);
    return await unlessAborted(asked, options.signal);
  } catch {
    options.signal?.throwIfAborted();
    return otherwise;
  }
}

function partsOf(vitals: HubVitals, options: HubExamOptions) {
  return {
    transport: options.transport ?? vitals.transport ?? createFetchTransport(),
    clock: options.clock ?? systemPlatform().clock,
    limits: { ...defaultHubExamLimits, ...options.limits },
  };
}

function callOf({ timeoutMs = 10_000, signal }: HubExamOptions) {
  return { timeoutMs, ...(signal && { signal }) };
}
