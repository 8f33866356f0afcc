import { createHash } from "node:crypto";
import type { HttpAnswer } from "@benhan/core/ports";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import {
  type CardCache,
  type CardLookUp,
  type CardQuery,
  cardCodes,
  cardFields,
  checkFields,
  createMemoryCardCache,
  visitFields,
} from "../../../../src/hubs/index.ts";
import { password } from "../sample-entry.ts";
import { goodQuery, json, noAnswer, notSent, officer, openLookUps, wiredLookUps } from "./open-look-ups.ts";

const passwordHash = createHash("md5").update(password).digest("hex").toUpperCase();
const good = json({
  maKetQua: "000",
  maThe: "DN4790000000001",
  gtTheTu: "01/01/2026",
  gtTheDen: "31/12/2026",
});

/** The rows of letter 1923, annex 03, section 4, and the one code that was seen besides. */
const official: readonly (readonly [string, string])[] = [
  ["000", "OK"],
  ["001", "OK_MANUAL_CHECK"],
  ["002", "OK_MANUAL_CHECK"],
  ["003", "OK_REPLACED"],
  ["004", "OK_REPLACED"],
  ["010", "NOT_ELIGIBLE"],
  ["050", "NOT_FOUND"],
  ["051", "INPUT"],
  ["052", "INPUT"],
  ["053", "INPUT"],
  ["054", "CONFIG"],
  ["055", "CONFIG"],
  ["060", "INPUT"],
  ["061", "INPUT"],
  ["070", "INPUT"],
  ["100", "RETRYABLE"],
  ["101", "RETRYABLE"],
  ["110", "NOT_ELIGIBLE"],
  ["120", "NOT_ELIGIBLE"],
  ["121", "NOT_ELIGIBLE"],
  ["122", "NOT_ELIGIBLE"],
  ["123", "NOT_ELIGIBLE"],
  ["124", "NOT_ELIGIBLE"],
  ["130", "NOT_ELIGIBLE"],
  ["205", "INPUT"],
  ["401", "AUTH"],
  ["500", "RETRYABLE"],
];

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

describe("the table of codes", () => {
  test("holds every code of the letter and no other", () => {
    expect(cardCodes.map((row) => [row.code, row.class])).toEqual(official);
    expect(cardCodes.filter(({ evidence }) => evidence !== "D").map((row) => row.code)).toEqual(["500"]);
  });

  test.each(official)("code %s means %s, and says in both languages what to do", async (code, cardClass) => {
    const { simulator, lookUps, close: end } = await openLookUps();
    close = end;
    const found = await lookUps.lookUpCard({ ...goodQuery, cardNumber: `XT4790000000${code}` });
    expect(simulator.state().calls["card"]).toBe(cardClass === "AUTH" ? 2 : 1);
    if (["AUTH", "CONFIG", "RETRYABLE"].includes(cardClass)) {
      expect(found).toMatchObject({ from: "nowhere", problem: { class: cardClass, code } });
      return;
    }
    expect(found).toMatchObject({ from: "gateway", code, class: cardClass });
    if (found.from !== "gateway") throw new Error("unreachable");
    for (const text of [found.meaning, found.next]) {
      expect(text.vi).toMatch(/[àáảãạăâđêôơư]/i);
      expect(text.en).not.toBe("");
    }
  });

  test("a code that no letter names is for a person, and the patient is admitted", async () => {
    const { lookUps } = wiredLookUps(() => json({ maKetQua: "090" }));
    expect(await lookUps.lookUpCard(goodQuery)).toMatchObject({
      from: "nowhere",
      problem: { class: "CONFIG", code: "090" },
    });
  });
});

describe("the fields of an answer", () => {
  const full = {
    ...{ maKetQua: "003", ghiChu: "Thẻ mới" },
    ...Object.fromEntries(
      cardFields.map(({ official: name, form }) => [name, form === "date" ? "02/01/2026" : name]),
    ),
    dsLichSuKCB2018: [Object.fromEntries(visitFields.map(({ official: name }) => [name, name]))],
    dsLichSuKT2018: [Object.fromEntries(checkFields.map(({ official: name }) => [name, name])), 7, null],
  };

  test.each(cardFields.map((row) => [row.official, row] as const))(
    "%s is read",
    async (name, { ours, form }) => {
      const { lookUps } = wiredLookUps(() => json(full));
      const found = await lookUps.lookUpCard(goodQuery);
      expect(found.from === "gateway" && found.card[ours]).toBe(form === "date" ? "2026-01-02" : name);
    },
  );

  test.each([
    ...visitFields.map(({ official: name, ours }) => [name, "visits", ours] as const),
    ...checkFields.map(({ official: name, ours }) => [name, "checks", ours] as const),
  ])("%s is read from %s", async (name, list, ours) => {
    const { lookUps } = wiredLookUps(() => json(full));
    const found = await lookUps.lookUpCard(goodQuery);
    if (found.from !== "gateway") throw new Error(found.from);
    expect(found[list]).toHaveLength(1);
    expect(found[list][0]).toHaveProperty(ours, name);
  });

  test("what is empty, null or no date is absent; null lists are empty", async () => {
    const { lookUps } = wiredLookUps(() =>
      json({ maKetQua: "000", maThe: "", hoTen: null, gtTheTu: "20260101", dsLichSuKCB2018: null }),
    );
    expect(await lookUps.lookUpCard(goodQuery)).toMatchObject({ card: {}, visits: [], checks: [] });
  });
});

describe("what goes over the wire", () => {
  const fields = {
    ...{ maThe: "DN4790000000001", hoTen: "Nguyễn Thị Thử", ngaySinh: "17/05/1990" },
    ...{ hoTenCb: officer.name, cccdCb: officer.citizenId },
  };
  const secretsInAddress = {
    token: "tok-9+/",
    id_token: "id-9",
    username: "79999_BV",
    password: passwordHash,
  };

  test("by default a form, with the session in the address", async () => {
    const { lookUps, sent } = wiredLookUps(() => good);
    await lookUps.lookUpCard(goodQuery);
    const url = new URL(sent[0]?.url ?? "");
    expect(url.pathname).toBe("/api/egw/KQNhanLichSuKCB2024");
    expect(Object.fromEntries(url.searchParams)).toEqual(secretsInAddress);
    expect(sent[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(Object.fromEntries(new URLSearchParams(new TextDecoder().decode(sent[0]?.body)))).toEqual(fields);
  });

  test("or JSON", async () => {
    const { lookUps, sent } = wiredLookUps(() => good, { style: "json" });
    await lookUps.lookUpCard(goodQuery);
    expect(sent[0]?.headers["content-type"]).toBe("application/json; charset=utf-8");
    expect(JSON.parse(new TextDecoder().decode(sent[0]?.body))).toEqual(fields);
  });

  test("the officer of a call comes before that of the options", async () => {
    const { lookUps, sent } = wiredLookUps(() => good);
    await lookUps.lookUpCard({ ...goodQuery, officer: { name: "Người Khác", citizenId: "079090000010" } });
    expect(new TextDecoder().decode(sent[0]?.body)).toContain("cccdCb=079090000010");
  });
});

describe("what is typed", () => {
  const born = (birth: string): Promise<string | undefined> => {
    const { lookUps, sent } = wiredLookUps(() => good);
    return lookUps
      .lookUpCard({ ...goodQuery, birth })
      .then(() => new URLSearchParams(new TextDecoder().decode(sent[0]?.body)).get("ngaySinh") ?? undefined);
  };

  test.each([
    ["1990-05-17", "17/05/1990"],
    ["17/05/1990", "17/05/1990"],
    ["7/5/1990", "07/05/1990"],
    ["17051990", "17/05/1990"],
    ["19900517", "17/05/1990"],
    ["1990-05-17T03:20", "17/05/1990"],
    ["1990-05", "05/1990"],
    ["05/1990", "05/1990"],
    ["1990", "1990"],
    ["19900000", "1990"],
    ["19900500", "05/1990"],
    ["31/02/1990", undefined],
    ["17/13/1990", undefined],
    ["0000", undefined],
    ["", undefined],
    ["yesterday", undefined],
  ])("the birth %o goes as %o", async (birth, expected) => {
    expect(await born(birth)).toBe(expected);
  });

  test("every day of two centuries survives both forms of eight digits", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    return fc.assert(
      fc.asyncProperty(days, async (date) => {
        const [year, month, day] = date.toISOString().slice(0, 10).split("-");
        const expected = `${day}/${month}/${year}`;
        expect(await born(`${day}${month}${year}`)).toBe(expected);
        expect(await born(`${year}${month}${day}`)).toBe(expected);
      }),
      { seed: 20260702, numRuns: 60 },
    );
  });

  test.each([
    ["DN47900000001", ["cardNumber"]],
    ["DN4790000000001X", ["cardNumber"]],
    ["", ["cardNumber"]],
    ["0000000001", []],
    ["079190000001", []],
  ])("the card number %o has %o wrong", async (cardNumber, wrong) => {
    const { lookUps, sent } = wiredLookUps(() => good);
    const found = await lookUps.lookUpCard({ ...goodQuery, cardNumber });
    expect(found.issues.map(({ path }) => path.join("."))).toEqual(wrong);
    expect(sent).toHaveLength(wrong.length === 0 ? 1 : 0);
  });

  test("everything wrong is told at once, and nothing is sent", async () => {
    const { lookUps, sent } = wiredLookUps(() => good, { officer: { name: "A", citizenId: "079090000009" } });
    const query = { cardNumber: "1", name: " ", birth: "?", officer: { name: "B", citizenId: "1" } };
    const found = await lookUps.lookUpCard(query);
    expect([found.from, found.issues.map(({ code }) => code)]).toEqual([
      "input",
      ["card_number", "name_missing", "birth", "officer_id"].map((what) => `exchange.bhxh_look_up.${what}`),
    ]);
    const nothing = await lookUps.lookUpCard({} as CardQuery);
    expect(nothing.issues.filter(({ severity }) => severity === "error")).toHaveLength(3);
    expect(sent).toHaveLength(0);
  });

  test("nobody who asks: the gateway is not asked", async () => {
    const { lookUps, sent } = wiredLookUps(() => good);
    const found = await lookUps.lookUpCard({ ...goodQuery, officer: { name: "", citizenId: "" } });
    expect(found.issues[0]?.code).toBe("exchange.bhxh_look_up.officer_missing");
    expect(sent).toHaveLength(0);
  });

  test("a name with digits goes, with a warning", async () => {
    const { lookUps } = wiredLookUps(() => good);
    const found = await lookUps.lookUpCard({ ...goodQuery, name: "Nguye6n Thi5 Thu73" });
    expect([found.from, found.issues.map(({ severity }) => severity)]).toEqual(["gateway", ["warning"]]);
  });
});

describe("when the gateway cannot be reached", () => {
  test("a time-out is asked once more, and no more", async () => {
    const { lookUps, sent } = wiredLookUps((_request, count) => (count === 1 ? noAnswer() : good));
    expect((await lookUps.lookUpCard(goodQuery)).from).toBe("gateway");
    expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([30_000, 60_000]);
    const silent = wiredLookUps(noAnswer);
    expect((await silent.lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
    expect(silent.sent).toHaveLength(2);
  });

  test("without an answer of an earlier time the patient is admitted, with an evidence", async () => {
    const { lookUps } = wiredLookUps(notSent);
    const found = await lookUps.lookUpCard(goodQuery);
    if (found.from !== "nowhere") throw new Error(found.from);
    expect(found.next.vi).toContain("vẫn phải tiếp nhận người bệnh");
    expect(found.problem).toMatchObject({ class: "RETRYABLE" });
    expect(found.evidence).toEqual({
      kind: "bhxh-card-look-up",
      facilityId: "bv-thu",
      triedAt: "2026-07-02T08:10:00.000+07:00",
      queryDigest: expect.stringMatching(/^sha-256:[0-9a-f]{64}$/),
      faultCode: "core.http.not_sent",
    });
    expect(JSON.stringify(found.evidence)).not.toMatch(/Thử|0000000001|1990/);
  });

  test("the last good answer comes back, marked as what it is", async () => {
    const { lookUps, clock } = wiredLookUps((_request, count) => (count === 1 ? good : notSent()), {
      cache: createMemoryCardCache(),
    });
    await lookUps.lookUpCard(goodQuery);
    clock.advance(86_400_000);
    const found = await lookUps.lookUpCard({ ...goodQuery, name: "NGUYỄN THỊ THỬ" });
    expect(found).toMatchObject({
      ...{ from: "cache", asOf: "2026-07-02T08:10:00.000+07:00", code: "000", hasEnded: false },
      card: { validTo: "2026-12-31" },
      evidence: { triedAt: "2026-07-03T08:10:00.000+07:00" },
    });
    clock.advance(200 * 86_400_000);
    expect(await lookUps.lookUpCard(goodQuery)).toMatchObject({ from: "cache", hasEnded: true });
  });

  test("a card that was refused since does not come back", async () => {
    const answers = [good, json({ maKetQua: "110" })];
    const { lookUps } = wiredLookUps(() => answers.shift() ?? notSent(), { cache: createMemoryCardCache() });
    const came = [1, 2, 3].map(() => lookUps.lookUpCard);
    const found: CardLookUp[] = [];
    for (const lookUp of came) found.push(await lookUp(goodQuery));
    expect(found.map(({ from }) => from)).toEqual(["gateway", "gateway", "nowhere"]);
  });

  const whole = json({
    maKetQua: "000",
    maThe: "DN4790000000001",
    maSoBHXH: "0000000001",
    gtTheDen: "31/12/2026",
  });
  const byCitizen = { ...goodQuery, cardNumber: "079190000001" };
  const byInsurance = { ...goodQuery, cardNumber: "0000000001" };

  test("a good card that was asked by one number is found by the others of its answer", async () => {
    const cache = createMemoryCardCache();
    const { lookUps } = wiredLookUps((_request, count) => (count === 1 ? whole : notSent()), { cache });
    await lookUps.lookUpCard(byCitizen);
    for (const query of [byCitizen, goodQuery, byInsurance])
      expect(await lookUps.lookUpCard(query)).toMatchObject({ from: "cache", code: "000" });
    expect((await lookUps.lookUpCard({ ...goodQuery, birth: "1991" })).from).toBe("nowhere");
    expect((await lookUps.lookUpCard({ ...goodQuery, name: "Nguyen Thi Thu" })).from).toBe("nowhere");
  });

  test("one that is refused since is forgotten under all of them; one that was replaced is under its query only", async () => {
    const answers = [whole, json({ maKetQua: "110" })];
    const refused = wiredLookUps(() => answers.shift() ?? notSent(), { cache: createMemoryCardCache() });
    await refused.lookUps.lookUpCard(byCitizen);
    await refused.lookUps.lookUpCard(byCitizen);
    for (const query of [byCitizen, goodQuery, byInsurance])
      expect((await refused.lookUps.lookUpCard(query)).from).toBe("nowhere");

    const old = json({ maKetQua: "003", maThe: "DN4790000000001", maTheMoi: "HT2790000000003" });
    const replaced = wiredLookUps((_request, count) => (count === 1 ? old : notSent()), {
      cache: createMemoryCardCache(),
    });
    await replaced.lookUps.lookUpCard(byCitizen);
    expect((await replaced.lookUps.lookUpCard(byCitizen)).from).toBe("cache");
    expect((await replaced.lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
  });

  test.each<readonly [string, () => HttpAnswer | Promise<HttpAnswer>, RegExp]>([
    ["the line", notSent, /Tra cứu lại khi cổng hoạt động\.$/],
    [
      "the account",
      () => json({ maKetQua: "401" }),
      /người quản trị: cổng không chấp nhận tài khoản, mật khẩu/,
    ],
    ["the officer", () => json({ maKetQua: "055" }), /người quản trị: cổng từ chối vì cấu hình/],
  ])("what the desk is told depends on the cause: %s", async (_cause, trouble, expected) => {
    for (const earlier of [[], [good]]) {
      const answers = [...earlier];
      const { lookUps } = wiredLookUps(() => answers.shift() ?? trouble(), {
        cache: createMemoryCardCache(),
      });
      if (earlier.length > 0) await lookUps.lookUpCard(goodQuery);
      const found = await lookUps.lookUpCard(goodQuery);
      expect(found.from).toBe(earlier.length === 0 ? "nowhere" : "cache");
      expect(found.from !== "input" && found.next.vi).toMatch(expected);
    }
  });

  test("a refusal of the content is never answered from the cache", async () => {
    const cache: CardCache = {
      get: () => Promise.reject(new Error("must not be asked")),
      put: async () => undefined,
      remove: async () => undefined,
    };
    for (const { code } of cardCodes.filter((row) =>
      ["INPUT", "NOT_ELIGIBLE", "NOT_FOUND"].includes(row.class),
    )) {
      const { lookUps } = wiredLookUps(() => json({ maKetQua: code }), { cache });
      expect(await lookUps.lookUpCard(goodQuery)).toMatchObject({ from: "gateway", code });
    }
  });

  test("a cache that fails costs nothing but itself", async () => {
    const broken = () => Promise.reject(new Error("disk"));
    const { lookUps } = wiredLookUps((_request, count) => (count === 1 ? good : notSent()), {
      cache: { get: broken, put: broken, remove: broken },
    });
    expect((await lookUps.lookUpCard(goodQuery)).from).toBe("gateway");
    expect((await lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
  });

  test("a cache that never answers does not keep the desk waiting for ever", async () => {
    const silent = () => new Promise<never>(() => undefined);
    const { lookUps } = wiredLookUps(notSent, { cache: { get: silent, put: silent, remove: silent } });
    expect((await lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
  });

  test("a cache that throws at once is one that fails", async () => {
    const broken = () => {
      throw new Error("disk");
    };
    const { lookUps } = wiredLookUps(notSent, { cache: { get: broken, put: broken, remove: broken } });
    expect((await lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
  });

  test("an evidence is looked up again by the same query only, and never from the cache", async () => {
    const cache = createMemoryCardCache();
    const answers = [good, undefined, undefined, good];
    const { lookUps, sent } = wiredLookUps(() => answers.shift() ?? notSent(), { cache });
    await lookUps.lookUpCard(goodQuery);
    const offline = await lookUps.lookUpCard(goodQuery);
    if (offline.from !== "cache") throw new Error(offline.from);
    const evidence = JSON.parse(JSON.stringify(offline.evidence));
    const other = await lookUps.repeatLookUp(evidence, { ...goodQuery, birth: "1991" });
    expect([other.from, other.issues[0]?.code]).toEqual([
      "input",
      "exchange.bhxh_look_up.evidence_of_other_query",
    ]);
    expect(sent).toHaveLength(2);
    expect((await lookUps.repeatLookUp(evidence, goodQuery)).from).toBe("nowhere");
    expect((await lookUps.repeatLookUp(evidence, goodQuery)).from).toBe("gateway");
  });

  test("with a key of its own the digest of a facility cannot be tried out", async () => {
    const digestOf = async (digestKey?: Uint8Array) => {
      const { lookUps } = wiredLookUps(notSent, digestKey ? { digestKey } : {});
      const found = await lookUps.lookUpCard(goodQuery);
      return found.from === "nowhere" ? found.evidence.queryDigest : undefined;
    };
    const key = new Uint8Array(32).fill(7);
    expect(await digestOf(key)).toBe(await digestOf(key));
    expect(await digestOf(key)).not.toBe(await digestOf());
  });
});

describe("sessions, secrets and aborts", () => {
  test("a refused session brings one new login; then card after card is not tried", async () => {
    const { lookUps, sent } = wiredLookUps(() => json({ maKetQua: "401" }));
    const found = await lookUps.lookUpCard(goodQuery);
    expect(found).toMatchObject({ from: "nowhere", problem: { class: "AUTH" } });
    expect(sent).toHaveLength(2);
    for (let card = 0; card < 5; card++) await lookUps.lookUpCard(goodQuery);
    expect(sent).toHaveLength(2);
  });

  test("no answer shows a secret, whatever the transport throws", async () => {
    const troubles = [
      notSent,
      noAnswer,
      () => Promise.reject(new Error(`fetch failed: ${passwordHash} tok-9`)),
      () => json({ maKetQua: "401", APIKey: { password: passwordHash } }),
      () => json({ maKetQua: passwordHash }),
      () => json({}, 503),
      () => json({}, 404),
    ];
    for (const trouble of troubles) {
      const { lookUps } = wiredLookUps(trouble);
      const found = await lookUps.lookUpCard(goodQuery);
      if (found.from !== "nowhere") throw new Error(found.from);
      const { fault } = found.problem;
      const told = [
        JSON.stringify(found),
        fault.stack,
        String(fault.cause),
        (fault.cause as Error)?.stack,
      ].join();
      for (const secret of [password, passwordHash, "tok-9", "gateway.invalid"])
        expect(told).not.toContain(secret);
    }
  });

  test("an abort is passed on, and nothing is sent after it", async () => {
    const controller = new AbortController();
    const { lookUps, sent } = wiredLookUps(() => {
      controller.abort("enough");
      return noAnswer();
    });
    await expect(lookUps.lookUpCard(goodQuery, { signal: controller.signal })).rejects.toBe("enough");
    await expect(lookUps.lookUpCard(goodQuery, { signal: controller.signal })).rejects.toBe("enough");
    expect(sent).toHaveLength(1);
  });

  test("any bytes under any status have a meaning, and none verifies a card by chance", () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 599 }), fc.uint8Array(), async (status, body) => {
        const { lookUps } = wiredLookUps(() => ({ status, headers: {}, body }));
        expect((await lookUps.lookUpCard(goodQuery)).from).toBe("nowhere");
      }),
      { seed: 20260702, numRuns: 150 },
    ));
});

describe("mistakes in the options", () => {
  test.each([
    [{ officer: { name: "A", citizenId: "12" } }, "officer"],
    [{ style: "xml" }, "style"],
    [{ digestKey: new Uint8Array(8) }, "digestKey"],
    [{ cache: 7 }, "cache"],
    [{ cache: { get: async () => undefined } }, "cache"],
    [{ coPaymentTimeoutMs: 2 ** 31 }, "coPaymentTimeoutMs"],
    [{ coPaymentPauseMs: -1 }, "coPaymentPauseMs"],
    [{ coPaymentUsername: "x" }, "coPaymentUsername"],
    [{ account: "12345_BV" }, "account"],
    [{ environment: "production" }, "environment"],
  ])("%o is refused at %s", (options, path) => {
    expect(() => wiredLookUps(() => good, options as never)).toThrow(
      expect.objectContaining({
        code: "exchange.hub.options_invalid",
        issues: [expect.objectContaining({ path: [path] })],
      }),
    );
  });
});

describe("against the simulator", () => {
  test("cards, names, births and officers as the gateway judges them", async () => {
    const hub = await openLookUps();
    close = hub.close;
    const { lookUpCard } = hub.lookUps;
    expect(await lookUpCard(goodQuery)).toMatchObject({
      ...{ from: "gateway", code: "000" },
      card: { cardNumber: "DN4790000000001", validFrom: "2026-01-01", insuranceNumber: "0000000001" },
    });
    expect(await lookUpCard({ ...goodQuery, cardNumber: "079190000001" })).toMatchObject({ code: "000" });
    expect(await lookUpCard({ ...goodQuery, name: "Nguyen Thi Thu" })).toMatchObject({ code: "061" });
    expect(await lookUpCard({ ...goodQuery, name: "Đỗ Thị Thử" })).toMatchObject({ code: "060" });
    expect(await lookUpCard({ ...goodQuery, birth: "1990" })).toMatchObject({ code: "070" });
    expect(
      await lookUpCard({ ...goodQuery, officer: { name: "X", citizenId: "079090000009" } }),
    ).toMatchObject({ from: "nowhere", problem: { class: "CONFIG", code: "055" } });
    expect(
      await lookUpCard({ cardNumber: "HT3790000000003", name: "Lê Văn Cũ", birth: "02/09/1955" }),
    ).toMatchObject({ code: "003", card: { newCardNumber: "HT2790000000003", newValidFrom: "2026-07-01" } });
    expect(hub.simulator.state().calls["token"]).toBe(1);
  });

  test.each([
    ["card:401@1", "gateway", 2],
    ["card:501@1", "gateway", 2],
    ["card:503@1", "nowhere", 1],
    ["card:500@1", "nowhere", 1],
    ["card:drop@1", "gateway", 2],
    ["card:reset@1,card:reset@2", "nowhere", 2],
    ["card:garbage@1", "nowhere", 1],
    ["card:truncated@1", "nowhere", 1],
    ["card:999@1", "nowhere", 1],
  ])("the fault %s ends in %s after %i calls", async (faults, from, calls) => {
    const hub = await openLookUps({ faults });
    close = hub.close;
    expect((await hub.lookUps.lookUpCard(goodQuery)).from).toBe(from);
    expect(hub.simulator.state().calls["card"]).toBe(calls);
  });

  test("a form and JSON are both answered", async () => {
    const hub = await openLookUps({}, { style: "json" });
    close = hub.close;
    expect(await hub.lookUps.lookUpCard(goodQuery)).toMatchObject({ code: "000" });
  });
});
