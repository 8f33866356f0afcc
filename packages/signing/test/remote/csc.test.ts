import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createManualClock } from "@benhan/core/testkit";
import { createFakeCsc, type FakeCscOptions, fakeTransport } from "@benhan/signing/node-testkit";
import {
  type CscOptions,
  createRemoteSigner,
  createRemoteSigningKey,
  csc,
  type RemoteTransaction,
} from "@benhan/signing/remote";
import { describe, expect, it } from "vitest";
import { facilityId, holder, prepared, secretsOf, userId } from "./remote-world.ts";

const clientSecret = "bí-mật-client-CSC";
const pin = "246813579";
const three = await prepared(3);

function openCsc(service: Partial<FakeCscOptions> = {}, given: Partial<CscOptions> = {}) {
  const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
  const { version = "v2" } = service;
  const fake = createFakeCsc({
    version,
    clientId: "hospital",
    clientSecret,
    holders: [holder],
    clock,
    ...service,
  });
  const provider = csc({
    facilityId,
    baseUrl: `http://127.0.0.1:9/csc/${version}`,
    version,
    clientId: "hospital",
    secrets: secretsOf({ "csc-client-secret": clientSecret, "csc-pin": pin }),
    transport: fakeTransport(fake),
    clock,
    ...given,
  });
  const stored: string[] = [];
  const remote = createRemoteSigner({
    provider,
    clock,
    keep: async (one) => void stored.push(JSON.stringify(one)),
  });
  const batch = {
    documents: three.map((one) => ({ prepared: one })),
    signer: userId,
    credential: holder.serial,
    description: "Ky ho so",
  };
  return {
    clock,
    fake,
    provider,
    remote,
    stored,
    batch,
    last: () => JSON.parse(stored[stored.length - 1] ?? "") as RemoteTransaction,
  };
}

describe.each(["v1", "v2"] as const)("csc %s", (version) => {
  it("asks the phone, then signs; the permission is for these digests", async () => {
    const { remote, fake, batch, stored } = openCsc({ version });
    const waiting = await remote.start(batch);
    expect(waiting.state).toBe("awaitingSigner");
    expect((await remote.poll(waiting)).state).toBe("awaitingSigner");
    fake.approveAll();
    const signed = await remote.poll(waiting);
    expect(signed.state).toBe("signed");
    expect(signed.items.every(({ value }) => value !== undefined)).toBe(true);
    for (const secret of fake.issuedSecrets) expect(stored.join()).not.toContain(secret);
  });

  it("signs at once where the permission comes at once", async () => {
    const { remote, batch } = openCsc({ version, approvesAtOnce: true });
    expect((await remote.start(batch)).state).toBe("signed");
  });

  it("sends PIN and OTP of the secret source where the credential wants them", async () => {
    const { remote, batch } = openCsc({ version, pin });
    expect((await remote.start(batch)).state).toBe("signed");
    const wrong = openCsc({ version, pin: "1" });
    expect(await wrong.remote.start(wrong.batch)).toMatchObject({
      state: "failed",
      providerCode: "invalid_pin",
    });
  });

  it("asks again for values that come later", async () => {
    const { remote, fake, batch } = openCsc({ version, approvesAtOnce: true }, { operationMode: "A" });
    const signing = await remote.start(batch);
    expect(signing.state).toBe("signing");
    expect((await remote.poll(signing)).state).toBe("signing");
    fake.finishAll();
    expect((await remote.poll(signing)).state).toBe("signed");
  });

  it("signs with PSS where the credential lists it", async () => {
    const { remote, fake, provider, clock } = openCsc({
      version,
      algo: ["1.2.840.113549.1.1.10"],
      approvesAtOnce: true,
    });
    const [credential] = await provider.listCredentials(userId);
    expect(credential?.algorithms).toEqual(["rsa-pss-sha256", "rsa-pss-sha384", "rsa-pss-sha512"]);
    if (credential === undefined) throw new Error("no credential");
    const key = createRemoteSigningKey({ provider, signer: userId, credential, clock });
    for (const algorithm of credential.algorithms) {
      expect(await key.sign(new Uint8Array(9), { algorithm })).toHaveLength(256);
    }
    expect([...fake.signings().values()]).toEqual([1, 1, 1]);
    expect(remote).toBeDefined();
  });

  it.each(["swapped", "missing", "surplus"] as const)("judges values that come %s", async (mischief) => {
    const { remote, fake, batch } = openCsc({ version, approvesAtOnce: true });
    fake.mischief.add(mischief);
    const after = await remote.start(batch);
    const refusals = after.items.map(({ refusal }) => refusal);
    if (mischief === "swapped") expect(refusals).toEqual(["swapped", "swapped", "swapped"]);
    if (mischief === "missing") expect(refusals).toEqual([undefined, undefined, "missing"]);
    if (mischief === "surplus")
      expect([refusals, after.surplus]).toEqual([[undefined, undefined, undefined], 1]);
  });
});

describe("csc", () => {
  it("refuses a batch above multisign before the signer is asked [SIG-19]", async () => {
    const { remote, fake, batch } = openCsc({ multisign: 2 });
    expect(await remote.start(batch)).toMatchObject({
      state: "failed",
      failure: "request-refused",
      providerCode: "multisign",
    });
    expect(fake.issuedSecrets.filter((secret) => secret.startsWith("sad-"))).toEqual([]);
  });

  it("ends when the signer refuses", async () => {
    const { remote, fake, batch } = openCsc();
    const waiting = await remote.start(batch);
    fake.rejectAll();
    expect(await remote.poll(waiting)).toMatchObject({ state: "rejected", providerCode: "access_denied" });
  });

  it("opens one new session when the service has forgotten ours", async () => {
    const { remote, fake, batch } = openCsc();
    const waiting = await remote.start(batch);
    fake.mischief.add("forgets-token");
    fake.approveAll();
    expect((await remote.poll(waiting)).state).toBe("signed");
    expect(fake.issuedSecrets.filter((secret) => secret.startsWith("token-"))).toHaveLength(2);
  });

  it("gives up what may have been signed when the answer of signHash was lost, and signs nothing twice", async () => {
    const { remote, fake, batch, last } = openCsc({ approvesAtOnce: true });
    // Session, information, permission, signature.
    fake.lineFaults.push("none", "none", "none", "drop-after");
    expect(await remote.start(batch)).toMatchObject({ delivery: "unknown", reference: "signing" });
    expect(await remote.poll(last())).toMatchObject({ state: "failed", failure: "outcome-unknown" });
    expect(await remote.poll(last())).toMatchObject({ state: "failed" });
    expect([...fake.signings().values()]).toEqual([1, 1, 1]);
  });

  it.each([0, 1, 2])(
    "asks for permission again when a call before the signature was lost (%i)",
    async (calls) => {
      const { remote, fake, batch, last } = openCsc({ approvesAtOnce: true });
      fake.lineFaults.push(...Array.from({ length: calls }, () => "none" as const), "drop-after");
      expect(await remote.start(batch)).toMatchObject({ state: "created", delivery: "none" });
      expect((await remote.poll(last())).state).toBe("signed");
      expect([...fake.signings().values()]).toEqual([1, 1, 1]);
    },
  );

  it("does not sign any more for a transaction that was cancelled, although the signer agrees later", async () => {
    const { remote, fake, batch } = openCsc();
    const cancelled = await remote.cancel(await remote.start(batch));
    fake.approveAll();
    expect(await remote.poll(cancelled)).toEqual(cancelled);
    expect(fake.signings().size).toBe(0);
  });

  it("says which secret is missing", async () => {
    const { remote, batch } = openCsc({}, { secrets: secretsOf({}) });
    const error: unknown = await remote.start(batch).catch((caught: unknown) => caught);
    if (!isEmrError(error, "signing.remote.secret_missing")) throw new Error(String(error));
    expect(error.message).toContain("csc-client-secret");
  });

  it.each([
    "http://sign.example/csc",
    "https://user:pass@sign.example",
    "https://sign.example/?key=1",
    "sign.example",
  ])("does not speak to %s", (baseUrl) => {
    expect(() => openCsc({}, { baseUrl })).toThrow("signing.remote.base_address_refused");
  });
});
