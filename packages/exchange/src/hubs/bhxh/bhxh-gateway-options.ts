import type { FacilityId } from "@benhan/core";
import type { Clock, HttpTransport, SecretSource } from "@benhan/core/ports";
import type { BhxhReading } from "./interpret-bhxh-answer.ts";

/** One facility at the BHXH gateway. */
export interface BhxhGatewayOptions extends BhxhReading {
  readonly facilityId: FacilityId;
  /** @official MA_CSKCB */
  readonly facilityCode: string;
  /** Deliberately without a default. `baseUrl` is for the simulator and other test hosts. */
  readonly environment: "production" | "training" | { readonly baseUrl: string };
  /** Account that BHXH issued, e.g. `79999_BV`; begins with the facility code. */
  readonly account: string;
  /** Is asked for {@link bhxhPasswordName} whenever a session is opened. */
  readonly secrets: SecretSource;
  /** Default: `fetch`. The address that the calls come from must be registered with BHXH and must not change. */
  readonly transport?: HttpTransport;
  readonly clock?: Clock;
  /** Limit for one `send` as a whole, with login and one repetition. Default 60 seconds. */
  readonly timeoutMs?: number;
  /** The gateway publishes no limit (setting `bhyt.limits`). Default 10 MiB. */
  readonly maxBytes?: number;
  /**
   * What becomes of a document whose CHUKYDONVI is empty: refused before a byte leaves, or sent. Default `refuse`: the
   * signature of the facility is taken to be due (setting `bhxh.unsigned`, confidence M).
   *
   * @legal NĐ 188/2025, from 2026-01-01
   */
  readonly unsigned?: "refuse" | "send";
  /** Default `defaultTestFacilityCodes`. */
  readonly testFacilityCodes?: readonly string[];
}
