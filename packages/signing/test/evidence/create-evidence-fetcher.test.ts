import { addMs, epochMs } from "@benhan/core";
import { createFetchTransport } from "@benhan/core/platform";
import type { HttpAnswer, HttpTransport } from "@benhan/core/ports";
import { createManualClock } from "@benhan/core/testkit";
import { answerWith, createTestWeb, type TestPage } from "@benhan/signing/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../src/certificate/read-certificate.ts";
import type { EvidenceFetcherOptions } from "../../src/evidence/create-evidence-fetcher.ts";
import { createTrustWeb, now, type TrustWeb, url } from "./trust-web.ts";

let world: TrustWeb;
beforeAll(async () => {
  world = await createTrustWeb();
});

const signer = () => readCertificate(world.signer.certificate);
const issuer = () => readCertificate(world.issuing.certificate);

/** What a search finds out about the signer. */
async function search(
  pages: Readonly<Record<string, TestPage>> = {},
  options: Partial<EvidenceFetcherOptions> = {},
) {
  const web = world.web(pages);
  const found = world.fetcher(options.transport === undefined ? web : web, options).start();
  const evidence = await found.findRevocation(signer(), issuer());
  const outcomes = found.notes.map(({ kind, outcome }) => `${kind} ${outcome}`);
  return { evidence, outcomes, asked: web.requests.map((request) => request.url) };
}

const refusedPage = (status: number, headers: HttpAnswer["headers"] = {}): TestPage => {
  return () => ({ status, headers, body: new Uint8Array() });
};

describe("evidence about a certificate", () => {
  it("is an OCSP answer, and where that proves something no list is fetched", async () => {
    const { evidence, outcomes } = await search();
    expect(outcomes).toEqual(["ocsp used"]);
    expect(evidence).toMatchObject({
      answers: [{ statuses: [{ state: "good", hash: "SHA-256" }] }],
      lists: [],
    });
  });

  it("is asked for with SHA-256 first and with SHA-1 where the responder does not know that, which is remembered", async () => {
    const web = world.web({ [url.signOcsp]: world.responder({ onlySha1: true }) });
    const fetcher = world.fetcher(web, { limits: { cacheMs: 1000 } });
    const first = fetcher.start();
    const { answers } = await first.findRevocation(signer(), issuer());
    expect(answers[0]?.statuses[0]).toMatchObject({ state: "good", hash: "SHA-1" });
    expect(first.notes.map(({ outcome }) => outcome)).toEqual(["unreadable", "used"]);
    const colleague = await world.issuing.issue({ addresses: { responders: [url.signOcsp] } });
    const later = fetcher.start();
    await later.findRevocation(readCertificate(colleague.certificate), issuer());
    expect(later.notes.map(({ outcome }) => outcome)).toEqual(["unreadable"]);
  });

  it.each([
    [
      "unreachable",
      { [url.signOcsp]: () => Promise.reject(new Error("no line")) },
      ["ocsp unreachable", "list used"],
    ],
    ["gone", { [url.signOcsp]: refusedPage(503) }, ["ocsp refused", "ocsp refused", "list used"]],
    [
      "not DER",
      { [url.signOcsp]: new TextEncoder().encode("<html>") },
      ["ocsp unreadable", "ocsp unreadable", "list used"],
    ],
  ] as const)("is a list where the responder is %s", async (_, pages, expected) => {
    const { evidence, outcomes } = await search(pages);
    expect(outcomes).toEqual(expected);
    expect(evidence.lists).toHaveLength(1);
  });

  it("takes a nonce that is repeated, does without one, and drops an answer with another one", async () => {
    const same = await search({ [url.signOcsp]: world.responder({ nonce: "same" }) });
    expect(same.outcomes).toEqual(["ocsp used"]);
    const other = await search({ [url.signOcsp]: world.responder({ nonce: "other" }) });
    expect(other.outcomes).toEqual(["ocsp unproven", "ocsp unproven", "list used"]);
    expect(other.evidence.answers).toEqual([]);
  });

  it("does not take the answer of a forged responder, nor one that is old, for a proof", async () => {
    const forged = await search({ [url.signOcsp]: world.responder({ by: world.stamper }) });
    expect(forged.outcomes).toContain("list used");
    const dates = { thisUpdate: addMs(now, -9e8), nextUpdate: addMs(now, -8e8) };
    const old = await search({ [url.signOcsp]: world.responder({ dates }) });
    expect(old.outcomes).toContain("list used");
  });

  it("tells of a revocation", async () => {
    const revoked = [{ certificate: world.signer.certificate, since: addMs(now, -1000) }];
    const { evidence, outcomes } = await search({ [url.signOcsp]: world.responder({ revoked }) });
    expect(outcomes).toEqual(["ocsp used"]);
    expect(evidence.answers[0]?.statuses[0]?.state).toBe("revoked");
  });

  it("is missing when nobody answers, and that is no exception", async () => {
    const web = createTestWeb({});
    const found = world.fetcher(web).start();
    const nothing = { certificates: [], lists: [], answers: [] };
    expect(await found.findRevocation(signer(), issuer())).toEqual(nothing);
    expect(await found.findIssuers(signer())).toEqual([]);
    expect(found.notes.map(({ outcome }) => outcome)).toEqual(["refused", "refused", "refused", "refused"]);
  });
});

describe("issuers", () => {
  it("are found where the certificate says, in DER or PEM, when they signed it", async () => {
    const found = world.fetcher(world.web()).start();
    expect((await found.findIssuers(signer())).map(({ der }) => der)).toEqual([world.issuing.certificate]);
    const other = world.fetcher(world.web({ [url.signCa]: world.root.certificate })).start();
    expect(await other.findIssuers(signer())).toEqual([]);
    expect(other.notes[0]?.outcome).toBe("unproven");
  });
});

describe("the cache", () => {
  it("answers until the evidence is to be renewed, and keeps nothing that proves nothing", async () => {
    const web = world.web();
    const fetcher = world.fetcher(web);
    const ask = () => fetcher.start().findRevocation(signer(), issuer());
    await ask();
    await ask();
    expect(web.requests).toHaveLength(1);
    const forged = world.web({
      [url.signOcsp]: world.responder({ by: world.stamper }),
      [url.signList]: refusedPage(404),
    });
    const poisoned = world.fetcher(forged);
    await poisoned.start().findRevocation(signer(), issuer());
    const before = forged.requests.length;
    await poisoned.start().findRevocation(signer(), issuer());
    expect(forged.requests.length).toBe(2 * before);
  });

  it("forgets after its time, and what was used least recently", async () => {
    const mine = await createTrustWeb();
    const web = mine.web({ [url.signOcsp]: refusedPage(404) });
    const fetcher = mine.fetcher(web, { limits: { cacheMs: 60_000 } });
    const ask = async () => {
      const found = fetcher.start();
      await found.findRevocation(
        readCertificate(mine.signer.certificate),
        readCertificate(mine.issuing.certificate),
      );
      return found.notes.at(-1)?.outcome;
    };
    expect(await ask()).toBe("used");
    expect(await ask()).toBe("from-cache");
    mine.clock.advance(60_001);
    expect(await ask()).toBe("used");
  });
});

describe("a search goes nowhere that a file must not send it", () => {
  const places = [
    ["loopback", "http://127.0.0.1/x"],
    ["loopback in another spelling", "http://0x7f.1/x"],
    ["loopback as one number", "http://2130706433/x"],
    ["loopback by name", "http://localhost:8080/x"],
    ["loopback in IPv6", "http://[::1]/x"],
    ["IPv4 within IPv6", "http://[::ffff:10.0.0.1]/x"],
    ["a private network", "http://10.1.2.3/x"],
    ["a private network", "http://172.20.0.1/x"],
    ["a private network", "https://192.168.1.1/x"],
    ["link-local, where clouds keep secrets", "http://169.254.169.254/latest/meta-data"],
    ["link-local in IPv6", "http://[fe80::1]/x"],
    ["a unique local address", "http://[fd00::1]/x"],
    ["6to4 around a private network", "http://[2002:a00:1::]/x"],
    ["a host of the own network", "http://his/x"],
    ["a host of the own network", "http://ocsp.benhvien.local/x"],
    ["a file", "file:///etc/passwd"],
    ["another protocol", "ftp://ca.example.vn/x"],
    ["a password", "http://user:pass@ca.example.vn/x"],
    ["nothing", "http://"],
  ] as const;

  it.each(places)("private address: not to %s (%s)", async (_, place) => {
    const asked = await askAbout(place);
    expect(asked).toEqual({ requests: [], outcomes: ["forbidden"] });
  });

  it("but to a private host that the operator names", async () => {
    const place = "http://127.0.0.1:8080/x";
    expect(await askAbout(place, { privateHosts: ["127.0.0.1:8080"] })).toMatchObject({ requests: [place] });
    expect(await askAbout(place, { privateHosts: ["127.0.0.1:8081"] })).toMatchObject({ requests: [] });
  });

  it("nor to a host that the operator's own rule forbids, or whose name leads into a private network", async () => {
    const place = "http://ca.example.vn/x";
    expect(
      await askAbout(place, { hostPolicy: (address) => address.hostname !== "ca.example.vn" }),
    ).toMatchObject({
      requests: [],
    });
    const resolveHost = async () => ["93.184.216.34", "10.0.0.1"];
    expect(await askAbout(place, { resolveHost })).toMatchObject({ requests: [] });
    expect(await askAbout(place, { resolveHost: async () => ["fe80::1%eth0"] })).toMatchObject({
      requests: [],
    });
    expect(await askAbout(place, { resolveHost: async () => ["2606:4700::1111"] })).toMatchObject({
      requests: [place],
    });
  });

  async function askAbout(place: string, options: Partial<EvidenceFetcherOptions> = {}) {
    const holder = await world.issuing.issue({ addresses: { issuers: [place] } });
    const web = createTestWeb({});
    const found = world.fetcher(web, options).start();
    await found.findIssuers(readCertificate(holder.certificate));
    return {
      requests: web.requests.map((request) => request.url),
      outcomes: found.notes.map(({ outcome }) => outcome),
    };
  }

  it("redirect: follows one to a public host, and none into a private network", async () => {
    const away = "https://mirror.example.vn/sign.crl";
    const off = { [url.signOcsp]: refusedPage(404) };
    const list = await world.list();
    const open = await search({ ...off, [url.signList]: refusedPage(302, { location: away }), [away]: list });
    expect(open.evidence.lists).toHaveLength(1);
    const closed = await search({
      ...off,
      [url.signList]: refusedPage(302, { location: "http://169.254.169.254/" }),
    });
    expect(closed.outcomes.at(-1)).toBe("list forbidden");
    expect(closed.asked).not.toContain("http://169.254.169.254/");
    const circle = await search({ ...off, [url.signList]: refusedPage(301, { location: url.signList }) });
    expect(circle.outcomes.at(-1)).toBe("list refused");
    const posted = await search({
      [url.signOcsp]: refusedPage(307, { location: away }),
      [url.signList]: list,
    });
    expect(posted.asked).not.toContain(away);
  });

  it("asks ten times at most in one verification", async () => {
    const urls = Array.from({ length: 3 }, (_, i) => `http://ocsp${i}.example.vn/`);
    const lists = Array.from({ length: 3 }, (_, i) => `http://crl${i}.example.vn/`);
    const holder = await world.issuing.issue({ addresses: { responders: urls, lists, issuers: urls } });
    const web = createTestWeb({});
    const found = world.fetcher(web).start();
    for (let i = 0; i < 3; i++) await found.findRevocation(readCertificate(holder.certificate), issuer());
    expect(web.requests).toHaveLength(10);
    expect(found.notes.some(({ outcome }) => outcome === "over-budget")).toBe(true);
  });

  it("waits twenty seconds at most in one verification, for hosts and answers together [ATK-EVD-09]", async () => {
    const urls = Array.from({ length: 3 }, (_, i) => `http://ocsp${i}.example.vn/`);
    const lists = Array.from({ length: 3 }, (_, i) => `http://crl${i}.example.vn/`);
    const holder = await world.issuing.issue({ addresses: { responders: urls, lists } });
    const waited = async (options: Partial<EvidenceFetcherOptions>) => {
      const times: number[] = [];
      const clock = createManualClock(now);
      const begun = epochMs(clock.now());
      const slow: HttpTransport = {
        async send({ timeoutMs }) {
          times.push(timeoutMs);
          clock.advance(timeoutMs);
          throw new Error("no answer");
        },
      };
      const resolveHost = async () => {
        clock.advance(1000);
        return ["203.0.114.1"];
      };
      const found = world.fetcher(slow as never, { clock, resolveHost, ...options }).start();
      await found.findRevocation(readCertificate(holder.certificate), issuer());
      expect(found.notes.at(-1)?.outcome).toBe("over-budget");
      return { times, all: epochMs(clock.now()) - begun };
    };
    expect(await waited({})).toEqual({ times: [10_000, 8_000], all: 20_000 });
    expect((await waited({ limits: { totalMs: 5_000 } })).times).toEqual([4_000]);
    expect((await waited({ limits: { totalMs: 99_000 } })).all).toBe(20_000);
  });
});

describe("a search does not swallow", () => {
  it("endless body: an answer without an end, which is cut off", async () => {
    let sent = 0;
    const endless = createFetchTransport({
      fetch: async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              sent += 65_536;
              controller.enqueue(new Uint8Array(65_536));
            },
          }),
        ),
    });
    const found = world.fetcher(endless as never, { limits: { bytes: 1_000_000 } }).start();
    const { answers, lists } = await found.findRevocation(signer(), issuer());
    expect([answers, lists]).toEqual([[], []]);
    expect(found.notes.map(({ outcome }) => outcome)).toEqual(["too-long", "too-long"]);
    expect(sent).toBeLessThan(3_000_000);
  });

  it("huge CRL: one of more than 10 MiB, also of a transport that keeps no limit", async () => {
    const huge = answerWith(new Uint8Array(10 * 1024 * 1024 + 1));
    const limits: number[] = [];
    const careless: HttpTransport = {
      async send({ maxAnswerBytes = 0, timeoutMs }) {
        limits.push(maxAnswerBytes, timeoutMs);
        return huge;
      },
    };
    const found = world
      .fetcher(careless as never, { limits: { bytes: 99_999_999, timeoutMs: 99_999 } })
      .start();
    await found.findRevocation(signer(), issuer());
    expect(found.notes.map(({ outcome }) => outcome)).toEqual(["too-long", "too-long"]);
    expect(new Set(limits)).toEqual(new Set([10 * 1024 * 1024, 10_000]));
  });

  it("an abort, which is no missing evidence", async () => {
    const found = world.fetcher(world.web()).start();
    const reason = new Error("enough");
    await expect(
      found.findRevocation(signer(), issuer(), { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
  });
});
