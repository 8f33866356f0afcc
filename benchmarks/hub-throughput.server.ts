// Started by `hub-throughput.bench.ts` in a process of its own: takes any body and answers so many milliseconds later.
//   node hub-throughput.server.mjs MS
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import process from "node:process";

const latencyMs = Number(process.argv[2]);
const answer = Buffer.from(JSON.stringify({ code: "200", transaction: "GD1" }));
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(answer), latencyMs);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.once("disconnect", () => process.exit());
