import { describe, expect, it } from "vitest";
import {
  archive,
  createIdSource,
  type DocumentChange,
  type DocumentHead,
  digestOf,
  enqueue,
  type OutgoingDocument,
  parseInstant,
  parseVisit,
} from "../../src/index.ts";
import { createManualClock, createSeededRandom, sampleVisit } from "../../src/testkit/index.ts";

const clock = createManualClock(parseInstant("2026-07-02T10:00:00+07:00"));
const platform = { clock, ids: createIdSource({ clock, random: createSeededRandom("archive") }) };
const visit = sampleVisit();
const file = (text: string): OutgoingDocument => ({
  facilityId: visit.facilityId,
  facilityCode: visit.facilityCode,
  kind: "bhyt-dossier",
  edition: "qd3176",
  chain: visit.encounterNumber,
  contentType: "application/xml",
  bytes: new TextEncoder().encode(text),
});
const heads = (changes: readonly DocumentChange[]): DocumentHead[] =>
  changes.map(({ change: _change, body, retention: _retention, ...head }) => ({
    ...head,
    digest: digestOf(body),
    size: body.length,
  }));

describe("archive", () => {
  it("makes version 1 of the visit record and of each file, in one episode, with facts for retention", () => {
    const changes = archive(visit, file("<a/>"), { platform });
    expect(changes.map(({ kind, version, source }) => [kind, version, source?.id])).toEqual([
      ["visit-record", 1, "99999.2026.000001"],
      ["bhyt-dossier", 1, "99999.2026.000001#bhyt-dossier-1"],
    ]);
    expect(new Set(changes.map(({ episodeId }) => episodeId)).size).toBe(1);
    expect(new Set(changes.map(({ documentId }) => documentId)).size).toBe(2);
    expect(changes[0]?.retention).toEqual({ endedOn: "2026-07-02", tags: [] });
    expect(changes[0]?.author).toEqual({ kind: "system", id: "his" });
  });

  it("works without any file", () => {
    expect(archive(visit, [], { platform }).map(({ kind }) => kind)).toEqual(["visit-record"]);
  });

  it("archived again without a change, changes nothing", () => {
    const previous = heads(archive(visit, file("<a/>"), { platform }));
    expect(archive(visit, file("<a/>"), { platform, previous })).toEqual([]);
  });

  it("gives a new version only to what differs, with its reason, under the same keys", () => {
    const previous = heads(archive(visit, file("<a/>"), { platform }));
    const [change, ...others] = archive(visit, file("<b/>"), { platform, previous, reason: "Đã thanh toán" });
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      kind: "bhyt-dossier",
      version: 2,
      reason: "Đã thanh toán",
      documentId: previous[1]?.documentId,
      episodeId: previous[1]?.episodeId,
    });
  });

  it("refuses to change a stored document without a reason", () => {
    const previous = heads(archive(visit, file("<a/>"), { platform }));
    for (const reason of [undefined, "", "  "]) {
      expect(() =>
        archive(visit, file("<b/>"), { platform, previous, ...(reason !== undefined && { reason }) }),
      ).toThrow(expect.objectContaining({ code: "core.record.amendment_reason_missing" }));
    }
  });

  it.each([
    [{ outcome: "died" }, {}, ["death"]],
    [{ injuryCause: "traffic" }, {}, ["traffic-accident"]],
    [{ injuryCause: "occupational" }, {}, ["occupational-accident"]],
    [{}, { mainCode: "F20.0" }, ["mental-illness"]],
    [{}, { mainCode: "R51" }, []],
  ])("tells retention what the visit was: %j %j", (episode, diagnoses, tags) => {
    const other = parseVisit({
      ...visit,
      episode: { ...visit.episode, ...episode },
      diagnoses: { ...visit.diagnoses, ...diagnoses },
    });
    expect(archive(other, [], { platform })[0]?.retention?.tags).toEqual(tags);
  });
});

describe("enqueue", () => {
  it("makes the key of idempotency once, with the digest of the bytes that will be sent", () => {
    const entry = enqueue("bhxh", file("<a/>"), { platform });
    expect(entry).toMatchObject({
      change: "outbox",
      hub: "bhxh",
      chain: visit.encounterNumber,
      facilityId: visit.facilityId,
    });
    expect(entry.digest).toBe(digestOf(entry.bytes));
    expect(entry.idempotencyKey).toContain(entry.entryId);
  });
});
