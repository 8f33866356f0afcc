import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Hospital, openHospital } from "../src/demo/open-hospital.ts";
import { type ServedConsole, serveConsole } from "../src/server/serve-console.ts";

const token = "a-token-for-the-tests-of-the-console";
const folder = mkdtempSync(join(tmpdir(), "outbox-console-served-"));
let hospital: Hospital;
let served: ServedConsole;
let entryId: string;

beforeAll(async () => {
  for (const name of ["page.js", "style.css"]) writeFileSync(join(folder, name), "");
  hospital = await openHospital();
  ({ entryId } = await hospital.queue("bhxh", hospital.dossier("LK-1")));
  const { storage: store, clock } = hospital;
  served = await serveConsole({ store, clock, actor: "truc-01", pageFolder: folder, token });
});
afterAll(async () => {
  await served.close();
  await hospital.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Call {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** As any program can call, also by a name that is not this machine's. */
function call(path: string, { method = "GET", headers = {}, body = "" }: Call = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const sent = request(`${served.address}${path}`, { method, headers }, (response) => {
        let text = "";
        response.on("data", (piece: Buffer) => {
          text += piece.toString();
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      });
      sent.on("error", reject).end(body);
    },
  );
}

const authorization = `Bearer ${token}`;
const post = (path: string, body: unknown, more: Readonly<Record<string, string>> = {}) =>
  call(path, {
    method: "POST",
    headers: { authorization, "content-type": "application/json", ...more },
    body: JSON.stringify(body),
  });

describe("who may call", () => {
  it.each([
    ["no token", {}, 401],
    ["another token", { authorization: "Bearer x" }, 401],
    ["another name of this machine", { authorization, host: "evil.example" }, 403],
    ["another page", { authorization, origin: "http://evil.example" }, 403],
    ["a page of another port", { authorization, origin: "http://127.0.0.1:1" }, 403],
    ["a page without a name", { authorization, origin: "null" }, 403],
    ["the token", { authorization }, 200],
  ])("%s", async (_, headers, status) => {
    expect((await call("/api/queue", { headers })).status).toBe(status);
  });

  it("has the page loaded by anybody of this machine, with a policy that lets it load nothing else", async () => {
    const { status, headers, text } = await call("/");
    expect(status).toBe(200);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("unsafe");
    expect(text).not.toContain(token);
  });
});

describe("what is asked", () => {
  it("gives no bytes and no answer of a hub", async () => {
    const { text } = await call("/api/queue", { headers: { authorization } });
    expect(JSON.parse(text)).toMatchObject({ entries: [{ entryId, state: "queued" }], left: 0, latches: [] });
    expect(text).not.toContain('"bytes"');
  });

  it.each([
    ["/api/nothing"],
    ["/api/entries/LK-1/receipts"],
    ["/api/entries/%ZZ/receipts"],
    ["/api/__proto__"],
    ["/api/queue/more/and/more"],
    ["/nothing"],
  ])("is not there: %s", async (path) => {
    expect((await call(path, { headers: { authorization } })).status).toBe(404);
  });

  it.each([
    ["no reason", {}, {}],
    ["a reason of blanks", { reason: "  " }, {}],
    ["one that is too long", { reason: "x".repeat(501) }, {}],
    ["no text", { reason: 1 }, {}],
    ["too much", { reason: "x", more: "x".repeat(5000) }, {}],
    ["a form of another page", { reason: "x" }, { "content-type": "text/plain" }],
  ])("is not done: %s", async (_, body, headers) => {
    const { status } = await post(`/api/entries/${entryId}/hold`, body, headers);
    expect(status).toBe(400);
    expect((await post(`/api/entries/${entryId}/toString`, { reason: "x" })).status).toBe(404);
  });

  it("answers with what became of it", async () => {
    const done = async (act: string) =>
      JSON.parse((await post(`/api/entries/${entryId}/${act}`, { reason: "x" })).text) as unknown;
    expect(await done("hold")).toEqual({ result: "held" });
    expect(await done("resend")).toEqual({ result: "queued" });
    expect(await done("dismiss")).toEqual({ result: "dismissed" });
    expect(await done("dismiss")).toEqual({ result: "not-waiting" });
  });
});
