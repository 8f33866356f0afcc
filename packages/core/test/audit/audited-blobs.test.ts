import { createIdSource, type DigestText, digestOf } from "@benhan/core";
import { auditBlobReads } from "@benhan/core/audit";
import type { AuditEvent, BlobStore } from "@benhan/core/ports";
import { createManualClock, createSeededRandom } from "@benhan/core/testkit";
import { describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import { createMemoryAuditStore } from "./memory-audit-store.ts";

const bytes = new TextEncoder().encode("phim");
const digest: DigestText = digestOf(bytes);

function setUp(read: () => unknown = () => ({ size: 4 })) {
  const calls: string[] = [];
  const noted = (name: string) => () => {
    calls.push(name);
    return name;
  };
  const blobs = {
    ...{ facilityId, putBlob: noted("putBlob"), listBlobs: noted("listBlobs") },
    ...{ removeBlob: noted("removeBlob"), close: noted("close") },
    async getBlob() {
      calls.push("getBlob");
      return read();
    },
  } as unknown as BlobStore;
  const audit = createMemoryAuditStore(facilityId, "may-chu-1");
  const honest = audit.appendEvents;
  audit.appendEvents = async (events, options) => {
    await honest(events, options);
    calls.push("appended");
  };
  const clock = createManualClock("2026-07-02T08:00:00.000+07:00" as never);
  const platform = { clock, ids: createIdSource({ clock, random: createSeededRandom("blobs") }) };
  const options = {
    audit,
    by: "bs-17",
    purpose: "khám chữa bệnh",
    subject: "BA-1",
    patient: "bn-1",
    platform,
  };
  const eventsOf = async () => {
    const events: AuditEvent[] = [];
    for await (const { event } of audit.listEvents({ facilityId })) events.push(event);
    return events;
  };
  return { audit, blobs, calls, eventsOf, options, seen: auditBlobReads(blobs, options) };
}

describe("a blob store in which no attachment is read unseen", () => {
  it("[LOG-01] keeps who read which attachment of which record, before it is handed out", async () => {
    const { calls, eventsOf, seen } = setUp();
    const answer = seen.getBlob({ facilityId, digest }).then((content) => {
      calls.push("handed out");
      return content;
    });
    expect(await answer).toEqual({ size: 4 });
    expect(calls).toEqual(["getBlob", "appended", "handed out"]);
    expect(await eventsOf()).toMatchObject([
      { actor: "bs-17", action: "view", outcome: "done", subject: "BA-1", patient: "bn-1", object: digest },
    ]);
  });

  it("[LOG-01] hands nothing out when the event cannot be kept", async () => {
    const { audit, seen } = setUp();
    audit.appendEvents = () => Promise.reject(new Error("disk"));
    await expect(seen.getBlob({ facilityId, digest })).rejects.toMatchObject({
      code: "core.audit.reading_not_kept",
    });
  });

  it("leaves a refused event for what is not there, and for a reading that fails", async () => {
    const absent = setUp(() => undefined);
    expect(await absent.seen.getBlob({ facilityId, digest })).toBeUndefined();
    expect(await absent.eventsOf()).toMatchObject([{ outcome: "refused", object: digest }]);
    const error = new Error("damaged");
    const failing = setUp(() => {
      throw error;
    });
    await expect(failing.seen.getBlob({ facilityId, digest })).rejects.toBe(error);
    expect(await failing.eventsOf()).toMatchObject([{ outcome: "refused" }]);
  });

  it("passes the rest through, and names the digest where no record is named", async () => {
    const { audit, blobs, calls, eventsOf, seen } = setUp();
    void seen.putBlob([] as never);
    void seen.listBlobs({ facilityId });
    void seen.removeBlob({ facilityId, digest });
    void seen.close();
    expect(calls).toEqual(["putBlob", "listBlobs", "removeBlob", "close"]);
    await auditBlobReads(blobs, { audit, by: "x", purpose: "y" }).getBlob({ facilityId, digest });
    expect(await eventsOf()).toMatchObject([{ subject: digest, object: digest }]);
  });

  it("asks for a call without mistakes", () => {
    const { blobs, options } = setUp();
    expect(() => auditBlobReads(blobs, { ...options, purpose: " " })).toThrow(/core\.options\.wrong/);
    expect(() => auditBlobReads({} as never, options)).toThrow(/core\.options\.wrong/);
  });
});
