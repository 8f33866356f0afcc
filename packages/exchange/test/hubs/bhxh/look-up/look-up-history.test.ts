import { afterEach, describe, expect, test } from "vitest";
import { visitFields } from "../../../../src/hubs/index.ts";
import { goodQuery, json, noAnswer, notSent, openLookUps, wiredLookUps } from "./open-look-ups.ts";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

describe("the history of a patient", () => {
  test("goes as a form, whatever the style of the card look-up, with the session in the address", async () => {
    const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "000" }), { style: "json" });
    await lookUps.lookUpHistory(goodQuery);
    const url = new URL(sent[0]?.url ?? "");
    expect([url.pathname, [...url.searchParams.keys()]]).toEqual([
      "/api/egw/Lskcb2025",
      ["token", "id_token", "username", "password"],
    ]);
    const body = new URLSearchParams(new TextDecoder().decode(sent[0]?.body));
    expect([...body.keys()]).toEqual(["maThe", "hoTen", "ngaySinh", "hoTenCb", "cccdCb"]);
    expect(body.get("ngaySinh")).toBe("17/05/1990");
  });

  test("null is no visits, not an error", async () => {
    const { lookUps } = wiredLookUps(() => json({ maKetQua: "000", ghiChu: "x", dsLichSuKCB2025: null }));
    expect(await lookUps.lookUpHistory(goodQuery)).toMatchObject({ from: "gateway", visits: [], note: "x" });
  });

  test("visits are read by the fields of 2018", async () => {
    const visit = Object.fromEntries(visitFields.map(({ official }) => [official, official]));
    const { lookUps } = wiredLookUps(() => json({ maKetQua: "000", dsLichSuKCB2025: [visit] }));
    const expected = Object.fromEntries(visitFields.map(({ official, ours }) => [ours, official]));
    expect(await lookUps.lookUpHistory(goodQuery)).toMatchObject({ visits: [expected] });
  });

  test.each([
    ["060", { from: "refused", code: "060" }],
    ["054", { from: "nowhere", problem: { class: "CONFIG" } }],
    ["401", { from: "nowhere", problem: { class: "AUTH" } }],
    ["501", { from: "nowhere", problem: { class: "AUTH" } }],
    ["101", { from: "nowhere", problem: { class: "RETRYABLE" } }],
    ["999", { from: "nowhere", problem: { class: "CONFIG" } }],
  ])("code %s", async (code, expected) => {
    const { lookUps } = wiredLookUps(() => json({ maKetQua: code }));
    expect(await lookUps.lookUpHistory(goodQuery)).toMatchObject(expected);
  });

  test("a time-out is asked once more; mistakes in the query are told before", async () => {
    const { lookUps, sent } = wiredLookUps(noAnswer);
    expect((await lookUps.lookUpHistory(goodQuery)).from).toBe("nowhere");
    expect(sent).toHaveLength(2);
    expect(await lookUps.lookUpHistory({ ...goodQuery, cardNumber: "1" })).toMatchObject({ from: "input" });
    expect(sent).toHaveLength(2);
  });
});

describe("one visit", () => {
  test("its key stands in the address, and its tables come as they are", async () => {
    const hoSoKCB = { xml1: { MA_LK: "x" }, dsXml2: [1], dsXml3: [], dsXml4: null, dsXml5: "text" };
    const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "200", hoSoKCB }));
    expect(await lookUps.lookUpVisit("a&b")).toMatchObject({
      from: "gateway",
      detail: { xml1: { MA_LK: "x" }, xml2: [1], xml3: [], xml4: undefined, xml5: "text" },
    });
    const url = new URL(sent[0]?.url ?? "");
    expect([url.pathname, url.searchParams.get("maHoSo")]).toEqual(["/api/egw/nhanHoSoKCBChiTiet", "a&b"]);
  });

  test.each([
    [{ maKetQua: "205" }, "refused"],
    [{ maKetQua: "200", hoSoKCB: null }, "nowhere"],
    [{ Message: "No HTTP resource was found" }, "nowhere"],
  ])("%o comes from %s", async (body, from) => {
    const { lookUps } = wiredLookUps(() => json(body));
    expect((await lookUps.lookUpVisit("1")).from).toBe(from);
  });
});

test("a visit without a key is not asked for", async () => {
  const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "200" }));
  expect(await lookUps.lookUpVisit(" ")).toMatchObject({ from: "input" });
  expect(await lookUps.lookUpVisit(undefined as never)).toMatchObject({ from: "input" });
  expect(sent).toHaveLength(0);
});

test("against the simulator: history, then a visit of it", async () => {
  const hub = await openLookUps();
  close = hub.close;
  const history = await hub.lookUps.lookUpHistory(goodQuery);
  if (history.from !== "gateway") throw new Error(history.from);
  expect(history.visits.map(({ dischargedAt }) => dischargedAt)).toEqual(["202602151630", "202604051630"]);
  expect(await hub.lookUps.lookUpVisit(history.visits[0]?.fileId ?? "")).toMatchObject({ from: "gateway" });
  expect(await hub.lookUps.lookUpVisit("no-such")).toMatchObject({ from: "refused", code: "205" });
  const none = { cardNumber: "QN5970000000002", name: "Trần Văn Mẫu", birth: "1985" };
  expect(await hub.lookUps.lookUpHistory(none)).toMatchObject({ from: "gateway", visits: [] });
});

test("an unreachable gateway is a problem, not an error", async () => {
  const { lookUps } = wiredLookUps(notSent);
  expect(await lookUps.lookUpHistory(goodQuery)).toMatchObject({ problem: { class: "RETRYABLE" } });
  expect(await lookUps.lookUpVisit("1")).toMatchObject({ problem: { class: "RETRYABLE" } });
});
