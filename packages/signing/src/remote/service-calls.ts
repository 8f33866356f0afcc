import type { FacilityId } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import type { CallOptions, HttpTransport, SecretSource } from "@benhan/core/ports";
import { baseAddressRefused, noUsableAnswer, secretMissing, serviceUnavailable } from "./remote.faults.ts";

/** What every service over HTTP is set up with. */
export interface ServiceOptions {
  readonly facilityId: FacilityId;
  /** The base address that the provider published, such as `https://gwsca.vnpt.vn/sca/sp769`; `http:` for loopback only. */
  readonly baseUrl: string;
  /** Is asked for every secret whenever it is needed; nothing of it is kept. */
  readonly secrets: SecretSource;
  /** Default: `fetch`. */
  readonly transport?: HttpTransport;
  /** Limit for one request. Default 30 seconds. */
  readonly timeoutMs?: number;
}

/** A JSON answer that could be read. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One POST: an object goes as JSON, parameters go as a form. */
export interface PostedCall extends CallOptions {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>> | URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** True for a request that only asks: when no answer can be read, it may simply be sent again. */
  readonly isQuestion?: boolean;
}

/** How a service is spoken to. */
export interface ServiceCalls {
  /**
   * @throws EmrError what the transport throws; `signing.remote.no_usable_answer` for a server error and for what is no
   *   JSON object; `signing.remote.service_unavailable` for these where the request is a question
   */
  post(call: PostedCall): Promise<JsonAnswer>;
  /** @throws EmrError `signing.remote.secret_missing` */
  secret(name: string, options: CallOptions): Promise<string>;
  /** A secret that need not exist. */
  findSecret(name: string, options: CallOptions): Promise<string | undefined>;
}

/** The calls of one service. @throws EmrError `signing.remote.base_address_refused` */
export function createServiceCalls(
  service: string,
  { facilityId, secrets, baseUrl, timeoutMs = 30_000 }: ServiceOptions,
  transport: HttpTransport,
): ServiceCalls {
  const base = checkedAddress(baseUrl);
  const findSecret = (name: string, options: CallOptions) => secrets.getSecret({ facilityId, name }, options);
  return {
    findSecret,
    async secret(name, options) {
      const secret = await findSecret(name, options);
      if (secret === undefined || secret === "") throw secretMissing({ name });
      return secret;
    },
    async post({ path, body, headers = {}, signal, isQuestion = false }) {
      const isForm = body instanceof URLSearchParams;
      const sending = transport.send(
        {
          method: "POST",
          url: `${base}${path}`,
          headers: {
            "content-type": isForm ? "application/x-www-form-urlencoded" : "application/json",
            accept: "application/json",
            ...headers,
          },
          body: new TextEncoder().encode(isForm ? body.toString() : JSON.stringify(body)),
          timeoutMs,
          maxAnswerBytes: 4 * 1024 * 1024,
        },
        signal === undefined ? {} : { signal },
      );
      const answer = await sending.catch((error: unknown) => {
        signal?.throwIfAborted();
        const isUnclear = isQuestion && isEmrError(error) && error.retry === "unknown-outcome";
        throw isUnclear ? serviceUnavailable({ service, reason: error.code }, { cause: error }) : error;
      });
      const { status } = answer;
      const read = status >= 500 ? undefined : readJsonObject(answer.body);
      if (read !== undefined) return { status, body: read };
      throw isQuestion
        ? serviceUnavailable({ service, reason: `HTTP ${status}` })
        : noUsableAnswer({ service, status });
    },
  };
}

/** The object in a JSON text, nothing at all counting as an empty one; `undefined` for anything else. */
export function readJsonObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (bytes.length === 0) return {};
  try {
    return objectOf(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The value, when it is an object with fields. */
export function objectOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
}

/** The value as text, when it is a text or number that says something. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

/** The value, when it is a list; else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checkedAddress(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw baseAddressRefused({});
  }
  const isLocal = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  const isSafe = url.protocol === "https:" || (url.protocol === "http:" && isLocal);
  if (!isSafe || `${url.username}${url.password}${url.search}${url.hash}` !== "")
    throw baseAddressRefused({});
  return url.href.replace(/\/+$/, "");
}
