import type { SigningKey } from "@benhan/signing";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { expect } from "vitest";
import { describedClient, type Said, type SaidFile } from "./described.ts";
import { type OpenServiceOptions, openService } from "./open-service.ts";

export type Client = Awaited<ReturnType<typeof describedClient>>;
export type Opened = Awaited<ReturnType<typeof openService>>;

export const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
/** The key of the facility that signs. */
export const openKey = (): Promise<SigningKey> =>
  openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);

export async function withService<T>(
  options: OpenServiceOptions,
  work: (client: Client, service: Opened) => Promise<T>,
): Promise<T> {
  const service = await openService(options);
  try {
    return await work(await describedClient(service.url), service);
  } finally {
    await service.end();
  }
}

export async function signed({ call }: Client, file: SaidFile) {
  const { kind, contentType, bytes } = file;
  const key = await openKey();
  const prepared = await call("POST /signatures/prepare", "/signatures/prepare", {
    ...{ kind, contentType, bytes, certificate: base64(key.certificate), algorithms: key.algorithms },
  });
  expect(prepared.status).toBe(200);
  const toBeSigned = Buffer.from(prepared.body.toBeSigned, "base64");
  const value = base64(await key.sign(toBeSigned, { algorithm: "rsa-sha256" }));
  const done = await call("POST /signatures/complete", "/signatures/complete", {
    prepared: prepared.body.prepared,
    value,
  });
  expect(done.status).toBe(200);
  return { ...file, bytes: done.body.bytes };
}

export function fileIn({ files }: { readonly files: readonly (SaidFile | undefined)[] }): SaidFile {
  const [file] = files;
  if (file === undefined) throw new Error("no file");
  return file;
}

export async function waitFor({ call }: Client, entryId: string, state: string): Promise<Said> {
  let said: Said | undefined;
  await expect
    .poll(
      async () => {
        said = await call("GET /outbox/{entryId}", `/outbox/${entryId}`);
        return said.body.state;
      },
      { timeout: 15_000 },
    )
    .toBe(state);
  if (said === undefined) throw new Error("never asked");
  return said;
}

export const archive = ({ call }: Client, body: object) => call("POST /dossiers", "/dossiers", body);
export const queue = ({ call }: Client, body: object) => call("POST /outbox", "/outbox", body);
