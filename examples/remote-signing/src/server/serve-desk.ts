import { Buffer } from "node:buffer";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isEmrError } from "@benhan/core";
import { signerRoles } from "@benhan/signing/facility-policy";
import type { SigningDesk } from "./signing-desk.ts";

/**
 * The desk over HTTP. Who calls is not asked: that is the hospital system's own affair, which knows its users. The webhook
 * alone is for everybody, because what it says is never believed.
 */
export function serveDesk(desk: SigningDesk): Server {
  return createServer((request, response) => {
    answer(desk, request, response).catch((error: unknown) => {
      const body = isEmrError(error)
        ? { code: error.code, text: error.text, issues: error.issues.map(({ text }) => text.vi) }
        : { code: "unexpected", text: { vi: String(error), en: String(error) }, issues: [] };
      response.writeHead(isEmrError(error) ? 409 : 500, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
}

async function answer(desk: SigningDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").replace(/\?.*$/, "");
  const role = signerRoles.find((one) => path === `/signatures/${one}`);
  const json = (status: number, body: unknown) =>
    void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  switch (`${request.method} ${role === undefined ? path : "/signatures"}`) {
    case "POST /paper":
      await desk.print();
      return json(200, await desk.standing());
    case "POST /signatures":
      return json(200, role && (await desk.sign(role)));
    case "POST /webhook":
      // The service repeats what is not answered with 200, whether it was of use or not.
      return json(200, { used: await desk.hear(await bodyOf(request)) });
    case "GET /standing":
      return json(200, await desk.standing());
    case "GET /paper.pdf":
      return void response
        .writeHead(200, { "content-type": "application/pdf" })
        .end(Buffer.from(await desk.paper()));
    default:
      return json(404, { code: "not_found", text: { vi: "Không có.", en: "Not found." }, issues: [] });
  }
}

const longestMessage = 1024 * 1024;

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Uint8Array).length;
    if (length > longestMessage) request.destroy();
    else chunks.push(chunk as Uint8Array);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
