import type { FacilityId } from "@benhan/core";
import { type EmrError, isEmrError } from "@benhan/core/faults";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type {
  CallOptions,
  Clock,
  HttpAnswer,
  HttpRequest,
  HttpTransport,
  RandomSource,
  SecretSource,
} from "@benhan/core/ports";
import { checkCall, digestArgument, webAddressArgument } from "../call/check-call.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import { hashBytes } from "../policy/hash-of.ts";
import { issueOfError } from "../verification/issue-of-error.ts";
import { checkTimeStampToken } from "./check-time-stamp-token.ts";
import { readTimeStampReply } from "./read-time-stamp-reply.ts";
import { timeStampSecretMissing, timeStampServiceFailed, timeStampUnavailable } from "./time-stamp.faults.ts";
import type { TimestampAuthority } from "./time-stamp-authority.ts";
import { type TimeStampRequest, writeTimeStampRequest } from "./write-time-stamp-request.ts";

/** One service of a time-stamping authority. */
export interface TimestampService {
  /** Its address, http or https. It comes from the operator, so that private networks are allowed. */
  readonly url: string;
  /** Sent with every request, for instance an API key. */
  readonly headers?: Readonly<Record<string, string>>;
  /** An account at the service (HTTP basic). The password is asked for with every request and never kept. */
  readonly login?: TimestampLogin;
  /** Identifier of the policy that is asked for, and demanded of the token. Default: the service's choice. */
  readonly policy?: string;
}

/** An account whose password lies in a secret source. */
export interface TimestampLogin {
  readonly user: string;
  readonly secrets: SecretSource;
  readonly facilityId: FacilityId;
  /** The name of the password there. */
  readonly name: string;
}

/** How time-stamps are got. */
export interface TimestampClientOptions extends TimestampService {
  readonly transport: HttpTransport;
  /** Other services, asked in this order when the one before gave no time-stamp that fits. */
  readonly fallbacks?: readonly TimestampService[];
  /** Default: the platform's. */
  readonly random?: RandomSource;
  /** For the pause before a request is sent again. Default: the machine's. */
  readonly clock?: Clock;
  /** For one answer. Default and at most 10 000. */
  readonly timeoutMs?: number;
  /** Of one answer. Default 1 MiB, at most 10 MiB. */
  readonly maxAnswerBytes?: number;
}

const headers = { "content-type": "application/timestamp-query", accept: "application/timestamp-reply" };
const mebibyte = 1024 * 1024;
const most = { timeoutMs: 10_000, answerBytes: 10 * mebibyte, tries: 2, pauseMs: 500 } as const;
const nonceBytes = 16;

/**
 * Gets time-stamps over the web (RFC 3161). A token is handed on only when it fits its request: granted, the same hash and
 * number, one signer, whose certificate it brings and binds and which is for time-stamping alone. Whether that signer is
 * trusted is judged with the signature. A request is sent again only when it certainly never left; any other failure goes
 * on to the next service.
 */
export function createTimestampClient(options: TimestampClientOptions): TimestampAuthority {
  const services: readonly TimestampService[] = [options, ...(options.fallbacks ?? [])];
  checkCall("createTimestampClient", ...services.map(({ url }) => webAddressArgument("url", url)));
  const { transport, random = systemRandom, clock = createSystemClock() } = options;
  const timeoutMs = Math.min(options.timeoutMs ?? most.timeoutMs, most.timeoutMs);
  const maxAnswerBytes = Math.min(options.maxAnswerBytes ?? mebibyte, most.answerBytes);

  async function ask(
    { url, headers: own = {}, login, policy }: TimestampService,
    digest: Pick<TimeStampRequest, "hash" | "value">,
    call: CallOptions,
  ): Promise<Uint8Array> {
    const request = {
      ...digest,
      nonce: positive(random.bytes(nonceBytes)),
      ...(policy !== undefined && { policy }),
    };
    const answer = await send(
      {
        method: "POST",
        url,
        headers: { ...own, ...headers, ...(login && { authorization: await authorizationOf(login, call) }) },
        body: writeTimeStampRequest(request),
        timeoutMs,
        maxAnswerBytes,
      },
      call,
    );
    if (answer.status !== 200) throw timeStampServiceFailed({ status: answer.status });
    const token = readTimeStampReply(answer.body);
    await checkTimeStampToken(token, request, clock.now());
    return token;
  }

  async function send(request: HttpRequest, call: CallOptions): Promise<HttpAnswer> {
    for (let tried = 1; ; tried++) {
      try {
        return await transport.send(request, call);
      } catch (error) {
        call.signal?.throwIfAborted();
        if (tried >= most.tries || !isEmrError(error, "core.http.not_sent")) throw error;
      }
      await clock.sleep(most.pauseMs, call);
    }
  }

  return {
    async stamp({ hash, value }, call = {}) {
      checkCall("stamp", digestArgument(hashBytes[hash] === value?.length));
      const digest = { hash, value: new Uint8Array(value) };
      const failed: EmrError[] = [];
      for (const service of services) {
        call.signal?.throwIfAborted();
        try {
          return await ask(service, digest, call);
        } catch (error) {
          call.signal?.throwIfAborted();
          if (!isEmrError(error)) throw error;
          failed.push(error);
        }
      }
      const [only, ...others] = failed;
      if (only !== undefined && others.length === 0) throw only;
      throw timeStampUnavailable({ tried: failed.length }, { issues: failed.map(issueOfError) });
    },
  };
}

/** The same number of bytes, and as an INTEGER not negative. */
function positive(bytes: Uint8Array): Uint8Array {
  const [first = 0, ...rest] = bytes;
  return Uint8Array.of((first & 0x3f) | 0x40, ...rest);
}

async function authorizationOf(
  { user, secrets, facilityId, name }: TimestampLogin,
  call: CallOptions,
): Promise<string> {
  const password = await secrets.getSecret({ facilityId, name }, call);
  if (password === undefined) throw timeStampSecretMissing({ name });
  return `Basic ${encodeBase64(new TextEncoder().encode(`${user}:${password}`))}`;
}
