import { digestOf, type OutgoingDocument, parseInstant } from "@benhan/core";
import type { DocumentSignerSubject, HttpTransportSubject } from "@benhan/core/contract";
import { portableDigest } from "@benhan/core/digest";
import { EmrError, isEmrError } from "@benhan/core/faults";
import { createFetchTransport, createSystemClock, systemRandom } from "@benhan/core/platform";
import type {
  Clock,
  Digest,
  DigestStream,
  HttpAnswer,
  HttpRequest,
  LogSink,
  RandomSource,
} from "@benhan/core/ports";
import { serve } from "./served.ts";

/** Adapters with one defect each, by the title of the case that finds it. */
type Broken<T> = Readonly<Record<string, T>>;

const clock = createSystemClock();

export const brokenDigests: Broken<Digest> = {
  "the published examples of SHA-256 come out": digestWith((bytes) => bytes.reverse()),
  "pieces of any length give the digest of the whole": fed((update, bytes) => {
    // Forgets what does not fill a block of its own.
    update(bytes.length > 64 ? bytes.subarray(0, 64) : bytes);
  }),
  "the caller may reuse its buffer after each piece": {
    algorithm: "sha-256",
    create() {
      const pieces: Uint8Array[] = [];
      const stream: DigestStream = {
        update(bytes) {
          pieces.push(bytes);
          return stream;
        },
        digest: () => pieces.reduce((hash, piece) => hash.update(piece), portableDigest.create()).digest(),
      };
      return stream;
    },
  },
  "streams do not disturb each other, and each answer is the caller's own": (() => {
    const answer = new Uint8Array(32);
    return digestWith((bytes) => {
      answer.set(bytes);
      return answer;
    });
  })(),
  "a stream ends with its digest": {
    algorithm: "sha-256",
    create() {
      const pieces: Uint8Array[] = [];
      const stream: DigestStream = {
        update(bytes) {
          pieces.push(bytes.slice());
          return stream;
        },
        digest: () => pieces.reduce((hash, piece) => hash.update(piece), portableDigest.create()).digest(),
      };
      return stream;
    },
  },
  "the digest in one go, where there is one, is that of the stream, and the caller's own": {
    ...portableDigest,
    // Takes the whole memory that the bytes lie in.
    hash: (bytes) => portableDigest.create().update(new Uint8Array(bytes.buffer)).digest(),
  },
};

export const brokenClocks: Broken<Clock> = {
  "now is a moment with its offset": { ...clock, now: () => "2026-07-02T08:00:00" as never },
  "now never runs backwards": (() => {
    let count = 0;
    const moments = ["2026-07-02T08:00:01+07:00", "2026-07-02T08:00:00+07:00"] as const;
    return {
      ...clock,
      now() {
        count += 1;
        return moments[count % 2] as never;
      },
    };
  })(),
  // It stands still: on a busy machine time passes even for one that does not sleep.
  "after sleeping the time has passed": {
    ...clock,
    now: () => parseInstant("2026-07-02T08:00:00.000+07:00"),
    sleep: async () => undefined,
  },
  "who is aborted already does not sleep": {
    ...clock,
    async sleep(_ms, options) {
      if (options?.signal?.aborted) throw new Error("wrapped", { cause: options.signal.reason });
    },
  },
  "an abort that comes too late does no harm": {
    ...clock,
    sleep: async (_ms, options) => {
      if (options?.signal && !options.signal.aborted) throw new Error("broken on purpose");
    },
  },
  "an abort wakes a sleeper at once": { ...clock, sleep: async () => undefined },
};

export const brokenRandoms: Broken<RandomSource> = {
  "as many bytes come as were asked for, from 0 to 65,536": {
    bytes: (count) => systemRandom.bytes(Math.max(count, 1)),
  },
  "a count that is out of range is refused": { bytes: (count) => new Uint8Array(Math.max(count, 0)) },
  "bytes are fresh every time": { bytes: (count) => new Uint8Array(count) },
  "bytes belong to the caller": (() => {
    const pool = systemRandom.bytes(64);
    return { bytes: (count) => pool.subarray(0, count) };
  })(),
  "every byte value comes about equally often": {
    bytes: (count) => systemRandom.bytes(count).map((byte) => byte % 255),
  },
};

export const brokenSinks: Broken<LogSink> = {
  "writing never throws and answers nothing": { write: () => Promise.resolve() as never },
  "an event is left as it was": {
    write(event) {
      if (!Object.isFrozen(event)) Object.assign(event, { code: "changed" });
    },
  },
};

const mark = "<!--digest ";
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** A signer whose signature is a digest: enough to show what the suite asks. */
export const soundSigner: DocumentSignerSubject = {
  createDocument: () => ({
    facilityId: "bv" as never,
    facilityCode: "99999",
    kind: "bhyt-dossier",
    edition: "qd3176",
    chain: "LK1",
    contentType: "application/xml",
    bytes: encode("<A><B>12345</B></A>"),
  }),
  signer: {
    async sign(document, options) {
      options?.signal?.throwIfAborted();
      return { ...document, bytes: signedBytes(document.bytes) };
    },
  },
  verifier: {
    async verify(bytes) {
      const [content = "", rest = ""] = decode(bytes).split(mark);
      const passed = rest === `${digestOf(encode(content))}-->`;
      return { indication: passed ? "TOTAL_PASSED" : "TOTAL_FAILED", issues: [] };
    },
  },
};

function signedBytes(bytes: Uint8Array): Uint8Array {
  return encode(`${decode(bytes)}${mark}${digestOf(bytes)}-->`);
}

function signing(sign: (document: OutgoingDocument) => Promise<OutgoingDocument>): DocumentSignerSubject {
  return { ...soundSigner, signer: { sign: sign as never } };
}

export const brokenSigners: Broken<DocumentSignerSubject> = {
  "the signed document verifies": signing(async (document) => ({ ...document, bytes: encode("<A/>") })),
  "the given document stays as it was": signing(async (document) => {
    const bytes = signedBytes(document.bytes);
    return Object.assign(document, { bytes });
  }),
  "only the bytes are new: where the document goes stays": signing(async (document) => ({
    ...document,
    chain: "LK9",
    bytes: signedBytes(document.bytes),
  })),
  "the signature covers the content: a changed byte is found": {
    ...soundSigner,
    verifier: { verify: async () => ({ indication: "TOTAL_PASSED", issues: [] }) },
  },
  "the caller may reuse its buffer as soon as sign was called": signing(async (document) => {
    const digest = digestOf(document.bytes);
    await Promise.resolve();
    return { ...document, bytes: encode(`${decode(document.bytes)}${mark}${digest}-->`) };
  }),
  "documents that are signed at once do not get mixed up": (() => {
    let current: OutgoingDocument | undefined;
    return signing(async (document) => {
      current = document;
      await Promise.resolve();
      return { ...current, bytes: signedBytes(current.bytes) };
    });
  })(),
  "an aborted signing signs nothing": signing(async (document) => ({
    ...document,
    bytes: signedBytes(document.bytes),
  })),
};

const sound = createFetchTransport();

function sending(
  send: (request: HttpRequest, signal: AbortSignal | undefined) => Promise<HttpAnswer>,
): HttpTransportSubject {
  return { serve, transport: { send: (request, options) => send(request, options?.signal) } };
}

const otherStatus = sending(async (request) => ({ ...(await sound.send(request)), status: 200 }));
const failingPlainly = sending(async (request) => {
  try {
    return await sound.send(request);
  } catch {
    throw new Error("fetch failed");
  }
});

export const brokenTransports: Broken<HttpTransportSubject> = {
  "a request arrives as it was given": sending((request) =>
    sound.send({ ...request, body: encode(decode(request.body ?? new Uint8Array())) }),
  ),
  "an answer comes back as it was sent": sending(async (request) => {
    const answer = await sound.send(request);
    return { ...answer, headers: { "X-Answer": answer.headers["x-answer"] ?? "" } };
  }),
  "a status of 204 is an answer": otherStatus,
  "a status of 302 is an answer": otherStatus,
  "a status of 400 is an answer": otherStatus,
  "a status of 401 is an answer": otherStatus,
  "a status of 503 is an answer": sending(async (request) => {
    const answer = await sound.send(request);
    return answer.status === 503 ? sound.send(request) : answer;
  }),
  "a server that is not there: certainly not sent": failingPlainly,
  "a connection that is cut: the outcome is unknown": sending(async (request) => {
    try {
      return await sound.send(request);
    } catch {
      return sound.send(request);
    }
  }),
  "an answer that does not come in time: the outcome is unknown": failingPlainly,
  "an answer that is too long is cut off": sending(({ maxAnswerBytes: _, ...request }) =>
    sound.send(request),
  ),
  "who is aborted already sends nothing": sending(async (request, signal) => {
    const answer = await sound.send(request);
    signal?.throwIfAborted();
    return answer;
  }),
  "an abort ends the waiting": sending((request) => sound.send({ ...request, timeoutMs: 50 })),
  "no error tells the address or what was sent": sending(async (request, signal) => {
    try {
      return await sound.send(request, signal && { signal });
    } catch (error) {
      if (!isEmrError(error)) throw error;
      throw new EmrError(error.code, { text: { vi: request.url, en: request.url }, retry: error.retry });
    }
  }),
};

function digestWith(finish: (bytes: Uint8Array) => Uint8Array): Digest {
  return {
    algorithm: "sha-256",
    create() {
      const hash = portableDigest.create();
      const stream: DigestStream = {
        update(bytes) {
          hash.update(bytes);
          return stream;
        },
        digest: () => finish(hash.digest()),
      };
      return stream;
    },
  };
}

function fed(feed: (update: (bytes: Uint8Array) => void, bytes: Uint8Array) => void): Digest {
  return {
    algorithm: "sha-256",
    create() {
      const hash = portableDigest.create();
      const stream: DigestStream = {
        update(bytes) {
          feed((piece) => hash.update(piece), bytes);
          return stream;
        },
        digest: () => hash.digest(),
      };
      return stream;
    },
  };
}
