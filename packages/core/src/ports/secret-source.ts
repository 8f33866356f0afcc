import type { FacilityId } from "../ids/facility-id.ts";
import type { CallOptions } from "./call-options.ts";

/** Where passwords and keys come from. The SDK never keeps, logs or prints what it answers. */
export interface SecretSource {
  /** The secret of that name for that facility, or `undefined` when there is none. */
  getSecret(
    key: { readonly facilityId: FacilityId; readonly name: string },
    options?: CallOptions,
  ): Promise<string | undefined>;
}
