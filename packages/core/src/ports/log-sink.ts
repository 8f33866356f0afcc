/** Something worth telling the operator. Holds codes, keys and counts; never patient data, secrets or addresses with queries. */
export interface LogEvent {
  readonly level: "debug" | "information" | "warning" | "error";
  /** Stable, like a fault code: `exchange.outbox.sent`. */
  readonly code: string;
  readonly facilityId?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Takes log events. Must not throw and must not block. The default sink is silent. */
export interface LogSink {
  write(event: LogEvent): void;
}
