import { Buffer } from "node:buffer";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** How the body of an answer is packed. `br-broken` calls itself Brotli and is none. */
export type Packing = "br" | "gzip" | "br-broken";

/** A body with the name of its packing, as the header `content-encoding` has it. */
export interface PackedBody {
  readonly encoding: "br" | "gzip";
  readonly bytes: Buffer;
}

export function packedBody(text: string, packing: Packing): PackedBody {
  if (packing === "gzip") return { encoding: "gzip", bytes: gzipSync(text) };
  const bytes = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
  // The beginning is right, so that whoever unpacks has begun before it finds out.
  const broken = Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.alloc(64, 0xff)]);
  return { encoding: "br", bytes: packing === "br" ? bytes : broken };
}
