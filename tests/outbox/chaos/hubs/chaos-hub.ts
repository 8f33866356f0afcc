import { type FacilityId, type OutgoingDocument, parseFacilityId } from "@benhan/core";
import type { Clock, HttpTransport } from "@benhan/core/ports";
import type { HubConnector } from "@benhan/exchange/hubs";
import type { SimulatedHubOptions } from "@benhan/exchange/simulator";
import type { Marks } from "../marks.ts";
import type { PlannedMessage } from "../plan.ts";

export const facilityId: FacilityId = /* @__PURE__ */ parseFacilityId("bv-thu");

/** What processes of one run share that must not be told. */
export interface Secrets {
  readonly marks: Marks;
  /** Of the facility, for envelopes, PEM. */
  readonly privateKey: string;
}

export interface Line {
  readonly baseUrl: string;
  readonly transport: HttpTransport;
  readonly clock: Clock;
}

/** One hub in chaos: its simulator, its connector, and documents for it that hold marked values. */
export interface ChaosHub {
  readonly hasSide: boolean;
  /** What a newer message of a key does to the older one. Where nothing is replaced, everything that arrived counts. */
  readonly replaces: boolean;
  /** What the hub files a message under, with the name of its function. */
  keyOf(message: PlannedMessage): string;
  /** Which content of its chain a message is: 1, 2, 3. */
  versionOf(message: PlannedMessage): number;
  simulator(secrets: Secrets): SimulatedHubOptions;
  connector(secrets: Secrets, line: Line): HubConnector;
  /** The same bytes for the same message, whoever asks: a killed filler makes it again. */
  documentOf(message: PlannedMessage, secrets: Secrets): Promise<OutgoingDocument>;
}

/** A number with leading zeros. */
export function padded(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
