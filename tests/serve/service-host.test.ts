import { storeUnavailable } from "@benhan/core";
import { sampleCompleteRecord, sampleVisit } from "@benhan/core/testkit";
import type { SigningKey } from "@benhan/signing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { algorithmNames } from "../../packages/exchange/src/cli/serve/host/signer-in.ts";
import { signatureAlgorithms } from "../../packages/signing/src/policy/signature-algorithm.ts";
import {
  archive,
  base64,
  type Client,
  fileIn,
  type Opened,
  openKey,
  queue,
  signed,
  waitFor,
  withService,
} from "./calls.ts";
import { describedClient } from "./described.ts";
import { openService } from "./open-service.ts";

let key: SigningKey;
beforeAll(async () => {
  key = await openKey();
});

describe("a service with a host", () => {
  let service: Opened;
  let client: Client;
  beforeAll(async () => {
    service = await openService();
    client = await describedClient(service.url);
  });
  afterAll(() => service.end());

  it("answers as it describes itself, from the visit to the receipt", async () => {
    const { call } = client;
    const visit = sampleVisit();
    const first = await archive(client, { visit });
    expect([first.status, first.body.changed, first.body.version]).toEqual([201, true, 1]);
    const { source } = first.body;
    const found = await call("GET /dossiers", `/dossiers?system=${source.system}&id=${source.id}`);
    expect(found.body.documents).toEqual(first.body.documents);
    const dossier = first.body.files.find((file) => file.kind === "bhyt-dossier");
    const document = await signed(client, fileIn({ files: [dossier] }));
    const queued = await queue(client, { hub: "bhxh", document, source });
    expect([queued.status, queued.body.alreadyQueued]).toEqual([201, false]);
    const { entryId } = queued.body;
    const entry = await waitFor(client, entryId, "delivered");
    expect(entry.body).toMatchObject({ attempts: 1, lastCode: null, text: null, sequence: 1 });
    for (const query of [`entry=${entryId}`, `chain=${visit.encounterNumber}`]) {
      const { body } = await call("GET /receipts", `/receipts?${query}`);
      expect(body.receipts).toEqual([expect.objectContaining({ entryId, outcome: "ACCEPTED" })]);
      expect(JSON.parse(Buffer.from(body.receipts[0]?.raw ?? "", "base64").toString())).toHaveProperty(
        "maKetQua",
      );
    }
    const kept = await call("GET /dossiers", `/dossiers?system=${source.system}&id=${source.id}`);
    expect(kept.body.documents.map((one) => one.kind)).toContain("bhyt-dossier");
    expect((await call("GET /outbox", "/outbox")).body).toEqual({ entries: [], next: null });
    const again = await queue(client, { hub: "bhxh", document, source });
    expect([again.status, again.body]).toEqual([200, { entryId, sequence: 1, alreadyQueued: true }]);
  });

  it("keeps a file with its visit without sending it", async () => {
    const { body } = await archive(client, { visit: sampleVisit("99999.2026.000002") });
    const document = {
      ...{ kind: "paper:TT25-02", edition: "pades", chain: body.chain, contentType: "application/pdf" },
      bytes: base64(new TextEncoder().encode("%PDF-1.7")),
    };
    const keep = () => client.call("POST /documents", "/documents", { source: body.source, document });
    const kept = await keep();
    expect([kept.status, kept.body.changed]).toEqual([201, true]);
    expect((await keep()).status).toBe(200);
    const changed = { ...document, bytes: base64(new TextEncoder().encode("%PDF-2.0")) };
    const request = { source: body.source, document: changed };
    const refused = await client.call("POST /documents", "/documents", request);
    expect([refused.status, refused.body.code]).toEqual([409, "core.record.amendment_reason_missing"]);
  });

  it("says what reception has to do about a card, and everything that is wrong with a query", async () => {
    const look = (body: object) => client.call("POST /cards/look-up", "/cards/look-up", body);
    const good = { cardNumber: "DN4790000000001", name: "NGUYỄN THỊ THỬ", birth: "17/05/1990" };
    const { body } = await look(good);
    expect(body).toMatchObject({ from: "gateway", code: "000", next: { vi: expect.any(String) } });
    const wrong = await look({ cardNumber: "1", name: "A1", birth: "32/13/1990" });
    expect([wrong.status, wrong.body.code]).toEqual([422, "exchange.cli.card_not_asked"]);
    expect(wrong.body.findings.length).toBeGreaterThanOrEqual(2);
  });

  it("names the places of a wrong call as they stand in the request, and its findings by their name", async () => {
    const { call } = client;
    const { status, body } = await call("POST /cards/look-up", "/cards/look-up", {
      cardNumber: "DN4790000000001",
    });
    expect([status, body.findings.map(({ path }) => path)]).toEqual([400, ["$.name", "$.birth"]]);
    expect(body.nextStep?.vi).toContain("findings");
    expect(JSON.stringify(body)).not.toMatch(/issues|dossiers/);
  });

  it.each([
    ["cardNumber=DN4790000000001&name=X&birth=17/05/1990", 415],
    ["<x/>", 400],
    ["", 400],
    [Buffer.from('{"cardNumber":"DN4790000000001"}').toString("base64"), 415],
  ])("of %j, which is no JSON, says which JSON is wanted", async (sent, status) => {
    const { call } = client;
    const said = await call("POST /cards/look-up", "/cards/look-up", sent);
    expect(said.status).toBe(status);
    for (const step of [said.body.nextStep?.vi, said.body.nextStep?.en]) {
      if (sent === "<x/>") continue;
      expect(step).toContain("application/json");
      expect(step).toContain('{"cardNumber":"DN4790000000001"');
      expect(step).not.toMatch(/data-binary|XLSX/);
    }
  });

  it("prints a paper of a record that is sent, and refuses one that is not complete", async () => {
    const print = (query: string, record: unknown, form = "TT25-02") =>
      client.call("POST /papers/{form}", `/papers/${form}${query}`, record);
    const record = sampleCompleteRecord();
    const paper = await print("?draft=true", record);
    expect([paper.status, Buffer.from(paper.bytes?.subarray(0, 5) ?? []).toString()]).toEqual([200, "%PDF-"]);
    const lacking = await print("", record, "TT25-02");
    expect([lacking.status, lacking.body.findings.length > 0]).toEqual([422, true]);
    expect(lacking.body).toMatchObject({
      code: "exchange.cli.paper_incomplete",
      nextStep: { vi: expect.stringContaining("?draft=true") },
    });
    // A draft helps what is no record as little as a form that there is not.
    const unknown = await print("", {}, "xyz");
    expect([unknown.status, unknown.body.code]).toEqual([404, "exchange.paper.no_such_paper"]);
    expect(unknown.body.nextStep?.vi).toContain("docs/reference/forms.md");
    const noRecord = await print("", { entries: [] });
    expect([noRecord.status, noRecord.body.code]).toEqual([422, "exchange.cli.record_unusable"]);
    expect(noRecord.body.findings.length).toBeGreaterThan(0);
    expect(noRecord.body.nextStep?.vi).not.toContain("draft");
  });

  it("has been asked for everything that the host adds", () => {
    const own = client.all.filter(
      (one) =>
        /dossiers|documents|signatures|outbox|receipts|cards|papers/.test(one) &&
        !/hold|resend|dismiss|repeat/.test(one),
    );
    expect([...client.seen].sort()).toEqual(own.sort());
  });
});

describe("archiving over HTTP", () => {
  it("takes a change only with a reason, on the version that the caller knows, and a repeated call as done", async () => {
    await withService({}, async (client) => {
      const visit = sampleVisit();
      await archive(client, { visit });
      const changed = { ...visit, patient: { ...visit.patient, name: "NGUYỄN THỊ MẪU" } };
      const noReason = await archive(client, { visit: changed });
      expect([noReason.status, noReason.body.code]).toEqual([409, "core.record.amendment_reason_missing"]);
      const stale = await archive(client, { visit: changed, reason: "sửa tên", expectedVersion: 2 });
      expect([stale.status, stale.body.code]).toEqual([409, "exchange.cli.version_moved"]);
      const amended = { visit: changed, reason: "sửa tên", expectedVersion: 1 };
      const second = await archive(client, amended);
      expect([second.status, second.body.version]).toEqual([201, 2]);
      // The answer was lost: the same call once more.
      const again = await archive(client, amended);
      expect([again.status, again.body.version, again.body.changed]).toEqual([200, 2, false]);
    });
  });

  it("of the same visit many times at once makes one record", async () => {
    // All look before one of them writes.
    const change = (host: Opened["host"]): Opened["host"] => {
      const { storage } = host;
      const findBySource: typeof storage.findBySource = async (...call) => {
        const found = await storage.findBySource(...call);
        await new Promise((resolve) => setTimeout(resolve, 50));
        return found;
      };
      return { ...host, storage: Object.assign(Object.create(storage) as typeof storage, { findBySource }) };
    };
    await withService({ sends: false, change }, async (client, { host }) => {
      const visit = sampleVisit();
      const answers = await Promise.all(Array.from({ length: 8 }, () => archive(client, { visit })));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
      const { storage } = host;
      let documents = 0;
      for await (const _ of storage.listDocuments({ facilityId: storage.facilityId })) documents += 1;
      expect(documents).toBe(answers[0]?.body.documents.length);
    });
  });

  it("takes rows, a file or a record in place of a visit", async () => {
    await withService({}, async (client, { url }) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const xml = fileIn(body).bytes;
      const file = await archive(client, { file: xml, system: "other" });
      expect([file.status, file.body.source]).toEqual([201, { system: "other", id: body.chain }]);
      const decoded = await fetch(`${url}/decode`, {
        ...{ method: "POST", headers: { Authorization: "Bearer 0123456789abcdef-serve" } },
        body: Buffer.from(xml, "base64"),
      });
      const { dossiers } = (await decoded.json()) as { dossiers: object[] };
      const rows = await archive(client, { dossier: dossiers[0], system: "other" });
      expect([rows.status, rows.body.changed]).toEqual([200, false]);
    });
  });

  it("of another facility is refused as such, also under a source that is known", async () => {
    await withService({ sends: false }, async (client) => {
      const visit = sampleVisit();
      await archive(client, { visit });
      const foreign = { ...visit, facilityId: "benh-vien-khac" };
      const { status, body } = await archive(client, { visit: foreign });
      expect([status, body.code]).toEqual([409, "exchange.cli.facility_differs"]);
      expect(body.text.vi).toContain("bv-thu-nghiem");
    });
  });

  it.each([
    [{}, 400, "core.options.wrong"],
    [{ visit: {}, record: {} }, 400, "core.options.wrong"],
    [{ visit: {}, raeson: "x" }, 400, "core.options.wrong"],
    [{ file: "****" }, 400, "core.options.wrong"],
    [{ file: base64(new TextEncoder().encode("<x/>")) }, 400, "core.options.wrong"],
    [{ file: base64(new TextEncoder().encode("<x/>")), system: "his" }, 422, "exchange.cli.nothing_archived"],
    [{ visit: {} }, 422, "exchange.cli.nothing_archived"],
    [{ record: { entries: 1 } }, 422, "exchange.cli.nothing_archived"],
    ["[]", 400, "exchange.cli.json_wanted"],
    [`{"visit":${"[".repeat(200)}${"]".repeat(200)}}`, 422, "exchange.cli.json_too_deep"],
    [`{"visit":{"a":"\\"${"[".repeat(200)}"}}`, 422, "exchange.cli.nothing_archived"],
  ])("of %j answers %i", async (body, status, code) => {
    await withService({ sends: false }, async (client) => {
      const said = await client.call("POST /dossiers", "/dossiers", body);
      expect([said.status, said.body.code]).toEqual([status, code]);
      expect(said.body.text.vi).not.toBe(said.body.text.en);
      if (code === "exchange.cli.nothing_archived" || code === "core.options.wrong")
        expect(said.body.findings.length).toBeGreaterThan(0);
    });
  });

  it("refuses a visit that the insurer would refuse, unless it is a draft", async () => {
    await withService({ sends: false }, async (client) => {
      const visit = sampleVisit();
      const wrong = { ...visit, settlement: { ...visit.settlement, drugs: "1.00" } };
      const refused = await archive(client, { visit: wrong });
      expect([refused.status, refused.body.code]).toEqual([422, "exchange.cli.nothing_archived"]);
      const [finding] = refused.body.findings.filter((one) => one.level === "error");
      expect(finding).toMatchObject({
        table: "XML1",
        field: "T_THUOC",
        path: expect.stringContaining("settlement"),
      });
      const draft = await archive(client, { visit: wrong, draft: true });
      expect([draft.status, draft.body.changed]).toEqual([201, true]);
      const kinds = draft.body.files.map((file) => file.kind);
      expect(kinds).not.toContain("bhyt-dossier");
    });
  });
});

/** Another program sends, and judges what it is given. */
const withoutHubs = (host: Opened["host"]): Opened["host"] => ({ ...host, connectors: [] });

describe("queueing over HTTP", () => {
  it("sends what was queued although the hub was away, and tells why it waited", async () => {
    await withService({ faults: "503@1" }, async (client, { simulator, lines }) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const document = await signed(client, fileIn(body));
      const { entryId } = (await queue(client, { hub: "bhxh", document })).body;
      await expect
        .poll(async () => (await client.call("GET /outbox", "/outbox")).body.entries[0]?.lastCode ?? null)
        .not.toBeNull();
      const waiting = (await client.call("GET /outbox", "/outbox")).body.entries[0];
      expect(waiting).toMatchObject({ entryId, state: "queued", text: { vi: expect.any(String) } });
      expect(waiting?.nextStep?.vi ?? waiting?.text.vi).not.toBe("");
      await waitFor(client, entryId, "delivered");
      expect(simulator.state().received).toHaveLength(1);
      expect(lines.some((line) => line.includes(entryId))).toBe(true);
      for (const line of lines) expect(line).not.toMatch(/NGUYỄN|99999\.2026/);
    });
  }, 90_000);

  it("for a hub that nobody serves is refused at once, with the names of those there are", async () => {
    await withService({ sends: false }, async (client) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const document = await signed(client, fileIn(body));
      const refused = await queue(client, { hub: "bhxb", document });
      expect([refused.status, (refused.body as { readonly code?: string }).code]).toEqual([
        422,
        "exchange.cli.hub_unserved",
      ]);
      expect(JSON.stringify(refused.body)).toContain("bhxh");
      expect((await client.call("GET /outbox", "/outbox")).body.entries).toEqual([]);
    });
  });

  it("names the entry that a hub answered at once when the answer cannot be written down", async () => {
    let isWell = false;
    const change = (host: Opened["host"]): Opened["host"] => {
      const { storage } = host;
      const settle: typeof storage.settle = async (...call) => {
        if (!isWell) throw new TypeError("broken");
        return storage.settle(...call);
      };
      return { ...host, storage: Object.assign(Object.create(storage) as typeof storage, { settle }) };
    };
    await withService({ change }, async (client, { lines }) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const document = await signed(client, fileIn(body));
      const { entryId } = (await queue(client, { hub: "bhxh", document })).body;
      await expect.poll(() => lines.join("\n"), { timeout: 10_000 }).toContain("answer_waits]");
      expect(lines.find((line) => line.includes("answer_waits]"))).toContain(entryId);
      isWell = true;
      await waitFor(client, entryId, "delivered");
    });
  });

  it("goes on when the store was away for a moment, and says so", async () => {
    const change = (host: Opened["host"]): Opened["host"] => {
      const { storage } = host;
      let calls = 0;
      const lease: typeof storage.lease = async (...call) => {
        calls += 1;
        if (calls === 1) throw storeUnavailable({ why: "locked" });
        return storage.lease(...call);
      };
      return { ...host, storage: Object.assign(Object.create(storage) as typeof storage, { lease }) };
    };
    await withService({ change }, async (client, { lines }) => {
      await expect.poll(() => lines.join("\n")).toContain("core.store.unavailable");
      const { body } = await archive(client, { visit: sampleVisit() });
      const document = await signed(client, fileIn(body));
      const { entryId } = (await queue(client, { hub: "bhxh", document })).body;
      await waitFor(client, entryId, "delivered");
    });
  });

  it("tells a sender when the store does not answer, and stops what listens to its signal", async () => {
    const entry = "0190a5d4-0000-7000-8000-000000000001";
    const stopped: unknown[] = [];
    const change = (host: Opened["host"]): Opened["host"] => {
      const { storage } = host;
      const listReceipts: typeof storage.listReceipts = async function* (_query, { signal } = {}) {
        await new Promise<void>((resolve) => signal?.addEventListener("abort", () => resolve()));
        stopped.push(signal?.aborted);
      };
      const getEntry: typeof storage.getEntry = () => new Promise(() => undefined);
      return {
        ...host,
        storage: Object.assign(Object.create(storage) as typeof storage, { listReceipts, getEntry }),
      };
    };
    await withService({ sends: false, workMs: 100, change }, async ({ call }) => {
      for (const [route, path] of [
        ["GET /outbox/{entryId}", `/outbox/${entry}`],
        ["GET /receipts", `/receipts?entry=${entry}`],
      ] as const) {
        const { status, body } = await call(route, path);
        expect([status, body.code]).toEqual([504, "exchange.cli.host_late"]);
      }
      await expect.poll(() => stopped).toEqual([true]);
    });
  });

  it("to one hub does not wait for another that takes its time", async () => {
    let free: (() => void) | undefined;
    const change = (host: Opened["host"]): Opened["host"] => {
      const [bhxh] = host.connectors ?? [];
      if (bhxh === undefined) throw new Error("no connector");
      const slow = {
        ...bhxh,
        hub: "slow",
        send: () =>
          new Promise<{ outcome: "ACCEPTED" }>((resolve) => {
            free = () => resolve({ outcome: "ACCEPTED" });
          }),
      };
      return { ...host, connectors: [slow, bhxh] };
    };
    await withService({ change }, async (client) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const document = await signed(client, fileIn(body));
      const held = (await queue(client, { hub: "slow", document })).body.entryId;
      await waitFor(client, held, "leased");
      const { entryId } = (await queue(client, { hub: "bhxh", document })).body;
      await waitFor(client, entryId, "delivered");
      free?.();
      await waitFor(client, held, "delivered");
    });
  });

  it("refuses an unsigned dossier before it is queued or kept, and takes the signed one after it", async () => {
    await withService({ sends: false }, async (client) => {
      const { body } = await archive(client, { visit: sampleVisit() });
      const { source, documents } = body;
      const unsigned = fileIn(body);
      for (const kept of [{}, { source }]) {
        const refused = await queue(client, { hub: "bhxh", document: unsigned, ...kept });
        expect([refused.status, refused.body.code]).toEqual([422, "exchange.hub.not_signed"]);
        expect(refused.body.nextStep?.vi).toContain("/signatures/prepare");
      }
      const { system, id } = source;
      const left = await client.call("GET /dossiers", `/dossiers?system=${system}&id=${id}`);
      expect(left.body.documents).toEqual(documents);
      expect((await client.call("GET /outbox", "/outbox")).body.entries).toEqual([]);
      const document = await signed(client, unsigned);
      expect((await queue(client, { hub: "bhxh", document, source })).status).toBe(201);
    });
  });

  it("pages what waits, and leaves it to others where the service does not send", async () => {
    await withService({ sends: false, change: withoutHubs }, async (client) => {
      const bytes = base64(new TextEncoder().encode("<x/>"));
      for (const chain of ["a", "b", "c"]) {
        const document = {
          kind: "bhyt-dossier",
          edition: "qd3176",
          chain,
          contentType: "application/xml",
          bytes,
        };
        expect((await queue(client, { hub: "bhxh", document })).status).toBe(201);
      }
      const first = await client.call("GET /outbox", "/outbox?limit=2");
      expect(first.body.entries.map(({ chain }) => chain)).toEqual(["a", "b"]);
      const second = await client.call("GET /outbox", `/outbox?limit=2&after=${first.body.next}`);
      expect([second.body.entries.length, second.body.next]).toEqual([1, null]);
      for (const query of ["limit=0", "limit=x", "after=nowhere"])
        expect((await client.call("GET /outbox", `/outbox?${query}`)).status).toBe(400);
    });
  });

  it("of what nobody keeps answers 404", async () => {
    await withService({ sends: false, change: withoutHubs }, async (client) => {
      const { call } = client;
      const id = "01981111-0000-7000-8000-000000000001";
      expect((await call("GET /outbox/{entryId}", `/outbox/${id}`)).status).toBe(404);
      expect((await call("GET /outbox/{entryId}", "/outbox/x")).status).toBe(404);
      expect((await call("GET /dossiers", "/dossiers?system=his&id=x")).status).toBe(404);
      expect((await call("GET /dossiers", "/dossiers?system=his")).status).toBe(400);
      expect((await call("GET /receipts", "/receipts?entry=x")).status).toBe(400);
      const document = { kind: "k", edition: "e", chain: "c", contentType: "t/t", bytes: "AAAA" };
      const source = { system: "his", id: "nobody" };
      expect((await queue(client, { hub: "bhxh", document, source })).status).toBe(404);
    });
  });
});

describe("signing over HTTP", () => {
  it("takes the certificate as DER or PEM, and only names of algorithms that there are", async () => {
    await withService({ sends: false }, async (client) => {
      const { call } = client;
      const { kind, contentType, bytes } = fileIn((await archive(client, { visit: sampleVisit() })).body);
      const prepare = (certificate: string, algorithms: readonly string[] = ["rsa-sha256"]) =>
        call("POST /signatures/prepare", "/signatures/prepare", {
          ...{ kind, contentType, bytes, certificate, algorithms },
        });
      const der = base64(key.certificate);
      const lines = der.replace(/(.{64})/g, "$1\n");
      const pem = `Bag Attributes\n-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
      for (const given of [der, pem, base64(new TextEncoder().encode(pem.slice(15)))])
        expect([given.slice(0, 20), (await prepare(given)).status]).toEqual([given.slice(0, 20), 200]);
      const noCertificate = await prepare("-----BEGIN PRIVATE KEY-----");
      expect([noCertificate.status, JSON.stringify(noCertificate.body)]).toEqual([
        400,
        expect.stringContaining("PEM"),
      ]);
      const java = await prepare(der, ["SHA256withRSA"]);
      expect([java.status, java.body.findings.map(({ path }) => path)]).toEqual([400, ["$.algorithms[0]"]]);
      expect(java.body.text.vi).toContain("rsa-sha256");
    });
  });

  it("knows the algorithms of the signing package, all of them", () => {
    const current = Object.keys(signatureAlgorithms).filter((name) => name !== "rsa-sha1");
    expect([...algorithmNames].sort()).toEqual(current.sort());
  });

  it("refuses a value of another key, and state that was changed", async () => {
    await withService({ sends: false }, async (client) => {
      const { call } = client;
      const { files } = (await archive(client, { visit: sampleVisit() })).body;
      const { kind, contentType, bytes } = fileIn({ files });
      const { body } = await call("POST /signatures/prepare", "/signatures/prepare", {
        ...{ kind, contentType, bytes, certificate: base64(key.certificate), algorithms: ["rsa-sha256"] },
      });
      const complete = (prepared: object, value: string) =>
        call("POST /signatures/complete", "/signatures/complete", { prepared, value });
      const foreign = await complete(body.prepared, base64(new Uint8Array(256)));
      expect([foreign.status, foreign.body.code]).toEqual([422, "signing.signature.value_refused"]);
      const changed = await complete({ ...body.prepared, pieces: ["AAAA"] }, base64(new Uint8Array(256)));
      expect([changed.status, changed.body.code]).toEqual([400, "signing.signature.prepared_unreadable"]);
      const noCertificate = await call("POST /signatures/prepare", "/signatures/prepare", {
        ...{ kind, contentType, bytes, certificate: "AAAA", algorithms: ["rsa-sha256"] },
      });
      expect(noCertificate.status).toBe(422);
    });
  });
});

describe("a host whose own code fails", () => {
  it("is told by kind and place, without its words", async () => {
    const change = (host: Opened["host"]): Opened["host"] => ({
      ...host,
      cards: {
        lookUpCard: async () => {
          throw new TypeError("NGUYỄN THỊ THỬ");
        },
      },
    });
    await withService({ sends: false, change }, async ({ call }) => {
      const query = { cardNumber: "DN4790000000001", name: "NGUYỄN THỊ THỬ", birth: "17/05/1990" };
      const { status, body } = await call("POST /cards/look-up", "/cards/look-up", query);
      expect([status, body.code]).toEqual([500, "exchange.cli.host_failed"]);
      expect(body.text.vi).toMatch(/TypeError \(service-host\.test\.ts:\d+\)/);
      expect(JSON.stringify(body)).not.toContain("NGUYỄN");
    });
  });
});

describe("what the host does not give", () => {
  it("is answered with 501 and the name of the member", async () => {
    const change = ({ storage }: Opened["host"]) => ({ storage });
    await withService({ sends: false, change }, async ({ call }) => {
      for (const [path, body, member] of [
        ["/signatures/prepare", {}, "sign"],
        ["/signatures/complete", {}, "sign"],
        ["/cards/look-up", {}, "cards"],
        [
          "/outbox",
          { hub: "h", document: { kind: "k", edition: "e", chain: "c", contentType: "t", bytes: "AAAA" } },
          "facilityCode",
        ],
      ] as const) {
        const said = await call(`POST ${path}`, path, body);
        expect([path, said.status, said.body.code]).toEqual([path, 501, "exchange.cli.means_missing"]);
        expect(said.body.text.vi).toContain(member);
      }
      expect((await call("POST /papers/{form}", "/papers/TT25-02", {})).status).toBe(501);
    });
  });

  it("for the moment is answered with 503, and may be asked again", async () => {
    const change = (host: Opened["host"]): Opened["host"] => {
      const { storage } = host;
      let calls = 0;
      const findBySource: typeof storage.findBySource = async (...call) => {
        calls += 1;
        if (calls === 1) throw storeUnavailable({ why: "disk-full" });
        return storage.findBySource(...call);
      };
      return { ...host, storage: Object.assign(Object.create(storage) as typeof storage, { findBySource }) };
    };
    await withService({ sends: false, change }, async (client) => {
      const visit = sampleVisit();
      const first = await archive(client, { visit });
      expect([first.status, first.body.code]).toEqual([503, "core.store.unavailable"]);
      expect((await archive(client, { visit })).status).toBe(201);
    });
  });
});
