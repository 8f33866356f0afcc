import { beforeAll, describe, expect, it } from "vitest";
import { createTestIssuer, type TestIssuer } from "../../src/testkit/test-issuer.ts";
import { createWorld, day, judge, type Story, type World } from "../verification/evidence-world.ts";

let world: World;
/** An authority that calls itself as the trusted one and its root do, with keys of its own. */
let namesake: TestIssuer;
let rootNamesake: TestIssuer;

beforeAll(async () => {
  world = await createWorld();
  rootNamesake = await createTestIssuer({ name: "TEST SIGN ROOT" });
  namesake = await rootNamesake.issueAuthority({ name: "TEST SIGN CA" });
});

const now = "2026-06-03";
const dates = { thisUpdate: day("2026-06-01") };
const lists = async () => [await world.root.list(dates), await world.issuing.list(dates)];
const refused = async (story: Omit<Story, "world">) => {
  const report = await judge({ world, ...story });
  expect(report.indication).not.toBe("TOTAL_PASSED");
  expect(report.issues.some(({ severity }) => severity === "error")).toBe(true);
  return report.subIndication;
};

describe("evidence of an attacker", () => {
  it("is not needed by a good signature", async () => {
    expect((await judge({ world, now, lists: await lists() })).indication).toBe("TOTAL_PASSED");
  });

  it("an answer about an earlier certificate of the signer, who renewed it [ATK-EVD-01]", async () => {
    const earlier = await world.issuing.issue({ name: "BÁC SĨ THỬ NGHIỆM" });
    const answers = [await world.issuing.answer(earlier.certificate, dates)];
    expect(await refused({ now, lists: [await world.root.list(dates)], answers })).toBe("TRY_LATER");
  });

  it("an answer about a certificate of a namesake of the authority [ATK-EVD-01]", async () => {
    const answers = [await namesake.answer(world.signer.certificate, dates)];
    expect(await refused({ now, lists: [await world.root.list(dates)], answers })).toBe("TRY_LATER");
  });

  it("a list of a namesake of the authority [ATK-EVD-02]", async () => {
    const forged = [await world.root.list(dates), await namesake.list(dates)];
    expect(await refused({ now, lists: forged })).toBe("TRY_LATER");
    // And it does not hide what the true list says.
    const revoked = [{ certificate: world.signer.certificate, since: day("2026-05-01") }];
    const both = [
      await namesake.list(dates),
      await world.root.list(dates),
      await world.issuing.list({ ...dates, revoked }),
    ];
    expect(await refused({ now, lists: both })).toBe("REVOKED_NO_POE");
  });

  it("an answer that the signer signed himself [ATK-EVD-03]", async () => {
    const answers = [await world.issuing.answer(world.signer.certificate, { ...dates, by: world.signer })];
    expect(await refused({ now, lists: [await world.root.list(dates)], answers })).toBe("TRY_LATER");
  });

  it("a time-stamp that the signer made himself, or a namesake of the authority for time-stamps [ATK-TST-01]", async () => {
    const late = {
      now: "2027-03-01",
      lists: [...(await lists()), await world.stampRoot.list({ thisUpdate: day("2027-02-26") })],
    };
    const good = await judge({ world, ...late, stamps: [{ at: "2026-06-02" }] });
    expect(good.indication).toBe("TOTAL_PASSED");
    const impostor = await rootNamesake.issue({ role: "time-stamping" });
    const stampNamesake = await createTestIssuer({ name: "TEST TSA ROOT" });
    const otherRoot = await stampNamesake.issue({ role: "time-stamping" });
    for (const by of [world.signer, impostor, otherRoot])
      expect(await refused({ ...late, stamps: [{ at: "2026-06-02", by }] })).toBe("OUT_OF_BOUNDS_NO_POE");
  });

  it("a time-stamp that binds another certificate than its own, has two signers or is over something else [ATK-TST-02]", async () => {
    const late = {
      now: "2027-03-01",
      lists: [...(await lists()), await world.stampRoot.list({ thisUpdate: day("2027-02-26") })],
    };
    for (const wrong of [
      { bound: world.signer.certificate },
      { withSecondSigner: true },
      { withoutBinding: true },
      { contentType: "1.2.840.113549.1.7.1" },
      { over: "chữ ký khác" },
    ])
      expect(await refused({ ...late, stamps: [{ at: "2026-06-02", ...wrong }] })).toBe(
        "OUT_OF_BOUNDS_NO_POE",
      );
  });
});
