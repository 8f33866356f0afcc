import type { AuditStore, Clock, OutboxStore, ReceiptStore, RecordStore } from "@benhan/core/ports";
import type { HubConnector } from "../../hubs/hub-connector.ts";
import type { DispatcherOptions } from "../../outbox/dispatcher.ts";

/**
 * What the host gives to the commands that need its store and its hubs. The module that `--config FILE` names exports it as
 * `default`, or a function that opens it.
 *
 * ```js
 * // benhan-exchange.config.mjs
 * export default async () => ({
 *   storage: await openSqliteStorage({ file: "/data/benhan.db", facilityId }),
 *   connectors: [createBhxhGateway({ … })],
 *   actor: "it-01",
 * });
 * ```
 */
export interface ExchangeHost {
  /** Records, queue, receipts and log of one facility: a storage of `@benhan/storage` is all of them. */
  readonly storage: RecordStore & OutboxStore & ReceiptStore & AuditStore & { close(): Promise<void> };
  /** The hubs to which the queue is sent. Default: none. */
  readonly connectors?: readonly HubConnector[];
  /** How the queue is sent: rates, deadlines, telemetry. */
  readonly dispatcher?: Omit<DispatcherOptions, "store" | "connectors">;
  /** Key of who runs the command, for the log of access. Default: `benhan-exchange`. */
  readonly actor?: string;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Called at the end, after the store was closed: for what else was opened. */
  close?(): void | Promise<void>;
}
