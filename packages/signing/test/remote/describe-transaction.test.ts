import { isEmrError } from "@benhan/core/faults";
import {
  completeTransaction,
  createRemoteSigningKey,
  describeTransaction,
  isCompleted,
  isSettled,
  type RemoteFailure,
  type RemoteState,
  type RemoteTransaction,
} from "@benhan/signing/remote";
import { describe, expect, it } from "vitest";
import { openWorld, prepared, userId } from "./remote-world.ts";

const three = await prepared(3);
const documents = three.map((one) => ({ prepared: one }));

async function start() {
  const world = openWorld();
  const transaction = await world.remote.start(world.batch(three));
  return { ...world, transaction, id: transaction.transactionId };
}

async function refusalOf(transaction: RemoteTransaction) {
  const error: unknown = await completeTransaction(transaction, documents).catch((caught: unknown) => caught);
  if (!isEmrError(error, "signing.remote.not_completable")) throw new Error(String(error));
  return error;
}

const { transaction: waiting } = await start();
const states: readonly RemoteState[] = [
  "created",
  "sent",
  "awaitingSigner",
  "signing",
  "signed",
  "embedded",
  "partlyEmbedded",
  "rejected",
  "expired",
  "failed",
  "cancelled",
];
const failures: readonly RemoteFailure[] = [
  "quota-exceeded",
  "certificate-invalid",
  "account-refused",
  "request-refused",
  "service-failed",
  "values-refused",
  "outcome-unknown",
];

it("every state and every failure has words of its own in both languages, and a next step", () => {
  const all = [
    ...states.filter((state) => state !== "failed").map((state) => ({ ...waiting, state })),
    ...failures.map((failure) => ({ ...waiting, state: "failed" as const, failure })),
  ].map(describeTransaction);
  expect(new Set(all.map(({ text }) => text.vi)).size).toBe(all.length);
  expect(new Set(all.map(({ text }) => text.en)).size).toBe(all.length);
  for (const { text, nextStep } of all) {
    expect(text.vi).not.toBe(text.en);
    expect(nextStep.vi).not.toBe(nextStep.en);
    expect(nextStep.vi.length).toBeGreaterThan(10);
  }
  expect(describeTransaction({ ...waiting, state: "failed" }).text.en).toContain("failed");
});

describe("a transaction that ended without its documents", () => {
  it.each(["rejected", "expired", "cancelled"] as const)(
    "%s: completing says why, and that another attempt is to be started",
    async (state) => {
      const { remote, fake, transaction, id, clock, batch } = await start();
      if (state === "rejected") fake.reject(id);
      if (state === "expired") clock.advance(300_000);
      const over = state === "cancelled" ? await remote.cancel(transaction) : await remote.poll(transaction);
      const error = await refusalOf(over);
      const { text, nextAttempt } = describeTransaction(over);
      expect(error.text.vi).toContain(text.vi);
      expect(error.text.vi).not.toContain("chưa có");
      expect(error.nextStep?.vi).toContain("attempt: 2");
      expect(error.nextStep?.en).toContain("attempt: 2");
      expect(nextAttempt).toBe(2);
      const again = await remote.start(batch(three, { attempt: nextAttempt ?? 0 }));
      expect(again.transactionId).not.toBe(id);
      fake.approve(again.transactionId);
      expect((await remote.poll(again)).state).toBe("signed");
    },
  );

  it("failed: completing says which failure it was", async () => {
    const world = openWorld();
    world.fake.turns = 1;
    const over = await world.remote.start(world.batch(three));
    const error = await refusalOf(over);
    expect(error.text.en).toContain("no signing turns");
    expect(error.nextStep?.en).toContain("Buy more turns");
  });

  it("with late values speaks of them first", async () => {
    const { remote, fake, transaction, id } = await start();
    const cancelled = await remote.cancel(transaction);
    fake.approve(id);
    const late = await remote.poll(cancelled);
    const { text, nextStep } = describeTransaction(late);
    expect(text.en).toContain("3 of 3");
    expect(nextStep.en).toContain("acceptOrphans: true");
    const used = await completeTransaction(late, documents, { acceptOrphans: true });
    expect(describeTransaction(used.transaction)).not.toHaveProperty("nextAttempt");
    expect(describeTransaction(used.transaction).nextStep.en).toContain("Do not sign");
  });
});

it("one that still waits says so, and what the last call met", async () => {
  const { remote, fake, transaction } = await start();
  expect((await refusalOf(transaction)).text.en).toContain("has yet to confirm");
  fake.lineFaults.push("503-before");
  const { text, nextAttempt } = describeTransaction(await remote.poll(transaction));
  expect(text.vi).toContain("signing.remote.no_usable_answer");
  expect(nextAttempt).toBeUndefined();
});

it.each(["missing", "repeated-otherwise"] as const)(
  "a batch of which a value is %s ends as partly embedded, and the rest goes into a new batch",
  async (mischief) => {
    const { remote, fake, transaction, id, batch } = await start();
    fake.mischief.add(mischief);
    fake.approve(id);
    const done = await completeTransaction(await remote.poll(transaction), documents);
    expect(done.transaction.state).toBe("partlyEmbedded");
    expect([isSettled(done.transaction), isCompleted(done.transaction)]).toEqual([true, true]);
    expect(describeTransaction(done.transaction).text.en).toContain("only 2 of 3");
    expect(await remote.poll(done.transaction)).toBe(done.transaction);
    expect((await refusalOf(done.transaction)).text.en).toContain("completed before");
    fake.mischief.clear();
    const rest = three.filter((_, index) => "refusal" in (done.documents[index] ?? {}));
    expect(rest).toHaveLength(1);
    const second = await remote.start(batch(rest));
    fake.approve(second.transactionId);
    const [last] = (
      await completeTransaction(
        await remote.poll(second),
        rest.map((one) => ({ prepared: one })),
      )
    ).documents;
    expect(last).toHaveProperty("bytes");
  },
);

it("a remote key says why it did not sign", async () => {
  const world = openWorld();
  world.fake.turns = 0;
  const { provider, credential, clock } = world;
  const key = createRemoteSigningKey({ provider, signer: userId, credential, clock });
  const error: unknown = await key
    .sign(new Uint8Array(3), { algorithm: "rsa-sha256" })
    .catch((e: unknown) => e);
  if (!isEmrError(error, "signing.remote.not_signed")) throw new Error(String(error));
  expect(error.text.en).toContain("no signing turns");
});
