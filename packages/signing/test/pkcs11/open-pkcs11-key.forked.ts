import { parseFacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { readCertificate, signDocument, verifyXml } from "@benhan/signing";
import { signingKeyContract } from "@benhan/signing/contract";
import {
  listPkcs11Certificates,
  openPkcs11Key,
  type Pkcs11Key,
  type Pkcs11KeyOptions,
} from "@benhan/signing/node-pkcs11";
import { createTestAuthority } from "@benhan/signing/testkit";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { describeWithTool } from "../../../../tests/outside-tool.ts";
import { findSecret } from "../../src/contract/find-secret.ts";
import { clock, visitFile } from "../visit-file.ts";
import { createSoftTokens, findAddon, findSoftHsm, pin } from "./soft-token.ts";

const found = findAddon();
const authority = await createTestAuthority();
const twins = {
  rsa: await authority.issueSigner({ key: "rsa" }),
  ec: await authority.issueSigner({ key: "ec" }),
};
const [rsa, ec, lonely, stranger] = [
  await authority.issueSigner({ key: "rsa" }),
  await authority.issueSigner({ key: "ec" }),
  await authority.issueSigner({ key: "rsa" }),
  await authority.issueSigner({ key: "rsa" }),
];

describe.skipIf("skip" in found)(`PKCS#11${"skip" in found ? `: skipped, ${found.skip}` : ""}`, () => {
  describeWithTool("softhsm2-util", "keys on a soft token", (tool) => {
    const addon = "addon" in found ? found.addon : undefined;
    if (addon === undefined) return;
    const tokens = createSoftTokens(tool);
    tokens.addToken(
      "bác sĩ",
      { id: "a1", pkcs8: rsa.pkcs8, certificate: rsa.key.certificate },
      { id: "a2", pkcs8: ec.pkcs8, certificate: ec.key.certificate },
    );
    // Both kinds under one id, as some issuers write them.
    tokens.addToken(
      "một mã",
      { id: "c1", pkcs8: twins.rsa.pkcs8, certificate: twins.rsa.key.certificate },
      { id: "c1", pkcs8: twins.ec.pkcs8, certificate: twins.ec.key.certificate },
    );
    // The certificate of one key beside another.
    tokens.addToken("lẫn khóa", { id: "b1", pkcs8: stranger.pkcs8, certificate: lonely.key.certificate });
    const library = findSoftHsm();
    const opened: Pkcs11Key[] = [];
    afterEach(async () => {
      for (const key of opened.splice(0)) await key.close();
    });
    afterAll(() => tokens.remove());

    const optionsOf = (signer: typeof rsa): Pkcs11KeyOptions => ({
      library,
      addon,
      fingerprint: readCertificate(signer.key.certificate).fingerprint,
      chain: signer.key.chain,
      pin: async () => pin,
    });
    async function open(signer: typeof rsa, more: Partial<Pkcs11KeyOptions> = {}): Promise<Pkcs11Key> {
      const key = await openPkcs11Key({ ...optionsOf(signer), ...more });
      opened.push(key);
      return key;
    }
    async function failure(more: Partial<Pkcs11KeyOptions>, signer = rsa) {
      const error: unknown = await open(signer, more).then(
        () => "opened",
        (caught: unknown) => caught,
      );
      if (!isEmrError(error)) throw new Error(String(error));
      expect(findSecret(error, [pin, "00000000"])).toBe(false);
      return error.code;
    }

    describe.each(["rsa", "ec"] as const)("%s: the contract of SigningKey", (kind) => {
      for (const one of signingKeyContract) {
        it(one.title, async () => one.run({ key: await open(kind === "rsa" ? rsa : ec), secrets: [pin] }));
      }
    });

    it("offer what the token lists", async () => {
      expect((await open(rsa)).algorithms).toEqual([
        "rsa-sha256",
        "rsa-sha384",
        "rsa-sha512",
        "rsa-pss-sha256",
        "rsa-pss-sha384",
        "rsa-pss-sha512",
      ]);
    });

    it("sign by the combined mechanism where the token has no other", async () => {
      class Meagre extends addon.PKCS11 {
        override C_GetMechanismList() {
          return [0x40];
        }
      }
      const key = await open(rsa, { addon: { PKCS11: Meagre } });
      expect(key.algorithms).toEqual(["rsa-sha256"]);
      for (const one of signingKeyContract.slice(2, 4)) await one.run({ key, secrets: [pin] });
    });

    it("sign a visit file that verifies", async () => {
      const { bytes } = await signDocument(
        { bytes: visitFile() },
        { key: await open(rsa), format: "xmldsig", layout: "bhytA", clock },
      );
      const report = await verifyXml(bytes, {
        layout: "bhytA",
        trustAnchors: [authority.root],
        intermediates: [authority.issuing],
        clock,
      });
      expect(report.indication).toBe("TOTAL_PASSED");
    });

    it.each(["rsa", "ec"] as const)(
      "are told apart by their kind where the id is the same: %s",
      async (kind) => {
        const key = await open(twins[kind]);
        for (const one of signingKeyContract.slice(0, 3)) await one.run({ key, secrets: [pin] });
      },
    );

    it("are listed without a PIN", async () => {
      const listed = await listPkcs11Certificates({ library, addon });
      expect(listed.map(({ token }) => token.label).sort()).toEqual([
        "bác sĩ",
        "bác sĩ",
        "lẫn khóa",
        "một mã",
        "một mã",
      ]);
    });

    it("take the PIN of a secret source, under its name", async () => {
      const asked: string[] = [];
      const secrets = {
        getSecret: async ({ name }: { readonly name: string }) => {
          asked.push(name);
          return pin;
        },
      };
      const facilityId = parseFacilityId("99999");
      await open(rsa, { pin: { secrets, facilityId, name: "token-of-ward-3" } });
      expect(asked).toEqual(["token-of-ward-3"]);
    });

    it("ask for the PIN once, tell the token, and do not try a wrong one again", async () => {
      const asked: string[] = [];
      let logins = 0;
      class Counting extends addon.PKCS11 {
        constructor() {
          super();
          const login = this.C_Login;
          this.C_Login = (...given) => {
            logins++;
            login.apply(this, given);
          };
        }
      }
      const code = await failure({
        addon: { PKCS11: Counting },
        pin: async ({ label }) => {
          asked.push(label);
          return "00000000";
        },
      });
      expect(code).toBe("signing.pkcs11.pin_wrong");
      expect(asked).toEqual(["bác sĩ"]);
      expect(logins).toBe(1);
      // The token is free again.
      await open(rsa);
    });

    it.each([
      ["no PIN", { pin: async () => undefined }, "signing.pkcs11.pin_missing"],
      [
        "no choice among several",
        { fingerprint: undefined as never },
        "signing.pkcs11.certificate_not_found",
      ],
      [
        "a certificate that is nowhere",
        { fingerprint: `sha-256:${"0".repeat(64)}` as never },
        "signing.pkcs11.certificate_not_found",
      ],
      [
        "a library that is not there",
        { library: "/nowhere/libtoken.so" },
        "signing.pkcs11.library_not_loaded",
      ],
    ] as const)("%s is a fault", async (_, more, code) => {
      expect(await failure(more)).toBe(code);
    });

    it("that belong to another certificate are refused", async () => {
      expect(await failure({}, lonely)).toBe("signing.pkcs11.key_not_found");
    });

    it("cannot be opened a second time with a PIN that nobody checks", async () => {
      await open(rsa);
      expect(await failure({ pin: async () => "00000000" }, ec)).toBe("signing.pkcs11.token_in_use");
    });

    it("are closed once, after the signing that runs, and ask for the PIN anew", async () => {
      const key = await open(rsa);
      const signing = key.sign(new Uint8Array(9), { algorithm: "rsa-sha256" });
      await Promise.all([key.close(), key.close()]);
      await signing.catch((error: unknown) =>
        expect(isEmrError(error, "signing.pkcs11.key_closed")).toBe(true),
      );
      const late = await key
        .sign(new Uint8Array(9), { algorithm: "rsa-sha256" })
        .catch((error: unknown) => error);
      expect(isEmrError(late, "signing.pkcs11.key_closed")).toBe(true);
      let asked = 0;
      await open(rsa, {
        pin: async () => {
          asked++;
          return pin;
        },
      });
      expect(asked).toBe(1);
    });

    it("stop asking when the call is aborted", async () => {
      const reason = new Error("stop");
      const controller = new AbortController();
      const asking = openPkcs11Key({
        ...optionsOf(rsa),
        signal: controller.signal,
        pin: async () => {
          controller.abort(reason);
          return pin;
        },
      });
      await expect(asking).rejects.toBe(reason);
      await open(rsa);
    });
  });
});
