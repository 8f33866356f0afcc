import { parseInstant } from "@benhan/core";
import type { HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import {
  createFakeCsc,
  createFakeSmartCa,
  type FakeService,
  fakeTransport,
  type LineFault,
} from "@benhan/signing/node-testkit";
import {
  createRemoteSigner,
  csc,
  type RemoteProvider,
  type RemoteTransaction,
  vnptSmartCa,
} from "@benhan/signing/remote";
import { expect, it } from "vitest";
import { findSecret } from "../../src/contract/find-secret.ts";
import { facilityId, holder, prepared, secretsOf, userId } from "./remote-world.ts";

const planted = {
  password: "planted mật khẩu 1",
  client: "planted-client-2",
  pin: "90817263",
  otp: "55443322",
};
const two = await prepared(2);
const faults: readonly LineFault[] = ["none", "drop-before", "drop-after", "503-before", "503-after"];

interface Seen {
  readonly sent: HttpRequest[];
  readonly shown: unknown[];
}

function recorded(service: FakeService, { sent }: Seen): HttpTransport {
  const transport = fakeTransport(service);
  return {
    send(request, options) {
      sent.push(request);
      return transport.send(request, options);
    },
  };
}

/** Starts and polls with each fault at each call, and keeps all that was stored, logged, thrown or answered. */
async function playAll(
  open: (seen: Seen, lineFaults: readonly LineFault[]) => RemoteProvider,
  seen: Seen,
): Promise<void> {
  const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
  for (const fault of faults) {
    for (let at = 0; at < 5; at++) {
      const provider = open(seen, [...Array.from({ length: at }, () => "none" as const), fault]);
      const keep = async (transaction: RemoteTransaction) =>
        void seen.shown.push(JSON.stringify(transaction));
      const remote = createRemoteSigner({
        provider,
        clock,
        keep,
        log: { write: (event) => void seen.shown.push(event) },
      });
      const documents = two.map((one) => ({ prepared: one }));
      const keeping = async (call: () => Promise<unknown>) => {
        seen.shown.push(await call().catch((error: unknown) => error));
        return seen.shown[seen.shown.length - 1];
      };
      await keeping(() => remote.listCredentials(userId));
      const first = await keeping(() =>
        remote.start({ documents, signer: userId, credential: holder.serial }),
      );
      if (typeof first === "object" && first !== null && "items" in first) {
        await keeping(() => remote.poll(first as RemoteTransaction));
      }
      seen.shown.push(provider);
    }
  }
}

it.each([
  ["right", planted.password],
  ["wrong", "another"],
])("sp769, password %s: the secret goes into bodies and nowhere else", async (_, accepted) => {
  const seen: Seen = { sent: [], shown: [two] };
  await playAll((now, lineFaults) => {
    const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
    const fake = createFakeSmartCa({
      spId: "1",
      spPassword: accepted,
      holders: [holder],
      clock,
      approvesAtOnce: true,
    });
    fake.lineFaults.push(...lineFaults);
    const secrets = secretsOf({ "vnpt-smart-ca-sp-password": planted.password });
    const transport = recorded(fake, now);
    return vnptSmartCa({
      facilityId,
      baseUrl: "http://127.0.0.1:9",
      serviceProviderId: "1",
      secrets,
      transport,
      clock,
    });
  }, seen);
  expect(
    findSecret(
      seen.sent.map(({ body }) => body),
      [planted.password],
    ),
  ).toBe(true);
  expect(
    findSecret(
      seen.sent.map(({ url, headers }) => [url, headers]),
      Object.values(planted),
    ),
  ).toBe(false);
  expect(findSecret(seen.shown, Object.values(planted))).toBe(false);
});

it.each(["v1", "v2"] as const)(
  "CSC %s: secrets, tokens and permissions go to the service and nowhere else",
  async (version) => {
    const seen: Seen = { sent: [], shown: [two] };
    const issued: string[] = [];
    await playAll((now, lineFaults) => {
      const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
      const { client, pin } = planted;
      const fake = createFakeCsc({
        version,
        clientId: "h",
        clientSecret: client,
        holders: [holder],
        clock,
        pin,
      });
      fake.lineFaults.push(...lineFaults);
      const secrets = secretsOf({ "csc-client-secret": client, "csc-pin": pin, "csc-otp": planted.otp });
      const base = recorded(fake, now);
      const transport: HttpTransport = {
        async send(request, options) {
          const answer = await base.send(request, options);
          issued.push(...fake.issuedSecrets);
          return answer;
        },
      };
      return csc({
        facilityId,
        baseUrl: `http://127.0.0.1:9/csc/${version}`,
        version,
        clientId: "h",
        secrets,
        transport,
        clock,
      });
    }, seen);
    const all = [...new Set([...issued, planted.client, planted.pin, planted.otp])];
    expect(all.length).toBeGreaterThan(20);
    for (const secret of [planted.client, planted.pin, planted.otp]) {
      expect(
        findSecret(
          seen.sent.map(({ body }) => body),
          [secret],
        ),
      ).toBe(true);
    }
    expect(
      findSecret(
        seen.sent.map(({ url }) => url),
        all,
      ),
    ).toBe(false);
    expect(findSecret(seen.shown, all)).toBe(false);
  },
);
