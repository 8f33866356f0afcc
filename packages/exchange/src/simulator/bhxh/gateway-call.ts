import type { ArrivedCall } from "../simulated-hub.ts";

/** A call with its fields, from a form or from JSON. */
export interface GatewayCall extends ArrivedCall {
  readonly fields: Readonly<Record<string, string>>;
}
