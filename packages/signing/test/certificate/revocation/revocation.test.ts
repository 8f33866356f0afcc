import "reflect-metadata";
import { parseInstant } from "@benhan/core";
import { readCertificate } from "@benhan/signing";
import {
  BasicConstraintsExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509CertificateGenerator,
  type X509CrlEntryParams,
  X509CrlGenerator,
} from "@peculiar/x509";
import { beforeAll, describe, expect, it } from "vitest";
import type { Certificate } from "../../../src/certificate/certificate.ts";
import { judgeCertificate } from "../../../src/certificate/judge-certificate.ts";
import { findListEntry } from "../../../src/certificate/revocation/find-list-entry.ts";
import { readRevocationList } from "../../../src/certificate/revocation/read-revocation-list.ts";

const at = parseInstant("2026-11-21T10:00:00+07:00");
const algorithm = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
let keys: CryptoKeyPair;
let foreignKeys: CryptoKeyPair;
let root: Certificate;
let signer: Certificate;

async function make(subject: string, own: CryptoKeyPair, serialNumber: string, extensions: Extension[]) {
  const made = await X509CertificateGenerator.create(
    {
      serialNumber,
      subject,
      issuer: "CN=root",
      notBefore: new Date("2020-01-01T00:00:00Z"),
      notAfter: new Date("2040-01-01T00:00:00Z"),
      publicKey: own.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      extensions,
    },
    crypto,
  );
  return readCertificate(new Uint8Array(made.rawData));
}

interface ListWish {
  readonly entries?: X509CrlEntryParams[];
  readonly extensions?: Extension[];
  readonly from?: string;
  readonly until?: string | null;
  readonly by?: CryptoKeyPair;
  readonly issuer?: string;
}

async function makeList(wish: ListWish = {}) {
  const { from = "2026-11-20T00:00:00Z", until = "2026-11-27T00:00:00Z" } = wish;
  const made = await X509CrlGenerator.create(
    {
      issuer: wish.issuer ?? "CN=root",
      thisUpdate: new Date(from),
      ...(until !== null && { nextUpdate: new Date(until) }),
      signingAlgorithm: algorithm,
      signingKey: (wish.by ?? keys).privateKey,
      entries: wish.entries ?? [],
      extensions: wish.extensions ?? [],
    },
    crypto,
  );
  return new Uint8Array(made.rawData);
}

async function statusWith(...wishes: ListWish[]) {
  const lists = [];
  for (const wish of wishes) lists.push(readRevocationList(await makeList(wish)));
  const judged = await judgeCertificate(signer, { candidates: [], anchors: [root], lists, at });
  return judged.revocation?.status ?? judged.indication;
}

const revocationDate = new Date("2026-01-05T00:00:00Z");
const extension = (oid: string, critical: boolean, ...bytes: number[]) =>
  new Extension(oid, critical, Uint8Array.from(bytes));

beforeAll(async () => {
  const generate = () => crypto.subtle.generateKey(algorithm, true, ["sign", "verify"]);
  keys = await generate();
  foreignKeys = await generate();
  root = await make("CN=root", keys, "01", [
    new BasicConstraintsExtension(true, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
  ]);
  signer = await make("CN=signer", foreignKeys, "0abc", []);
});

describe("revocation by lists", () => {
  it("is good when the current list of the issuer does not name the certificate", async () => {
    expect(await statusWith({})).toBe("TOTAL_PASSED");
    expect(await statusWith({ entries: [{ serialNumber: "0abd", revocationDate }] })).toBe("TOTAL_PASSED");
  });

  it("is known with date and reason when it does", async () => {
    const entries = [
      { serialNumber: "01", revocationDate },
      { serialNumber: "0abc", revocationDate, reason: 6 },
    ];
    expect(await statusWith({ entries })).toEqual({
      state: "revoked",
      since: "2026-01-05T00:00:00Z",
      reason: "on-hold",
    });
  });

  it("is believed of one list when another one does not know it yet", async () => {
    const revoking = { entries: [{ serialNumber: "0abc", revocationDate }] };
    expect(await statusWith({}, revoking)).toMatchObject({ state: "revoked", reason: "unspecified" });
    expect(await statusWith(revoking, {})).toMatchObject({ state: "revoked" });
  });

  it.each([
    ["there is no list", [], "no-list"],
    ["the list is of another issuer", [{ issuer: "CN=other" }], "no-list"],
    ["the list is past its next update", [{ until: "2026-11-20T12:00:00Z" }], "outdated"],
    ["the list is of the future", [{ from: "2026-11-22T00:00:00Z" }], "outdated"],
    ["the list names no next update", [{ until: null }], "outdated"],
    [
      "the list has a critical extension nobody knows",
      [{ extensions: [extension("1.2.3.4", true, 5, 0)] }],
      "not-understood",
    ],
    ["the list holds only changes", [{ extensions: [extension("2.5.29.27", true, 2, 1, 1)] }], "no-list"],
    [
      "the list is indirect",
      [{ extensions: [extension("2.5.29.28", true, 0x30, 3, 0x84, 1, 0xff)] }],
      "no-list",
    ],
    [
      "the list is about authorities only",
      [{ extensions: [extension("2.5.29.28", true, 0x30, 3, 0x82, 1, 0xff)] }],
      "no-list",
    ],
    [
      "the list knows some reasons only",
      [{ extensions: [extension("2.5.29.28", true, 0x30, 4, 0x83, 2, 6, 0x40)] }],
      "incomplete",
    ],
    [
      "newer changes exist",
      [{ extensions: [extension("2.5.29.46", false, 0x30, 8, 0x30, 6, 0xa0, 4, 0xa0, 2, 0x82, 0)] }],
      "delta",
    ],
  ])("is unknown, never good, when %s", async (_, wishes, gap) => {
    expect(await statusWith(...(wishes as ListWish[]))).toEqual({ state: "unknown", gap });
  });

  it("is unknown when somebody else signed the list", async () => {
    expect(await statusWith({ by: foreignKeys })).toEqual({ state: "unknown", gap: "issuer-unproven" });
  });
});

describe("a revocation list", () => {
  it("is refused when cut off or continued", async () => {
    const der = await makeList({ entries: [{ serialNumber: "01", revocationDate }] });
    expect(() => readRevocationList(Uint8Array.from([...der, 0]))).toThrowError(/signing\.der\.unreadable/);
    for (let length = 0; length < der.length; length += 3)
      expect(() => readRevocationList(der.slice(0, length))).toThrowError(/signing\.der\.unreadable/);
  });

  it("makes a certificate good in no mutation of it [ATK-EVD-02]", async () => {
    const der = await makeList({ entries: [{ serialNumber: "0abc", revocationDate, reason: 1 }] });
    for (let i = 0; i < der.length; i += 2) {
      const changed = der.slice();
      changed[i] = (changed[i] ?? 0) ^ 0x21;
      try {
        const lists = [readRevocationList(changed)];
        const judged = await judgeCertificate(signer, { candidates: [], anchors: [root], lists, at });
        expect(judged.indication).toBe("INDETERMINATE");
      } catch (error) {
        expect(error).toMatchObject({ code: "signing.der.unreadable" });
      }
    }
  });

  it("is not searched when a number is written longer than needed, which would hide it", () => {
    const date = [0x17, 13, ...new TextEncoder().encode("260105000000Z")];
    const entries = Uint8Array.from([0x30, 0x13, 2, 2, 0, 5, ...date]);
    expect(() => findListEntry(entries, Uint8Array.of(2, 1, 5))).toThrowError(/signing\.der\.unreadable/);
  });

  it("of ten megabytes is searched in one pass that makes nothing for each entry", () => {
    const entry = Uint8Array.from([
      0x30,
      0x15,
      2,
      4,
      1,
      0,
      0,
      0,
      0x17,
      13,
      ...new TextEncoder().encode("260105000000Z"),
    ]);
    const count = Math.ceil((10 * 1024 * 1024) / entry.length);
    const entries = new Uint8Array(count * entry.length);
    for (let i = 0; i < count; i++) {
      entries.set(entry, i * entry.length);
      new DataView(entries.buffer).setUint32(i * entry.length + 4, 0x01000000 + i);
    }
    const serial = (n: number) =>
      Uint8Array.from([2, 4, n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
    expect(findListEntry(entries, serial(0x01000000 + count - 1))).toEqual({
      state: "listed",
      since: "2026-01-05T00:00:00Z",
      reason: "unspecified",
    });
    expect(findListEntry(entries, serial(0x01000000 + count))).toEqual({ state: "not-listed" });
  });
});
