import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordStore } from "@benhan/core/ports";
import { openMemoryStorage } from "@benhan/storage/memory";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { facility } from "../src/facility.ts";
import { openDesk } from "../src/server/open-desk.ts";
import { createPaperStore } from "../src/server/paper-store.ts";
import { makePeople, type People } from "../src/story/people.ts";
import { openWorld, type World } from "../src/story/world.ts";

const doctor = "treating-doctor";

describe("the desk", () => {
  let folder = "";
  let people: People;
  let world: World;
  let storage: RecordStore;
  beforeAll(async () => {
    people = await makePeople();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "benhan-signing-desk-"));
    world = await openWorld(folder, people);
    for (const [name, value] of Object.entries(world.environment)) vi.stubEnv(name, value);
    storage = await openMemoryStorage({ facilityId: facility.id });
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = (store: RecordStore = storage) => openDesk(folder, world.setup, store);

  it("leaves the paper as it was when a signer refuses on the phone, and may ask again", async () => {
    const desk = await open();
    await desk.print();
    const before = await desk.paper();
    const { transactionId: refused = "" } = await desk.sign(doctor);
    expect(world.service.reject(refused)).toBe(true);
    expect(await desk.hear(world.service.webhookOf(refused))).toBe(true);
    expect(await desk.paper()).toEqual(before);
    expect(await desk.standing()).toMatchObject({ version: 1, signed: [], waiting: [] });
    const { transactionId: again = "" } = await desk.sign(doctor);
    expect(again).not.toBe(refused);
    world.service.approve(again);
    expect(await desk.goOn()).toMatchObject([{ role: doctor, state: "embedded" }]);
    expect(await desk.standing()).toMatchObject({ version: 2, waiting: [], isComplete: false });
  });

  it("asks nobody twice while the phone waits, and believes no webhook", async () => {
    const desk = await open();
    await desk.print();
    const first = await desk.sign(doctor);
    expect(await desk.sign(doctor)).toEqual(first);
    const { transactionId = "" } = first;
    // Somebody else posts what looks like an approval: the service is asked, and knows of none.
    expect(await desk.hear(world.service.webhookOf(transactionId))).toBe(true);
    expect(await desk.standing()).toMatchObject({ version: 1, signed: [] });
    for (const message of ["", "[]", '{"transaction_id":"unknown"}'])
      expect(await desk.hear(new TextEncoder().encode(message))).toBe(false);
  });

  it("takes what was signed after it had given up, and rings no second time for the same paper", async () => {
    const desk = await open();
    await desk.print();
    const { transactionId = "" } = await desk.sign(doctor);
    const store = createPaperStore(storage, facility.id);
    const [waiting] = await store.pending();
    if (waiting === undefined) throw new Error("nothing waits");
    const { revision } = waiting.transaction;
    // As a service that was ill once made it.
    const transaction = { ...waiting.transaction, state: "expired", revision: revision + 1 } as const;
    await store.keepPending({ ...waiting, transaction });
    world.service.approve(transactionId);
    expect(await desk.sign(doctor)).toMatchObject({ role: doctor, state: "embedded", transactionId });
    expect(world.service.transactions()).toHaveLength(1);
    expect(await desk.standing()).toMatchObject({
      version: 2,
      signed: ["Người hành nghề/trưởng khoa"],
      waiting: [],
    });
  });

  it("is read while the service hangs", async () => {
    const desk = await open();
    await desk.print();
    await desk.sign(doctor);
    world.service.lineFaults.push("slow");
    const hanging = desk.goOn().catch(() => "the world has ended");
    expect(await desk.standing()).toMatchObject({
      version: 1,
      signed: [],
      waiting: ["Người hành nghề/trưởng khoa"],
    });
    expect((await desk.paper()).length).toBeGreaterThan(10_000);
    await world.close();
    await hanging;
  });

  it.each(["nurse", "facility-seal", "head-of-facility", "head-of-department"] as const)(
    "refuses %s before the doctor has signed, and uses no key",
    async (role) => {
      const desk = await open();
      await desk.print();
      await expect(desk.sign(role)).rejects.toMatchObject({
        code: role === "nurse" ? "remote_signing.signature.not_staff" : "signing.facility_policy.not_kept",
      });
      expect(world.service.transactions()).toEqual([]);
      expect(await desk.standing()).toMatchObject({ version: 1 });
    },
  );

  it("puts no value into a paper that another process has signed meanwhile, and may ask again", async () => {
    const desk = await open();
    await desk.print();
    const { transactionId = "" } = await desk.sign(doctor);
    const store = createPaperStore(storage, facility.id);
    const paper = await store.paper();
    if (paper === undefined) throw new Error("no paper");
    const other = new Uint8Array([...paper.body, 10]);
    await store.keepPaper(paper, other, "head-of-department");
    world.service.approve(transactionId);
    expect(await desk.hear(world.service.webhookOf(transactionId))).toBe(false);
    expect(await desk.goOn()).toEqual([]);
    expect(await desk.paper()).toEqual(other);
    expect((await desk.sign(doctor)).transactionId).not.toBe(transactionId);
  });

  it("asks nobody on the phone whose certificate is not trusted now", async () => {
    const {
      trustAnchors: [, other = ""],
    } = world.setup;
    const desk = await openDesk(folder, { ...world.setup, trustAnchors: [other] }, storage);
    await desk.print();
    await expect(desk.sign(doctor)).rejects.toMatchObject({ code: "signing.certificate.refused" });
    expect(world.service.transactions()).toEqual([]);
  });

  // Printed, prepared, sent, waiting, signed, completed: six commits.
  const moments = [2, 3, 4, 5, 6].flatMap((commit) => [
    [commit, "before"] as const,
    [commit, "after"] as const,
  ]);

  it.each(moments)(
    "that dies at commit %i, %s it is written, is gone on with by the next",
    async (at, when) => {
      const dying = await open(diesAt(storage, at, when));
      const approveAll = () => {
        for (const { id } of world.service.transactions()) world.service.approve(id);
      };
      await expect(
        (async () => {
          await dying.print();
          await dying.sign(doctor);
          approveAll();
          await dying.goOn();
        })(),
      ).rejects.toThrow("the process died");

      const next = await open();
      await next.goOn();
      if ((await next.standing()).signed.length === 0) await next.sign(doctor);
      approveAll();
      await next.goOn();
      expect(await next.standing()).toMatchObject({ version: 2, waiting: [] });
      expect(world.service.transactions()).toHaveLength(1);
      expect([...world.service.signings().values()]).toEqual([1]);
    },
  );
});

/** A store whose process dies at a commit: nothing of it is answered any more. */
function diesAt(store: RecordStore, commit: number, when: "after" | "before"): RecordStore {
  let count = 0;
  return Object.assign(Object.create(store) as RecordStore, {
    facilityId: store.facilityId,
    async commit(...given: Parameters<RecordStore["commit"]>) {
      count += 1;
      if (count > commit || (count === commit && when === "before")) throw new Error("the process died");
      const result = await store.commit(...given);
      if (count === commit) throw new Error("the process died");
      return result;
    },
    findBySource: (...given: Parameters<RecordStore["findBySource"]>) => store.findBySource(...given),
    readDocument: (...given: Parameters<RecordStore["readDocument"]>) => store.readDocument(...given),
    listDocuments: (...given: Parameters<RecordStore["listDocuments"]>) => store.listDocuments(...given),
  });
}
