import type { OutboxEntry } from "@benhan/core";
import type { CallOptions } from "@benhan/core/ports";
import type { HubOptions } from "../hub-options.ts";
import type { EprescriptionReading } from "./interpret-eprescription-answer.ts";

/** One facility at the national e-prescription system. */
export interface EprescriptionAccess extends HubOptions {
  /** The first five characters of its prescription codes. @official MA_CSKCB */
  readonly facilityCode: string;
  /** The code under which the system knows the facility, 7 characters. @official ma_lien_thong_co_so_kham_chua_benh */
  readonly connectionCode: string;
  /**
   * Whether every call carries the headers `app-name` and `app-key`, out of the secrets {@link eprescriptionAppName} and
   * {@link eprescriptionAppKey}. One note says that newer calls of facilities want them, too; the connection document asks
   * them of pharmacies only. Default false (setting `erx.vendorHeaders`).
   */
  readonly vendorHeaders?: boolean;
}

/** How prescriptions of one facility are sent. */
export interface EprescriptionHubOptions extends EprescriptionAccess, EprescriptionReading {
  /**
   * Whose session sends: that of the doctor who prescribed, as the connection document has it, or that of the facility,
   * which was seen to be accepted. There is no falling back from one to the other. Default `practitioner` (setting
   * `erx.tokenScope`).
   */
  readonly scope?: "practitioner" | "facility";
  /**
   * The connection code of the doctor who prescribed what the entry holds. The bytes do not name one: the host looks it
   * up by `entry.chain`, which is the code of the prescription. Required with the scope `practitioner`.
   *
   * @official ma_lien_thong_bac_si
   */
  prescriberOf?(entry: OutboxEntry, options: CallOptions): string | undefined | Promise<string | undefined>;
}
