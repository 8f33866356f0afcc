export { type CscMischief, createFakeCsc, type FakeCsc, type FakeCscOptions } from "./fake-csc.ts";
export {
  type FakeReply,
  type FakeRequest,
  type FakeService,
  fakeTransport,
  type LineFault,
} from "./fake-service.ts";
export {
  createFakeSmartCa,
  type FakeHolder,
  type FakeSmartCa,
  type FakeSmartCaOptions,
  type FakeTransaction,
  type ValueMischief,
} from "./fake-smart-ca.ts";
export { type ServedFake, serveFake } from "./serve-fake.ts";
export { openFakeKey, signDigest } from "./sign-digest.ts";
