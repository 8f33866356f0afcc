import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { signingKeyContract } from "@benhan/signing/contract";
import { createFakeCsc, fakeTransport } from "@benhan/signing/node-testkit";
import { createRemoteSigningKey, csc } from "@benhan/signing/remote";
import { describe, it } from "vitest";
import { facilityId, holder, openWorld, secretsOf, spPassword, userId } from "./remote-world.ts";

describe("remote keys keep the contract of SigningKey", () => {
  describe("VNPT SmartCA", () => {
    for (const one of signingKeyContract) {
      it(one.title, async () => {
        const { provider, clock, credential } = openWorld({ approvesAtOnce: true });
        const key = createRemoteSigningKey({ provider, signer: userId, credential, clock });
        await one.run({ key, secrets: [spPassword] });
      });
    }
  });

  describe("CSC, with PSS too", () => {
    for (const one of signingKeyContract) {
      it(one.title, async () => {
        const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
        const [clientSecret, algo] = ["bí-mật-client", ["1.2.840.113549.1.1.11", "1.2.840.113549.1.1.10"]];
        const fake = createFakeCsc({
          version: "v2",
          clientId: "h",
          clientSecret,
          holders: [holder],
          clock,
          algo,
          approvesAtOnce: true,
        });
        const provider = csc({
          facilityId,
          baseUrl: "http://127.0.0.1:9/csc/v2",
          clientId: "h",
          secrets: secretsOf({ "csc-client-secret": clientSecret }),
          transport: fakeTransport(fake),
          clock,
        });
        const [credential] = await provider.listCredentials(userId);
        if (credential === undefined) throw new Error("no credential");
        const key = createRemoteSigningKey({ provider, signer: userId, credential, clock });
        await one.run({ key, secrets: [clientSecret, ...fake.issuedSecrets] });
      });
    }
  });
});
