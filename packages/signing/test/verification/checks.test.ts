import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import { hashOf } from "../../src/policy/hash-of.ts";
import type { TestHolder } from "../../src/testkit/test-issuer.ts";
import { findingOf } from "../../src/verification/finding.ts";
import type { DocumentChange } from "../../src/verification/found-signature.ts";
import { createWorld, day, judge, type Story, type World } from "./evidence-world.ts";

let world: World;
let webServer: TestHolder;
let other: TestHolder;

beforeAll(async () => {
  world = await createWorld();
  webServer = await world.issuing.issue({ role: "tls-server" });
  other = await world.issuing.issue({ name: "NGƯỜI KHÁC" });
});

const note = findingOf("test", { vi: "a", en: "b", nextStep: { vi: "c", en: "d" } });
const change = (isHarmless: boolean): DocumentChange => ({ kind: "page-content", where: "1", isHarmless });
const current = { now: "2026-06-03", mode: "none" } as const;
const bytes = (...values: number[]) => Uint8Array.from(values);

/** Per check: a story that passes it and one that fails it, with what the failure leads to. */
const checks: Readonly<
  Record<
    string,
    readonly [
      good: () => Promise<Omit<Story, "world">>,
      bad: () => Promise<Omit<Story, "world">>,
      leads: string,
    ]
  >
> = {
  format: [
    async () => current,
    async () => ({ ...current, found: { defects: [note] } }),
    "TOTAL_FAILED FORMAT_FAILURE",
  ],
  signing_certificate: [
    async () => current,
    async () => ({
      ...current,
      found: {
        signer: {
          issuer: readCertificate(world.signer.certificate).issuer.raw,
          serialDer: readCertificate(world.signer.certificate).serialDer,
          digest: { hash: "SHA-256" as const, value: await hashOf("SHA-256", other.certificate) },
        },
      },
    }),
    "INDETERMINATE NO_SIGNING_CERTIFICATE_FOUND",
  ],
  algorithms: [
    async () => current,
    async () => ({ ...current, found: { hashes: ["SHA-256", undefined] } }),
    "INDETERMINATE CRYPTO_CONSTRAINTS_FAILURE",
  ],
  digest: [
    async () => current,
    async () => ({
      ...current,
      found: { open: async () => ({ toBeSigned: bytes(1), digestsMatch: [true, false] }) },
    }),
    "TOTAL_FAILED HASH_FAILURE",
  ],
  signature_value: [
    async () => current,
    async () => ({
      ...current,
      found: { open: async () => ({ toBeSigned: bytes(1), digestsMatch: [true] }) },
    }),
    "TOTAL_FAILED SIG_CRYPTO_FAILURE",
  ],
  time_stamps: [
    async () => ({ ...current, stamps: [{ at: "2026-06-02" }] }),
    async () => ({ ...current, stamps: [{ at: "2025-06-02" }] }),
    "TOTAL_FAILED NOT_YET_VALID",
  ],
  certificate_path: [
    async () => current,
    async () => ({ ...current, anchors: [] }),
    "INDETERMINATE NO_CERTIFICATE_CHAIN_FOUND",
  ],
  revocation: [
    async () => ({
      now: "2026-06-03",
      lists: await Promise.all(
        [world.root, world.issuing].map((issuer) => issuer.list({ thisUpdate: day("2026-06-01") })),
      ),
    }),
    async () => ({ now: "2026-06-03" }),
    "INDETERMINATE TRY_LATER",
  ],
  key_usage: [
    async () => current,
    async () => ({ ...current, signer: webServer }),
    "INDETERMINATE CHAIN_CONSTRAINTS_FAILURE",
  ],
  changes_after: [
    async () => ({ ...current, found: { changesAfter: [change(true)] } }),
    async () => ({ ...current, found: { changesAfter: [change(true), change(false)] } }),
    "INDETERMINATE SIG_CONSTRAINTS_FAILURE",
  ],
  claimed_time: [
    async () => ({ ...current, found: { claimedTime: day("2026-06-02") } }),
    async () => ({ ...current, found: { claimedTime: day("2026-06-04") } }),
    // A claim proves nothing either way.
    "TOTAL_PASSED undefined",
  ],
};

describe("the check of", () => {
  it.each(Object.entries(checks))("%s passes and fails", async (name, [good, bad, leads]) => {
    const code = `signing.verification.${name}`;
    const outcomeOf = async (make: typeof good) => {
      const report = await judge({ world, ...(await make()) });
      return { report, outcome: report.checks.find((check) => check.code === code)?.outcome };
    };
    const passed = await outcomeOf(good);
    expect(passed).toMatchObject({ outcome: "passed", report: { indication: "TOTAL_PASSED" } });
    const failed = await outcomeOf(bad);
    expect(failed.outcome).toBe("failed");
    expect(`${failed.report.indication} ${failed.report.subIndication}`).toBe(leads);
    for (const issue of failed.report.issues) expect(issue.nextStep).toBeDefined();
  });
});

describe("SHA-1", () => {
  const old = { hashes: ["SHA-256", "SHA-1"] as const };
  const stamps = [{ at: "2026-06-02" }];

  it("is refused by the policies for today, whatever proves its age", async () => {
    const report = await judge({ world, ...current, stamps, found: old });
    expect(report.subIndication).toBe("CRYPTO_CONSTRAINTS_FAILURE");
  });

  it("counts in legacy-verify only with a time-stamp from before the day", async () => {
    const policy = "legacy-verify" as const;
    const of = async (rest: Partial<Story>) => judge({ world, ...current, found: old, ...rest });
    const later = { policy, sha1Before: day("2026-06-10") };
    expect(await of({ judge: later, stamps })).toMatchObject({ indication: "TOTAL_PASSED" });
    const failure = { indication: "INDETERMINATE", subIndication: "CRYPTO_CONSTRAINTS_FAILURE_NO_POE" };
    expect(await of({ judge: later, found: { ...old, claimedTime: day("2026-06-01") } })).toMatchObject(
      failure,
    );
    expect(await of({ judge: { policy }, stamps })).toMatchObject(failure);
    const earlier = { policy, sha1Before: day("2026-06-01") };
    expect(await of({ judge: earlier, stamps })).toMatchObject(failure);
  });
});

describe("the signer's certificate", () => {
  it("may be the caller's when the signature names it and does not bring it", async () => {
    const evidence = { certificates: [], lists: [], answers: [] };
    const given = { intermediates: [world.signer.certificate, world.issuing.certificate] };
    const report = await judge({ world, ...current, found: { evidence }, judge: given });
    expect(report.indication).toBe("TOTAL_PASSED");
    expect((await judge({ world, ...current, found: { evidence } })).subIndication).toBe(
      "NO_SIGNING_CERTIFICATE_FOUND",
    );
  });

  it("is shown with the domain of the anchor that its path ends at", async () => {
    expect((await judge({ world, ...current })).domain).toBe("public");
    expect((await judge({ world, ...current, anchors: [world.root.certificate] })).domain).toBeUndefined();
  });
});

describe("evidence that is looked for elsewhere", () => {
  const fetched = async (mode: Story["mode"]) => {
    const asked: string[] = [];
    const report = await judge({
      world,
      now: "2026-06-03",
      ...(mode && { mode }),
      judge: {
        async findEvidence(certificate, issuer) {
          asked.push(certificate.subject.text);
          const authority = [world.root, world.issuing].find(
            (one) => readCertificate(one.certificate).fingerprint === issuer.fingerprint,
          );
          const list = await authority?.list({ thisUpdate: day("2026-06-01") });
          const { readRevocationList } = await import(
            "../../src/certificate/revocation/read-revocation-list.ts"
          );
          return { certificates: [], lists: list ? [readRevocationList(list)] : [], answers: [] };
        },
      },
    });
    return { asked, report };
  };

  it("is asked for once about each certificate of unknown state", async () => {
    const { asked, report } = await fetched("require");
    expect(asked).toHaveLength(2);
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", revocation: "good" });
  });

  it("is not asked for where nothing may be fetched", async () => {
    const { asked, report } = await fetched("offline-evidence");
    expect(asked).toEqual([]);
    expect(report.subIndication).toBe("TRY_LATER");
  });
});
