import { beforeAll, describe, expect, it } from "vitest";
import type { TestEvidenceOptions, TestHolder, TestRevocation } from "../../src/testkit/test-issuer.ts";
import type { SubIndication } from "../../src/verification/verification-report.ts";
import { createWorld, day, judge, type Story, type World } from "./evidence-world.ts";

let world: World;
let responder: TestHolder;
let expiredResponder: TestHolder;
let foreignResponder: TestHolder;
let impostor: TestHolder;

beforeAll(async () => {
  world = await createWorld();
  responder = await world.issuing.issue({ role: "ocsp", name: "OCSP" });
  expiredResponder = await world.issuing.issue({
    role: "ocsp",
    name: "OCSP CŨ",
    notAfter: day("2026-04-01"),
  });
  foreignResponder = await world.root.issue({ role: "ocsp", name: "OCSP CỦA GỐC" });
  impostor = await world.issuing.issue({ name: "NGƯỜI KHÁC" });
});

type Since = readonly [day: string, reason?: number];
const entry = (holder: { certificate: Uint8Array }, [since, reason]: Since): TestRevocation => ({
  certificate: holder.certificate,
  since: day(since),
  ...(reason !== undefined && { reason }),
});
const dates = (from: string, until?: string): TestEvidenceOptions => ({
  thisUpdate: day(from),
  ...(until !== undefined && { nextUpdate: day(until) }),
});
/** Lists of both signing authorities; the signer may stand on the one of its issuer. */
const lists = async (from: string, until?: string, revoked?: Since) => [
  await world.root.list(dates(from, until)),
  await world.issuing.list({
    ...dates(from, until),
    ...(revoked && { revoked: [entry(world.signer, revoked)] }),
  }),
];
const stampList = async (from: string, until?: string, revoked?: Since) =>
  world.stampRoot.list({
    ...dates(from, until),
    ...(revoked && { revoked: [entry(world.stamper, revoked)] }),
  });
/** An OCSP answer about the signer, beside a list of the root about the authority. */
const answered = async (by: TestHolder | undefined, from: string, until?: string, revoked?: Since) => ({
  lists: [await world.root.list(dates(from, until))],
  answers: [
    await world.issuing.answer(world.signer.certificate, {
      ...dates(from, until),
      ...(by && { by }),
      ...(revoked && { revoked: [entry(world.signer, revoked)] }),
    }),
  ],
});
const all = async (...parts: readonly Promise<readonly Uint8Array[] | Uint8Array>[]) =>
  (await Promise.all(parts)).flatMap((part) => (part instanceof Uint8Array ? [part] : part));

type Situation = readonly [
  name: string,
  story: () => Promise<Omit<Story, "world">>,
  expected: "TOTAL_PASSED" | SubIndication,
];

/** The signer's certificate: 2026. The time-stamping authority's: 2025 to 2027. Mode `require` unless said otherwise. */
const situations: readonly Situation[] = [
  // Without time-stamps: everything is judged now.
  ["current lists", async () => ({ now: "2026-06-03", lists: await lists("2026-06-01") }), "TOTAL_PASSED"],
  [
    "an answer of a delegate",
    async () => ({ now: "2026-06-03", ...(await answered(responder, "2026-06-01")) }),
    "TOTAL_PASSED",
  ],
  [
    "an answer of the authority itself",
    async () => ({ now: "2026-06-03", ...(await answered(undefined, "2026-06-01")) }),
    "TOTAL_PASSED",
  ],
  [
    "an answer of a responder of another authority [ATK-EVD-04]",
    async () => ({ now: "2026-06-03", ...(await answered(foreignResponder, "2026-06-01")) }),
    "TRY_LATER",
  ],
  [
    "an answer of somebody who is no responder [ATK-EVD-04]",
    async () => ({ now: "2026-06-03", ...(await answered(impostor, "2026-06-01")) }),
    "TRY_LATER",
  ],
  [
    "an answer of a responder whose certificate has expired [ATK-EVD-04]",
    async () => ({ now: "2026-06-03", ...(await answered(expiredResponder, "2026-03-01", "2026-07-01")) }),
    "REVOCATION_OUT_OF_BOUNDS_NO_POE",
  ],
  ["no evidence at all", async () => ({ now: "2026-06-03" }), "TRY_LATER"],
  [
    "no evidence, while it is only preferred",
    async () => ({ now: "2026-06-03", mode: "prefer" as const }),
    "TOTAL_PASSED",
  ],
  [
    "no evidence, while nothing may be fetched",
    async () => ({ now: "2026-06-03", mode: "offline-evidence" as const }),
    "TRY_LATER",
  ],
  [
    "a list past its next update [ATK-EVD-05]",
    async () => ({ now: "2026-06-03", lists: await lists("2026-05-01", "2026-05-08") }),
    "TRY_LATER",
  ],
  [
    "a list of the future [ATK-EVD-05]",
    async () => ({ now: "2026-06-03", lists: await lists("2026-06-05", "2026-06-12") }),
    "TRY_LATER",
  ],
  [
    "a replayed answer from before the revocation [ATK-EVD-05]",
    async () => ({ now: "2026-06-03", ...(await answered(responder, "2026-02-01", "2026-02-08")) }),
    "TRY_LATER",
  ],
  [
    "revoked [ATK-EVD-06]",
    async () => ({ now: "2026-06-03", lists: await lists("2026-06-01", undefined, ["2026-05-01"]) }),
    "REVOKED_NO_POE",
  ],
  [
    "revoked, while evidence is only preferred [ATK-EVD-06]",
    async () => ({
      now: "2026-06-03",
      mode: "prefer" as const,
      lists: await lists("2026-06-01", undefined, ["2026-05-01"]),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "revoked by an old list that nothing newer confirms",
    async () => ({
      now: "2026-06-03",
      mode: "prefer" as const,
      lists: await lists("2026-05-02", "2026-05-09", ["2026-05-01"]),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "revoked by an answer, good by a list [ATK-EVD-06]",
    async () => {
      const told = await answered(responder, "2026-06-01", undefined, ["2026-05-01"]);
      return { now: "2026-06-03", answers: told.answers, lists: await lists("2026-06-01") };
    },
    "REVOKED_NO_POE",
  ],
  [
    "revoked by an answer whose responder has expired since, while evidence is only preferred",
    async () => ({
      now: "2026-06-03",
      mode: "prefer" as const,
      ...(await answered(expiredResponder, "2026-03-01", "2026-07-01", ["2026-02-01"])),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "revoked, and the authority's own state unknown",
    async () => ({
      now: "2026-06-03",
      mode: "prefer" as const,
      lists: [
        await world.issuing.list({ ...dates("2026-06-01"), revoked: [entry(world.signer, ["2026-05-01"])] }),
      ],
    }),
    "REVOKED_NO_POE",
  ],
  [
    "nobody asks",
    async () => ({
      now: "2026-06-03",
      mode: "none" as const,
      lists: await lists("2026-06-01", undefined, ["2026-05-01"]),
    }),
    "TOTAL_PASSED",
  ],
  [
    "on hold [ATK-EVD-07]",
    async () => ({ now: "2026-06-03", lists: await lists("2026-06-01", undefined, ["2026-05-01", 6]) }),
    "TRY_LATER",
  ],
  [
    "on hold by an old list, while evidence is only preferred [ATK-EVD-07]",
    async () => ({
      now: "2026-06-03",
      mode: "prefer" as const,
      lists: await lists("2026-05-02", "2026-05-09", ["2026-05-01", 6]),
    }),
    "TRY_LATER",
  ],
  [
    "on hold in an old list, released in the current one",
    async () => ({
      now: "2026-06-03",
      lists: await all(lists("2026-05-02", "2026-05-09", ["2026-05-01", 6]), lists("2026-06-01")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "the authority revoked [ATK-EVD-06]",
    async () => ({
      now: "2026-06-03",
      lists: [
        await world.root.list({ ...dates("2026-06-01"), revoked: [entry(world.issuing, ["2026-05-01"])] }),
        await world.issuing.list(dates("2026-06-01")),
      ],
    }),
    "REVOKED_CA_NO_POE",
  ],
  ["not valid yet [ATK-EVD-08]", async () => ({ now: "2025-12-01", mode: "none" as const }), "NOT_YET_VALID"],
  ["expired [ATK-EVD-08]", async () => ({ now: "2027-03-01" }), "OUT_OF_BOUNDS_NO_POE"],
  [
    "expired, known to be good up to its end",
    async () => ({ now: "2027-03-01", lists: await lists("2026-12-28", "2027-01-04") }),
    "OUT_OF_BOUNDS_NOT_REVOKED",
  ],
  [
    "an anchor for time-stamps only",
    async () => ({
      now: "2026-06-03",
      lists: await lists("2026-06-01"),
      anchors: world.anchors.map((anchor) => ({ ...anchor, purposes: ["timestamp" as const] })),
    }),
    "CHAIN_CONSTRAINTS_FAILURE",
  ],
  [
    "anchors of others only",
    async () => ({ now: "2026-06-03", anchors: [world.stampRoot.certificate] }),
    "NO_CERTIFICATE_CHAIN_FOUND",
  ],
  // With a time-stamp: the signer is judged at its time.
  [
    "expired after the time-stamp",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-06-01"), stampList("2027-02-26")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "evidence newer than the time-stamp",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-08-01"), stampList("2026-08-01")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "evidence from after the certificate's end, which need not know it any more",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2027-02-26"), stampList("2027-02-26")),
    }),
    "TRY_LATER",
  ],
  [
    "evidence that was old at the time-stamp already",
    async () => ({
      now: "2026-07-01",
      stamps: [{ at: "2026-06-20" }],
      lists: await all(lists("2026-06-01", "2026-06-08"), stampList("2026-06-28")),
    }),
    "TRY_LATER",
  ],
  [
    "revoked after the time-stamp",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01"]), stampList("2026-07-30")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "revoked before the time-stamp [ATK-TST-03]",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-07-02" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01"]), stampList("2026-07-30")),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "made after the revocation, as a content time-stamp proves",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-07-02", kind: "content" as const }, { at: "2026-07-03" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01"]), stampList("2026-07-30")),
    }),
    "REVOKED",
  ],
  [
    "made after the certificate's end, as a content time-stamp proves",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2027-02-02", kind: "content" as const }],
      lists: await all(lists("2026-12-28", "2027-01-04"), stampList("2027-02-26")),
    }),
    "EXPIRED",
  ],
  [
    "on hold only after the time-stamp",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01", 6]), stampList("2026-07-30")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "two time-stamps, the earlier one before the revocation",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-07-05" }, { at: "2026-06-02" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01"]), stampList("2026-07-30")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "two time-stamps, the earlier one over another signature [ATK-TST-02]",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-07-05" }, { at: "2026-06-02", over: "chữ ký khác" }],
      lists: await all(lists("2026-07-30", undefined, ["2026-07-01"]), stampList("2026-07-30")),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "a time-stamp over another signature only [ATK-TST-02]",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02", over: "chữ ký khác" }],
      lists: await all(lists("2026-06-01"), stampList("2027-02-26")),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "a time-stamp of an ordinary signer [ATK-TST-01]",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02", by: await world.stampRoot.issue({ name: "KHÔNG PHẢI TSA" }) }],
      lists: await all(lists("2026-06-01"), stampList("2027-02-26")),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "a time-stamp of an authority whose purpose is not critical [ATK-TST-01]",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02", by: await world.stampRoot.issue({ role: "time-stamping-loose" }) }],
      lists: await all(lists("2026-06-01"), stampList("2027-02-26")),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "a time-stamp of an authority below the anchor for signing [ATK-TST-01]",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02", by: await world.root.issue({ role: "time-stamping" }) }],
      lists: await all(lists("2026-06-01"), lists("2027-02-26")),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "a time-stamp before the signer's certificate [ATK-TST-03]",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2025-06-02" }],
      lists: await all(lists("2026-07-30"), stampList("2026-07-30")),
    }),
    "NOT_YET_VALID",
  ],
  [
    "a time-stamp three minutes before the signer's certificate, which is a matter of clocks",
    async () => ({
      now: "2026-01-05",
      stamps: [{ at: "2025-12-31T23:57:00Z" }],
      lists: await all(lists("2026-01-01"), stampList("2026-01-03")),
    }),
    "TOTAL_PASSED",
  ],
  [
    "a time-stamp of the future [ATK-TST-03]",
    async () => ({
      now: "2026-06-03",
      stamps: [{ at: "2026-06-04" }],
      lists: await all(lists("2026-06-01", undefined, ["2026-06-02"]), stampList("2026-06-01")),
    }),
    "REVOKED_NO_POE",
  ],
  [
    "the time-stamping authority expired since [ATK-TST-04]",
    async () => ({
      now: "2028-03-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-06-01"), stampList("2026-06-01")),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "the time-stamping authority revoked after the time-stamp [ATK-TST-04]",
    async () => ({
      now: "2027-03-01",
      stamps: [{ at: "2026-06-02" }],
      lists: await all(lists("2026-06-01"), stampList("2027-02-26", undefined, ["2026-12-01"])),
    }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "the time-stamping authority of unknown state, while evidence is required",
    async () => ({ now: "2027-03-01", stamps: [{ at: "2026-06-02" }], lists: await lists("2026-06-01") }),
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "the time-stamping authority of unknown state, while evidence is preferred",
    async () => ({
      now: "2027-03-01",
      mode: "prefer" as const,
      stamps: [{ at: "2026-06-02" }],
      lists: await lists("2026-06-01"),
    }),
    "TOTAL_PASSED",
  ],
  // With archive time-stamps.
  [
    "an archive time-stamp from before the authority of the first one expired",
    async () => {
      const later = await world.stampRoot.issue({
        role: "time-stamping",
        notBefore: day("2027-01-01"),
        name: "TSA 2",
      });
      return {
        now: "2030-03-01",
        stamps: [
          { at: "2026-06-02" },
          { at: "2027-06-02", kind: "archive" as const, by: later, inside: [0], provesEvidence: true },
        ],
        lists: await all(lists("2026-06-01"), stampList("2026-06-01"), stampList("2030-02-26")),
      };
    },
    "TOTAL_PASSED",
  ],
  [
    "an archive time-stamp that does not stand over the first one [ATK-TST-05]",
    async () => {
      const later = await world.stampRoot.issue({
        role: "time-stamping",
        notBefore: day("2027-01-01"),
        name: "TSA 3",
      });
      return {
        now: "2030-03-01",
        stamps: [
          { at: "2026-06-02" },
          { at: "2027-06-02", kind: "archive" as const, by: later, provesEvidence: true },
        ],
        lists: await all(lists("2026-06-01"), stampList("2026-06-01"), stampList("2030-02-26")),
      };
    },
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "an archive time-stamp from after the authority of the first one expired",
    async () => {
      const later = await world.stampRoot.issue({
        role: "time-stamping",
        notBefore: day("2027-01-01"),
        name: "TSA 4",
      });
      return {
        now: "2030-03-01",
        stamps: [
          { at: "2026-06-02" },
          { at: "2028-06-02", kind: "archive" as const, by: later, inside: [0], provesEvidence: true },
        ],
        lists: await all(lists("2026-06-01"), stampList("2026-06-01"), stampList("2030-02-26")),
      };
    },
    "OUT_OF_BOUNDS_NO_POE",
  ],
  [
    "an archive time-stamp that is older than what it stands over [ATK-TST-05]",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-07-02" }, { at: "2026-06-02", kind: "archive" as const, inside: [0] }],
      lists: await all(lists("2026-06-01"), stampList("2026-07-30")),
    }),
    "TIMESTAMP_ORDER_FAILURE",
  ],
  [
    "a content time-stamp after the signature's",
    async () => ({
      now: "2026-08-01",
      stamps: [{ at: "2026-06-02" }, { at: "2026-07-02", kind: "content" as const }],
      lists: await all(lists("2026-06-01"), stampList("2026-07-30")),
    }),
    "TIMESTAMP_ORDER_FAILURE",
  ],
  [
    "an answer whose responder expired since, with an archive time-stamp over it",
    async () => {
      const told = await answered(expiredResponder, "2026-03-01", "2026-03-08");
      return {
        now: "2026-12-01",
        stamps: [
          { at: "2026-03-02" },
          { at: "2026-03-03", kind: "archive" as const, inside: [0], provesEvidence: true },
        ],
        answers: told.answers,
        lists: [...told.lists, await stampList("2026-11-28")],
      };
    },
    "TOTAL_PASSED",
  ],
  [
    "an answer whose responder expired since, without one",
    async () => {
      const told = await answered(expiredResponder, "2026-03-01", "2026-03-08");
      return {
        now: "2026-12-01",
        stamps: [{ at: "2026-03-02" }],
        answers: told.answers,
        lists: [...told.lists, await stampList("2026-11-28")],
      };
    },
    "REVOCATION_OUT_OF_BOUNDS_NO_POE",
  ],
];

describe("a signature in a situation of evidence and time", () => {
  it.each(situations)("%s", async (_, make, expected) => {
    const report = await judge({ world, ...(await make()) });
    expect(report.subIndication ?? report.indication).toBe(expected);
    const isFinal = ["REVOKED", "EXPIRED", "NOT_YET_VALID"].includes(expected);
    const passed = expected === "TOTAL_PASSED" ? "TOTAL_PASSED" : "INDETERMINATE";
    expect(report.indication).toBe(isFinal ? "TOTAL_FAILED" : passed);
    // What is unknown or bad is never called good.
    if (report.revocation === "good")
      expect(report.statuses.every(({ state }) => state === "good")).toBe(true);
  });
});
