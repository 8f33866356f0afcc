import { parseInstant } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createFetchTransport, systemRandom } from "@benhan/core/platform";
import type { Clock, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { createHttpLocalAgent, createLocalSigningKey } from "@benhan/signing/local";
import { openPkcs12 } from "@benhan/signing/pkcs12";
import { testFacilityPkcs12 } from "@benhan/signing/testkit";
import { afterEach, beforeEach } from "vitest";
import { type ServedAgent, serveAgent } from "../src/serve-agent.ts";
import { createSigningAgent, type Question, type SigningAgent } from "../src/signing-agent.ts";

export const origin = "https://his.example.vn";
export const pairingCode = "ABCD2345";
export const clock = createManualClock(parseInstant("2026-11-21T10:00:00+07:00"));
export const key = await openPkcs12(testFacilityPkcs12.bytes, testFacilityPkcs12.passphrase);
export const fetching = createFetchTransport();
/** A page of the hospital: a browser adds the origin by itself. */
export const page: HttpTransport = {
  send: (request, options) => fetching.send({ ...request, headers: { ...request.headers, origin } }, options),
};

/** One question to the person, left open until it is answered by hand. */
interface OpenQuestion {
  readonly question: Question;
  readonly signal: AbortSignal;
  answer(agrees: boolean): void;
}

/** The agent of a test, and the person in front of it. */
interface Desk {
  agent: SigningAgent;
  served: ServedAgent;
  questions: Question[];
  agrees: boolean;
  /** Leaves questions open. */
  isSlow: boolean;
  open: OpenQuestion[];
  /** Lets the minute of every open question run out. */
  runOut: (() => void)[];
}

/** What the tests of this folder work with: made anew for each. */
export const desk: Desk = {} as Desk;

/** Time passes when a test says so. */
const patient: Clock = {
  now: () => clock.now(),
  sleep: () => new Promise((resolve) => desk.runOut.push(resolve)),
};

/** Serves an agent to each test of a file. */
export function serveEachTest(): void {
  beforeEach(async () => {
    const confirm = async (question: Question, signal: AbortSignal) => {
      desk.questions.push(question);
      if (!desk.isSlow) return desk.agrees;
      return new Promise<boolean>((resolve) => {
        desk.open.push({ question, signal, answer: resolve });
        signal.addEventListener("abort", () => resolve(false));
      });
    };
    const agent = createSigningAgent({
      keys: [key],
      origins: [origin],
      pairingCode,
      confirm,
      clock: patient,
      random: systemRandom,
    });
    const served = await serveAgent(agent, 0);
    Object.assign(desk, { agent, served, questions: [], agrees: true, isSlow: false, open: [], runOut: [] });
  });
  afterEach(() => desk.served.close());
}

export const connect = (code = pairingCode, transport = page) =>
  createHttpLocalAgent({ address: desk.served.address, pairingCode: async () => code, transport });

export async function openKey() {
  const agent = connect();
  const [certificate] = await agent.listCertificates();
  if (certificate === undefined) throw new Error("no certificate");
  return createLocalSigningKey(agent, certificate);
}

export async function codeOf(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return isEmrError(error) ? `${error.code}: ${error.text.en}` : `no EmrError: ${String(error)}`;
}

/** One bare request, as any program of the PC could make it. */
export async function send(path: string, body: unknown, headers: Readonly<Record<string, string>>) {
  const all = { "content-type": "application/json", origin, ...headers };
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  const answer = await fetching.send({
    method: "POST",
    url: desk.served.address + path,
    headers: all,
    body: bytes,
    timeoutMs: 5000,
  });
  return {
    status: answer.status,
    body: JSON.parse(new TextDecoder().decode(answer.body)) as Record<string, unknown>,
    headers: answer.headers,
  };
}

/** A token for one call. */
export const token = async (purpose = "certificates") =>
  String((await send("/v1/tokens", { purpose }, { authorization: `Pairing ${pairingCode}` })).body["token"]);

/** What the body of a request to sign says. */
export const signing = (content: string) => ({
  certificate: Buffer.from(key.certificate).toString("base64"),
  algorithm: "rsa-sha256",
  contents: [Buffer.from(content).toString("base64")],
});
