import type { IncomingMessage } from "node:http";
import { bodyMissing, bodyTooLarge } from "./serve.faults.ts";

/**
 * The whole body of a request, or an error as soon as it is known to be too large.
 *
 * @param example What is to be sent, where the path takes JSON.
 * @throws EmrError `exchange.cli.body_too_large`, `exchange.cli.body_missing`
 */
export async function requestBody(
  request: IncomingMessage,
  megabytes: number,
  example?: string,
): Promise<Uint8Array> {
  const limit = megabytes * 2 ** 20;
  if (Number(request.headers["content-length"] ?? 0) > limit) throw bodyTooLarge({ megabytes });
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early must not tear the connection down: the sender is still to be told.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > limit) throw bodyTooLarge({ megabytes });
    pieces.push(piece);
  }
  if (size === 0) throw bodyMissing({ ...(example !== undefined && { example }) });
  const body = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    body.set(piece, at);
    at += piece.length;
  }
  return body;
}
