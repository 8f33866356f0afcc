import type { FacilityId } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { SecretSource } from "@benhan/core/ports";
import type { HubAnswer, HubVitals } from "../hub-connector.ts";
import { secretOf } from "./secret-of.ts";

/** The question of an examination for the secrets of a connector: each is asked for, and none goes any further. */
export function missingSecrets(
  { secrets, facilityId }: { readonly secrets: SecretSource; readonly facilityId: FacilityId },
  hub: Bilingual,
  names: readonly string[],
): NonNullable<HubVitals["missingSecrets"]> {
  return async ({ timeoutMs, signal }) => {
    signal?.throwIfAborted();
    const asked = names.map((name) => secretOf(secrets, { facilityId, name }, hub, timeoutMs));
    const answers = await Promise.all(asked);
    return answers.filter((answer): answer is HubAnswer => typeof answer !== "string");
  };
}
