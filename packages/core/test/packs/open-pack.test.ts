import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { canonicalBytes, type JsonValue } from "../../src/canonical/canonical-json.ts";
import { checkCode } from "../../src/codes/check-code.ts";
import { lookUp } from "../../src/codes/look-up.ts";
import { digestOf } from "../../src/digest/digest-of.ts";
import {
  codeListOf,
  openPack,
  type Pack,
  packUseOf,
  parametersOf,
  signPack,
  type TrustedKey,
} from "../../src/packs/index.ts";
import { createIssuer, day, listPack, opened, rulePack, today } from "./pack-samples.ts";

const seed = 20261122;
const utf8 = new TextEncoder();
let issuer: Awaited<ReturnType<typeof createIssuer>>;
let other: Awaited<ReturnType<typeof createIssuer>>;
let file: Uint8Array;

beforeAll(async () => {
  issuer = await createIssuer();
  other = await createIssuer("thu-2");
  file = await signPack(listPack, [issuer.signer]);
});

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The codes and places of what is found in a file. */
async function findings(bytes: Uint8Array, keys: readonly TrustedKey[] = [issuer.key], on = today) {
  const report = await openPack(bytes, { trustedKeys: keys, on });
  const found = report.issues.map(({ code, path }) =>
    `${code.replace("core.packs.", "")} ${path.join("/")}`.trim(),
  );
  return { ok: report.ok, found };
}

/** A file with this pack, correctly signed, whatever the pack is. */
async function signedAnyway(pack: unknown): Promise<Uint8Array> {
  const bytes = canonicalBytes(pack as JsonValue);
  const hash = { name: "ECDSA", hash: "SHA-256" };
  const raw = new Uint8Array(await crypto.subtle.sign(hash, issuer.signer.privateKey, new Uint8Array(bytes)));
  const value = [...raw].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const signatures = [{ algorithm: "ecdsa-p256-sha256", keyId: issuer.key.keyId, value }];
  return canonicalBytes({ pack: pack as JsonValue, signatures });
}

describe("a signed pack", () => {
  it("is opened with a key that the host trusts, and names itself for reports", async () => {
    const report = await openPack(file, { trustedKeys: [issuer.key], on: today });
    expect(report.issues).toEqual([]);
    expect(report.ok && report.value).toEqual({
      pack: listPack,
      digest: digestOf(canonicalBytes(listPack)),
      signedBy: ["thu-1"],
    });
    expect(report.ok && packUseOf(report.value)).toEqual({
      id: "TEST_LIST",
      edition: "2026-1",
      digest: digestOf(canonicalBytes(listPack)),
      validFrom: "2026-07-01",
    });
  });

  it("cannot be changed by whoever got it", async () => {
    const report = await openPack(file, { trustedKeys: [issuer.key], on: today });
    if (!report.ok) throw new Error("not opened");
    const { pack } = report.value as unknown as {
      pack: { validFrom: string; content: { entries: object[] } };
    };
    expect(() => pack.content.entries.push({ code: "T9", vi: "x" })).toThrow(TypeError);
    expect(() => Object.assign(pack.content.entries[0] ?? {}, { vi: "x" })).toThrow(TypeError);
    expect(() => Object.assign(pack, { validFrom: "1900-01-01" })).toThrow(TypeError);
  });

  it("has the same digest whoever signed it", async () => {
    const one = await opened(listPack, issuer);
    const two = await opened(listPack, other);
    expect(one.digest).toBe(two.digest);
  });

  it("is refused by a host that trusts nobody", async () => {
    expect(await findings(file, [])).toEqual({ ok: false, found: ["key_unknown signatures/0"] });
  });

  it("is refused with any byte changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const changed = Uint8Array.from(file);
        changed[at] = (changed[at] ?? 0) ^ mask;
        expect((await findings(changed)).ok).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
    console.log(`seed ${seed}`);
  });

  it("is refused when it is cut or something is added", async () => {
    for (const bytes of [
      file.slice(0, -1),
      new Uint8Array(),
      utf8.encode(`${textOf(file)}\n`),
      utf8.encode(` ${textOf(file)}`),
    ]) {
      expect((await findings(bytes)).ok).toBe(false);
    }
  });
});

describe("a file that other software has touched", () => {
  const touched = async (change: (text: string) => string) => findings(utf8.encode(change(textOf(file))));

  it("and that begins with a byte-order mark is refused for it", async () => {
    expect(await touched((text) => `\uFEFF${text}`)).toEqual({ ok: false, found: ["byte_order_mark"] });
  });

  it("and that holds a name twice is refused, with the place, though the parser sees one", async () => {
    const twice = (text: string) => text.replace('"T1","vi"', '"T1","c\\u006fde":"T9","vi"');
    expect(JSON.parse(twice(textOf(file))).pack.content.entries[0].code).toBe("T9");
    expect(await touched(twice)).toEqual({ ok: false, found: ["member_twice pack/content/entries/0/code"] });
    expect(await touched((text) => text.replace('"pack":', '"pack":{},"pack":'))).toEqual({
      ok: false,
      found: ["member_twice pack"],
    });
  });

  it("and that was printed anew, or in another order, is refused as not canonical", async () => {
    expect(await touched((text) => JSON.stringify(JSON.parse(text), null, 2))).toEqual({
      ok: false,
      found: ["not_canonical"],
    });
    expect(await touched((text) => text.replace('"T1"', '"\\u0054\\u0031"'))).toEqual({
      ok: false,
      found: ["not_canonical"],
    });
    expect(await touched((text) => text.replace('"sequence":1', '"sequence":1.0'))).toEqual({
      ok: false,
      found: ["not_canonical"],
    });
    expect(await touched((text) => text.replace('"sequence":1', '"sequence":1.5'))).toEqual({
      ok: false,
      found: ["not_canonical pack/sequence"],
    });
  });

  it("and that is no JSON, no UTF-8 or too large is refused before anything is believed", async () => {
    expect((await findings(utf8.encode("{"))).found).toEqual(["not_json"]);
    expect((await findings(new Uint8Array([0x22, 0xff, 0x22]))).found).toEqual(["not_json"]);
    const report = await openPack(file, { trustedKeys: [issuer.key], on: today, maxBytes: 100 });
    expect(report.issues.map(({ code }) => code)).toEqual(["core.packs.too_large"]);
  });
});

describe("a pack of another form", () => {
  it("is told apart: no pack, a later version, an unknown member, a wrong one", async () => {
    expect((await findings(utf8.encode('{"a":1}'))).found).toEqual(["not_a_pack"]);
    expect((await findings(utf8.encode("[]"))).found).toEqual(["not_a_pack"]);
    expect((await findings(await signedAnyway({ ...listPack, version: 2 }))).found).toEqual([
      "version_unsupported pack/version",
    ]);
    expect((await findings(await signedAnyway({ ...listPack, more: 1, again: 2 }))).found.sort()).toEqual([
      "member_unknown pack/again",
      "member_unknown pack/more",
    ]);
    const wrong = {
      ...listPack,
      sequence: 0,
      validFrom: "2026-02-30",
      content: { ...listPack.content, entries: [{ code: "", vi: "x" }] },
    };
    expect((await findings(await signedAnyway(wrong))).found.sort()).toEqual([
      "member_wrong pack/content/entries/0/code",
      "member_wrong pack/sequence",
      "member_wrong pack/validFrom",
    ]);
  });

  it("that hides a member named __proto__ is refused", async () => {
    const hidden = JSON.parse('{"__proto__":{"code":"T9"},"code":"T1","vi":"x"}') as JsonValue;
    const pack = { ...listPack, content: { ...listPack.content, entries: [hidden] } };
    expect((await findings(await signedAnyway(pack))).found).toEqual(["member_forbidden"]);
  });

  it("that holds a string of many megabytes is told apart, not thrown at", async () => {
    const long = utf8.encode(`{"a":"${"x".repeat(30_000_000)}"}`);
    expect((await findings(long)).found).toEqual(["not_a_pack"]);
  });

  it("that holds names twice deep down gives no endless paths", async () => {
    const deep = `${"[".repeat(100_000)}{"a":1,"a":2}${"]".repeat(100_000)}`;
    const report = await openPack(utf8.encode(deep), { trustedKeys: [issuer.key], on: today });
    expect(report.issues.map(({ code }) => code)).toEqual(["core.packs.not_canonical"]);
    expect(report.issues[0]?.path.length).toBeLessThan(100);
  });

  it("that bears more signatures than anybody makes is refused before they are verified", async () => {
    const { pack, signatures } = JSON.parse(textOf(file)) as { pack: JsonValue; signatures: JsonValue[] };
    const many = Array.from({ length: 17 }, () => signatures[0] ?? null);
    expect((await findings(canonicalBytes({ pack, signatures: many }))).found).toEqual([
      "member_wrong signatures",
    ]);
    expect((await findings(canonicalBytes({ pack, signatures: many.slice(1) }))).ok).toBe(true);
  });

  it("that was issued on no day of the calendar of Vietnam is refused", async () => {
    const key = { ...issuer.key, validFrom: day("1000-01-01"), validTo: day("2026-12-31") };
    const pack = { ...listPack, issuedAt: "9999-12-31T23:59:59Z" };
    expect((await findings(await signedAnyway(pack), [key])).found).toEqual(["member_wrong pack/issuedAt"]);
  });

  it("that nests too deep is refused, not followed", async () => {
    const deep = `{"pack":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { ok, found } = await findings(utf8.encode(deep));
    expect(ok).toBe(false);
    expect(found[0]).toMatch(/^not_(canonical|json)/);
  });
});

describe("a file of anything", () => {
  it("is refused, never thrown at", async () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant({ ...listPack }), fc.constant([{ keyId: "thu-1" }]));
    const json = fc.oneof(part, fc.record({ pack: part, signatures: part }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          json.map((value) => utf8.encode(JSON.stringify(value))),
          fc.uint8Array(),
        ),
        async (bytes) => {
          const { ok, found } = await findings(bytes);
          expect(ok).toBe(false);
          expect(found.length).toBeGreaterThan(0);
        },
      ),
      { seed, numRuns: 500 },
    );
    console.log(`seed ${seed}`);
  });
});

describe("the key of a pack", () => {
  it.each([
    ["revoked", { revoked: true }, "key_revoked"],
    ["of another kind", { kinds: ["rule-parameters"] }, "key_purpose"],
    ["of another id", { ids: ["OTHER"] }, "key_purpose"],
    ["that began later", { validFrom: day("2026-06-21") }, "key_not_yet_valid"],
    ["that had expired at its issue", { validTo: day("2026-06-19") }, "key_expired"],
    ["that is no key of P-256", { jwk: { kty: "EC", crv: "P-256", x: "AA", y: "AA" } }, "key_unusable"],
  ] as const)("%s is refused", async (_, change, expected) => {
    expect(await findings(file, [{ ...issuer.key, ...change }])).toEqual({
      ok: false,
      found: [`${expected} signatures/0`],
    });
  });

  it("holds on its first and its last day, and what it signed stays good after them", async () => {
    const key = { ...issuer.key, validFrom: day("2026-06-20"), validTo: day("2026-06-20") };
    expect((await findings(file, [key])).ok).toBe(true);
  });

  it("is refused when the list has it as revoked, in whatever order and under whatever name", async () => {
    const revoked = { ...issuer.key, revoked: true };
    for (const added of [revoked, { ...revoked, keyId: "thu-cu" }]) {
      const refused = { ok: false, found: ["key_revoked signatures/0"] };
      expect(await findings(file, [issuer.key, added])).toEqual(refused);
      expect(await findings(file, [added, issuer.key])).toEqual(refused);
    }
  });

  it("may share its name with another one, as after a renewal, in whatever order", async () => {
    const renewed = { ...other.key, keyId: "thu-1" };
    for (const [change, ok] of [
      [{}, true],
      [{ revoked: true }, true],
    ] as const) {
      expect((await findings(file, [issuer.key, { ...renewed, ...change }])).ok).toBe(ok);
      expect((await findings(file, [{ ...renewed, ...change }, issuer.key])).ok).toBe(ok);
    }
  });

  it("counts once, however often it signed", async () => {
    const twice = await signPack(listPack, [issuer.signer, issuer.signer]);
    const report = await openPack(twice, { trustedKeys: [issuer.key], on: today });
    expect(report.ok && report.value.signedBy).toEqual(["thu-1"]);
  });

  it("of somebody else under the same name does not fit", async () => {
    const key = { ...other.key, keyId: "thu-1" };
    expect(await findings(file, [key])).toEqual({ ok: false, found: ["signature_invalid signatures/0"] });
  });

  it("of a second signer that the host does not know is named and counts for nothing", async () => {
    const both = await signPack(listPack, [issuer.signer, other.signer]);
    expect(await findings(both)).toEqual({ ok: true, found: ["key_unknown signatures/1"] });
    expect((await findings(both, [other.key, issuer.key])).found).toEqual([]);
    expect((await findings(both, [issuer.key, { ...other.key, revoked: true }])).ok).toBe(false);
  });
});

describe("the days of a pack", () => {
  it("are said: not in force yet, no longer, from before its issue", async () => {
    const limited = await signPack({ ...listPack, validTo: day("2026-07-31") }, [issuer.signer]);
    expect(await findings(limited, [issuer.key], day("2026-06-30"))).toEqual({
      ok: true,
      found: ["not_yet_valid pack/validFrom"],
    });
    expect((await findings(limited, [issuer.key], day("2026-07-01"))).found).toEqual([]);
    expect((await findings(limited, [issuer.key], day("2026-07-31"))).found).toEqual([]);
    expect(await findings(limited, [issuer.key], day("2026-08-01"))).toEqual({
      ok: true,
      found: ["no_longer_valid pack/validTo"],
    });
    const backdated = await signPack({ ...listPack, validFrom: day("2026-06-01") }, [issuer.signer]);
    expect(await findings(backdated)).toEqual({ ok: true, found: ["backdated pack/validFrom"] });
  });

  it("cannot lie after today or run backwards", async () => {
    expect(await findings(file, [issuer.key], day("2026-06-19"))).toEqual({
      ok: false,
      found: ["issued_later pack/issuedAt", "not_yet_valid pack/validFrom"],
    });
    const reversed = await signedAnyway({ ...listPack, validTo: "2026-06-30" });
    expect((await findings(reversed)).found).toContain("dates_reversed pack/validTo");
  });
});

describe("an issuer", () => {
  it("cannot sign what openPack would refuse", async () => {
    const packs = [
      { ...listPack, validTo: day("2026-06-30") },
      { ...listPack, sequence: 0 },
      { ...listPack, more: 1 },
    ];
    for (const pack of packs) {
      await expect(signPack(pack as Pack, [issuer.signer])).rejects.toMatchObject({
        code: "core.packs.not_issuable",
      });
    }
    await expect(signPack(listPack, [])).rejects.toMatchObject({ code: "core.packs.not_issuable" });
    const fraction = { ...rulePack(1, day("2026-07-01")), content: { share: 0.8 } } as Pack;
    await expect(signPack(fraction, [issuer.signer])).rejects.toMatchObject({
      code: "core.canonical.number_refused",
    });
  });
});

describe("what a pack holds", () => {
  it("is a code list that look-ups take", async () => {
    const list = codeListOf(await opened(listPack, issuer));
    const state = (code: string, on: string) => lookUp(list, code, day(on)).state;
    expect([state("T1", "2026-06-30"), state("T1", "2026-07-01")]).toEqual(["unverified", "known"]);
    expect([state("T2", "2026-12-31"), state("T2", "2027-01-01"), state("T9", "2026-12-31")]).toEqual([
      "known",
      "retired",
      "unknown",
    ]);
    expect(list).toMatchObject({
      id: "TEST_LIST",
      edition: "2026-1",
      source: { basis: "danh mục thử", origin: "đơn vị thử" },
    });
  });

  it("is named with its digest in every answer and finding that rests on it", async () => {
    const pack = await opened(listPack, issuer);
    const list = codeListOf(pack);
    expect(lookUp(list, "T1", day("2026-07-01"))).toMatchObject({ edition: "2026-1", pack: packUseOf(pack) });
    const report = checkCode(list, "T9", day("2026-07-01"), { strict: true });
    expect(report.ok).toBe(false);
    expect(report.issues[0]?.source).toBe(`danh mục thử; pack TEST_LIST 2026-1 ${pack.digest}`);
  });

  it("is parameters in the shape that the rules want, or findings with the place", async () => {
    const pack = await opened(rulePack(7, day("2026-07-01")), issuer);
    expect(parametersOf(pack, z.strictObject({ limit: z.int() }))).toEqual({
      ok: true,
      value: { limit: 7 },
      issues: [],
    });
    const { ok, issues } = parametersOf(pack, z.strictObject({ share: z.string() }));
    expect(ok).toBe(false);
    expect(issues.map(({ path }) => path.join("/"))).toEqual(["pack/content/share", "pack/content/limit"]);
  });

  it("of another kind is an error of the caller", async () => {
    const list = await opened(listPack, issuer);
    const rules = await opened(rulePack(1, day("2026-07-01")), issuer);
    expect(() => codeListOf(rules)).toThrow(expect.objectContaining({ code: "core.packs.other_kind" }));
    expect(() => parametersOf(list, z.any())).toThrow(
      expect.objectContaining({ code: "core.packs.other_kind" }),
    );
  });
});
