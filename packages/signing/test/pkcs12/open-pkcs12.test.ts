import { isEmrError } from "@benhan/core/faults";
import { signDocument, verifyXml } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { createTestAuthority, testFacilityPkcs12 } from "@benhan/signing/testkit";
import { describe, expect, it } from "vitest";
import { clock, visitFile } from "../visit-file.ts";
import { pkcs12OfRounds } from "./pkcs12-of-rounds.ts";

const { bytes, passphrase, root, issuing } = testFacilityPkcs12;

async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action;
    return "done";
  } catch (error) {
    if (!isEmrError(error)) throw error;
    return error.code;
  }
}

describe("openPkcs12", () => {
  it("opens the fixed test facility, and its signature leads to its root", async () => {
    const key = await openPkcs12(bytes, passphrase);
    expect(key.algorithms).toEqual(["rsa-sha256", "rsa-pss-sha256"]);
    expect(key.chain).toEqual([issuing, root]);
    const signed = await signDocument(
      { bytes: visitFile() },
      { key, format: "xmldsig", layout: "bhytA", clock },
    );
    const report = await verifyXml(signed.bytes, {
      layout: "bhytA",
      trustAnchors: [root],
      intermediates: key.chain,
      clock,
    });
    expect(report).toMatchObject({ indication: "TOTAL_PASSED", integrity: "intact" });
    expect(report.signer?.commonName).toBe("BỆNH VIỆN THỬ NGHIỆM (KHÔNG CÓ GIÁ TRỊ PHÁP LÝ)");
  });

  it("opens an EC key with its curve", async () => {
    const authority = await createTestAuthority();
    const signer = await authority.issueSigner({ key: "ec" });
    const key = await openPkcs12(await signer.toPkcs12("abc"), "abc");
    expect(key.algorithms).toEqual(["ecdsa-sha256"]);
    expect(key.certificate).toEqual(signer.key.certificate);
  });

  it("opens a Buffer, which is a part of a memory that others use too, and leaves it as it is", async () => {
    const pool = Buffer.alloc(bytes.length + 64, 0xee);
    const file = pool.subarray(32, 32 + bytes.length);
    file.set(bytes);
    const before = Uint8Array.from(pool);
    const opening = openPkcs12(file, passphrase);
    expect((await opening).chain).toEqual([issuing, root]);
    expect(Uint8Array.from(pool)).toEqual(before);
  });

  it("tells a wrong passphrase from a damaged file", async () => {
    expect(await codeOf(openPkcs12(bytes, "sai"))).toBe("signing.pkcs12.passphrase_wrong");
    expect(await codeOf(openPkcs12(bytes, ""))).toBe("signing.pkcs12.passphrase_wrong");
    expect(await codeOf(openPkcs12(new Uint8Array(), passphrase))).toBe("signing.pkcs12.unreadable");
    expect(await codeOf(openPkcs12(bytes.slice(0, 500), passphrase))).toBe("signing.pkcs12.unreadable");
    expect(await codeOf(openPkcs12(visitFile(), passphrase))).toBe("signing.pkcs12.unreadable");
  });

  it("says that a passphrase out of a file brought its line break along", async () => {
    await expect(openPkcs12(bytes, `${passphrase}\n`)).rejects.toMatchObject({
      code: "signing.pkcs12.passphrase_wrong",
      nextStep: { vi: expect.stringContaining("xuống dòng"), en: expect.stringContaining("line break") },
    });
    await expect(openPkcs12(bytes, "sai")).rejects.toMatchObject({
      nextStep: { vi: expect.not.stringContaining("xuống dòng") },
    });
  });

  it("says of a damaged file, too, that it may be damaged", async () => {
    const damaged = bytes.slice();
    damaged[700] = (damaged[700] ?? 0) ^ 1;
    const error = await openPkcs12(damaged, passphrase).catch((caught: unknown) => caught);
    if (!isEmrError(error, "signing.pkcs12.passphrase_wrong")) throw error;
    expect(error.text.vi).toBe("Mật khẩu không đúng, hoặc tệp khóa .p12/.pfx bị hỏng.");
  });

  it.each(["integrity value", "encryption of a part", "encryption of the key"] as const)(
    "refuses at once a file whose %s asks for too many rounds of key derivation",
    async (place) => {
      for (const rounds of [5_000_001, 2_000_000_000, 2 ** 40]) {
        const error = await openPkcs12(pkcs12OfRounds(place, rounds), "abc").catch(
          (caught: unknown) => caught,
        );
        if (!isEmrError(error, "signing.pkcs12.too_many_iterations")) throw error;
        expect(error.text.vi).toContain("số vòng lặp");
      }
      expect(await codeOf(openPkcs12(pkcs12OfRounds(place, 1000), "abc"))).not.toBe(
        "signing.pkcs12.too_many_iterations",
      );
    },
  );

  it("never puts the passphrase into an error", async () => {
    const secret = "mật-khẩu-bí-mật-7731";
    for (const file of [bytes, bytes.slice(0, 900), new Uint8Array(10)]) {
      const error = await openPkcs12(file, secret).catch((caught: unknown) => caught);
      expect(isEmrError(error)).toBe(true);
      expect(JSON.stringify(error) + String(error)).not.toContain("7731");
    }
  });

  it("stops when it is aborted", async () => {
    const reason = new Error("stop");
    await expect(openPkcs12(bytes, passphrase, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });
});
