import type { Instant, OutcomeClass } from "@benhan/core";
import type { Issue } from "@benhan/core/faults";
import type { CallOptions, Clock, HttpTransport } from "@benhan/core/ports";
import type { HubEnvironment } from "../wire/hub-address.ts";
import type { CertificateReader } from "./server-certificate.ts";

/** What an examination found at one hub. */
export interface HubExamination {
  readonly hub: string;
  readonly environment: HubEnvironment;
  readonly measured: HubMeasurements;
  /** Errors first. Empty: nothing stands against sending. No secrets, and nothing of patients. */
  readonly findings: readonly Issue[];
}

/** What could be measured. What is absent was not told. */
export interface HubMeasurements {
  /** HTTP status of the answer to a plain question. */
  readonly status?: number;
  /** From the question to the whole answer. */
  readonly tookMs?: number;
  /** How far the clock of this machine is ahead of that of the hub; negative when it is behind. To the second. */
  readonly aheadMs?: number;
  readonly certificateEnds?: Instant;
  /** The address that calls of this machine come from. */
  readonly egressAddress?: string;
  /** What came of the login, where one was asked for. */
  readonly login?: OutcomeClass;
}

/** How hubs are examined. */
export interface HubExamOptions extends CallOptions {
  /** Default: that of the connector, else `fetch`. */
  readonly transport?: HttpTransport;
  readonly clock?: Clock;
  /** Limit for each question. Default 10 seconds. */
  readonly timeoutMs?: number;
  /**
   * Whether a session is opened, with the real password. Default false: a wrong password counts against the account. Not
   * tried at a hub that was not reached, nor over an insecure line.
   */
  readonly login?: boolean;
  /** Reads the certificate of a server. Default: only what the transport complains of. */
  readonly readCertificate?: CertificateReader;
  /**
   * Address of a service that answers with the address that it was called from, as text or as `ip` in JSON. No hub tells
   * it. Default: none is asked (setting `hub.egressEcho`).
   */
  readonly egressEcho?: string;
  /** The addresses of the facility that are registered with the hubs. Default: not compared. */
  readonly registeredAddresses?: readonly string[];
  readonly limits?: Partial<HubExamLimits>;
}

/** From where on a measurement is a finding. No hub publishes any of them (setting `hub.examLimits`). */
export interface HubExamLimits {
  /** Clocks further apart are a warning. Default 30 seconds. */
  readonly skewWarningMs: number;
  /** Clocks further apart are an error: half of the life of a BHXH session. Default 5 minutes. */
  readonly skewErrorMs: number;
  /** Fewer days before the end of a certificate are a warning. Default 30. */
  readonly certificateDays: number;
  /** A slower answer is a warning. Default 5 seconds. */
  readonly slowMs: number;
}

export const defaultHubExamLimits: HubExamLimits = {
  skewWarningMs: 30_000,
  skewErrorMs: 300_000,
  certificateDays: 30,
  slowMs: 5_000,
};
