import { addMs, type CalendarDate, type Decimal } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, describe, expect, test } from "vitest";
import { createCoPaymentPause } from "../../../../src/hubs/bhxh/look-up/co-payment-pause.ts";
import {
  coPaymentCodes,
  coPaymentFields,
  coPaymentHolderFields,
  coPaymentThreshold,
} from "../../../../src/hubs/index.ts";
import { goodQuery, json, noAnswer, notSent, openLookUps, start, wiredLookUps } from "./open-look-ups.ts";

const restricted = "Có lỗi xảy ra trong quá trình tra cứu!";
const failed = "Có lỗi hệ thống xảy ra trong quá trình xử lý!";

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

test("the session stands in headers, the fields in JSON; no officer is named", async () => {
  const { lookUps, sent } = wiredLookUps(() => json({ MaKetQua: "204" }));
  await lookUps.lookUpCoPayment({ ...goodQuery, officer: { name: "", citizenId: "" } });
  expect(sent[0]?.url).toBe("https://gateway.invalid/api/TraCuuCCT/TraCuuTienMCCT");
  expect(sent[0]?.headers).toMatchObject({ accessToken: "tok-9+/", tokenId: "id-9" });
  expect(sent[0]?.headers["passwordHash"]).toMatch(/^[0-9A-F]{32}$/);
  expect(JSON.parse(new TextDecoder().decode(sent[0]?.body))).toEqual({
    ...{ username: "79999_BV", maThe: "DN4790000000001" },
    ...{ hoTen: "Nguyễn Thị Thử", ngaySinh: "17/05/1990" },
  });
  expect(sent[0]?.timeoutMs).toBe(120_000);
});

test("the facility code may be wanted as username", async () => {
  const { lookUps, sent } = wiredLookUps(() => json({ MaKetQua: "204" }), {
    coPaymentUsername: "facility-code",
  });
  await lookUps.lookUpCoPayment(goodQuery);
  expect(JSON.parse(new TextDecoder().decode(sent[0]?.body)).username).toBe("79999");
});

describe("the table of results", () => {
  test("is that of the annex", () => {
    expect(coPaymentCodes.map((row) => [row.status, row.code, row.class, row.note !== undefined])).toEqual([
      [200, "200", "OK", false],
      [200, "204", "NOT_FOUND", false],
      [400, "400", "INPUT", false],
      [401, "", "AUTH", false],
      [500, "500", "CONFIG", true],
      [500, "500", "RETRYABLE", false],
    ]);
  });

  test.each([
    [200, { MaKetQua: "200" }, { from: "gateway", class: "OK" }, 1],
    [200, { MaKetQua: 204, DataCCT: null }, { from: "gateway", class: "NOT_FOUND", visits: [] }, 1],
    [400, { MaKetQua: "400" }, { from: "gateway", class: "INPUT" }, 1],
    [401, {}, { from: "nowhere", problem: { class: "AUTH" } }, 2],
    [500, { MaKetQua: "500", GhiChu: restricted }, { problem: { class: "CONFIG" } }, 1],
    [500, { MaKetQua: "500", GhiChu: restricted.normalize("NFD") }, { problem: { class: "CONFIG" } }, 1],
    [500, { MaKetQua: "500", GhiChu: failed }, { problem: { class: "RETRYABLE" } }, 1],
    [500, { MaKetQua: "500" }, { problem: { class: "RETRYABLE" } }, 1],
    [200, { MaKetQua: "777" }, { problem: { class: "CONFIG" } }, 1],
    [503, {}, { problem: { class: "RETRYABLE" } }, 1],
  ])("HTTP %i with %o means %o after %i calls", async (status, body, expected, calls) => {
    const { lookUps, sent } = wiredLookUps(() => json(body, status));
    expect(await lookUps.lookUpCoPayment(goodQuery)).toMatchObject(expected);
    expect(sent).toHaveLength(calls);
  });

  test("an empty 401 is a session that is not accepted", async () => {
    const { lookUps, sent } = wiredLookUps((_request, count) =>
      count === 1 ? { status: 401, headers: {}, body: new Uint8Array() } : json({ MaKetQua: "204" }),
    );
    expect(await lookUps.lookUpCoPayment(goodQuery)).toMatchObject({ class: "NOT_FOUND" });
    expect(sent).toHaveLength(2);
  });

  test("204 is never zero: no figure, and a text that says that it is ambiguous", async () => {
    const { lookUps } = wiredLookUps(() => json({ MaKetQua: "204", DataCCT: null, ThongTinSoThe: null }));
    const found = await lookUps.lookUpCoPayment(goodQuery);
    if (found.from !== "gateway") throw new Error(found.from);
    expect("accumulated" in found).toBe(false);
    expect(found.next.vi).toContain("không phân biệt");
  });
});

describe("the fields of an answer", () => {
  const value = { date: "05/04/2026", amount: 1250000.5, text: "x" } as const;
  const expected = { date: "2026-04-05", amount: "1250000.5", text: "x" } as const;
  const full = {
    MaKetQua: "200",
    DataCCT: [Object.fromEntries(coPaymentFields.map(({ official, form }) => [official, value[form]]))],
    ThongTinSoThe: Object.fromEntries(
      coPaymentHolderFields.map(({ official, form }) => [official, value[form]]),
    ),
  };

  test.each(coPaymentFields.map((row) => [row.official, row] as const))(
    "%s",
    async (_name, { ours, form }) => {
      const { lookUps } = wiredLookUps(() => json(full));
      const found = await lookUps.lookUpCoPayment(goodQuery);
      expect(found.from === "gateway" && found.visits[0]?.[ours]).toBe(expected[form]);
    },
  );

  test.each(coPaymentHolderFields.map((row) => [row.official, row] as const))("%s", async (_name, row) => {
    const { lookUps } = wiredLookUps(() => json(full));
    const found = await lookUps.lookUpCoPayment(goodQuery);
    expect(found.from === "gateway" && found.holder[row.ours]).toBe(expected[row.form]);
  });

  test("figures are cumulative: the greatest counts, never the sum, whatever their order", async () => {
    const DataCCT = [9_800_000, 16_500_000, 14_500_000].map((tBNCCTLuyKe) => ({ tBNCCTLuyKe, ngayRa: "" }));
    const { lookUps } = wiredLookUps(() => json({ MaKetQua: "200", DataCCT }));
    expect(await lookUps.lookUpCoPayment(goodQuery)).toMatchObject({ accumulated: "16500000" });
  });
});

describe("how often it is asked", () => {
  test("never again by itself", async () => {
    const { lookUps, sent } = wiredLookUps(noAnswer);
    expect(await lookUps.lookUpCoPayment(goodQuery)).toMatchObject({ from: "nowhere" });
    expect(sent).toHaveLength(1);
  });

  test("the same card only after fifteen minutes, whatever came of it; other cards at once", async () => {
    const { lookUps, sent, clock } = wiredLookUps((_request, count) =>
      count === 1 ? json({ MaKetQua: "200", DataCCT: [] }) : noAnswer(),
    );
    await lookUps.lookUpCoPayment(goodQuery);
    clock.advance(899_999);
    expect(await lookUps.lookUpCoPayment({ ...goodQuery, name: "Nguyễn Thị Thu" })).toMatchObject({
      from: "held-back",
      notBefore: "2026-07-02T08:25:00.000+07:00",
      last: { class: "OK", asOf: "2026-07-02T08:10:00.000+07:00" },
    });
    await lookUps.lookUpCoPayment({ ...goodQuery, cardNumber: "DN4790000000009" });
    expect(sent).toHaveLength(2);
    clock.advance(1);
    await lookUps.lookUpCoPayment(goodQuery);
    expect(sent).toHaveLength(3);
    expect(await lookUps.lookUpCoPayment(goodQuery)).not.toHaveProperty("last");
  });

  test("a clock that was set back does not hold a card back for a year", async () => {
    let now = addMs(start, 365 * 86_400_000);
    const clock = { ...createManualClock(start), now: () => now };
    const { lookUps, sent } = wiredLookUps(() => json({ MaKetQua: "200", DataCCT: [] }), { clock });
    await lookUps.lookUpCoPayment(goodQuery);
    now = start;
    expect((await lookUps.lookUpCoPayment(goodQuery)).from).toBe("gateway");
    expect((await lookUps.lookUpCoPayment(goodQuery)).from).toBe("held-back");
    expect(sent).toHaveLength(2);
  });

  test("what is over is forgotten with the next question: the list of cards does not grow for ever", () => {
    const pause = createCoPaymentPause(900_000);
    const ahead = addMs(start, 365 * 86_400_000);
    pause.asked("first", ahead);
    pause.asked("second", start);
    expect(pause.heldBack("first", ahead)).toBeUndefined();
    expect(pause.heldBack("second", start)).toEqual({ notBefore: addMs(start, 900_000) });
  });

  test("one that was given up before it left does not count", async () => {
    let isSlow = true;
    let give = () => {};
    const begun = new Promise<void>((resolve) => {
      give = resolve;
    });
    const { lookUps, sent } = wiredLookUps(() => json({ MaKetQua: "204" }), {
      secrets: {
        getSecret() {
          give();
          return isSlow ? new Promise(() => undefined) : Promise.resolve("p");
        },
      },
      inFlight: 1,
      timeoutMs: 50,
      coPaymentTimeoutMs: 50,
    });
    const controller = new AbortController();
    const asked = lookUps.lookUpCoPayment(goodQuery, { signal: controller.signal });
    await begun;
    controller.abort("enough");
    await expect(asked).rejects.toBe("enough");
    isSlow = false;
    expect((await lookUps.lookUpCoPayment(goodQuery)).from).not.toBe("held-back");
    expect((await lookUps.lookUpCoPayment(goodQuery)).from).toBe("gateway");
    expect(sent).toHaveLength(1);
  });

  test("two at the same time are one call", async () => {
    const { lookUps, sent } = wiredLookUps(() => json({ MaKetQua: "204" }));
    const found = await Promise.all([1, 2].map(() => lookUps.lookUpCoPayment(goodQuery)));
    expect(found.map(({ from }) => from).sort()).toEqual(["gateway", "held-back"]);
    expect(sent).toHaveLength(1);
  });

  test.each([
    ["what never arrived", () => notSent()],
    ["fields that are refused", () => json({ MaKetQua: "400" }, 400)],
  ])("%s does not count", async (_name, answer) => {
    const { lookUps, sent } = wiredLookUps(answer);
    await lookUps.lookUpCoPayment(goodQuery);
    await lookUps.lookUpCoPayment(goodQuery);
    expect(sent).toHaveLength(2);
  });
});

describe("the threshold of the exemption", () => {
  const on = (day: string, amount: string) => coPaymentThreshold(amount as Decimal, day as CalendarDate);

  test.each([
    ["2026-06-30", "14040000", "14040000", false],
    ["2026-06-30", "14040000.01", "14040000", true],
    ["2026-07-01", "15180000", "15180000", false],
    ["2026-07-01", "15180001", "15180000", true],
  ])("on %s, %s against %s", (day, amount, threshold, isPassed) => {
    expect(on(day, amount)).toEqual({ threshold, isPassed });
  });

  test("a day whose base salary is not known is not judged", () => {
    expect(on("2020-01-01", "99000000")).toBeUndefined();
  });
});

test("against the simulator", async () => {
  const hub = await openLookUps();
  close = hub.close;
  const { lookUpCoPayment } = hub.lookUps;
  const found = await lookUpCoPayment(goodQuery);
  expect(found).toMatchObject({
    ...{ from: "gateway", class: "OK", accumulated: "16500000" },
    visits: [{ dischargedOn: "2026-04-05" }, { dischargedOn: "2026-02-15" }],
    holder: { validTo: "2026-12-31", insuranceNumber: "0000000001" },
  });
  const other = (code: string) => lookUpCoPayment({ ...goodQuery, cardNumber: `XT4790000000${code}` });
  expect(await other("550")).toMatchObject({
    problem: { class: "CONFIG", fault: { code: "exchange.bhxh_look_up.account_restricted" } },
  });
  expect(await other("500")).toMatchObject({ problem: { class: "RETRYABLE" } });
  expect(await other("050")).toMatchObject({ class: "NOT_FOUND" });
});
