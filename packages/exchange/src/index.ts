// Types only: what works comes from the subpaths, so that a page that maps records carries no connector.
export type { HubAnswer, HubCapabilities, HubConnector } from "./hubs/hub-connector.ts";
export type { Dispatcher, DrainOptions, DrainReport } from "./outbox/dispatcher.ts";
