import { execFileSync } from "node:child_process";
import { createHash, generateKeyPairSync, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseInstant } from "@benhan/core";
import { createManualClock } from "@benhan/core/testkit";
import { describe, expect, test } from "vitest";
import { importEnvelopeKey, prepareCheckupMessage } from "../../../src/hubs/index.ts";
import { encodeCheckup } from "../../../src/ksk/index.ts";
import { adult } from "../../ksk/sample-checkups.ts";
import { facilityId, gln, signed, signer } from "./axis-entry.ts";
import { keys, privateKey, publicKey } from "./axis-keys.ts";

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hex = (value: string) => createHash("sha256").update(value).digest("hex").toUpperCase();
/** Header exactly as it stands in the body, data, signature. */
function partsOf(bytes: Uint8Array) {
  const [, header = "", data = "", signature = ""] =
    /^\{"header":(\{.*?\}),"data":"([^"]*)","signature":"([^"]*)"\}$/.exec(text(bytes)) ?? [];
  return { header, data, signature: Buffer.from(signature, "base64") };
}
const platform = {
  // Still the 14th in UTC.
  clock: createManualClock(parseInstant("2026-07-15T01:30:00.000+07:00")),
  random: { bytes: (count: number) => new Uint8Array(count).fill(0xff) },
};

describe("the message", () => {
  test("has the header of annex 02, byte for byte, and the document in Base64", async () => {
    const document = signed();
    const message = await prepareCheckupMessage(document, { gln, signer, platform });
    const { header, data } = partsOf(message.bytes);
    const messageId = `${gln}260715ffffffffffff4fffbfffffffffffffff`;
    expect(header).toBe(
      `{"version":"1.0.6","sender_id":"${gln}","receiver_id":"TDLBYT","txn_type":"sync_checkup","msg_id":"${messageId}","msg_type":"101","data_type":"xml/base64","send_datetime":1784053800000}`,
    );
    expect(Buffer.from(data, "base64").equals(Buffer.from(document.bytes))).toBe(true);
    const { bytes: _, ...rest } = message;
    expect(rest).toEqual({
      facilityId,
      facilityCode: gln,
      kind: "ksk-checkup",
      edition: "qd2062",
      chain: "KSK-0001",
      contentType: "application/json",
      idempotencyKey: messageId,
    });
  });

  test("every message has an id of its own; receiver and the message before can be named", async () => {
    const options = { gln, signer, receiverId: "TTYQG", refMsgId: "before-1" };
    const [one, other] = await Promise.all([1, 2].map(() => prepareCheckupMessage(signed(), options)));
    expect(one?.idempotencyKey).toMatch(/^\d{19}[0-9a-f]{12}4[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    expect(one?.idempotencyKey).not.toBe(other?.idempotencyKey);
    const header = JSON.parse(partsOf(one?.bytes ?? new Uint8Array()).header);
    expect([header.receiver_id, header.ref_msg_id]).toEqual(["TTYQG", "before-1"]);
  });

  test("its signature is over A.B, as node:crypto finds", async () => {
    const { bytes } = await prepareCheckupMessage(signed(), { gln, signer });
    const { header, data, signature } = partsOf(bytes);
    const covered = (one: string) => Buffer.from(`${hex(one)}.${hex(data)}`);
    expect(verify("RSA-SHA256", covered(header), publicKey, signature)).toBe(true);
    expect(verify("RSA-SHA256", covered(header.replace("101", "102")), publicKey, signature)).toBe(false);
    // Who parses the body and writes the header anew finds the same bytes.
    expect(JSON.stringify(JSON.parse(text(bytes)).header)).toBe(header);
  });

  test("its signature is good for OpenSSL", async () => {
    const { bytes } = await prepareCheckupMessage(signed(), { gln, signer });
    const { header, data, signature } = partsOf(bytes);
    const folder = mkdtempSync(join(tmpdir(), "benhan-envelope-"));
    try {
      const write = (name: string, content: string | Uint8Array) => {
        writeFileSync(join(folder, name), content);
        return join(folder, name);
      };
      const told = execFileSync("openssl", [
        ...["dgst", "-sha256", "-verify", write("public.pem", publicKey)],
        ...["-signature", write("signature", signature), write("text", `${hex(header)}.${hex(data)}`)],
      ]);
      expect(told.toString()).toContain("Verified OK");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    ["unsigned", () => encodeCheckup(adult, { facilityId }), {}, "exchange.hub.not_signed"],
    [
      "of another kind",
      () => ({ ...signed(), kind: "bhyt-dossier" }),
      {},
      "exchange.emrhub.document_not_for_axis",
    ],
    [
      "of another edition",
      () => ({ ...signed(), edition: "qd1551" }),
      {},
      "exchange.emrhub.document_not_for_axis",
    ],
    [
      "of another facility",
      () => ({ ...signed(), facilityCode: "1" }),
      {},
      "exchange.emrhub.document_not_for_axis",
    ],
    [
      "prepared already",
      () => ({ ...signed(), contentType: "application/json" }),
      {},
      "exchange.emrhub.document_not_for_axis",
    ],
    ["nothing", () => undefined, {}, "core.options.wrong"],
    ["with a wrong number", signed, { gln: "79999" }, "core.options.wrong"],
    ["without a signer", signed, { signer: undefined }, "core.options.wrong"],
    ["with a receiver that would break the header", signed, { receiverId: 'a"b' }, "core.options.wrong"],
    ["with a misspelt option", signed, { reciever: "x" }, "core.options.wrong"],
    [
      "signed by one who answers in Base64",
      signed,
      { signer: { sign: async () => "c2ln" } },
      "exchange.emrhub.envelope_signer_invalid",
    ],
    [
      "signed by one who answers too little",
      signed,
      { signer: { sign: async () => new Uint8Array(64) } },
      "exchange.emrhub.envelope_signer_invalid",
    ],
  ])("a document %s is a clear error", async (_, document, more, code) => {
    const prepared = prepareCheckupMessage(document() as never, { gln, signer, ...more } as never);
    await expect(prepared).rejects.toThrow(expect.objectContaining({ code }));
  });

  test("unsigned goes when the facility says so", async () => {
    const document = encodeCheckup(adult, { facilityId });
    await expect(prepareCheckupMessage(document, { gln, signer, unsigned: "send" })).resolves.toBeDefined();
  });

  test("an abort rejects with its reason", async () => {
    const signal = AbortSignal.abort("enough");
    await expect(prepareCheckupMessage(signed(), { gln, signer, signal })).rejects.toBe("enough");
  });
});

describe("the key", () => {
  const pkcs1 = keys.privateKey.export({ type: "pkcs1", format: "pem" }).toString();
  const body = (pem: string) => pem.replace(/-----.*-----|\s/g, "");
  const der = (type: "pkcs1" | "pkcs8") => new Uint8Array(keys.privateKey.export({ type, format: "der" }));
  test.each([
    ["PKCS#8 PEM", privateKey],
    ["PKCS#1 PEM", pkcs1],
    ["PKCS#8 PEM in one line", privateKey.replaceAll("\n", "")],
    ["PKCS#1 PEM in one line", pkcs1.replaceAll("\n", "")],
    ["PEM with CR LF", privateKey.replaceAll("\n", "\r\n")],
    ["PEM out of a variable", privateKey.replaceAll("\n", "\\n")],
    ["PEM as the bytes of a file", new TextEncoder().encode(privateKey)],
    ["PKCS#8 Base64 without frame", body(privateKey)],
    ["PKCS#1 Base64 without frame", body(pkcs1)],
    ["PKCS#8 DER", der("pkcs8")],
    ["PKCS#1 DER", der("pkcs1")],
  ])("%s", async (_, key) => {
    const own = await importEnvelopeKey(key);
    const covered = new TextEncoder().encode("A.B");
    expect(verify("RSA-SHA256", covered, publicKey, await own.sign(covered))).toBe(true);
  });

  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const short = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const pem = { type: "pkcs8", format: "pem" } as const;
  const locked = keys.privateKey.export({ ...pem, cipher: "aes-256-cbc", passphrase: "x" }).toString();
  const lockedOld = keys.privateKey.export({
    type: "pkcs1",
    format: "pem",
    cipher: "aes-256-cbc",
    passphrase: "x",
  });
  test.each([
    ["a public key", publicKey, "PUBLIC KEY"],
    [
      "a public key in DER",
      new Uint8Array(keys.publicKey.export({ type: "spki", format: "der" })),
      "no private key",
    ],
    ["a public key without frame", body(publicKey), "no private key"],
    ["an EC key", ec.privateKey.export(pem).toString(), "another kind"],
    [
      "an EC key of the old form",
      ec.privateKey.export({ type: "sec1", format: "pem" }).toString(),
      "EC PRIVATE KEY",
    ],
    ["a key with a passphrase", locked, "passphrase"],
    ["an old key with a passphrase", lockedOld.toString(), "passphrase"],
    ["a short key", short.privateKey.export(pem).toString(), "2048"],
    ["half a key", body(privateKey).slice(0, 400), "cannot be read"],
    ["no key", "", "cannot be read"],
    ["words", "không phải khóa", "cannot be read"],
    ["a number", 5, "wanted"],
    ["nothing", undefined, "wanted"],
  ])("%s is refused in words that do not tell it", async (_, key, why) => {
    const refusal = await importEnvelopeKey(key as string).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "exchange.hub.envelope_key_refused" });
    const { text: told, cause } = refusal as { text: { en: string }; cause?: unknown };
    expect(told.en).toContain(why);
    expect(cause).toBeUndefined();
    if (typeof key === "string" && key.length > 40)
      expect(JSON.stringify(refusal)).not.toContain(body(key).slice(20, 60));
  });
});
