import { parseInstant } from "@benhan/core";
import { EmrError, isEmrError } from "@benhan/core/faults";
import { createManualClock } from "@benhan/core/testkit";
import { verifyXml } from "@benhan/signing";
import { fakeTransport } from "@benhan/signing/node-testkit";
import { completeTransaction, createRemoteSigner, mayMove, type RemoteState } from "@benhan/signing/remote";
import { describe, expect, it } from "vitest";
import { doctor, openWorld, prepared } from "./remote-world.ts";

const three = await prepared(3);
const [one] = three;
if (one === undefined) throw new Error("nothing prepared");

async function waiting(options: Parameters<typeof openWorld>[0] = {}) {
  const world = openWorld(options);
  const transaction = await world.remote.start(world.batch(three));
  return { ...world, transaction, id: transaction.transactionId };
}

async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return isEmrError(error) ? error.code : `no EmrError: ${String(error)}`;
}

describe("a batch that goes well", () => {
  it("is stored, sent, approved, verified and put into the documents [SIG-14]", async () => {
    const { remote, fake, transaction, id, clock } = await waiting();
    expect(transaction.state).toBe("awaitingSigner");
    expect((await remote.poll(transaction)).state).toBe("awaitingSigner");
    fake.approve(id);
    const signed = await remote.poll(transaction);
    expect(signed.state).toBe("signed");
    const { documents, transaction: done } = await completeTransaction(
      signed,
      three.map((one) => ({ prepared: one })),
      { clock },
    );
    expect(done.state).toBe("embedded");
    for (const document of documents) {
      if (!("bytes" in document)) throw new Error(document.refusal);
      const report = await verifyXml(document.bytes, {
        layout: "bhytA",
        clock,
        trustAnchors: [doctor.key.chain[1] ?? new Uint8Array()],
        intermediates: doctor.key.chain,
      });
      expect(report.indication).toBe("TOTAL_PASSED");
    }
  });

  it("shows the first twelve hexadecimal digits of the digest on both screens, and sends that digest", async () => {
    const { fake, transaction } = await waiting();
    const sent = fake.transactions()[0]?.docIds;
    expect(sent).toEqual(transaction.items.map(({ docId }) => docId));
    for (const { docId, code, digest } of transaction.items) {
      const hex = [...atob(digest)].map((sign) => sign.charCodeAt(0).toString(16).padStart(2, "0")).join("");
      expect(code).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}$/);
      expect(code.replaceAll("-", "")).toBe(hex.slice(0, 12));
      expect(docId.endsWith(`-${code}`)).toBe(true);
    }
  });

  it("is found again by the certificates that the service lists", async () => {
    const { remote, credential } = openWorld();
    const [found] = await remote.listCredentials("079185000000");
    expect(found).toMatchObject({ credential: credential.credential, algorithms: ["rsa-sha256"] });
    expect(found?.certificate).toEqual(credential.certificate);
    expect(found?.chain).toEqual([doctor.key.chain[0]]);
  });
});

describe("a restart", () => {
  it("between every two steps loses nothing and signs nothing twice", async () => {
    const world = openWorld();
    await world.remote.start(world.batch(three));
    let transaction = world.restored();
    world.fake.approve(transaction.transactionId);
    await world.remote.poll(transaction);
    transaction = world.restored();
    const back = JSON.parse(JSON.stringify(three)) as typeof three;
    const { documents } = await completeTransaction(
      transaction,
      back.map((one) => ({ prepared: one })),
    );
    expect(documents.every((document) => "bytes" in document)).toBe(true);
    expect([...world.fake.signings().values()]).toEqual([1, 1, 1]);
  });

  it("after `keep` and before sending goes on with the stored transaction", async () => {
    const world = openWorld();
    world.fake.lineFaults.push("drop-before");
    await world.remote.start(world.batch(three));
    // The very first that was stored: nothing had been sent then.
    const first = JSON.parse(world.stored[0] ?? "") as typeof world.restored extends () => infer T
      ? T
      : never;
    expect(first).toMatchObject({ state: "created", delivery: "none" });
    expect((await world.remote.poll(first)).state).toBe("awaitingSigner");
    expect(world.fake.transactions()).toHaveLength(1);
  });

  it("that starts the same batch again meets the same transaction", async () => {
    const world = openWorld();
    const before = await world.remote.start(world.batch(three));
    world.fake.approve(before.transactionId);
    const again = await world.remote.start(world.batch(three));
    expect(again.transactionId).toBe(before.transactionId);
    expect((await world.remote.poll(again)).state).toBe("signed");
    expect([...world.fake.signings().values()]).toEqual([1, 1, 1]);
  });

  it("does not store what comes when the store refuses it", async () => {
    const world = openWorld();
    const remote = createRemoteSigner({
      provider: world.provider,
      clock: world.clock,
      keep: () => Promise.reject(new Error("stale revision")),
    });
    await expect(remote.start(world.batch(three))).rejects.toThrow("stale revision");
    expect(world.fake.transactions()).toHaveLength(0);
  });
});

it("a store that fails is no trouble of the line, whatever it throws", async () => {
  const world = openWorld();
  const text = { vi: "kho lỗi", en: "the store failed" };
  const trouble = new EmrError("storage.test.failed", { text, retry: "safe" });
  let kept = 0;
  const keep = async () => {
    kept++;
    if (kept === 2) throw trouble;
  };
  const remote = createRemoteSigner({ provider: world.provider, clock: world.clock, keep });
  await expect(remote.start(world.batch(three))).rejects.toBe(trouble);
  expect(world.fake.transactions()).toHaveLength(0);
});

describe("the line", () => {
  it.each(["drop-before", "drop-after", "503-before", "503-after", "slow"] as const)(
    "may fail while sending (%s): the same transaction goes on, once",
    async (fault) => {
      const world = openWorld();
      world.fake.lineFaults.push(fault);
      const sent = await world.remote.start(world.batch(three));
      expect(sent).toMatchObject({ state: "sent", delivery: "unknown" });
      expect(sent.lastFault).toMatch(/no_answer|no_usable_answer/);
      const polled = await world.remote.poll(world.restored());
      expect(polled).toMatchObject({ state: "awaitingSigner", delivery: "acknowledged" });
      expect(polled).not.toHaveProperty("lastFault");
      expect(world.fake.transactions()).toHaveLength(1);
    },
  );

  it.each(["drop-after", "503-after"] as const)(
    "may fail (%s) where only the gateway's own code can be asked for: the same id is sent again",
    async (fault) => {
      const world = openWorld({ statusKey: "tran-code" });
      world.fake.lineFaults.push(fault);
      await world.remote.start(world.batch(three));
      const again = await world.remote.poll(world.restored());
      expect(again).toMatchObject({ state: "awaitingSigner", reference: "TC1" });
      world.fake.approve(again.transactionId);
      expect((await world.remote.poll(again)).state).toBe("signed");
      expect(world.fake.transactions()).toHaveLength(1);
    },
  );

  it("may fail while polling: the state stays and the next poll answers", async () => {
    const { remote, fake, transaction, id } = await waiting();
    fake.approve(id);
    fake.lineFaults.push("drop-after", "503-before");
    const first = await remote.poll(transaction);
    expect(first).toMatchObject({ state: "awaitingSigner", lastFault: "core.http.no_answer" });
    const second = await remote.poll(first);
    expect(second).toMatchObject({ state: "awaitingSigner", lastFault: "signing.remote.no_usable_answer" });
    expect((await remote.poll(second)).state).toBe("signed");
  });

  it("that stays dead ends in expiry, long after the signer's time", async () => {
    const { remote, fake, transaction, clock } = await waiting();
    const dead = () => fake.lineFaults.push("drop-before");
    clock.advance(301_000);
    dead();
    const late = await remote.poll(transaction);
    expect(late.state).toBe("awaitingSigner");
    clock.advance(301_000);
    dead();
    expect((await remote.poll(late)).state).toBe("expired");
  });
});

describe("a gateway that is ill", () => {
  /** Answers the next call in place of the gateway, which has acted on it where `acts` says so. */
  function illWorld() {
    const next: { reply: object | undefined; acts: boolean } = { reply: undefined, acts: false };
    const world = openWorld({
      transport: {
        async send(request, options) {
          const { reply, acts } = next;
          next.reply = undefined;
          if (reply === undefined) return fakeTransport(world.fake).send(request, options);
          if (acts) await fakeTransport(world.fake).send(request, options);
          return { status: 200, headers: {}, body: new TextEncoder().encode(JSON.stringify(reply)) };
        },
      },
    });
    return { ...world, next };
  }

  const hiccups = [
    { status_code: 500 },
    { status_code: "500", message: "INTERNAL" },
    { status_code: 502, message: "upstream timeout" },
    { status_code: 503, message: "context cancelled" },
    { status_code: 504, message: "TRANSACTION_NOT_FOUND" },
    { status_code: 429, message: "QUOTA EXCEEDED" },
    { status_code: 408, message: "Request Timeout" },
    { status_code: 404, message: "no healthy node" },
    { status_code: 400, message: "TRANSACTION_NOT_FOUND" },
  ];

  it.each(hiccups)("ends nothing by one answer %j to a poll: the signer's value is taken", async (reply) => {
    const { remote, fake, next, batch } = illWorld();
    const sent = await remote.start(batch(three));
    next.reply = reply;
    const after = await remote.poll(sent);
    expect(after).toMatchObject({ state: "awaitingSigner", delivery: "acknowledged" });
    fake.approve(sent.transactionId);
    expect((await remote.poll(after)).state).toBe("signed");
    expect([...fake.signings().values()]).toEqual([1, 1, 1]);
  });

  it.each(hiccups.filter(({ status_code }) => Number(status_code) !== 404 && Number(status_code) !== 400))(
    "may have rung the phone although it answered %j: it is asked by our id, and rings no second time",
    async (reply) => {
      const { remote, fake, next, batch } = illWorld();
      Object.assign(next, { reply, acts: true });
      const sent = await remote.start(batch(three));
      expect(sent).toMatchObject({
        state: "sent",
        delivery: "unknown",
        lastFault: "signing.remote.no_usable_answer",
      });
      fake.approve(sent.transactionId);
      expect((await remote.poll(sent)).state).toBe("signed");
      expect(fake.transactions()).toHaveLength(1);
      expect([...fake.signings().values()]).toEqual([1, 1, 1]);
    },
  );

  it("ends what it does not know any more when the signer's time is over, and not before", async () => {
    const { remote, next, batch, clock } = illWorld();
    const sent = await remote.start(batch(three));
    next.reply = { status_code: 404 };
    clock.advance(299_999);
    const before = await remote.poll(sent);
    expect(before.state).toBe("awaitingSigner");
    clock.advance(1);
    next.reply = { status_code: 404 };
    expect(await remote.poll(before)).toMatchObject({ state: "failed", failure: "service-failed" });
  });

  it("is told as such where certificates are asked for", async () => {
    const { remote, next } = illWorld();
    next.reply = { status_code: 502 };
    expect(await codeOf(remote.listCredentials("079185000000"))).toBe("signing.remote.service_unavailable");
  });
});

describe("a webhook", () => {
  it("only says which transaction to ask for; a forged one changes nothing", async () => {
    const { remote, fake, transaction, id } = await waiting();
    expect(remote.readWebhook(fake.webhookOf(id))).toBe(id);
    const forged = {
      transaction_id: id,
      status_code: 200,
      signed_files: [{ doc_id: "1", signature_value: "AAAA" }],
    };
    expect(remote.readWebhook(new TextEncoder().encode(JSON.stringify(forged)))).toBe(id);
    expect((await remote.poll(transaction)).state).toBe("awaitingSigner");
  });

  it("that comes twice, or after the poll, does nothing more", async () => {
    const { remote, fake, transaction, id, stored } = await waiting();
    fake.approve(id);
    const signed = await remote.poll(transaction);
    const count = stored.length;
    expect(remote.readWebhook(fake.webhookOf(id))).toBe(id);
    expect(await remote.poll(signed)).toEqual(signed);
    expect(await remote.poll(signed)).toEqual(signed);
    expect(stored).toHaveLength(count);
    expect([...fake.signings().values()]).toEqual([1, 1, 1]);
  });

  it.each([
    "",
    "x",
    "[]",
    '{"transaction_id":7.5}',
    '{"transaction_id":"../../status"}',
    '{"a":{"transaction_id":"1"}}',
  ])("that says %j names a transaction at most, never a path", (body) => {
    const id = openWorld().remote.readWebhook(new TextEncoder().encode(body));
    expect(id ?? "none").toMatch(/^[A-Za-z0-9._-]+$/);
  });
});

describe("what the service returns", () => {
  it.each([
    ["swapped", ["swapped", "swapped", "swapped"], "failed"],
    ["wrong-certificate", ["does-not-verify", "does-not-verify", "does-not-verify"], "failed"],
    ["digest-misread", ["does-not-verify", "does-not-verify", "does-not-verify"], "failed"],
    ["hex-values", ["encoding", "encoding", "encoding"], "failed"],
    ["missing", [undefined, undefined, "missing"], "signed"],
    ["repeated-otherwise", ["repeated", undefined, undefined], "signed"],
    ["surplus", [undefined, undefined, undefined], "signed"],
    ["twice", [undefined, undefined, undefined], "signed"],
    ["line-breaks", [undefined, undefined, undefined], "signed"],
  ] as const)("%s: each item is judged for itself", async (mischief, refusals, state) => {
    const { remote, fake, transaction, id } = await waiting();
    fake.mischief.add(mischief);
    fake.approve(id);
    const after = await remote.poll(transaction);
    expect(after.items.map(({ refusal }) => refusal)).toEqual(refusals);
    expect(after.items.map(({ value }) => value === undefined)).toEqual(
      refusals.map((one) => one !== undefined),
    );
    expect(after.state).toBe(state);
    expect(after.surplus).toBe(mischief === "surplus" ? 1 : 0);
    if (state === "failed") expect(after.failure).toBe("values-refused");
  });

  it("over digests that were sent in base64 to a service that reads hexadecimal is refused", async () => {
    const { remote, fake, transaction, id } = await waiting({ digestEncoding: "base64" });
    fake.approve(id);
    const after = await remote.poll(transaction);
    expect(after).toMatchObject({ state: "failed", failure: "values-refused" });
    expect(new Set(after.items.map(({ refusal }) => refusal))).toEqual(new Set(["does-not-verify"]));
  });

  it("for a part of the batch completes that part and names the rest", async () => {
    const { remote, fake, transaction, id } = await waiting();
    fake.mischief.add("missing");
    fake.approve(id);
    const { documents } = await completeTransaction(
      await remote.poll(transaction),
      three.map((one) => ({ prepared: one })),
    );
    expect(documents.map((document) => ("bytes" in document ? "bytes" : document.refusal))).toEqual([
      "bytes",
      "bytes",
      "missing",
    ]);
  });
});

describe("an end", () => {
  it.each([
    ["the signer refuses", "rejected", undefined],
    ["the time runs out", "expired", undefined],
    ["no turns are left", "failed", "quota-exceeded"],
    ["the certificate is not there", "failed", "certificate-invalid"],
    ["our account is refused", "failed", "account-refused"],
  ] as const)("%s: %s", async (what, state, failure) => {
    const world = openWorld(what === "our account is refused" ? { serviceProviderId: "another" } : {});
    if (what === "no turns are left") world.fake.turns = 2;
    const more = what === "the certificate is not there" ? { credential: "00" } : {};
    let transaction = await world.remote.start(world.batch(three, more));
    if (what === "the signer refuses") world.fake.reject(transaction.transactionId);
    if (what === "the time runs out") world.clock.advance(300_000);
    transaction = await world.remote.poll(transaction);
    expect(transaction.state).toBe(state);
    expect(transaction.failure).toBe(failure);
    // The sentence of the service names a person: it stays outside.
    expect(JSON.stringify(transaction)).not.toContain("NGUYỄN");
    expect(await world.remote.poll(transaction)).toEqual(transaction);
  });

  it("by cancelling stays, although the phone still shows the request", async () => {
    const { remote, transaction } = await waiting();
    const cancelled = await remote.cancel(transaction);
    expect(cancelled.state).toBe("cancelled");
    expect((await remote.poll(cancelled)).state).toBe("cancelled");
    expect(await remote.cancel(cancelled)).toEqual(cancelled);
  });

  it("is followed by another attempt under another id", async () => {
    const { remote, fake, transaction, id, batch } = await waiting();
    fake.reject(id);
    await remote.poll(transaction);
    const second = await remote.start(batch(three, { attempt: 2 }));
    expect(second.transactionId).not.toBe(id);
    expect(second.idempotencyKey).toBe(transaction.idempotencyKey);
    fake.approve(second.transactionId);
    expect((await remote.poll(second)).state).toBe("signed");
  });
});

describe("a late success", () => {
  it.each(["expired", "cancelled"] as const)(
    "after %s is kept as an orphan and used on request only",
    async (state) => {
      const { remote, fake, transaction, id, clock } = await waiting();
      fake.allowsLateSuccess = true;
      if (state === "expired") clock.advance(300_000);
      const ended = state === "expired" ? await remote.poll(transaction) : await remote.cancel(transaction);
      expect(ended.state).toBe(state);
      fake.approve(id);
      const late = await remote.poll(ended);
      expect(late.state).toBe(state);
      expect(late.orphans).toHaveLength(3);
      expect(late.items.every(({ value }) => value === undefined)).toBe(true);
      expect(await remote.poll(late)).toEqual(late);
      const documents = three.map((one) => ({ prepared: one }));
      expect(await codeOf(completeTransaction(late, documents))).toBe("signing.remote.not_completable");
      const { documents: done, transaction: used } = await completeTransaction(late, documents, {
        acceptOrphans: true,
      });
      expect(done.every((document) => "bytes" in document)).toBe(true);
      expect(used.state).toBe(state);
      expect(await codeOf(completeTransaction(used, documents, { acceptOrphans: true }))).toBe(
        "signing.remote.not_completable",
      );
    },
  );

  it("that does not verify is not even an orphan", async () => {
    const { remote, fake, transaction, id } = await waiting();
    const ended = await remote.cancel(transaction);
    fake.mischief.add("wrong-certificate");
    fake.approve(id);
    expect((await remote.poll(ended)).orphans).toEqual([]);
  });

  it("is not completed with a prepared state that was changed in between", async () => {
    const { remote, fake, transaction, id } = await waiting();
    const ended = await remote.cancel(transaction);
    fake.approve(id);
    const late = await remote.poll(ended);
    const changed = three.map((one) => ({ prepared: { ...one, pieces: [...one.pieces].reverse() } }));
    expect(await codeOf(completeTransaction(late, changed, { acceptOrphans: true }))).toBe(
      "signing.signature.prepared_unreadable",
    );
  });
});

describe("completing", () => {
  it("a second time is refused", async () => {
    const { remote, fake, transaction, id } = await waiting();
    fake.approve(id);
    const documents = three.map((one) => ({ prepared: one }));
    const { transaction: done } = await completeTransaction(await remote.poll(transaction), documents);
    expect(await codeOf(completeTransaction(done, documents))).toBe("signing.remote.not_completable");
    expect(await remote.poll(done)).toEqual(done);
  });

  it.each([
    ["before there are values", (all: typeof three) => all, false],
    ["with a part of the documents", (all: typeof three) => all.slice(1), true],
    ["with a document twice", (all: typeof three) => [...all.slice(1), all[1] ?? one], true],
    ["with another document", (all: typeof three) => [...all.slice(1), { ...one, digest: "AAAA" }], true],
  ] as const)("%s is refused", async (_, choose, isSigned) => {
    const { remote, fake, transaction, id } = await waiting();
    if (isSigned) fake.approve(id);
    const polled = await remote.poll(transaction);
    const documents = choose(three).map((one) => ({ prepared: one }));
    expect(await codeOf(completeTransaction(polled, documents))).toBe("signing.remote.not_completable");
  });
});

describe("a batch is refused before anything leaves", () => {
  it.each([
    ["empty", []],
    ["a document twice", [{ prepared: one }, { prepared: one, docId: "b" }]],
    ["an id with a space", [{ prepared: one, docId: "Nguyen Van A" }]],
    ["a digest of something else", [{ prepared: { ...one, digest: three[1]?.digest ?? "" } }]],
    ["another certificate", [{ prepared: one }, { prepared: { ...(three[1] ?? one), certificate: "AAAA" } }]],
    ["another hash", [{ prepared: { ...one, digestAlgorithm: "SHA-512" as const } }]],
  ])("%s", async (_, documents) => {
    const world = openWorld();
    expect(await codeOf(world.remote.start({ ...world.batch([]), documents }))).toBe(
      "signing.remote.batch_refused",
    );
    expect(world.stored).toHaveLength(0);
  });

  it.each(["2019-01-01T00:00:00Z", "2051-01-01T00:00:00Z"])(
    "a certificate that is not valid at %s, although it was when the document was prepared",
    async (moment) => {
      const world = openWorld();
      const at = createManualClock(parseInstant(moment));
      const kept: unknown[] = [];
      const keep = async (transaction: unknown) => void kept.push(transaction);
      const remote = createRemoteSigner({ provider: world.provider, keep, clock: at });
      await expect(remote.start(world.batch([one]))).rejects.toMatchObject({
        code: "signing.remote.batch_refused",
        text: { en: expect.stringContaining("expired") },
      });
      expect(kept).toHaveLength(0);
    },
  );

  it("more than the service takes", async () => {
    const world = openWorld({ mostItems: 2 });
    expect(await codeOf(world.remote.start(world.batch(three)))).toBe("signing.remote.batch_refused");
  });
});

describe("stored state", () => {
  it.each([{ version: 2 }, { provider: "csc" }, { items: [] }])("with %j is refused", async (damage) => {
    const { remote, transaction } = await waiting();
    const damaged = { ...transaction, ...damage } as unknown as typeof transaction;
    expect(await codeOf(remote.poll(damaged))).toBe("signing.remote.transaction_unreadable");
  });

  it("moves forward only", () => {
    const states: readonly RemoteState[] = [
      "created",
      "sent",
      "awaitingSigner",
      "signing",
      "signed",
      "embedded",
    ];
    const ends: readonly RemoteState[] = ["rejected", "expired", "failed", "cancelled"];
    for (const [i, from] of states.entries()) {
      for (const [j, to] of states.entries()) if (j < i) expect(mayMove(from, to)).toBe(false);
      for (const end of ends) {
        expect(mayMove(end, from)).toBe(false);
        expect(mayMove(from, end)).toBe(i < 4);
      }
    }
    expect(mayMove("signed", "embedded")).toBe(true);
    expect(mayMove("signing", "embedded")).toBe(false);
    expect(mayMove("expired", "rejected")).toBe(false);
  });
});

describe("an abort", () => {
  it("before a call does nothing; on the way it leaves what was stored", async () => {
    const reason = new Error("stop");
    const world = openWorld();
    const gone = { signal: AbortSignal.abort(reason) };
    await expect(world.remote.start(world.batch(three), gone)).rejects.toBe(reason);
    expect(world.stored).toHaveLength(0);
    const controller = new AbortController();
    const starting = world.remote.start(world.batch(three), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 0);
    await starting.catch((error: unknown) => expect(error).toBe(reason));
    expect((await world.remote.poll(world.restored())).state).toBe("awaitingSigner");
    expect(world.fake.transactions()).toHaveLength(1);
  });
});
