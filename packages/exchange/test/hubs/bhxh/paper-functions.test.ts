import { createHash } from "node:crypto";
import type { HttpRequest, HttpTransport } from "@benhan/core/ports";
import { afterEach, describe, expect, test } from "vitest";
import {
  type BhxhGatewayOptions,
  bhxhGateway,
  paperFunctions,
  paperResultCodes,
} from "../../../src/hubs/index.ts";
import { simulatedPapers } from "../../../src/simulator/bhxh/paper-tables.ts";
import { json } from "./look-up/open-look-ups.ts";
import { account, facilityCode, facilityId, password, sampleEntry, signature } from "./sample-entry.ts";
import { openSimulatedHub, secrets } from "./simulated-hub.ts";

const passwordHash = createHash("md5").update(password).digest("hex").toUpperCase();
const bytesOf = (text: string) => new TextEncoder().encode(text);
const document = (text = "<MA_GCS>79999.GCS.00001.26</MA_GCS><KY_QT>202606</KY_QT>") =>
  bytesOf(`<HSDLGCS>${text}${signature}</HSDLGCS>`);
const accepted = { MaKetQua: "200", MaGD: "GD1", ThoiGianTiepNhan: "20260702081000" };

function wired(answer: object, options: Partial<BhxhGatewayOptions> = {}) {
  const sent: HttpRequest[] = [];
  const transport: HttpTransport = {
    async send(request) {
      if (request.url.endsWith("/api/token/take"))
        return json({ maKetQua: "200", APIKey: { access_token: "tok", id_token: "id" } });
      sent.push(request);
      return json(answer);
    },
  };
  const connector = bhxhGateway({
    ...{ facilityId, facilityCode, account, secrets, transport },
    environment: { baseUrl: "https://gateway.invalid" },
    ...options,
  });
  return { connector, sent };
}

/** The rows of the description: kind, path, type. That of services differs there (05): see the table. */
const rows: readonly (readonly [string, string, string])[] = [
  ["bhxh-certificate", "/api/chungtugw/GuiHoSoChungTu2025", "39"],
  ["bhxh-death", "/api/hososuckhoe/guiGiayToDienTu", "60"],
  ["bhxh-birth", "/api/hososuckhoe/guiGiayToDienTu", "61"],
  ["bhxh-catalogue-departments", "/api/DanhMucGW/GuiDanhMuc01_BPCMKBCB", "70"],
  ["bhxh-catalogue-workforce", "/api/DanhMucGW/GuiDanhMuc02_NLKCB", "71"],
  ["bhxh-catalogue-drugs", "/api/DanhMucGW/GuiDanhMuc03_DMTHUOC", "10"],
  ["bhxh-catalogue-supplies", "/api/DanhMucGW/GuiDanhMuc04_DMVTYT", "11"],
  ["bhxh-catalogue-services", "/api/DanhMucGW/GuiDanhMuc05_DVKT", "12"],
  ["bhxh-catalogue-equipment", "/api/DanhMucGW/GuiDanhMuc06_DMTBYT", "72"],
  ["bhxh-monthly", "/api/HoSoTongHop7980/GuiHoSoTongHop01BH", "5"],
  ["bhxh-adjustment", "/api/HSDCTT12/GuiHoSoDieuChinh09BH", "73"],
];

let close: (() => Promise<void>) | undefined;
afterEach(async () => {
  await close?.();
  close = undefined;
});

test("the table holds every function and no other", () => {
  expect(Object.entries(paperFunctions).map(([kind, one]) => [kind, one.path, one.dossierType])).toEqual(
    rows,
  );
});

test("connector and simulator agree on paths, types and names", () => {
  for (const { path, dossierType, names, style, transactionCode } of Object.values(paperFunctions)) {
    const simulated = simulatedPapers[path];
    expect(simulated?.types).toContain(dossierType);
    expect([simulated?.facility, simulated?.file, simulated?.session]).toEqual([
      names.facilityCode,
      names.file,
      style,
    ]);
    expect(simulated?.transactionName.toLowerCase()).toBe(transactionCode.toLowerCase());
  }
  expect(new Set(rows.map(([, path]) => path))).toEqual(new Set(Object.keys(simulatedPapers)));
});

test.each(rows)("%s is sent, filed and acknowledged", async (kind) => {
  const hub = await openSimulatedHub();
  close = hub.close;
  const entry = sampleEntry({ kind, edition: "1", bytes: document() });
  expect(await hub.connector.send(entry)).toMatchObject({
    outcome: "ACCEPTED",
    transactionCode: expect.stringMatching(/^79999/),
  });
  const { received } = hub.simulator.state();
  expect(received[0]?.digest).toBe(`sha-256:${createHash("sha256").update(entry.bytes).digest("hex")}`);
});

describe("what goes over the wire", () => {
  const fieldsOf = ({ body }: HttpRequest) =>
    Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));

  test.each([
    ["bhxh-birth", "61"],
    ["bhxh-death", "60"],
    ["bhxh-certificate", "39"],
  ])("%s: seven fields, the session among them and in no header", async (kind, type) => {
    const { connector, sent } = wired(accepted);
    await connector.send(sampleEntry({ kind, bytes: document() }));
    const [request] = sent;
    if (request === undefined) throw new Error("nothing was sent");
    expect(fieldsOf(request)).toEqual({
      ...{ maCskcb: facilityCode, token: "tok", id_token: "id", username: account, password: passwordHash },
      ...{ loaiHs: type, fileBase64Str: Buffer.from(document()).toString("base64") },
    });
    expect(Object.keys(request.headers)).toEqual(["content-type", "accept"]);
    expect(request.url).not.toContain("?");
  });

  test("a catalogue: the session in headers, names as its client writes them", async () => {
    const { connector, sent } = wired({ maKetQua: "200", maGiaoDich: "1" });
    await connector.send(sampleEntry({ kind: "bhxh-catalogue-drugs", bytes: bytesOf("<X/>") }));
    expect(sent[0]?.headers).toMatchObject({ accessToken: "tok", tokenId: "id", passwordHash });
    expect(fieldsOf(sent[0] as HttpRequest)).toEqual({
      ...{ username: account, loaiHs: "10", maTinh: "79", maCSKCB: facilityCode },
      fileHsBase64: Buffer.from("<X/>").toString("base64"),
    });
  });

  test("an adjustment goes as JSON with the settlement period of the document", async () => {
    const { connector, sent } = wired({ maKetQua: "200", maGiaoDich: "1" });
    await connector.send(sampleEntry({ kind: "bhxh-adjustment", bytes: document() }));
    await connector.send(sampleEntry({ kind: "bhxh-adjustment", bytes: document("<A/>") }));
    const [first, second] = sent.map(({ body }) => JSON.parse(new TextDecoder().decode(body)));
    expect(first).toMatchObject({ loaiHs: "73", maCskcb: facilityCode, kyQT: "202606" });
    expect(second).not.toHaveProperty("kyQT");
  });

  test("what a function wants otherwise can be set", async () => {
    const { connector, sent } = wired(accepted, {
      functions: { "bhxh-catalogue-services": { dossierType: "05" } },
    });
    await connector.send(sampleEntry({ kind: "bhxh-catalogue-services", bytes: document() }));
    expect(fieldsOf(sent[0] as HttpRequest)["loaiHs"]).toBe("05");
  });
});

describe("what answers mean", () => {
  test.each([
    ["200", "ACCEPTED"],
    ["205", "REJECTED_DATA"],
    ["401", "AUTH_FATAL"],
    ["500", "RETRYABLE"],
    ...Object.entries(paperResultCodes).map(([code, { outcome }]) => [code, outcome] as [string, string]),
  ])("code %s of a paper means %s", async (code, outcome) => {
    const { connector } = wired({ ...accepted, MaKetQua: code });
    const answer = await connector.send(sampleEntry({ kind: "bhxh-birth", bytes: document() }));
    expect(answer.outcome).toBe(outcome);
  });

  test("codes of papers mean nothing to a claim", async () => {
    const { connector } = wired({ maKetQua: "1001" });
    expect((await connector.send(sampleEntry())).outcome).toBe("CONFIG");
  });

  test("the transaction code is found under the name of the function", async () => {
    const { connector } = wired(accepted);
    const answer = await connector.send(sampleEntry({ kind: "bhxh-birth", bytes: document() }));
    expect(answer.transactionCode).toBe("GD1");
    expect((await connector.send(sampleEntry())).transactionCode).toBeUndefined();
  });
});

describe("signatures", () => {
  test.each(rows.map(([kind]) => kind))("%s without one", async (kind) => {
    const { connector, sent } = wired({ ...accepted, maGiaoDich: "1" });
    const answer = await connector.send(sampleEntry({ kind, bytes: bytesOf("<X><CHUKYDONVI/></X>") }));
    const isChecked = paperFunctions[kind]?.signature === "facility";
    expect(answer.fault?.code).toBe(isChecked ? "exchange.hub.not_signed" : undefined);
    expect(sent).toHaveLength(isChecked ? 0 : 1);
  });
});

test.each([
  ["e-document:drop@1", "UNKNOWN"],
  ["e-document:503@1", "RETRYABLE"],
  ["e-document:401@1", "ACCEPTED"],
  ["e-document:205@1", "REJECTED_DATA"],
  ["e-document:999@1", "CONFIG"],
])("the fault %s means %s for a birth paper", async (faults, outcome) => {
  const hub = await openSimulatedHub({ faults });
  close = hub.close;
  const entry = sampleEntry({ kind: "bhxh-birth", edition: "1", bytes: document() });
  expect((await hub.connector.send(entry)).outcome).toBe(outcome);
});
