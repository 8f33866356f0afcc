import { createHash } from "node:crypto";
import { addMs, parseFacilityId, parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { HttpAnswer, HttpRequest, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type BhxhGatewayOptions, bhxhGateway } from "../../../src/hubs/index.ts";
import {
  account,
  checkInBytes,
  claimBytes,
  facilityCode,
  facilityId,
  password,
  sampleEntry,
  signature,
} from "./sample-entry.ts";
import { openSimulatedHub, secrets } from "./simulated-hub.ts";

const start = parseInstant("2026-07-02T08:10:00.000+07:00");
const passwordHash = createHash("md5").update(password).digest("hex").toUpperCase();
const json = (value: unknown, status = 200): HttpAnswer => ({
  status,
  headers: {},
  body: new TextEncoder().encode(JSON.stringify(value)),
});
const tokenAnswer = (id = "id-1") =>
  json({ maKetQua: "200", APIKey: { access_token: `token-${id}`, id_token: id, expires_in: "" } });
const received = json({ maKetQua: "200", maGiaoDich: "GD1", thongDiep: "Thành công" });

/** A connector whose hub is a function; `sent` holds what went over the wire. */
function wired(
  answer: (request: HttpRequest, count: number) => HttpAnswer | Promise<HttpAnswer>,
  options: Partial<BhxhGatewayOptions> = {},
) {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      sent.push(request);
      return answer(request, sent.length);
    },
  };
  const clock = createManualClock(start);
  const connector = bhxhGateway({
    facilityId,
    facilityCode,
    environment: { baseUrl: "https://gateway.invalid/" },
    account,
    secrets,
    transport,
    clock,
    ...options,
  });
  return { connector, sent, clock };
}

const isToken = (request: HttpRequest) => request.url.endsWith("/api/token/take");
const bodyOf = (request: HttpRequest | undefined) =>
  Object.fromEntries(new URLSearchParams(new TextDecoder().decode(request?.body)));

describe("what goes over the wire", () => {
  test("a claim: login with the MD5 in upper case, then headers and fields as the letter lists them", async () => {
    const { connector, sent } = wired((request) => (isToken(request) ? tokenAnswer() : received));
    const entry = sampleEntry();
    await connector.send(entry);
    expect(sent.map((request) => [request.method, request.url])).toEqual([
      ["POST", "https://gateway.invalid/api/token/take"],
      ["POST", "https://gateway.invalid/api/qd130/guiHoSoXmlQD3176"],
    ]);
    expect(bodyOf(sent[0])).toEqual({ username: account, password: passwordHash });
    expect(sent[1]?.headers).toEqual({
      "content-type": "application/x-www-form-urlencoded",
      accept: "application/json",
      accessToken: "token-id-1",
      tokenId: "id-1",
      passwordHash,
    });
    expect(bodyOf(sent[1])).toEqual({
      username: account,
      loaiHoSo: "130",
      maTinh: "79",
      maCSKCB: facilityCode,
      fileHSBase64: Buffer.from(entry.bytes).toString("base64"),
    });
  });

  test("a check-in goes to its own function with loaiHoSo 0, whatever its edition", async () => {
    const { connector, sent } = wired((request) => (isToken(request) ? tokenAnswer() : received));
    await connector.send(sampleEntry({ kind: "bhyt-check-in", edition: "qd4750" }));
    expect(sent[1]?.url).toBe("https://gateway.invalid/api/qd130/checkInKcbQd3176");
    expect(bodyOf(sent[1])["loaiHoSo"]).toBe("0");
  });

  test.each([
    ["production", "https://egw.baohiemxahoi.gov.vn"],
    ["training", "https://daotaoegw.baohiemxahoi.gov.vn"],
  ] as const)("the environment %s means %s", async (environment, host) => {
    const { connector, sent } = wired((request) => (isToken(request) ? tokenAnswer() : received), {
      environment,
      facilityCode: "01998",
      account: "01998_BV",
    });
    await connector.send(sampleEntry({ facilityCode: "01998" }));
    expect(sent.every((request) => request.url.startsWith(`${host}/api/`))).toBe(true);
    expect(connector.environment).toBe(environment);
  });
});

describe("sessions", () => {
  test("one session serves many sendings, for nine minutes at most", async () => {
    const { connector, sent, clock } = wired((request) => (isToken(request) ? tokenAnswer() : received));
    await connector.send(sampleEntry());
    clock.advance(539_999);
    await connector.send(sampleEntry());
    expect(sent.filter(isToken)).toHaveLength(1);
    clock.advance(1);
    await connector.send(sampleEntry());
    expect(sent.filter(isToken)).toHaveLength(2);
  });

  test.each(["401", "403", "501"])(
    "code %s brings one new login, and the second refusal is final",
    async (code) => {
      let login = 0;
      const { connector, sent } = wired((request) => {
        if (!isToken(request)) return json({ maKetQua: code });
        login++;
        return tokenAnswer(`id-${login}`);
      });
      const answer = await connector.send(sampleEntry());
      expect(answer.outcome).toBe("AUTH_FATAL");
      expect(answer.fault?.code).toBe("exchange.hub.account_refused");
      expect(sent).toHaveLength(4);
      expect(sent[3]?.headers["tokenId"]).toBe("id-2");
    },
  );

  test("a wrong token that is told inside a 200 brings a new login", async () => {
    const { connector, sent } = wired((request, count) => {
      if (isToken(request)) return tokenAnswer(`id-${count}`);
      return count === 2 ? json({ maKetQua: "200", thongDiep: "Sai token" }) : received;
    });
    expect((await connector.send(sampleEntry())).outcome).toBe("ACCEPTED");
    expect(sent.filter(isToken)).toHaveLength(2);
  });

  test.each([
    ["401", "AUTH_FATAL"],
    ["402", "AUTH_FATAL"],
    ["403", "AUTH_FATAL"],
    ["500", "RETRYABLE"],
    ["777", "CONFIG"],
  ])("login code %s means %s, and the document stays at home", async (code, outcome) => {
    const { connector, sent } = wired(() => json({ maKetQua: code, APIKey: { password: passwordHash } }));
    const answer = await connector.send(sampleEntry());
    expect(answer.outcome).toBe(outcome);
    expect(answer.raw).toBeUndefined();
    expect(sent).toHaveLength(1);
  });

  test("a login that gets no answer is harmless: the document has not left", async () => {
    // Nobody listens on port 4: no system gives it out.
    const hub = await openSimulatedHub({}, { environment: { baseUrl: "http://127.0.0.1:4" } });
    const { outcome, fault } = await hub.connector.send(sampleEntry());
    await hub.close();
    expect([outcome, fault?.code]).toEqual(["RETRYABLE", "core.http.not_sent"]);
  });

  test("without a password nothing is sent", async () => {
    const { connector, sent } = wired(() => received, { secrets: { getSecret: async () => undefined } });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["CONFIG", "exchange.hub.password_missing"]);
    expect(sent).toHaveLength(0);
  });

  test("what the secret source throws goes no further, and it is asked again later", async () => {
    const getSecret = () => Promise.reject(new Error(`vault says ${password}`));
    const { connector, sent } = wired(() => received, { secrets: { getSecret } });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["RETRYABLE", "exchange.hub.secret_source_failed"]);
    expect(JSON.stringify(answer) + answer.fault?.stack + String(answer.fault?.cause)).not.toContain(
      password,
    );
    expect(sent).toHaveLength(0);
  });

  test("a secret source that never answers does not outlive the time limit", async () => {
    const getSecret = () => new Promise<never>(() => undefined);
    const { connector, sent } = wired(() => received, { secrets: { getSecret }, timeoutMs: 30 });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["RETRYABLE", "exchange.hub.secret_source_failed"]);
    expect(sent).toHaveLength(0);
  });

  test.each(["", 7391, null])("the password %o counts as missing", async (secret) => {
    const { connector } = wired(() => received, { secrets: { getSecret: async () => secret as string } });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["CONFIG", "exchange.hub.password_missing"]);
  });

  test("a refusal without a code is told by its HTTP status", async () => {
    const forbidden = { status: 403, headers: {}, body: new Uint8Array() };
    const { connector } = wired((request) => (isToken(request) ? tokenAnswer() : forbidden));
    expect((await connector.send(sampleEntry())).fault?.text.en).toContain("HTTP 403");
  });

  test("calls at the same time share one login and go one after the other", async () => {
    let open = 0;
    let most = 0;
    const { connector, sent } = wired(async (request) => {
      open++;
      most = Math.max(most, open);
      await Promise.resolve();
      open--;
      return isToken(request) ? tokenAnswer() : received;
    });
    await Promise.all([1, 2, 3].map(() => connector.send(sampleEntry())));
    expect(sent.filter(isToken)).toHaveLength(1);
    expect(most).toBe(1);
  });

  test("the simulator's token life and ours agree on the same clock", async () => {
    const clock = createManualClock(start);
    const hub = await openSimulatedHub({ clock }, { clock });
    try {
      for (let minute = 0; minute < 30; minute++) {
        expect((await hub.connector.send(sampleEntry())).outcome).toBe("ACCEPTED");
        clock.advance(60_000);
      }
      const { token, claim } = hub.simulator.state().calls;
      expect({ token, claim }).toEqual({ token: 4, claim: 30 });
    } finally {
      await hub.close();
    }
  });
});

describe("time", () => {
  test("login and sending share the time limit", async () => {
    const { connector, sent, clock } = wired(
      (request) => {
        if (!isToken(request)) return received;
        clock.advance(20_000);
        return tokenAnswer();
      },
      { timeoutMs: 45_000 },
    );
    await connector.send(sampleEntry());
    expect(sent.map((request) => request.timeoutMs)).toEqual([45_000, 25_000]);
  });

  test("a login that uses up the time leaves the document unsent", async () => {
    const { connector, sent, clock } = wired(() => {
      clock.advance(60_000);
      return tokenAnswer();
    });
    const answer = await connector.send(sampleEntry());
    expect(answer.outcome).toBe("RETRYABLE");
    expect(answer.fault?.code).toBe("exchange.hub.no_time_left");
    expect(sent).toHaveLength(1);
  });

  test("an abort during the login does not wait for it", async () => {
    const controller = new AbortController();
    const { connector } = wired(() => new Promise<HttpAnswer>(() => undefined));
    const sending = connector.send(sampleEntry(), { signal: controller.signal });
    await Promise.resolve();
    controller.abort("enough");
    await expect(sending).rejects.toBe("enough");
  });
});

describe("the wrong facility", () => {
  test.each([
    [
      "facilityId",
      { facilityId: parseFacilityId("bv-khac") },
      "CONFIG",
      "exchange.hub.entry_of_other_facility",
    ],
    ["facilityCode", { facilityCode: "79998" }, "REJECTED_DATA", "exchange.hub.facility_code_differs"],
  ])("an entry with another %s never leaves", async (_name, change, outcome, code) => {
    const { connector, sent } = wired(() => received);
    const answer = await connector.send(sampleEntry(change));
    expect([answer.outcome, answer.fault?.code]).toEqual([outcome, code]);
    expect(sent).toHaveLength(0);
  });
});

describe("what goes wrong before anything is sent", () => {
  test.each(['{"toString":null}', `${"[".repeat(15_000)}${"]".repeat(15_000)}`])(
    "an end of the session that cannot be read does not keep the dossier back",
    async (expires_in) => {
      const token = `{"maKetQua":"200","APIKey":{"access_token":"a","id_token":"b","expires_in":${expires_in}}}`;
      const { connector } = wired((request) =>
        isToken(request) ? { status: 200, headers: {}, body: new TextEncoder().encode(token) } : received,
      );
      expect(await connector.send(sampleEntry())).toMatchObject({ outcome: "ACCEPTED" });
    },
  );

  test("an address that the host fails to tell", async () => {
    const { connector } = wired((request) => (isToken(request) ? tokenAnswer() : received), {
      egressAddress: () => {
        throw new Error("no net");
      },
    });
    expect(await connector.send(sampleEntry())).toMatchObject({ outcome: "ACCEPTED" });
  });

  test("a clock that is set back during the login does not lengthen the call", async () => {
    let now = start;
    const clock = { ...createManualClock(start), now: () => now };
    const { connector, sent } = wired(
      (request) => {
        if (!isToken(request)) return received;
        now = addMs(start, -3_600_000);
        return tokenAnswer();
      },
      { clock },
    );
    await connector.send(sampleEntry());
    expect(sent.map(({ timeoutMs }) => timeoutMs)).toEqual([60_000, 60_000]);
  });

  test("who gives up does not wait for the turn", async () => {
    const { connector } = wired(() => new Promise(() => undefined));
    void connector.send(sampleEntry()).catch(() => undefined);
    const controller = new AbortController();
    const second = connector.send(sampleEntry(), { signal: controller.signal });
    controller.abort("enough");
    await expect(second).rejects.toBe("enough");
  });
});

describe("mistakes in the options", () => {
  /** Where the options are refused, and with which codes. */
  function mistakesOf(make: () => unknown): readonly string[] {
    try {
      make();
      return [];
    } catch (error) {
      if (!isEmrError(error, "exchange.hub.options_invalid")) throw error;
      for (const { text } of error.issues) expect(error.text.vi).toContain(text.vi);
      return error.issues.map(({ path, code }) => `${path} ${code}`);
    }
  }

  test("an account of another facility is refused when the connector is made", () => {
    for (const wrong of ["79998_BV", "799990_BV", "79999BV", "x79999_BV"]) {
      expect(mistakesOf(() => wired(() => received, { account: wrong }))).toEqual([
        "account exchange.bhxh.account_of_other_facility",
      ]);
    }
  });

  test("invented facility codes never meet the real gateway, not even by its address", () => {
    for (const environment of [
      "production",
      { baseUrl: "https://EGW.baohiemxahoi.gov.vn" },
      { baseUrl: "https://egw.baohiemxahoi.gov.vn.:443/x" },
    ] as const) {
      expect(mistakesOf(() => wired(() => received, { environment }))).toEqual([
        "environment exchange.hub.test_facility_in_production",
      ]);
    }
  });

  test.each([
    "http://gateway.invalid",
    "ftp://127.0.0.1",
    "https://user:pw@gateway.invalid",
    "https://x.invalid/?a=1",
    "x",
  ])("the test address %s is refused", (baseUrl) => {
    expect(mistakesOf(() => wired(() => received, { environment: { baseUrl } }))).toEqual([
      "environment exchange.hub.base_url_refused",
    ]);
  });

  test("an official gateway is called what it is, also by its address", () => {
    const own = { facilityCode: "01998", account: "01998_BV" };
    const kindOf = (baseUrl: string) =>
      wired(() => received, { ...own, environment: { baseUrl } }).connector.environment;
    expect(kindOf("https://egw.baohiemxahoi.gov.vn.")).toBe("production");
    expect(kindOf("https://daotaoegw.baohiemxahoi.gov.vn")).toBe("training");
    expect(kindOf("https://gateway.invalid")).toBe("test");
  });

  test.each([undefined, null, "prod", "constructor", {}, { baseUrl: "" }, "https://gateway.invalid"])(
    "from JavaScript the environment may be %o: it is refused, not stumbled over",
    (environment) => {
      expect(mistakesOf(() => wired(() => received, { environment } as never))).toEqual([
        "environment exchange.hub.option_invalid",
      ]);
    },
  );

  test.each<readonly [string, object]>([
    ["usualMessages", { usualMessages: "Thành công" }],
    ["usualMessages", { usualMessages: [null] }],
    ["usualMessages", { usualMessages: null }],
    ["inFlight", { inFlight: 0.5 }],
    ["inFlight", { inFlight: Number.POSITIVE_INFINITY }],
    ["timeoutMs", { timeoutMs: 2 ** 31 }],
    ["clock", { clock: {} }],
    ["transport", { transport: {} }],
    ["egressAddress", { egressAddress: "203.0.113.1" }],
    ["testFacilityCodes", { testFacilityCodes: null }],
    ["testFacilityCodes", { testFacilityCodes: "79999" }],
    ["functions", { functions: [] }],
    ['functions["bhyt-dosier"]', { functions: { "bhyt-dosier": { dossierType: "1" } } }],
    ['functions["bhyt-dossier"]', { functions: { "bhyt-dossier": null } }],
    ['functions["bhyt-dossier"].dosierType', { functions: { "bhyt-dossier": { dosierType: "1" } } }],
    ['functions["bhyt-dossier"].constructor', { functions: { "bhyt-dossier": { constructor: "1" } } }],
    ['functions["bhyt-dossier"].names', { functions: { "bhyt-dossier": { names: null } } }],
    ['functions["bhyt-dossier"].names', { functions: { "bhyt-dossier": { names: { file: "f" } } } }],
    ['functions["bhxh-birth"].path', { functions: { "bhxh-birth": { path: undefined } } }],
    ['functions["bhxh-birth"].style', { functions: { "bhxh-birth": { style: "header" } } }],
  ])("from JavaScript %s may be wrong: %o is refused", (option, options) => {
    expect(mistakesOf(() => wired(() => received, options))).toEqual([
      `${option} exchange.hub.option_invalid`,
    ]);
  });

  test("a wrong list of test codes lets no invented code through to the real gateway", () => {
    const options = { testFacilityCodes: null, environment: "production" };
    expect(mistakesOf(() => wired(() => received, options as never))).toContain(
      "environment exchange.hub.test_facility_in_production",
    );
  });

  test("what may be given is taken", () => {
    const names = { dossierType: "loai", facilityCode: "ma", file: "tep" };
    const options: Partial<BhxhGatewayOptions> = {
      ...{ usualMessages: [], inFlight: 3, timeoutMs: 2 ** 31 - 1, egressAddress: () => undefined },
      functions: { "bhyt-dossier": { path: "/x", names }, "bhyt-check-in": { dossierType: "1" } },
    };
    expect(mistakesOf(() => wired(() => received, options))).toEqual([]);
  });

  test("all are told at once", () => {
    const invalid = "exchange.hub.option_invalid";
    const missing = ["facilityId", "facilityCode", "account", "secrets"].map((name) => `${name} ${invalid}`);
    for (const options of [undefined, null, {}]) {
      expect(mistakesOf(() => bhxhGateway(options as never))).toEqual([...missing, `environment ${invalid}`]);
    }
    const wrong = {
      facilityCode: "7999",
      account: "1",
      secrets: {},
      timeoutMs: 0,
      maxBytes: Number.NaN,
      unsigned: "yes",
    };
    expect(mistakesOf(() => wired(() => received, wrong as never))).toEqual([
      `unsigned ${invalid}`,
      "facilityCode exchange.bhxh.facility_code_invalid",
      "account exchange.bhxh.account_of_other_facility",
      `secrets ${invalid}`,
      `timeoutMs ${invalid}`,
      `maxBytes ${invalid}`,
    ]);
  });
});

describe("before a byte leaves", () => {
  test("a document over the limit is refused", async () => {
    const { connector, sent } = wired(() => received, { maxBytes: 100 });
    const answer = await connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["REJECTED_DATA", "exchange.hub.too_large"]);
    expect(sent).toHaveLength(0);
  });

  test.each([
    ["bhyt-dossier", claimBytes("LK-1")],
    ["bhyt-check-in", checkInBytes("LK-1")],
  ])("an unsigned %s is refused, unless the facility says otherwise", async (kind, signed) => {
    const text = new TextDecoder().decode(signed);
    for (const empty of [
      "",
      "<CHUKYDONVI/>",
      "<CHUKYDONVI></CHUKYDONVI>",
      '<CHUKYDONVI xml:space="preserve"> \n<!-- --></CHUKYDONVI >',
    ]) {
      const bytes = new TextEncoder().encode(text.replace(signature, empty));
      const entry = sampleEntry({ kind, bytes });
      const { connector, sent } = wired(() => received);
      const answer = await connector.send(entry);
      expect([answer.outcome, answer.fault?.code]).toEqual(["REJECTED_DATA", "exchange.hub.not_signed"]);
      expect(sent).toHaveLength(0);
      const lenient = wired((request) => (isToken(request) ? tokenAnswer() : received), { unsigned: "send" });
      expect((await lenient.connector.send(entry)).outcome).toBe("ACCEPTED");
    }
  });

  test.each([
    ["line ends and a comment behind it", `${signature}\n`, "\n<!-- x -->\n"],
    ["a prefix", "<CHUKYDONVI><ds:Signature>c2ln</ds:Signature>\n</CHUKYDONVI>", ""],
    ["nothing but base64", "<CHUKYDONVI>c2ln</CHUKYDONVI>", ""],
    ["a long certificate", `<CHUKYDONVI><Signature>${"A".repeat(40_000)}</Signature></CHUKYDONVI>`, ""],
  ])("a signature with %s is one", async (_name, filled, behind) => {
    const text = new TextDecoder().decode(claimBytes("LK-1")).replace(signature, filled) + behind;
    const { connector } = wired((request) => (isToken(request) ? tokenAnswer() : received));
    const answer = await connector.send(sampleEntry({ bytes: new TextEncoder().encode(text) }));
    expect(answer.outcome).toBe("ACCEPTED");
  });

  test.each([{ kind: "discharge-paper" }, { edition: "qd4210" }, { edition: "constructor" }])(
    "a document that no function takes is refused: %o",
    async (change) => {
      const { connector, sent } = wired(() => received);
      const answer = await connector.send(sampleEntry(change));
      expect([answer.outcome, answer.fault?.code]).toEqual([
        "REJECTED_DATA",
        "exchange.hub.kind_not_supported",
      ]);
      expect(sent).toHaveLength(0);
    },
  );
});

describe("against the simulator, one fault each", () => {
  let close: () => Promise<void> = async () => undefined;
  afterEach(() => close());

  test.each([
    ["drop", "UNKNOWN", 1],
    ["reset", "UNKNOWN", 0],
    ["503", "RETRYABLE", 0],
    ["503:30", "RETRYABLE", 0],
    ["500", "RETRYABLE", 0],
    ["warning", "ACCEPTED_WITH_WARNING", 1],
    ["401", "ACCEPTED", 1],
    ["501", "ACCEPTED", 1],
    ["garbage", "UNKNOWN", 1],
    ["truncated", "UNKNOWN", 1],
    ["oversize", "UNKNOWN", 1],
    ["205", "REJECTED_DATA", 0],
    ["999", "CONFIG", 0],
    ["delay:1", "ACCEPTED", 1],
  ])("%s → %s", async (fault, outcome, kept) => {
    const hub = await openSimulatedHub({ faults: `${fault}@1` });
    close = hub.close;
    const answer = await hub.connector.send(sampleEntry());
    expect(answer.outcome).toBe(outcome);
    expect(hub.simulator.state().received).toHaveLength(kept);
    expect(answer.retryAfterMs).toBe(fault === "503:30" ? 30_000 : undefined);
    expect(answer.transactionCode !== undefined).toBe(outcome.startsWith("ACCEPTED"));
  });

  test("no answer in time is UNKNOWN, and the document may have arrived", async () => {
    const hub = await openSimulatedHub({ faults: "delay:400@1" }, { timeoutMs: 200 });
    close = hub.close;
    const answer = await hub.connector.send(sampleEntry());
    expect([answer.outcome, answer.fault?.code]).toEqual(["UNKNOWN", "core.http.no_answer"]);
    await vi.waitFor(() => expect(hub.simulator.state().received).toHaveLength(1));
  });

  test("a resent dossier of the same MA_LK becomes the effective one; a check-in does not replace it", async () => {
    const hub = await openSimulatedHub();
    close = hub.close;
    await hub.connector.send(sampleEntry());
    await hub.connector.send(sampleEntry({ bytes: claimBytes("LK-0001", "sửa") }));
    await hub.connector.send(sampleEntry({ kind: "bhyt-check-in", bytes: checkInBytes("LK-0001") }));
    const { received: all } = hub.simulator.state();
    expect(all.map((one) => [one.function, one.effective])).toEqual([
      ["claim", false],
      ["claim", true],
      ["check-in", true],
    ]);
  });
});

test("no fault of the connector shows the password, its hash, a token or the address", async () => {
  const told: string[] = [];
  for (const body of [
    { maKetQua: "401" },
    { maKetQua: "205", thongDiep: `x ${password}` },
    { maKetQua: password },
  ]) {
    const { connector } = wired((request) => (isToken(request) ? tokenAnswer() : json(body)));
    const { fault } = await connector.send(sampleEntry());
    expect(isEmrError(fault)).toBe(true);
    told.push(JSON.stringify(fault), fault?.stack ?? "");
  }
  for (const secret of [password, passwordHash, "token-id-1", "gateway.invalid"]) {
    expect(told.join("\n")).not.toContain(secret);
  }
});
