import type { LogSink } from "../ports/log-sink.ts";

/** The default sink: says nothing. */
export const silentLog: LogSink = { write: () => undefined };
