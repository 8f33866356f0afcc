export {
  createTestAuthority,
  type TestAuthority,
  type TestCertificateOptions,
  type TestSigner,
  testFacilitySubject,
} from "./test-authority.ts";
export { type TestFacility, testFacilityPkcs12 } from "./test-facility.ts";
