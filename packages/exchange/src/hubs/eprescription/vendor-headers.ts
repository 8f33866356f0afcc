import type { FacilityId } from "@benhan/core";
import type { SecretSource } from "@benhan/core/ports";
import { secretOf } from "../auth/secret-of.ts";
import { passwordMissing } from "../hub.faults.ts";
import type { HubAnswer } from "../hub-connector.ts";
import { isHeaderText } from "../wire/header-text.ts";
import { eprescriptionName as hub } from "./eprescription-name.ts";
import { eprescriptionAppKey, eprescriptionAppName } from "./eprescription-secrets.ts";

/** What shows the hub which software calls. As good as a password. */
export interface VendorHeaders {
  /** Asks the secret source; answers why nothing can be sent when it has none. */
  load(timeoutMs: number): Promise<HubAnswer | undefined>;
  /** What was loaded last. */
  readonly headers: () => Readonly<Record<string, string>>;
}

/** @official app-name, app-key */
export function vendorHeaders(options: {
  readonly vendorHeaders?: boolean;
  readonly facilityId: FacilityId;
  readonly secrets: SecretSource;
}): VendorHeaders {
  const { facilityId, secrets } = options;
  let headers: Readonly<Record<string, string>> = {};
  return {
    headers: () => headers,
    async load(timeoutMs) {
      if (options.vendorHeaders !== true) return undefined;
      const [name, key] = await Promise.all(
        [eprescriptionAppName, eprescriptionAppKey].map((secret) =>
          secretOf(secrets, { facilityId, name: secret }, hub, timeoutMs),
        ),
      );
      for (const [secret, value] of [
        [eprescriptionAppName, name],
        [eprescriptionAppKey, key],
      ] as const) {
        if (typeof value === "object") return value;
        // Told as a missing one: it may not be repeated, and cannot be used.
        if (!isHeaderText(value)) return { outcome: "CONFIG", fault: passwordMissing({ hub, name: secret }) };
      }
      headers = { "app-name": String(name), "app-key": String(key) };
      return undefined;
    },
  };
}
