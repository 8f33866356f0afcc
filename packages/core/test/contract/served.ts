import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { HttpTransportSubject, ServedRequest } from "@benhan/core/contract";

/** A server of `node:http` for the suite of transports. */
export const serve: HttpTransportSubject["serve"] = async (answerTo) => {
  const server = createServer(async (request, response) => {
    const pieces: Uint8Array[] = [];
    for await (const piece of request) pieces.push(piece as Uint8Array);
    const served: ServedRequest = {
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(Buffer.concat(pieces)),
    };
    const answer = answerTo(served);
    if (answer === "silence") return;
    if (answer === "hang-up") request.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
