import type { FacilityId } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import { systemPlatform } from "@benhan/core/platform";
import type { SecretSource } from "@benhan/core/ports";
import { passwordMissing, secretSourceFailed } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";

/** The secret, or the answer that tells why there is none: missing, or not handed out in time. */
export async function secretOf(
  secrets: SecretSource,
  key: { readonly facilityId: FacilityId; readonly name: string },
  hub: Bilingual,
  timeoutMs: number,
): Promise<string | HubAnswer> {
  const answered = new AbortController();
  // The time limit counts real time, as that of the transport does.
  const limit = systemPlatform().clock.sleep(timeoutMs, { signal: answered.signal });
  try {
    // Called inside a promise, so that a source that throws at once is one that fails.
    const asked = Promise.resolve().then(() => secrets.getSecret(key));
    const secret: unknown = await Promise.race([asked, limit.then(() => Promise.reject("too late"))]);
    // The type is a promise of TypeScript only; an empty password is a forgotten one.
    if (typeof secret === "string" && secret !== "") return secret;
    return { outcome: "CONFIG", fault: passwordMissing({ hub, name: key.name }) };
  } catch {
    // Its error may hold what it failed to hand out: it goes no further.
    return { outcome: "RETRYABLE", fault: secretSourceFailed({ name: key.name }) };
  } finally {
    limit.catch(() => undefined);
    answered.abort();
  }
}
