import { instantOf, parseInstant } from "@benhan/core";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import type { TrustAnchor } from "@benhan/signing";
import {
  createTestIssuer,
  createTestResponder,
  createTestTimestampService,
  createTestWeb,
  type TestHolder,
  type TestIssuer,
  type TestPage,
  type TestResponderOptions,
  type TestRevocation,
  type TestWeb,
} from "@benhan/signing/testkit";
import {
  createEvidenceFetcher,
  type EvidenceFetcherOptions,
} from "../../src/evidence/create-evidence-fetcher.ts";
import { createTimestampClient } from "../../src/time-stamp/create-time-stamp-client.ts";

export const now = parseInstant("2026-07-05T03:00:00Z");
export const url = {
  signCa: "http://ca.example.vn/sign.cer",
  signOcsp: "http://ocsp.example.vn/sign",
  signList: "http://crl.example.vn/sign.crl",
  rootList: "http://crl.example.vn/root.crl",
  stampOcsp: "http://ocsp.example.vn/tsa",
  stampList: "http://crl.example.vn/tsa.crl",
  stamp: "https://tsa.example.vn/tsr",
} as const;

/** A root and an authority for signing, a root for time-stamps, and the web on which all of them publish. */
export interface TrustWeb {
  readonly root: TestIssuer;
  readonly issuing: TestIssuer;
  readonly stampRoot: TestIssuer;
  readonly signer: TestHolder;
  readonly stamper: TestHolder;
  readonly anchors: readonly TrustAnchor[];
  readonly clock: ReturnType<typeof createManualClock>;
  readonly pages: Readonly<Record<string, TestPage>>;
  /** The web, with some pages replaced. */
  web(pages?: Readonly<Record<string, TestPage>>): TestWeb;
  responder(options?: Partial<TestResponderOptions>): TestPage;
  list(revoked?: readonly TestRevocation[]): Promise<Uint8Array>;
  fetcher(web: TestWeb, options?: Partial<EvidenceFetcherOptions>): ReturnType<typeof createEvidenceFetcher>;
  stampClient(web: TestWeb): ReturnType<typeof createTimestampClient>;
}

export async function createTrustWeb(): Promise<TrustWeb> {
  const clock = createManualClock(now);
  const root = await createTestIssuer({ name: "TEST SIGN ROOT" });
  const issuing = await root.issueAuthority({ name: "TEST SIGN CA", addresses: { lists: [url.rootList] } });
  const stampRoot = await createTestIssuer({ name: "TEST TSA ROOT" });
  const signer = await issuing.issue({
    name: "BÁC SĨ THỬ NGHIỆM",
    addresses: { issuers: [url.signCa], responders: [url.signOcsp], lists: [url.signList] },
  });
  const stamper = await stampRoot.issue({
    role: "time-stamping",
    addresses: { responders: [url.stampOcsp], lists: [url.stampList] },
  });
  const thisUpdate = instantOf(Date.parse(now) - 3_600_000);
  const responder: TrustWeb["responder"] = (options = {}) =>
    createTestResponder(issuing, { clock, knows: [signer.certificate], ...options });
  const list: TrustWeb["list"] = (revoked = []) => issuing.list({ thisUpdate, revoked });
  const pages = {
    [url.signCa]: issuing.certificate,
    [url.signOcsp]: responder(),
    [url.signList]: await list(),
    [url.rootList]: await root.list({ thisUpdate }),
    [url.stampOcsp]: createTestResponder(stampRoot, { clock, knows: [stamper.certificate] }),
    [url.stampList]: await stampRoot.list({ thisUpdate }),
    [url.stamp]: createTestTimestampService(stamper, { clock }),
  };
  return {
    root,
    issuing,
    stampRoot,
    signer,
    stamper,
    clock,
    pages,
    anchors: [
      { certificate: root.certificate, purposes: ["sign"], domain: "public" },
      { certificate: stampRoot.certificate, purposes: ["timestamp"], domain: "timestamp" },
    ],
    web: (other = {}) => createTestWeb({ ...pages, ...other }),
    responder,
    list,
    fetcher: (transport, options = {}) =>
      createEvidenceFetcher({ transport, clock, random: createSeededRandom("evidence"), ...options }),
    stampClient: (transport) =>
      createTimestampClient({ transport, clock, random: createSeededRandom("time-stamps"), url: url.stamp }),
  };
}
