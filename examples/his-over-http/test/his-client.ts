import type { SigningKey } from "@benhan/signing";
import { token } from "./service.ts";

/** An answer of the service in JSON. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** A file as the service gives and takes it. */
export interface HisFile {
  readonly kind: string;
  readonly contentType: string;
  readonly chain: string;
  readonly bytes: string;
  readonly [other: string]: unknown;
}

export interface Archived {
  readonly source: { readonly system: string; readonly id: string };
  readonly version: number;
  readonly changed: boolean;
  readonly chain: string;
  readonly files: readonly HisFile[];
  readonly documents: readonly { readonly kind: string; readonly version: number; readonly digest: string }[];
}

export interface Queued {
  readonly entryId: string;
  readonly sequence: number;
  readonly alreadyQueued: boolean;
}

export interface Entry {
  readonly entryId: string;
  readonly state: string;
  readonly attempts: number;
  readonly lastCode: string | null;
  readonly text: { readonly vi: string } | null;
}

/** What the service answers to the first step of a signature. */
export interface Prepared {
  readonly toBeSigned: string;
  readonly prepared: object;
}

/** What a hospital system does: nothing but calls over HTTP, and a key of its own. */
export function hisClient(url: string, key: SigningKey) {
  async function call<T>(path: string, body?: unknown): Promise<Answer<T>> {
    const answer = await fetch(url + path, {
      headers: { Authorization: `Bearer ${token}` },
      ...(body !== undefined && { method: "POST", body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  async function prepare({ kind, contentType, bytes }: HisFile): Promise<Prepared> {
    const [certificate, chain] = [inBase64(key.certificate), key.chain.map(inBase64)];
    const request = { kind, contentType, bytes, certificate, chain, algorithms: ["rsa-sha256"] };
    return (await call<Prepared>("/signatures/prepare", request)).body;
  }

  async function complete({ toBeSigned, prepared }: Prepared): Promise<string> {
    const value = await key.sign(Buffer.from(toBeSigned, "base64"), { algorithm: "rsa-sha256" });
    const request = { prepared, value: inBase64(value) };
    return (await call<{ bytes: string }>("/signatures/complete", request)).body.bytes;
  }

  return {
    call,
    /** The report of the rules on a file. */
    async check(bytes: string): Promise<{ readonly files: readonly { readonly errors: number }[] }> {
      const answer = await fetch(`${url}/check`, {
        ...{ method: "POST", headers: { Authorization: `Bearer ${token}` } },
        body: Buffer.from(bytes, "base64"),
      });
      return (await answer.json()) as { files: { errors: number }[] };
    },
    /** The bytes of a paper. */
    async print(form: string, record: unknown): Promise<Uint8Array> {
      const answer = await fetch(`${url}/papers/${encodeURIComponent(form)}?draft=true`, {
        ...{ method: "POST", headers: { Authorization: `Bearer ${token}` } },
        body: JSON.stringify(record),
      });
      if (answer.status !== 200) throw new Error(await answer.text());
      return new Uint8Array(await answer.arrayBuffer());
    },
    prepare,
    complete,
    /** The file with a signature, in base64. */
    sign: async (file: HisFile): Promise<string> => complete(await prepare(file)),
    async waitFor(entryId: string): Promise<Entry> {
      for (let look = 0; look < 300; look += 1) {
        const { body } = await call<Entry>(`/outbox/${entryId}`);
        if (body.state !== "queued" && body.state !== "leased") return body;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error("the entry still waits");
    },
  };
}

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
