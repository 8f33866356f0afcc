import type { FacilityId } from "@benhan/core";
import type { KeyStore, KeyVault } from "@benhan/core/ports";
import { createMemoryKeyStore, type Encryption } from "@benhan/storage/encryption";

/** Keys in memory for each facility of one database: what a contract subject opens its encrypted handles with. */
export function createEncryptions(vault: KeyVault): (facilityId: FacilityId) => Encryption {
  const stores = new Map<FacilityId, KeyStore>();
  return (facilityId) => {
    const keys = stores.get(facilityId) ?? createMemoryKeyStore(facilityId);
    stores.set(facilityId, keys);
    return { vault, keys };
  };
}
