import { isEmrError } from "@benhan/core/faults";
import { createFetchTransport } from "@benhan/core/platform";
import type { CallOptions, HttpTransport } from "@benhan/core/ports";
import { readCertificate } from "../certificate/read-certificate.ts";
import { decodeBase64, encodeBase64 } from "../encoding/base64.ts";
import { type SignatureAlgorithm, signatureAlgorithms } from "../policy/signature-algorithm.ts";
import { verifySignatureValue } from "../policy/verify-signature-value.ts";
import {
  type AgentRefusal,
  agentAddressRefused,
  agentAnswerUnreadable,
  agentNotRunning,
  agentRefused,
  agentValueRefused,
} from "./local.faults.ts";
import type { LocalAgent, LocalCertificate } from "./local-agent.ts";

/** How an agent on this PC is reached. */
export interface HttpLocalAgentOptions {
  /** What the agent shows when it starts, such as `http://127.0.0.1:47615`. */
  readonly address: string;
  /** The code that the agent shows on this PC. Is asked for before every call; the page does not store it. */
  readonly pairingCode: (options: CallOptions) => Promise<string>;
  /** Default: `fetch`. */
  readonly transport?: HttpTransport;
  /** How long the person at the PC may think. Default 2 minutes. */
  readonly timeoutMs?: number;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Speaks to the agent of `examples/signing-agent`: every call gets a token of its own, which works once and for this site
 * only. Values are verified before they are handed on.
 *
 * @throws EmrError `signing.local.address_refused`
 */
export function createHttpLocalAgent(options: HttpLocalAgentOptions): LocalAgent {
  const { pairingCode, transport = createFetchTransport(), timeoutMs = 120_000 } = options;
  const base = loopbackAddress(options.address);

  return {
    async listCertificates(call = {}) {
      const { certificates } = await callOnce("certificates", {}, call);
      if (!Array.isArray(certificates)) throw agentAnswerUnreadable({});
      return certificates.map(readListed);
    },
    async sign({ certificate, algorithm, contents }, call = {}) {
      const { key, der } = readCertificate(certificate);
      // The caller may use its buffers again as soon as this call has returned its promise.
      const own = contents.map((content) => new Uint8Array(content));
      const body = { certificate: encodeBase64(der), algorithm, contents: own.map(encodeBase64) };
      const { values } = await callOnce("signatures", body, call);
      if (!Array.isArray(values) || values.length !== own.length) throw agentAnswerUnreadable({});
      const made: Uint8Array[] = [];
      for (const [position, content] of own.entries()) {
        const text: unknown = values[position];
        const value = typeof text === "string" ? decodeBase64(text) : undefined;
        const isSound = value !== undefined && (await verifySignatureValue(key, algorithm, value, content));
        if (!isSound) throw agentValueRefused({ position });
        made.push(value);
      }
      call.signal?.throwIfAborted();
      return made;
    },
  };

  async function callOnce(
    path: "certificates" | "signatures",
    body: Fields,
    call: CallOptions,
  ): Promise<Fields> {
    call.signal?.throwIfAborted();
    const code = await pairingCode(call);
    const { token } = await post("tokens", { purpose: path }, `Pairing ${code}`, call);
    if (typeof token !== "string") throw agentAnswerUnreadable({});
    return post(path, body, `Bearer ${token}`, call);
  }

  async function post(path: string, body: Fields, authorization: string, call: CallOptions): Promise<Fields> {
    const headers = { "content-type": "application/json", authorization };
    const sent = new TextEncoder().encode(JSON.stringify(body));
    const request = { method: "POST", url: `${base}/v1/${path}`, headers, body: sent, timeoutMs } as const;
    const answer = await transport.send(request, call).catch((error: unknown) => {
      call.signal?.throwIfAborted();
      throw isEmrError(error) ? agentNotRunning({}) : error;
    });
    const fields = readFields(answer.body);
    if (answer.status === 200) return fields;
    throw agentRefused({ refusal: refusalOf(fields["refusal"]) });
  }
}

const known: ReadonlySet<unknown> = new Set<AgentRefusal>([
  "origin",
  "pairing",
  "token",
  "declined",
  "certificate",
  "request",
  "key",
]);

function refusalOf(value: unknown): AgentRefusal {
  return known.has(value) ? (value as AgentRefusal) : "unknown";
}

function readFields(body: Uint8Array): Fields {
  try {
    const value: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    if (typeof value === "object" && value !== null) return value as Fields;
  } catch {}
  throw agentAnswerUnreadable({});
}

function readListed(entry: unknown): LocalCertificate {
  const { certificate, chain, algorithms } = (entry ?? {}) as Fields;
  const lists = [chain, algorithms].map((list) => (Array.isArray(list) ? (list as unknown[]) : []));
  const [chainList = [], algorithmList = []] = lists;
  return {
    certificate: readCertificate(bytesOf(certificate)).der,
    chain: chainList.map(bytesOf),
    algorithms: algorithmList.filter(
      (name): name is SignatureAlgorithm =>
        typeof name === "string" && Object.hasOwn(signatureAlgorithms, name) && name !== "rsa-sha1",
    ),
  };
}

function bytesOf(value: unknown): Uint8Array {
  const bytes = typeof value === "string" ? decodeBase64(value) : undefined;
  if (bytes === undefined) throw agentAnswerUnreadable({});
  return bytes;
}

/** Nothing but this PC: the contents and the pairing code go there. */
function loopbackAddress(text: string): string {
  let url: URL | undefined;
  try {
    url = new URL(text);
  } catch {}
  const isLocal = url !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isPlain = url !== undefined && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (!isLocal || !isPlain || !/^https?:$/.test(url?.protocol ?? "")) throw agentAddressRefused({});
  return (url?.href ?? "").replace(/\/+$/, "");
}
