import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import {
  createTestIssuer,
  createTestTimestampService,
  createTestWeb,
  type TestHolder,
  type TestIssuer,
} from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { createTimestampClient } from "../../src/time-stamp/create-time-stamp-client.ts";
import { createTreeHeadStamper } from "../../src/time-stamp/create-tree-head-stamper.ts";
import { now } from "../evidence/trust-web.ts";

const url = "https://tsa.example.vn/tsr";
const clock = createManualClock(now);
const head = new TextEncoder().encode('{"root":"sha-256:00","size":3}');

let root: TestIssuer;
let authority: TestHolder;

beforeAll(async () => {
  root = await createTestIssuer({ name: "TEST TSA ROOT" });
  authority = await root.issue({ role: "time-stamping" });
});

function stamperOf(trustAnchors: readonly Uint8Array[]) {
  const web = createTestWeb({ [url]: createTestTimestampService(authority, { clock }) });
  const random = createSeededRandom("tree heads");
  const timestamp = createTimestampClient({ transport: web, clock, random, url });
  return createTreeHeadStamper({ timestamp, trustAnchors, clock, revocation: "none" });
}

describe("the stamper of tree heads", () => {
  it("[LOG-01] fixes bytes in time, and knows its tokens again", async () => {
    const stamper = stamperOf([root.certificate]);
    const { token, stampedAt } = await stamper.stamp(head);
    expect(Date.parse(stampedAt)).toBe(Date.parse(clock.now()));
    expect(await stamper.verify(token, head)).toBe(true);
  });

  it("knows a token of other bytes, or a changed one, for what it is", async () => {
    const stamper = stamperOf([root.certificate]);
    const { token } = await stamper.stamp(head);
    expect(await stamper.verify(token, new TextEncoder().encode("another head"))).toBe(false);
    const changed = new Uint8Array(token);
    changed[changed.length - 3] = (changed[changed.length - 3] ?? 0) ^ 1;
    expect(await stamper.verify(changed, head)).toBe(false);
  });

  it("hands out no token of an authority that nobody trusts, and says why", async () => {
    const stranger = await createTestIssuer({ name: "ANOTHER ROOT" });
    await expect(stamperOf([stranger.certificate]).stamp(head)).rejects.toMatchObject({
      code: "signing.time_stamp.not_trusted",
      issues: [{ text: { vi: expect.any(String), en: expect.any(String) } }],
    });
    const { token } = await stamperOf([root.certificate]).stamp(head);
    expect(await stamperOf([stranger.certificate]).verify(token, head)).toBe(false);
  });
});
