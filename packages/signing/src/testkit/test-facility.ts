import { decodeBase64 } from "../encoding/base64.ts";
import {
  testFacilityIssuingBase64,
  testFacilityPkcs12Base64,
  testFacilityRootBase64,
} from "./test-facility.data.ts";

/** A key file that is the same everywhere, with what is needed to open it and to verify its signatures. */
export interface TestFacility {
  readonly bytes: Uint8Array;
  readonly passphrase: string;
  /** The only certificate to trust, in DER. */
  readonly root: Uint8Array;
  /** Between the root and the facility, in DER; the layouts embed the signer's certificate only. */
  readonly issuing: Uint8Array;
}

/**
 * A facility's key file for demos and tests that must not differ from run to run. TEST ONLY: the key is public. Subject
 * `BỆNH VIỆN THỬ NGHIỆM (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)`, RSA-2048, valid from 2020 to 2049.
 */
export const testFacilityPkcs12: TestFacility = {
  bytes: bytesOf(testFacilityPkcs12Base64),
  passphrase: "benhan-thu-nghiem",
  root: bytesOf(testFacilityRootBase64),
  issuing: bytesOf(testFacilityIssuingBase64),
};

function bytesOf(base64: string): Uint8Array {
  return decodeBase64(base64) ?? new Uint8Array();
}
