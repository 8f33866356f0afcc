import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { type PreparedSignature, readCertificate } from "@benhan/signing";
import {
  createFakeCsc,
  createFakeSmartCa,
  type FakeService,
  fakeTransport,
  type LineFault,
  type ValueMischief,
} from "@benhan/signing/node-testkit";
import {
  completeTransaction,
  createRemoteSigner,
  csc,
  mayMove,
  type RemoteProvider,
  type RemoteTransaction,
  vnptSmartCa,
} from "@benhan/signing/remote";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../../tests/long-run.ts";
import { findSecret } from "../../src/contract/find-secret.ts";
import { decodeBase64 } from "../../src/encoding/base64.ts";
import { verifySignatureValue } from "../../src/policy/verify-signature-value.ts";
import { facilityId, holder, other, prepared, secretsOf, spPassword, userId } from "./remote-world.ts";

const three = await prepared(3);
const clientSecret = "client-secret-planted-4711";
const { key: doctorKey } = readCertificate(holder.certificate);

type Step =
  | { readonly kind: "poll" | "approve" | "reject" | "cancel" | "start-again" | "forged-webhook" }
  | { readonly kind: "wait"; readonly ms: number }
  | { readonly kind: "faults"; readonly faults: readonly LineFault[] }
  /** The process dies when it stores for the n-th time from now on, before or after that was durable. */
  | { readonly kind: "crash"; readonly after: number; readonly isStored: boolean }
  | { readonly kind: "mischief"; readonly mischief: ValueMischief };

const lineFault = fc.constantFrom<LineFault>(
  "none",
  "drop-before",
  "drop-after",
  "503-before",
  "503-after",
  "slow",
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Step>({ kind: "poll" }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>(
      { kind: "approve" },
      { kind: "start-again" },
      { kind: "forged-webhook" },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ kind: "reject" }, { kind: "cancel" }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.integer({ min: 1000, max: 200_000 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("faults" as const),
      faults: fc.array(lineFault, { maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("crash" as const),
      after: fc.integer({ min: 0, max: 3 }),
      isStored: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("mischief" as const),
      mischief: fc.constantFrom<ValueMischief>(
        "swapped",
        "wrong-certificate",
        "hex-values",
        "digest-misread",
        "missing",
        "surplus",
        "twice",
      ),
    }),
  },
);

/** A service with a phone, in the words of both fakes. */
interface Phone {
  readonly service: FakeService & { readonly lineFaults: LineFault[] };
  approve(): void;
  reject(): void;
  misbehave(mischief: ValueMischief): void;
  signings(): ReadonlyMap<string, number>;
  secrets(): readonly string[];
  createProvider(): RemoteProvider;
}

class Crash extends Error {}

function smartCa(
  clock: ReturnType<typeof createManualClock>,
  statusKey: "transaction-id" | "tran-code",
): Phone {
  const fake = createFakeSmartCa({
    spId: "4184",
    spPassword,
    holders: [holder],
    clock,
    otherKey: other.pkcs8,
  });
  fake.allowsLateSuccess = true;
  const each = (act: (id: string) => void) => () => {
    for (const { id } of fake.transactions()) act(id);
  };
  return {
    service: fake,
    approve: each(fake.approve),
    reject: each(fake.reject),
    misbehave: (mischief) => void fake.mischief.add(mischief),
    signings: fake.signings,
    secrets: () => [spPassword],
    createProvider: () =>
      vnptSmartCa({
        facilityId,
        baseUrl: "http://127.0.0.1:9",
        serviceProviderId: "4184",
        secrets: secretsOf({ "vnpt-smart-ca-sp-password": spPassword }),
        transport: fakeTransport(fake),
        statusKey,
        clock,
      }),
  };
}

function cscPhone(
  clock: ReturnType<typeof createManualClock>,
  operationMode: "S" | "A",
  approvesAtOnce = false,
): Phone {
  const fake = createFakeCsc({
    version: "v2",
    clientId: "h",
    clientSecret,
    holders: [holder],
    clock,
    approvesAtOnce,
  });
  return {
    service: fake,
    approve() {
      fake.approveAll();
      fake.finishAll();
    },
    reject: fake.rejectAll,
    misbehave(mischief) {
      if (mischief === "swapped" || mischief === "missing" || mischief === "surplus")
        fake.mischief.add(mischief);
    },
    signings: fake.signings,
    secrets: () => [clientSecret, ...fake.issuedSecrets],
    createProvider: () =>
      csc({
        facilityId,
        baseUrl: "http://127.0.0.1:9/csc/v2",
        clientId: "h",
        secrets: secretsOf({ "csc-client-secret": clientSecret }),
        transport: fakeTransport(fake),
        operationMode,
        clock,
      }),
  };
}

const phones = {
  "sp769, asked by our id": (clock: ReturnType<typeof createManualClock>) => smartCa(clock, "transaction-id"),
  "sp769, asked by its code": (clock: ReturnType<typeof createManualClock>) => smartCa(clock, "tran-code"),
  "CSC, values at once": (clock: ReturnType<typeof createManualClock>) => cscPhone(clock, "S"),
  "CSC, permission at once": (clock: ReturnType<typeof createManualClock>) => cscPhone(clock, "S", true),
  "CSC, values later": (clock: ReturnType<typeof createManualClock>) => cscPhone(clock, "A"),
};

async function play(open: (typeof phones)[keyof typeof phones], steps: readonly Step[]): Promise<void> {
  const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
  const phone = open(clock);
  const history: string[] = [];
  const events: unknown[] = [];
  const errors: unknown[] = [];
  let crash: { after: number; readonly isStored: boolean } | undefined;
  let remote = boot();

  function boot() {
    return createRemoteSigner({
      provider: phone.createProvider(),
      clock,
      log: { write: (event) => void events.push(event) },
      async keep(transaction) {
        const dies = crash !== undefined && crash.after-- <= 0;
        if (!dies || crash?.isStored) history.push(JSON.stringify(transaction));
        if (dies) throw new Crash();
      },
    });
  }
  const newest = () => {
    const text = history[history.length - 1];
    return text === undefined ? undefined : (JSON.parse(text) as RemoteTransaction);
  };
  const start = () =>
    remote.start({
      documents: three.map((one) => ({ prepared: one })),
      signer: userId,
      credential: holder.serial,
      description: "x",
    });
  /** One call of the program; if it dies, another process goes on with what was stored. */
  const run = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      errors.push(error);
      if (!(error instanceof Crash)) throw error;
      crash = undefined;
      remote = boot();
    }
  };
  const poll = () =>
    run(async () => (newest() === undefined ? start() : remote.poll(newest() as RemoteTransaction)));

  await run(start);
  for (const one of steps) {
    if (one.kind === "poll") await poll();
    else if (one.kind === "approve") phone.approve();
    else if (one.kind === "reject") phone.reject();
    else if (one.kind === "cancel")
      await run(async () => newest() && remote.cancel(newest() as RemoteTransaction));
    else if (one.kind === "start-again") {
      // A program that lost its memory, but not its store.
      if (newest() === undefined) await run(start);
    } else if (one.kind === "forged-webhook") {
      const body = JSON.stringify({
        transaction_id: newest()?.transactionId ?? "x",
        signed_files: [{ doc_id: "x" }],
      });
      remote.readWebhook(new TextEncoder().encode(body));
    } else if (one.kind === "wait") clock.advance(one.ms);
    else if (one.kind === "faults") phone.service.lineFaults.push(...one.faults);
    else if (one.kind === "crash") crash = { after: one.after, isStored: one.isStored };
    else if (one.kind === "mischief") phone.misbehave(one.mischief);
  }
  // The line is mended, and the signer has answered.
  phone.service.lineFaults.length = 0;
  crash = undefined;
  for (let i = 0; i < 4; i++) {
    await poll();
    phone.approve();
  }
  await check(
    history.map((text) => JSON.parse(text) as RemoteTransaction),
    phone,
    three,
  );
  expect(findSecret([history, events, errors], phone.secrets())).toBe(false);
}

async function check(
  history: readonly RemoteTransaction[],
  phone: Phone,
  documents: readonly PreparedSignature[],
) {
  for (const [digest, count] of phone.signings())
    expect(count, `digest ${digest} was signed ${count} times`).toBe(1);
  for (const [i, now] of history.entries()) {
    const before = history[i - 1];
    if (before !== undefined) {
      expect(mayMove(before.state, now.state), `${before.state} to ${now.state}`).toBe(true);
      expect(now.revision).toBe(before.revision + 1);
      expect(now.items.map(({ digest }) => digest)).toEqual(before.items.map(({ digest }) => digest));
    }
  }
  const last = history[history.length - 1];
  if (last === undefined) throw new Error("nothing was stored");
  // Nothing waits for ever once the line is mended.
  expect(["signed", "rejected", "expired", "failed", "cancelled"]).toContain(last.state);
  const kept = [...last.items, ...last.orphans];
  for (const { docId, value } of kept) {
    const item = last.items.find((one) => one.docId === docId);
    if (value === undefined || item === undefined) continue;
    const [bytes, content] = [decodeBase64(value), decodeBase64(item.toBeSigned)];
    if (bytes === undefined || content === undefined) throw new Error("not base64");
    expect(await verifySignatureValue(doctorKey, item.algorithm, bytes, content)).toBe(true);
  }
  if (last.state !== "signed") return;
  const { documents: done } = await completeTransaction(
    last,
    documents.map((one) => ({ prepared: one })),
  );
  for (const [i, document] of done.entries()) {
    expect("bytes" in document).toBe(last.items[i]?.value !== undefined);
  }
}

it.each(Object.entries(phones))(
  "%s: whatever fails and whenever the program dies, nothing is signed twice and nothing is kept that does not verify",
  async (_, open) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), (steps) => play(open, steps)),
      { seed: 20261121, numRuns: runs(50, 500) },
    );
  },
  120_000,
);
