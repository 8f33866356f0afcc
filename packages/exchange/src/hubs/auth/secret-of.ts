import type { FacilityId } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { SecretSource } from "@benhan/core/ports";
import { passwordMissing, secretSourceFailed } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { inTime } from "../wire/in-time.ts";

/** The secret, or the answer that tells why there is none: missing, or not handed out in time. */
export async function secretOf(
  secrets: SecretSource,
  key: { readonly facilityId: FacilityId; readonly name: string },
  hub: Bilingual,
  timeoutMs: number,
): Promise<string | HubAnswer> {
  try {
    const secret: unknown = await inTime(() => secrets.getSecret(key), timeoutMs);
    // The type is a promise of TypeScript only; an empty password is a forgotten one.
    if (typeof secret === "string" && secret !== "") return secret;
    return { outcome: "CONFIG", fault: passwordMissing({ hub, name: key.name }) };
  } catch {
    // Its error may hold what it failed to hand out: it goes no further.
    return { outcome: "RETRYABLE", fault: secretSourceFailed({ name: key.name }) };
  }
}
