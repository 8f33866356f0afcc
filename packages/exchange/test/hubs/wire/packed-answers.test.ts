import { Buffer } from "node:buffer";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { createFetchTransport } from "@benhan/core/platform";
import { afterEach, describe, expect, test } from "vitest";
import { bhxhGateway } from "../../../src/hubs/index.ts";
import { account, facilityCode, facilityId, sampleEntry } from "../bhxh/sample-entry.ts";
import { secrets } from "../bhxh/simulated-hub.ts";

let close = () => {};
afterEach(() => close());

/** A server that answers every call with these bytes under that name of a packing. */
async function serve(encoding: string, bytesOf: (path: string) => Buffer): Promise<string> {
  const server = createServer((request, response) => {
    request.resume().once("end", () => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding });
      response.end(bytesOf(request.url ?? ""));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => {
    server.closeAllConnections();
    server.close();
  };
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = Buffer.from(JSON.stringify({ maKetQua: "200", maGiaoDich: "GD1" }));
const packed = brotliCompressSync(json);

describe("an answer that is packed although nobody asked for it", () => {
  const get = async (encoding: string, bytes: Buffer, maxAnswerBytes = 65_536) => {
    const url = await serve(encoding, () => bytes);
    return createFetchTransport().send({ method: "GET", url, headers: {}, timeoutMs: 5_000, maxAnswerBytes });
  };

  test.each([
    ["br", packed],
    ["gzip", gzipSync(json)],
  ] as const)("is unpacked: %s", async (encoding, bytes) => {
    expect(Buffer.from((await get(encoding, bytes)).body)).toEqual(json);
  });

  test.each([
    ["that is no Brotli", Buffer.from("<html>")],
    ["whose end is damaged", Buffer.concat([packed.subarray(0, 10), Buffer.alloc(64, 0xff)])],
  ])("%s: the outcome is unknown, and nobody waits for more", async (_name, bytes) => {
    await expect(get("br", bytes)).rejects.toMatchObject({
      code: "core.http.no_answer",
      retry: "unknown-outcome",
    });
  });

  test("counts unpacked against the limit", async () => {
    const bomb = brotliCompressSync(Buffer.alloc(32 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(1_000);
    await expect(get("br", bomb)).rejects.toMatchObject({ code: "core.http.answer_too_long" });
  });
});

test("a torn Brotli answer of the gateway leaves the outcome unknown", async () => {
  const token = { maKetQua: "200", APIKey: { access_token: "t", id_token: "i", expires_in: "" } };
  const whole = (path: string) =>
    brotliCompressSync(path.includes("token") ? Buffer.from(JSON.stringify(token)) : json);
  const baseUrl = await serve("br", (path) => {
    const bytes = whole(path);
    return path.includes("token") ? bytes : bytes.subarray(0, bytes.length - 8);
  });
  const connector = bhxhGateway({
    ...{ facilityId, facilityCode, account, secrets },
    environment: { baseUrl },
  });
  expect((await connector.send(sampleEntry())).outcome).toBe("UNKNOWN");
});
