export {
  createTestTimestampAuthority,
  makeTimeStamp,
  type TestTimeStampOptions,
} from "./make-time-stamp.ts";
export {
  createTestAuthority,
  type TestAuthority,
  type TestCertificateOptions,
  type TestSigner,
  testFacilitySubject,
} from "./test-authority.ts";
export { type TestFacility, testFacilityPkcs12 } from "./test-facility.ts";
export {
  createTestIssuer,
  type TestEvidenceOptions,
  type TestHolder,
  type TestIssueOptions,
  type TestIssuer,
  type TestRevocation,
  type TestRole,
} from "./test-issuer.ts";
export { createTestResponder, type TestResponderOptions } from "./test-responder.ts";
export {
  createTestTimestampService,
  type TestTimestampServiceOptions,
} from "./test-time-stamp-service.ts";
export { answerWith, createTestWeb, type TestPage, type TestWeb } from "./test-web.ts";
