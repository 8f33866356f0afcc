import { parseFacilityId } from "@benhan/core";
import { bhxhLookUps, importEnvelopeKey } from "@benhan/exchange/hubs";
import { describe, expect, it } from "vitest";
import { samplePrescription } from "../../packages/exchange/test/eprescription/sample-prescription.ts";
import { privateKey } from "../../packages/exchange/test/hubs/emrhub/axis-keys.ts";
import { adult, gln } from "../../packages/exchange/test/ksk/sample-checkups.ts";
import { type Opened, signed, withService } from "./calls.ts";

const line = {
  ...{ facilityId: parseFacilityId("bv-thu-nghiem"), facilityCode: "99999", account: "99999_BV" },
  officer: { name: "CÁN BỘ THỬ", citizenId: "079090000009" },
  secrets: { getSecret: async () => "only-in-this-test" },
};

describe("files for other hubs over HTTP", () => {
  it("are made of a prescription, under its code, or everything that is wrong with it is told", async () => {
    const change = (host: Opened["host"]): Opened["host"] => ({
      ...host,
      ...{ prescriptions: {}, facilityCode: samplePrescription.ma_don_thuoc.slice(0, 5) },
    });
    await withService({ sends: false, change }, async ({ call }) => {
      const prepare = (body: object) => call("POST /prescriptions", "/prescriptions", body);
      const { status, body } = await prepare({ prescription: samplePrescription });
      expect(status).toBe(200);
      expect(body.file).toMatchObject({
        ...{ kind: "eprescription", edition: "qd808", chain: samplePrescription.ma_don_thuoc },
        idempotencyKey: samplePrescription.ma_don_thuoc,
      });
      const written = JSON.parse(Buffer.from(body.file.bytes, "base64").toString("utf8")) as object;
      expect(written).toMatchObject({ ma_don_thuoc: samplePrescription.ma_don_thuoc });
      const { loai_don_thuoc: _, ho_ten_benh_nhan: __, ...lacking } = samplePrescription;
      const refused = await prepare({ prescription: lacking });
      expect([refused.status, refused.body.code]).toEqual([422, "exchange.cli.message_not_prepared"]);
      expect(refused.body.findings.map(({ path }) => path)).toEqual(
        expect.arrayContaining(["$.loai_don_thuoc", "$.ho_ten_benh_nhan"]),
      );
      expect((await prepare({})).status).toBe(400);
    });
  });

  it("are made of a check-up, signed, and put into the message of the axis", async () => {
    const signer = await importEnvelopeKey(privateKey);
    const change = (host: Opened["host"]): Opened["host"] => ({
      ...host,
      checkups: { message: { gln, signer } },
    });
    await withService({ sends: false, change }, async (client) => {
      const { call } = client;
      const { status, body } = await call("POST /checkups", "/checkups", { checkup: adult });
      expect([status, body.file.kind]).toEqual([200, "ksk-checkup"]);
      const pack = (document: object) => call("POST /checkups/message", "/checkups/message", { document });
      const unsigned = await pack(body.file);
      expect([unsigned.status, unsigned.body.code]).toEqual([422, "exchange.hub.not_signed"]);
      const message = await pack(await signed(client, body.file));
      expect([message.status, message.body.file.contentType]).toEqual([200, "application/json"]);
      const wrong = await call("POST /checkups", "/checkups", { checkup: { ...adult, KET_LUAN: {} } });
      expect([wrong.status, wrong.body.findings.length > 0]).toEqual([422, true]);
    });
  });

  it("need what the module has to give", async () => {
    await withService({ sends: false }, async ({ call }) => {
      for (const path of ["/prescriptions", "/checkups", "/checkups/message"])
        expect((await call(`POST ${path}`, path, { document: {} })).status).toBe(501);
    });
  });
});

it("a card that could not be looked up is looked up again by its evidence, and by no other query", async () => {
  const query = { cardNumber: "DN4790000000001", name: "NGUYỄN THỊ THỬ", birth: "17/05/1990" };
  const away = bhxhLookUps({ ...line, environment: { baseUrl: "http://127.0.0.1:9" } });
  const change = (host: Opened["host"]): Opened["host"] => {
    const { cards } = host;
    if (cards === undefined) throw new Error("no cards");
    return { ...host, cards: { ...cards, lookUpCard: away.lookUpCard } };
  };
  await withService({ sends: false, change }, async ({ call }) => {
    const { body } = await call("POST /cards/look-up", "/cards/look-up", query);
    expect(body.from).toBe("nowhere");
    const repeat = (asked: object) =>
      call("POST /cards/look-up/repeat", "/cards/look-up/repeat", { evidence: body.evidence, query: asked });
    expect((await repeat(query)).body.from).toBe("gateway");
    const other = await repeat({ ...query, cardNumber: "DN4790000000002" });
    expect([other.status, other.body.code]).toEqual([422, "exchange.cli.card_not_asked"]);
  });
});
