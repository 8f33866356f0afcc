import { createIdSource, invalidChange } from "@benhan/core";
import { auditReads, verifyAuditLog } from "@benhan/core/audit";
import type { AuditEvent, RecordStore } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import { createMemoryAuditStore, type MemoryAuditStore } from "./memory-audit-store.ts";

const documentId = "01900000-0000-7000-8000-00000000000d" as never;
const episodeId = "01900000-0000-7000-8000-00000000000e" as never;
const document = { facilityId, documentId, episodeId, version: 4, kind: "visit", body: new Uint8Array([1]) };
const key = { facilityId, documentId };

/** A store with one document, that writes down in which order things happen. */
function recordStore(read: () => unknown = () => document) {
  const calls: string[] = [];
  const noted = (name: string, answer: unknown) => () => {
    calls.push(name);
    return answer;
  };
  const store = {
    facilityId,
    commit: noted("commit", Promise.resolve({ documents: [], outbox: [] })),
    findBySource: noted("findBySource", Promise.resolve(undefined)),
    listDocuments: noted("listDocuments", "documents"),
    listVersions: noted("listVersions", "versions"),
    async readDocument() {
      calls.push("readDocument");
      return read();
    },
  };
  return { store: store as unknown as RecordStore, calls };
}

function setUp(read?: () => unknown, parts: object = {}) {
  const { store, calls } = recordStore(read);
  const audit = createMemoryAuditStore(facilityId, "may-chu-1");
  const honest = audit.appendEvents;
  audit.appendEvents = async (events, options) => {
    await Promise.resolve();
    await honest(events, options);
    calls.push("appended");
  };
  const clock = createManualClock("2026-07-02T08:00:00.000+07:00" as never);
  const platform = { clock, ids: createIdSource({ clock, random: createSeededRandom("audit") }) };
  const options = { audit, by: "bs-17", purpose: "khám chữa bệnh", platform, ...parts };
  return { audit, calls, seen: auditReads(store, options), store, options };
}

const eventsOf = async (audit: MemoryAuditStore) => {
  const events: AuditEvent[] = [];
  for await (const { event } of audit.listEvents({ facilityId })) events.push(event);
  return events;
};

describe("a store in which no content is read unseen", () => {
  it("names who read as it was when the store was made, whatever becomes of the options", async () => {
    const { audit, store, options } = setUp();
    const late = () => {
      throw new Error("asked too late");
    };
    const given = { ...options, role: "bac-si", patientOf: () => "bn-1", platform: { ...options.platform } };
    const seen = auditReads(store, given as never);
    Object.assign(given, { by: "bs-99", purpose: "khác", role: "khác", patientOf: late, audit: {} });
    Object.assign(given.platform, { clock: { now: late }, ids: { next: late } });
    await seen.readDocument(key);
    expect(await eventsOf(audit)).toMatchObject([
      { actor: "bs-17", purpose: "khám chữa bệnh", role: "bac-si", patient: "bn-1", outcome: "done" },
    ]);
  });

  it.each([" ", "\u200b\u00a0\u00ad", "\u3164"])(
    "takes no purpose of which nothing is seen: %j",
    (purpose) => {
      const { store, options } = setUp();
      expect(() => auditReads(store, { ...options, purpose })).toThrow(/core\.options\.wrong/);
    },
  );

  it("[LOG-01] [CV365-08] keeps who read what, when and what for, before the content is handed out", async () => {
    const parts = { role: "bac-si", device: "tram-3", ground: "dieu-tri", patientOf: () => "bn-1" };
    const { audit, calls, seen } = setUp(undefined, parts);
    const answer = seen.readDocument(key).then((read) => {
      calls.push("handed out");
      return read;
    });
    expect(await answer).toBe(document);
    expect(calls).toEqual(["readDocument", "appended", "handed out"]);
    expect(await eventsOf(audit)).toEqual([
      {
        facilityId,
        eventId: expect.stringMatching(/^[0-9a-f]{8}-/),
        at: "2026-07-02T08:00:00.000+07:00",
        actor: "bs-17",
        role: "bac-si",
        action: "view",
        outcome: "done",
        subject: episodeId,
        patient: "bn-1",
        object: documentId,
        version: 4,
        purpose: "khám chữa bệnh",
        ground: "dieu-tri",
        device: "tram-3",
      },
    ]);
    await seen.readDocument(key);
    expect(await eventsOf(audit)).toHaveLength(2);
    expect((await verifyAuditLog({ store: audit, facilityId })).ok).toBe(true);
  });

  it("[LOG-01] hands nothing out when the event cannot be kept", async () => {
    const { audit, seen } = setUp();
    const cause = new Error("disk");
    audit.appendEvents = async () => {
      throw cause;
    };
    await expect(seen.readDocument(key)).rejects.toMatchObject({
      code: "core.audit.reading_not_kept",
      cause,
    });
  });

  it("leaves a refused event where there is no document", async () => {
    const { audit, seen } = setUp(() => undefined);
    expect(await seen.readDocument({ ...key, version: 2 })).toBeUndefined();
    expect(await eventsOf(audit)).toMatchObject([
      { outcome: "refused", subject: documentId, object: documentId, version: 2 },
    ]);
  });

  it("leaves a refused event where the reading fails, and throws what the store threw", async () => {
    const damaged = invalidChange({ count: 1 });
    const failing = () => {
      throw damaged;
    };
    const { audit, seen } = setUp(failing);
    await expect(seen.readDocument(key)).rejects.toBe(damaged);
    expect(await eventsOf(audit)).toMatchObject([{ outcome: "refused" }]);
    audit.appendEvents = () => Promise.reject(new Error("disk"));
    await expect(seen.readDocument(key)).rejects.toBe(damaged);
  });

  it("rejects with the reason of an abort as it is", async () => {
    const { seen, audit } = setUp();
    const reason = new Error("enough");
    const stop = new AbortController();
    stop.abort(reason);
    await expect(seen.readDocument(key, { signal: stop.signal })).rejects.toBe(reason);
    expect(await eventsOf(audit)).toEqual([]);
  });

  it("passes the rest through, which gives no content", async () => {
    const { seen, calls, audit, store } = setUp();
    expect(seen.facilityId).toBe(store.facilityId);
    await seen.commit([]);
    await seen.findBySource({} as never);
    expect(seen.listDocuments({ facilityId })).toBe("documents");
    expect(seen.listVersions(key)).toBe("versions");
    expect(calls).toEqual(["commit", "findBySource", "listDocuments", "listVersions"]);
    expect(await eventsOf(audit)).toEqual([]);
  });

  it("uses the machine's clock and keys by default", async () => {
    const { store, audit } = setUp();
    await auditReads(store, { audit, by: "x", purpose: "y" }).readDocument(key);
    expect(await eventsOf(audit)).toHaveLength(1);
  });

  it("asks for a call without mistakes", () => {
    const { store, audit } = setUp();
    expect(() => auditReads(store, { audit, actor: "x", purpose: "" } as never)).toThrow(
      expect.objectContaining({ code: "core.options.wrong" }),
    );
  });
});
