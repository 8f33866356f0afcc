import { parseCalendarDate, parseInstant } from "@benhan/core";
import { accessRights } from "@benhan/core/access";
import { dayOf, exportAuditOfPatient } from "@benhan/core/audit";
import { describe, expect, it } from "vitest";
import { facilityId } from "./arbitraries.ts";
import { eventOf, storeWith } from "./sample-log.ts";

async function all<T>(list: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of list) items.push(item);
  return items;
}

describe("a day of the log", () => {
  it("is that of Vietnam", () => {
    expect(dayOf(parseCalendarDate("2026-07-02"))).toEqual({
      from: "2026-07-02T00:00:00.000+07:00",
      until: "2026-07-03T00:00:00.000+07:00",
    });
    expect(dayOf(parseCalendarDate("2028-02-29")).until).toBe("2028-03-01T00:00:00.000+07:00");
  });

  it("may be that of another place", () => {
    expect(dayOf(parseCalendarDate("2026-12-31"), 0)).toEqual({
      from: "2026-12-31T00:00:00.000+00:00",
      until: "2027-01-01T00:00:00.000+00:00",
    });
    expect(dayOf(parseCalendarDate("2026-07-02"), -210).from).toBe("2026-07-02T00:00:00.000-03:30");
  });

  it.each([
    ["2026-02-30", 420],
    ["2026-07-02T00:00", 420],
    [5, 420],
    ["2026-07-02", 900],
    ["2026-07-02", "+07:00"],
  ])("is not %j at %j", (date, offset) => {
    expect(() => dayOf(date as never, offset as never)).toThrow(
      expect.objectContaining({ code: "core.time.invalid" }),
    );
  });

  it("finds the events between midnight and midnight", async () => {
    const store = await storeWith({});
    const times = [
      "2026-07-01T16:59:59.999Z",
      "2026-07-01T17:00:00Z",
      "2026-07-02T16:59:59Z",
      "2026-07-02T17:00:00Z",
    ];
    await store.appendEvents(times.map((at, count) => eventOf(count, { at: parseInstant(at) })));
    const found = await all(store.listEvents({ facilityId, ...dayOf(parseCalendarDate("2026-07-02")) }));
    expect(found.map(({ index }) => index)).toEqual([1, 2]);
  });
});

describe("the export of what was done with one patient", () => {
  it("[CV365-08] [LOG-01] holds every event of the patient out of all logs, and no other", async () => {
    const store = await storeWith({ a: 50, b: 20 });
    const { events } = exportAuditOfPatient({ store, facilityId, patient: "bn-3" });
    const found = await all(events);
    expect(found).toHaveLength(14);
    expect(found.every(({ event }) => event.patient === "bn-3")).toBe(true);
    expect(await all(events)).toEqual(found);
  });

  it("[LOG-01] is a file that a spreadsheet opens: mark, two languages, user, time, action and result", async () => {
    const store = await storeWith({});
    await store.appendEvents([
      eventOf(1, {
        patient: "bn-1",
        role: "bác sĩ",
        outcome: "refused",
        purpose: 'nói "khẩn",\nhai dòng',
        object: "don-1",
        version: 3,
        device: "=cmd|' /C calc'!A0",
        ground: "@SUM(A1)",
      }),
    ]);
    const { csv } = exportAuditOfPatient({ store, facilityId, patient: "bn-1" });
    const [heading, line, ...rest] = await all(csv);
    expect(rest).toEqual([]);
    expect(heading?.startsWith('\uFEFF"Thời điểm / Time","Người thực hiện / Actor","Vai trò / Role"')).toBe(
      true,
    );
    expect(new TextEncoder().encode(heading).subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    expect(heading?.match(/","/g)).toHaveLength(15);
    expect(line).toBe(
      `"2026-07-02T07:00:01.000+07:00","bs-1","bác sĩ","xem (view)","bị từ chối (refused)","ba-1","bn-1","don-1","3",` +
        `"nói ""khẩn"",\nhai dòng","'@SUM(A1)","","'=cmd|' /C calc'!A0","01900000-0000-7000-8000-000000000001","a","0"\r\n`,
    );
  });

  it("[LOG-01] is read by who knows no codes: actions in words, records by their id", async () => {
    const store = await storeWith({});
    const subject = '["his","HS000002"]';
    const rows = [
      { action: "break-glass", subject },
      { action: "copy", subject, object: '["his","HS000002","his","don 7"]' },
      { action: "issue-ticket", subject: "[HS 1]", object: "[1,2]" },
      { action: "chup-man-hinh", subject: facilityId, object: "[]" },
    ];
    await store.appendEvents(rows.map((row, count) => eventOf(count, { ...row, patient: "bn-1" })));
    const { csv } = exportAuditOfPatient({ store, facilityId, patient: "bn-1" });
    const [, ...lines] = await all(csv);
    expect(
      lines.map((line) =>
        line
          .split(",")
          .slice(3, 8)
          .filter((_, at) => at !== 3),
      ),
    ).toEqual([
      ['"mở khẩn (break-glass)"', '"đã thực hiện (done)"', '"HS000002"', '""'],
      ['"sao chép (copy)"', '"đã thực hiện (done)"', '"HS000002"', '"don 7"'],
      ['"cấp phiếu cho đưa dữ liệu ra ngoài (issue-ticket)"', '"đã thực hiện (done)"', '"[HS 1]"', '"[1'],
      ['"chup-man-hinh"', '"đã thực hiện (done)"', `"${facilityId}"`, '"[]"'],
    ]);
  });

  it("has a Vietnamese word for every right of access", async () => {
    const store = await storeWith({});
    await store.appendEvents(
      accessRights.map((action, count) => eventOf(count, { action, patient: "bn-1" })),
    );
    const [, ...lines] = await all(exportAuditOfPatient({ store, facilityId, patient: "bn-1" }).csv);
    expect(lines).toHaveLength(accessRights.length);
    for (const [at, line] of lines.entries())
      expect(line).toMatch(new RegExp(`,"[^"]+ \\(${accessRights[at]}\\)",`));
  });

  it("says roles, actors and records in the words of the host, and what has none by its key", async () => {
    const store = await storeWith({});
    const subject = '["his","HS000002"]';
    const rows = [
      { actor: "000002/XX-GPHN", role: "bac-si", subject },
      { actor: "his", subject: "khac" },
      { actor: "la", subject },
    ];
    await store.appendEvents(rows.map((row, count) => eventOf(count, { ...row, patient: "bn-1" })));
    const labels = {
      role: (key: string) => new Map([["bac-si", "Bác sĩ"]]).get(key),
      actor: (key: string) => ({ "000002/XX-GPHN": "=Bác sĩ Lê", la: 5 as never })[key],
      record: (key: string) => (key === subject ? "Bệnh án 2" : ""),
    };
    const [, ...lines] = await all(exportAuditOfPatient({ store, facilityId, patient: "bn-1", labels }).csv);
    const told = lines.map((line) => line.split(",").filter((_cell, at) => [1, 2, 5].includes(at)));
    expect(told).toEqual([
      [`"'=Bác sĩ Lê"`, '"Bác sĩ"', '"Bệnh án 2"'],
      ['"his"', '""', '"khac"'],
      ['"la"', '""', '"Bệnh án 2"'],
    ]);
    const wrong = { store, facilityId, patient: "bn-1", labels: { roles: {} } };
    expect(() => exportAuditOfPatient(wrong as never)).toThrow(
      expect.objectContaining({ code: "core.options.wrong" }),
    );
  });

  it("may be that of some days", async () => {
    const store = await storeWith({ a: 50 });
    const until = parseInstant("2026-07-02T07:00:20+07:00");
    const { events } = exportAuditOfPatient({ store, facilityId, patient: "bn-3", until });
    expect((await all(events)).map(({ index }) => index)).toEqual([3, 8, 13, 18]);
  });

  it("asks for a call without mistakes", async () => {
    const store = await storeWith({});
    expect(() => exportAuditOfPatient({ store, facilityId, patientId: "x" } as never)).toThrow(
      expect.objectContaining({ code: "core.options.wrong" }),
    );
  });
});
