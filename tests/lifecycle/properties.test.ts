import { type DocumentChange, digestOf, type Entry, type StoredDocument } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { type RecordLife, type RecordVersion, transitions } from "@benhan/core/lifecycle";
import type { RecordStore } from "@benhan/core/ports";
import { sampleInpatientRecord } from "@benhan/core/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLongRun } from "../long-run.ts";
import { clerk, decision, doctor, facilityId, openWard } from "./ward.ts";

const seed = 20261122;
const runs = isLongRun ? 1000 : 60;

const sample = sampleInpatientRecord({ entries: 20 });
const pick = <K extends Entry["kind"]>(kind: K, where: (entry: Entry) => boolean = () => true) => {
  const found = sample.entries.find((entry) => entry.kind === kind && where(entry));
  if (found === undefined) throw new Error(`the sample holds no ${kind}`);
  return found as Extract<Entry, { kind: K }>;
};
const diagnosis = pick("diagnosis", (entry) => entry.kind === "diagnosis" && entry.rank === "main");
const consent = pick("consent");
const { order: _, ...operation } = pick("procedure");
const { consent: __, ...operationAlone } = operation;
const discharge = pick("discharge");
const { endedAt, ...openEpisode } = sample.episode;
const { entries: ___, ...head } = sample;
const opened = { ...head, episode: openEpisode, entries: [diagnosis] };

/** One thing that somebody tries. */
type Step =
  | { readonly do: "begin" | "complete" | "finalise" | "sign" | "end" | "unend" }
  | { readonly do: "reopen" | "dispose" | "archive"; readonly grounded: boolean }
  | { readonly do: "cancel" | "restore" | "note" | "head"; readonly reasoned: boolean }
  | { readonly do: "hold" | "release"; readonly name: string }
  | { readonly do: "consent" | "operation"; readonly variant: number }
  | { readonly do: "wait"; readonly days: number };

const step = fc.oneof(
  fc.record({ do: fc.constantFrom("begin", "complete", "finalise", "sign", "end", "unend") }),
  fc.record({ do: fc.constantFrom("consent", "operation"), variant: fc.nat(3) }),
  fc.record({ do: fc.constantFrom("note", "head", "cancel", "restore"), reasoned: fc.boolean() }),
  fc.record({ do: fc.constantFrom("reopen", "dispose", "archive"), grounded: fc.boolean() }),
  fc.record({ do: fc.constantFrom("hold", "release"), name: fc.constantFrom("A", "B") }),
  fc.record({ do: fc.constant("wait"), days: fc.constantFrom(1, 5000) }),
) as fc.Arbitrary<Step>;

/** A life from beginning to end in which everything is right. */
const wholeLife: readonly Step[] = [
  { do: "begin" },
  { do: "consent", variant: 0 },
  { do: "operation", variant: 0 },
  { do: "end" },
  { do: "complete" },
  { do: "head", reasoned: true },
  { do: "finalise" },
  { do: "archive", grounded: true },
  { do: "hold", name: "A" },
  { do: "wait", days: 5000 },
  { do: "release", name: "A" },
  { do: "dispose", grounded: true },
];

/** A whole life with steps left out, done otherwise, and others between: it comes far, and meets every guard. */
const steps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    ...wholeLife.map((right) =>
      fc.oneof(
        { weight: 8, arbitrary: fc.constant([right]) },
        { weight: 1, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(step, { maxLength: 3 }).map((others) => [...others, right]) },
      ),
    ),
  )
  .map((parts) => parts.flat());

describe(`the life of a record (fast-check seed ${seed}, ${runs} runs)`, () => {
  it("no transition skips a guard, and nothing that was written ever changes", {
    timeout: 300_000,
  }, async () => {
    const reached = new Set<string>();
    await fc.assert(
      fc.asyncProperty(steps, async (life) => {
        const ward = await openWard("memory");
        const written = remember(ward.store);
        let version = 1;
        let count = 0;
        await ward.records.create(opened, { by: clerk });
        for (const one of life) {
          count += 1;
          try {
            ({ version } = await take(ward, one, version, count));
          } catch (error) {
            if (!isEmrError(error)) throw error;
          }
        }
        const lives = await ward.records.manage.history(sample.source, { by: clerk });
        await requireGuarded(ward, lives);
        expect(await bodiesOf(ward.store)).toEqual(written);
        for (const { content } of lives) reached.add(content.phase);
        await ward.close();
      }),
      { seed, numRuns: runs },
    );
    // Else the property says nothing about the guards of the later phases.
    expect([...reached].sort()).toEqual(
      ["archived", "completed", "disposed", "draft", "finalised", "in-treatment"].sort(),
    );
  });

  it("saying the same twice is saying it once, in whatever order the entries come", async () => {
    const later = sample.entries.filter((entry) => entry.corrects === undefined);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(later), fc.nat(3), async (entries, more) => {
        const ward = await openWard("memory");
        await ward.records.create({ ...head, entries: [] }, { by: clerk });
        await ward.records.update(sample.source, { entries }, { by: clerk, expectedVersion: 1 });
        const before = await bytesOf(ward.store);
        for (let repeat = 0; repeat <= more; repeat += 1) {
          const given = structuredClone(entries).reverse();
          await ward.records.update(sample.source, { entries: given }, { by: clerk, expectedVersion: 1 });
        }
        expect(await bytesOf(ward.store)).toEqual(before);
        await ward.close();
      }),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });

  it("the same record gives the same bytes, whatever its order of members and form of Unicode", async () => {
    const plain = await openWard("memory");
    await plain.records.create(sample, { by: clerk });
    const expected = await bytesOf(plain.store);
    await plain.close();
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), fc.constantFrom("NFC", "NFD"), async (order, form) => {
        const ward = await openWard("memory");
        await ward.records.create(disguised(sample, order, form) as never, { by: clerk });
        expect(await bytesOf(ward.store)).toEqual(expected);
        await ward.close();
      }),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });

  it("of writers who have seen the same version exactly one wins", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 6 }), async (writers) => {
        const ward = await openWard("memory");
        await ward.records.create(opened, { by: clerk });
        const ends = await Promise.allSettled(
          Array.from({ length: writers }, (_, index) =>
            ward.records.update(
              sample.source,
              { head: { recordNumber: `HS-${index}` } },
              { by: doctor, expectedVersion: 1 },
            ),
          ),
        );
        expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
        for (const end of ends) {
          if (end.status === "rejected")
            expect(end.reason).toMatchObject({ code: "core.store.stale_version" });
        }
        const { version, record } = await ward.records.view(sample.source, { by: doctor });
        expect(version).toBe(2);
        const winner = ends.findIndex(({ status }) => status === "fulfilled");
        expect(record.recordNumber).toBe(`HS-${winner}`);
        await ward.close();
      }),
      { seed, numRuns: Math.ceil(runs / 10) },
    );
  });
});

type Ward = Awaited<ReturnType<typeof openWard>>;

/** Tries one step on the version that is the newest; `count` makes its content new. */
async function take(
  { records, clock }: Ward,
  one: Step,
  expectedVersion: number,
  count: number,
): Promise<{ readonly version: number }> {
  const { source } = sample;
  const base = { by: doctor, expectedVersion };
  const { manage } = records;
  const because = { ...base, reason: "có lý do" };
  switch (one.do) {
    case "begin":
    case "complete":
    case "finalise":
      return manage[one.do](source, base);
    case "archive": {
      const archiveNumber = one.grounded ? `LT-${count}` : undefined;
      return records.archive(source, { ...base, archiveNumber } as never);
    }
    case "sign": {
      const signatory = { kind: "practitioner", id: doctor.id } as const;
      return records.sign(source, {
        ...base,
        what: "record",
        signatory,
        attest: async () => otp,
      });
    }
    case "end": {
      const change = { head: { episode: sample.episode }, entries: [discharge] };
      return records.update(source, change, because);
    }
    case "unend":
      return records.update(source, { head: { episode: openEpisode } }, because);
    case "reopen":
    case "dispose":
      return manage[one.do](source, {
        ...because,
        ...(one.grounded ? { decision } : {}),
      } as never);
    case "cancel":
    case "restore":
      return manage[one.do](source, { ...base, reason: one.reasoned ? "nhầm" : "" });
    case "note": {
      const entries = [{ ...diagnosis, text: `Chẩn đoán ${count}` }];
      return records.update(source, { entries }, one.reasoned ? because : base);
    }
    case "head": {
      const change = { head: { recordNumber: `HS-${count}` } };
      return records.update(source, change, one.reasoned ? because : base);
    }
    case "hold":
    case "release":
      return manage[one.do](source, { ...because, reference: one.name });
    case "consent": {
      const decided = one.variant === 3 ? ("refused" as const) : ("agreed" as const);
      return records.update(source, { entries: [{ ...consent, decision: decided }] }, because);
    }
    case "operation": {
      const variants = [
        operation,
        operationAlone,
        { ...operationAlone, emergencyReason: "cấp cứu" },
        { ...operationAlone, status: "preliminary" as const },
      ];
      return records.update(source, { entries: [variants[one.variant] ?? operation] }, because);
    }
    case "wait":
      clock.advance(one.days * 86_400_000);
      return { version: expectedVersion };
  }
}

const otp = {
  form: "other-confirmation",
  method: "otp",
  verifier: "vneid",
  transaction: "1",
  confirmedAt: "2026-07-08T08:00:00.000+07:00" as never,
  evidence: digestOf(new Uint8Array([1])),
} as const;

/** The bodies of everything that is committed from now on, by document and version, as they were at that moment. */
function remember(store: RecordStore): Map<string, string> {
  const written = new Map<string, string>();
  const commit = store.commit.bind(store);
  Object.assign(store, {
    async commit(changes: readonly DocumentChange[], ...more: []) {
      const bodies = changes.map(
        ({ documentId, version, body }) => [`${documentId}@${version}`, textOf(body)] as const,
      );
      const result = await commit(changes, ...more);
      for (const [name, text] of bodies) written.set(name, text);
      return result;
    },
  });
  return written;
}

/** The bodies of everything in the store. */
async function bodiesOf(store: RecordStore): Promise<Map<string, string>> {
  return new Map([...(await documentsOf(store))].map(([name, { body }]) => [name, textOf(body)]));
}

function textOf(body: Uint8Array): string {
  return new TextDecoder().decode(body);
}

/**
 * Goes through the history and asks, without the guards' own code, for what must have held at each step: the record as
 * it stood is put together from what the events say that they wrote.
 */
async function requireGuarded({ store }: Ward, lives: readonly RecordVersion<RecordLife>[]): Promise<void> {
  const documents = new Map<string, { kind: string; content: never }>();
  let before: RecordVersion<RecordLife> | undefined;
  for (const life of lives) {
    const { event, phase, cancelled } = life.content;
    expect(event.previous).toBe(before?.digest);
    for (const { documentId, version, digest } of event.wrote) {
      const found = await store.readDocument({ facilityId, documentId, version });
      if (found === undefined) throw new Error("an event names a document that is not there");
      expect(digestOf(found.body)).toBe(digest);
      if (found.contentType !== "application/json") continue;
      const { kind, content }: { kind: string; content: never } = JSON.parse(
        new TextDecoder().decode(found.body),
      );
      documents.set(documentId, { kind, content });
    }
    const row = transitions.find(({ command }) => command === event.command);
    expect(row?.from).toContain(before?.content.phase ?? "none");
    expect(phase).toBe(row?.to ?? before?.content.phase);
    if (before?.content.cancelled) expect(["hold", "release", "restore"]).toContain(event.command);
    if (event.command === "restore") expect(before?.content.cancelled).toBeDefined();
    const isReasoned = (event.reason ?? "").trim() !== "";
    if (["amend", "cancel", "restore", "reopen", "hold", "release", "dispose"].includes(event.command)) {
      expect(isReasoned).toBe(true);
    }
    if (event.command === "reopen" || event.command === "dispose") expect(event.decision).toEqual(decision);
    if (event.command === "cancel") expect(before?.content.holds).toEqual([]);
    if (event.command === "dispose") {
      expect(before?.content.holds).toEqual([]);
      expect(event.at.slice(0, 4) > "2036").toBe(true);
    }
    if (phase !== "draft" && phase !== "in-treatment" && !cancelled)
      requireWhole([...documents.values()], phase);
    before = life;
  }
}

function requireWhole(documents: readonly { kind: string; content: never }[], phase: string): void {
  const of = (kind: string): readonly never[] =>
    documents.filter((document) => document.kind === kind).map(({ content }) => content);
  const [record] = of("record") as readonly (typeof head)[];
  const entries = of("record-entry") as readonly Entry[];
  expect(record?.episode.endedAt).toBe(endedAt);
  expect(entries.some(({ kind, status }) => kind === "discharge" && status === "final")).toBe(true);
  for (const entry of entries) {
    if (entry.kind !== "procedure" || entry.emergencyReason !== undefined) continue;
    const given = entries.find(({ kind, source }) => kind === "consent" && source.id === entry.consent?.id);
    expect(given).toMatchObject({ decision: "agreed", status: "final" });
  }
  if (phase === "archived" || phase === "disposed") expect(record?.archiveNumber).toMatch(/^LT-/);
}

/** Everything in the store with all that is told about it. */
async function bytesOf(store: RecordStore): Promise<Map<string, string>> {
  const documents = [...(await documentsOf(store))];
  return new Map(
    documents.map(([name, { body, ...told }]) => [name, `${textOf(body)} ${JSON.stringify(told)}`]),
  );
}

async function documentsOf(store: RecordStore): Promise<Map<string, StoredDocument>> {
  const found = new Map<string, StoredDocument>();
  for await (const { documentId } of store.listDocuments({ facilityId })) {
    for await (const { version } of store.listVersions({ facilityId, documentId })) {
      const document = await store.readDocument({ facilityId, documentId, version });
      if (document !== undefined) found.set(`${documentId}@${version}`, document);
    }
  }
  return found;
}

/** The same value with its members in another order and its text in a form of Unicode. */
function disguised(value: unknown, order: fc.Stream<number>, form: "NFC" | "NFD"): unknown {
  if (typeof value === "string") return value.normalize(form);
  if (Array.isArray(value)) return value.map((item) => disguised(item, order, form));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, disguised(item, order, form)] as const);
  const places = new Map(members.map(([key]) => [key, order.next().value ?? 0]));
  return Object.fromEntries(members.sort(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
}
