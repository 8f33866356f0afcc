import type { Receipt } from "@benhan/core";
import { expect, test } from "vitest";
import { commitUncertain } from "../../src/adapters/postgres/postgres.faults.ts";
import type { Gate, Passage } from "../../src/front/gate.ts";
import { createSettling, type Settling } from "../../src/front/settle-together.ts";
import type { StorageTransaction } from "../../src/front/storage-adapter.ts";
import { createTurns } from "../../src/front/turns.ts";

const receipt = {} as Receipt;
const transaction = {} as StorageTransaction;

/** A gate that counts its transactions and fails those that it is told to. */
function setUp(fails: (count: number) => boolean = () => false) {
  const inTurn = createTurns();
  let transactions = 0;
  const passage = {
    async write<T>(work: (given: StorageTransaction) => Promise<T>) {
      transactions++;
      const result = await work(transaction);
      if (fails(transactions)) throw new Error("disk full");
      return result;
    },
  } as unknown as Passage;
  const gate = {
    async turn(work: (given: Passage) => Promise<unknown>, signal?: AbortSignal) {
      signal?.throwIfAborted();
      return inTurn(() => work(passage));
    },
  } as unknown as Gate;
  return { settle: createSettling<number>(gate), count: () => transactions };
}

const asked = (result: number, change: Partial<Settling<number>> = {}): Settling<number> => ({
  prepare: async () => receipt,
  write: async () => result,
  signal: undefined,
  ...change,
});

test("what comes together is one transaction, and each gets its own answer", async () => {
  const { settle, count } = setUp();
  const answers = await Promise.all(Array.from({ length: 16 }, (_, index) => settle(asked(index))));
  expect(answers).toEqual(Array.from({ length: 16 }, (_, index) => index));
  expect(count()).toBe(1);
  expect(await settle(asked(7))).toBe(7);
  expect(count()).toBe(2);
});

test("more than a transaction should hold is several, and nothing is left behind", async () => {
  const { settle, count } = setUp();
  const answers = await Promise.all(Array.from({ length: 150 }, (_, index) => settle(asked(index))));
  expect(answers).toHaveLength(150);
  expect(count()).toBe(3);
});

test("one that cannot be written fails alone", async () => {
  const { settle, count } = setUp();
  const bad = asked(1, { write: () => Promise.reject(new Error("bad row")) });
  const ended = await Promise.allSettled([settle(asked(0)), settle(bad), settle(asked(2))]);
  expect(ended.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  // Together, then each by itself.
  expect(count()).toBe(4);
});

test("a shared transaction that fails is tried one by one", async () => {
  const { settle } = setUp((transactions) => transactions === 1);
  expect(await Promise.all([settle(asked(0)), settle(asked(1))])).toEqual([0, 1]);
});

test("one that was aborted before its turn, or cannot be prepared, is left out", async () => {
  const { settle, count } = setUp();
  const controller = new AbortController();
  const ended = Promise.allSettled([
    settle(asked(0)),
    settle(asked(1, { signal: controller.signal })),
    settle(asked(2, { prepare: () => Promise.reject(new Error("no key")) })),
  ]);
  controller.abort("stop");
  expect((await ended).map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
    0,
    "stop",
    "Error: no key",
  ]);
  expect(count()).toBe(1);
});

test("what may have been written is not written again: each is told", async () => {
  const uncertain = commitUncertain({});
  const { settle, count } = setUp(() => {
    throw uncertain;
  });
  const ended = await Promise.allSettled([settle(asked(0)), settle(asked(1))]);
  expect(ended.map((one) => (one.status === "rejected" ? one.reason : one.value))).toEqual([
    uncertain,
    uncertain,
  ]);
  expect(count()).toBe(1);
});
