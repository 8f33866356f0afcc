import { isEmrError } from "@benhan/core/faults";
import { listPkcs11Certificates, openPkcs11Key } from "@benhan/signing/node-pkcs11";
import { expect, it } from "vitest";

const library = "/usr/lib/libtoken.so";

it.each([
  ["openPkcs11Key", () => openPkcs11Key({ library, pin: async () => "1234" })],
  ["listPkcs11Certificates", () => listPkcs11Certificates({ library })],
])("%s says in both languages how to get pkcs11js where it is not installed", async (_, call) => {
  const error: unknown = await call().then(
    () => "no error",
    (caught: unknown) => caught,
  );
  if (!isEmrError(error, "signing.pkcs11.addon_missing")) throw new Error(String(error));
  expect(error.nextStep?.vi).toContain("npm install pkcs11js");
  expect(error.nextStep?.en).toContain("npm install pkcs11js");
});

/** A module of which every call answers with that return value. */
function brokenAddon(code: number, message = "CKR_DEVICE_ERROR:48 secret text") {
  const error = Object.assign(new Error(message), { code });
  class Broken {
    load() {}
    close() {}
    C_Initialize() {}
    C_Finalize() {}
    C_GetSlotList(): never {
      throw error;
    }
  }
  return { PKCS11: Broken as never };
}

it("names the return value of a token that fails, and nothing else of the module's message", async () => {
  const error: unknown = await listPkcs11Certificates({ library, addon: brokenAddon(48) }).catch(
    (caught) => caught,
  );
  if (!isEmrError(error, "signing.pkcs11.token_failed")) throw new Error(String(error));
  expect(error.message).toContain("CKR_DEVICE_ERROR");
  expect(JSON.stringify([error, error.cause ?? null, error.stack])).not.toContain("secret text");
});
