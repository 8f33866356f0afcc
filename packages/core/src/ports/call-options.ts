/** What every asynchronous call of the SDK accepts. An abort rejects with `signal.reason`, unwrapped. */
export interface CallOptions {
  readonly signal?: AbortSignal;
}
