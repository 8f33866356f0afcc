import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import {
  addTrustAnchor,
  changeTrustAnchor,
  emptyTrustStore,
  encodeCertificatePem,
  type NewTrustAnchor,
  readCertificate,
  removeTrustAnchor,
  signDocument,
  type TrustStore,
  trustAnchorsOf as trustAnchorsByAnyClock,
  trustStoreHead,
  verifyDocument,
} from "@benhan/signing";
import { createTestAuthority, type TestAuthority, type TestSigner } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { clock, visitFile } from "../visit-file.ts";

let publicRoot: TestAuthority;
let governmentRoot: TestAuthority;
let signer: TestSigner;
beforeAll(async () => {
  [publicRoot, governmentRoot] = [await createTestAuthority(), await createTestAuthority()];
  signer = await publicRoot.issueSigner({ key: "ec" });
});

const fingerprintOf = ({ root }: TestAuthority) => readCertificate(root).fingerprint;
const decision = { by: "quan-tri-01", reason: "Thông báo số 1 (thử nghiệm)", clock };
const anchorOf = (authority: TestAuthority, more: Partial<NewTrustAnchor> = {}): NewTrustAnchor => ({
  ...decision,
  certificate: authority.root,
  fingerprint: fingerprintOf(authority),
  purposes: ["sign"],
  domain: "public",
  ...more,
});
const trustAnchorsOf = (store: TrustStore, options: Parameters<typeof trustAnchorsByAnyClock>[1] = {}) =>
  trustAnchorsByAnyClock(store, { clock, ...options });
const added = () => addTrustAnchor(emptyTrustStore, anchorOf(publicRoot));
const reasonOf = (work: () => unknown) => {
  try {
    work();
    return "done";
  } catch (error) {
    const { code, text } = error as { code: string; text: { en: string } };
    return `${code}: ${text.en}`;
  }
};

describe("a trusted certificate", () => {
  it("is trusted for what was decided, and the decision is told [SIG-07] [SIG-12]", () => {
    const store = added();
    expect(trustAnchorsOf(store)).toEqual([
      { certificate: publicRoot.root, purposes: ["sign"], domain: "public" },
    ]);
    expect(store.changes).toMatchObject([
      {
        kind: "added",
        by: "quan-tri-01",
        reason: decision.reason,
        at: clock.now(),
        fingerprint: fingerprintOf(publicRoot),
      },
    ]);
    expect(emptyTrustStore.changes).toEqual([]);
  });

  it("is pinned by its fingerprint as people write it, in DER as in PEM", () => {
    const hex = fingerprintOf(publicRoot).slice("sha-256:".length);
    const colons = (hex.match(/../g) ?? []).join(":").toUpperCase();
    const pem = new TextEncoder().encode(encodeCertificatePem(publicRoot.root));
    for (const more of [
      { fingerprint: hex },
      { fingerprint: colons },
      { fingerprint: ` SHA256:${colons}\n` },
      { certificate: pem },
    ])
      expect(trustAnchorsOf(addTrustAnchor(emptyTrustStore, anchorOf(publicRoot, more)))).toHaveLength(1);
  });

  it("is trusted for something else after that was decided, and for nothing after it was removed", () => {
    const moved = changeTrustAnchor(added(), fingerprintOf(publicRoot), {
      ...decision,
      purposes: ["gov", "timestamp", "gov"],
      domain: "government",
    });
    expect(trustAnchorsOf(moved)).toMatchObject([{ purposes: ["gov", "timestamp"], domain: "government" }]);
    const removed = removeTrustAnchor(moved, fingerprintOf(publicRoot), decision);
    expect(trustAnchorsOf(removed)).toEqual([]);
    // What was decided stays, and it may be trusted again.
    expect(removed.changes.map(({ kind }) => kind)).toEqual(["added", "changed", "removed"]);
    expect(trustAnchorsOf(addTrustAnchor(removed, anchorOf(publicRoot)))).toHaveLength(1);
  });

  it.each([
    [
      "with the fingerprint of another",
      () => ({ fingerprint: fingerprintOf(governmentRoot) }),
      "fingerprint",
    ],
    ["with no fingerprint", () => ({ fingerprint: "" }), "fingerprint"],
    [
      "of somebody who is no authority",
      () => ({
        certificate: signer.key.certificate,
        fingerprint: readCertificate(signer.key.certificate).fingerprint,
      }),
      "authority",
    ],
    ["for nothing", () => ({ purposes: [] }), "purposes"],
    ["for what nobody knows", () => ({ purposes: ["signing" as never] }), "purposes"],
    ["in a domain that nobody knows", () => ({ domain: "other" as never }), "purposes"],
    ["by nobody", () => ({ by: " " }), "who decided"],
    ["without a reason", () => ({ reason: "" }), "who decided"],
    [
      "that has expired",
      () => ({ clock: createManualClock(parseInstant("2090-01-01T00:00:00Z")) }),
      "expired",
    ],
    [
      "in a file of two",
      () => ({ certificate: new TextEncoder().encode(encodeCertificatePem(publicRoot.root).repeat(2)) }),
      "several",
    ],
  ] as const)("is not added %s", (_, more, says) => {
    const reason = reasonOf(() => addTrustAnchor(emptyTrustStore, anchorOf(publicRoot, more())));
    expect(reason).toMatch(/^signing\.trust\.refused: /);
    expect(reason).toContain(says);
  });

  it("is not added twice, nor changed or removed when it is not there", () => {
    const there = fingerprintOf(governmentRoot);
    expect(reasonOf(() => addTrustAnchor(added(), anchorOf(publicRoot)))).toContain("trusted already");
    expect(reasonOf(() => removeTrustAnchor(added(), there, decision))).toContain("no such");
    const scope = { purposes: ["sign"], domain: "public" } as const;
    expect(reasonOf(() => changeTrustAnchor(added(), there, { ...decision, ...scope }))).toContain("no such");
  });
});

describe("a store that somebody rolled back or wrote into", () => {
  const unreadable = /signing\.trust\.store_unreadable/;
  const clockAt = (text: string) => createManualClock(parseInstant(text));
  const distrusted = () => removeTrustAnchor(added(), fingerprintOf(publicRoot), decision);
  const without = (store: TrustStore, ...at: readonly number[]): TrustStore =>
    JSON.parse(JSON.stringify({ ...store, changes: store.changes.filter((_, i) => !at.includes(i)) }));

  it("is told by the head that the host keeps elsewhere: a removed root does not come back", () => {
    const store = distrusted();
    const head = trustStoreHead(store);
    expect(trustAnchorsOf(store, { head })).toEqual([]);
    const cut = without(store, 1);
    expect(() => trustAnchorsOf(cut, { head })).toThrowError(unreadable);
    expect(() => trustAnchorsOf(emptyTrustStore, { head })).toThrowError(unreadable);
    for (const wrong of [{ hed: head }, { head: null }, { clockSkewMs: Number.NaN }])
      expect(() => trustAnchorsOf(store, wrong as never)).toThrowError(/core\.options\.wrong/);
    // Nothing is decided on top of it either, which would hide what was lost.
    const more = { ...anchorOf(governmentRoot), head };
    expect(() => addTrustAnchor(cut, more)).toThrowError(unreadable);
    expect(trustAnchorsOf(addTrustAnchor(store, more))).toHaveLength(1);
    // The limit that the comment names: without a head a store that only lost its end is whole.
    expect(trustAnchorsOf(cut)).toHaveLength(1);
    expect(trustStoreHead(emptyTrustStore)).toBeUndefined();
  });

  it("judges nothing when a decision in front of another is gone, moved or was reworded", () => {
    const two = addTrustAnchor(distrusted(), anchorOf(governmentRoot));
    const [first, second, third] = two.changes;
    for (const changes of [
      [third],
      [first, third],
      [{ ...first, reason: "Khác" }, second, third],
      [first, { ...second, by: "khac" }, third],
      [first, second, { ...third, previous: undefined }],
      [{ ...first, previous: second?.previous }, second, third],
    ])
      expect(() => trustAnchorsOf(JSON.parse(JSON.stringify({ version: 1, changes })))).toThrowError(
        unreadable,
      );
    expect(trustAnchorsOf(two)).toHaveLength(1);
  });

  it("judges nothing with a decision of the future, or with one before the decision in front of it", () => {
    const ahead = addTrustAnchor(
      emptyTrustStore,
      anchorOf(publicRoot, { clock: clockAt("2026-11-21T10:05:00+07:00") }),
    );
    expect(trustAnchorsOf(ahead)).toHaveLength(1);
    expect(() =>
      trustAnchorsOf(ahead, { clock: clockAt("2026-11-21T10:04:59+07:00"), clockSkewMs: 0 }),
    ).toThrowError(unreadable);
    const far = { ...added().changes[0], at: "2036-01-01T00:00:00.000+07:00" };
    expect(() => trustAnchorsOf({ version: 1, changes: [far as never] })).toThrowError(unreadable);
    const early = { ...decision, clock: clockAt("2026-11-21T09:59:59+07:00") };
    const reason = reasonOf(() => removeTrustAnchor(added(), fingerprintOf(publicRoot), early));
    expect(reason).toMatch(/^signing\.trust\.refused: .*clock/);
    const [first, second] = distrusted().changes;
    const back = [first, { ...second, at: "2026-11-21T09:59:59.000+07:00" }];
    expect(() => trustAnchorsOf({ version: 1, changes: back as never })).toThrowError(unreadable);
  });

  it("keeps what people typed as one text, whichever way their keyboard composes it", () => {
    const [nfc, nfd] = (["NFC", "NFD"] as const).map((form) =>
      addTrustAnchor(emptyTrustStore, anchorOf(publicRoot, { reason: "Thông báo số 1".normalize(form) })),
    );
    expect(nfd).toEqual(nfc);
    expect(reasonOf(() => addTrustAnchor(emptyTrustStore, anchorOf(publicRoot, { by: "\ud800" })))).toContain(
      "who decided",
    );
  });
});

describe("a store", () => {
  it("survives as JSON", () => {
    const stored: TrustStore = JSON.parse(JSON.stringify(added()));
    expect(trustAnchorsOf(stored)).toEqual(trustAnchorsOf(added()));
  });

  it.each([
    ["of another version", (store: TrustStore) => ({ ...store, version: 2 })],
    ["without decisions", () => ({ version: 1 })],
    [
      "whose certificate was exchanged",
      (store: TrustStore) => ({
        ...store,
        changes: store.changes.map((one) => ({
          ...one,
          certificate: Buffer.from(governmentRoot.root).toString("base64"),
        })),
      }),
    ],
    [
      "whose purposes nobody knows",
      (store: TrustStore) => ({
        ...store,
        changes: store.changes.map((one) => ({ ...one, purposes: ["all"] })),
      }),
    ],
    [
      "with a decision of nobody",
      (store: TrustStore) => ({ ...store, changes: store.changes.map((one) => ({ ...one, by: "" })) }),
    ],
    [
      "that lost its first decision",
      (store: TrustStore) =>
        removeTrustAnchor(store, fingerprintOf(publicRoot), decision) && {
          ...store,
          changes: [{ ...store.changes[0], kind: "removed" }],
        },
    ],
    [
      "with a decision twice",
      (store: TrustStore) => ({ ...store, changes: [...store.changes, ...store.changes] }),
    ],
    ["that is none", () => undefined],
  ])("%s judges nothing", (_, damage) => {
    const broken = damage(added()) as TrustStore;
    expect(() => trustAnchorsOf(broken)).toThrowError(/signing\.trust\.store_unreadable/);
  });

  it("of two domains serves one verifier, which says the domain that applied [SIG-18]", async () => {
    const store = addTrustAnchor(
      added(),
      anchorOf(governmentRoot, { purposes: ["gov"], domain: "government" }),
    );
    const domainsOf = async (trusted: TrustStore) => {
      const told: (string | undefined)[] = [];
      for (const authority of [publicRoot, governmentRoot]) {
        const { key } = await authority.issueSigner({ key: "ec" });
        const { bytes } = await signDocument(
          { bytes: visitFile() },
          { key, format: "xmldsig", layout: "bhytA", clock },
        );
        const report = await verifyDocument(bytes, {
          trustAnchors: trustAnchorsOf(trusted),
          intermediates: [authority.issuing],
          revocation: "none",
          clock,
        });
        told.push(`${report.indication} ${report.signatures[0]?.domain}`);
      }
      return told;
    };
    expect(await domainsOf(store)).toEqual(["TOTAL_PASSED public", "TOTAL_PASSED government"]);
    const one = removeTrustAnchor(store, fingerprintOf(governmentRoot), decision);
    expect(await domainsOf(one)).toEqual(["TOTAL_PASSED public", "INDETERMINATE undefined"]);
  });
});
