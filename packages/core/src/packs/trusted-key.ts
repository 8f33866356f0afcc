import type { CalendarDate } from "../time/calendar-date.ts";
import type { PackKind } from "./pack.ts";

/**
 * A key whose packs a host accepts. Keys are configuration of the host, received from the issuer by another way than the
 * packs; the SDK trusts none by itself.
 */
export interface TrustedKey {
  /** As signatures name it. Several keys may bear one name. */
  readonly keyId: string;
  /** The public key: `kty` EC, `crv` P-256, `x`, `y`. */
  readonly jwk: JsonWebKey;
  /** What the key may sign. */
  readonly kinds: readonly PackKind[];
  /** The ids of the packs that it may sign. Absent: all. */
  readonly ids?: readonly string[];
  /** First and last day on which a pack may have been issued with it. Packs of that time stay good afterwards. */
  readonly validFrom: CalendarDate;
  readonly validTo?: CalendarDate;
  /**
   * The key is no longer only its owner's: nothing that it signed is accepted, whatever its date and under whatever
   * other name the list has it.
   */
  readonly revoked?: boolean;
}
