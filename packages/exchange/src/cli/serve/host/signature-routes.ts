import { digestOf } from "@benhan/core";
import { listOf, object, plainObject } from "@benhan/core/options";
import { jsonAnswer } from "../service-answer.ts";
import type { WaitingSignature } from "../service-host.ts";
import { meansMissing } from "./host.faults.ts";
import type { HostRoute } from "./host-route.ts";
import { base64, base64Of, bytesOf, filled, jsonBody } from "./json-body.ts";
import { algorithmName, certificate, certificatesIn } from "./signer-in.ts";

interface PrepareBody {
  readonly kind: string;
  readonly contentType: string;
  readonly bytes: string;
  readonly certificate: string;
  readonly chain?: readonly string[];
  readonly algorithms: readonly string[];
  readonly place?: string;
}

const prepareShape = object<PrepareBody>(
  {
    ...{ kind: filled, contentType: filled, bytes: base64, certificate },
    ...{ chain: listOf(certificate), algorithms: listOf(algorithmName), place: filled },
  },
  ["kind", "contentType", "bytes", "certificate", "algorithms"],
);

interface CompleteBody {
  readonly prepared: WaitingSignature;
  readonly value: string;
}

const completeShape = object<CompleteBody>({ prepared: plainObject, value: base64 }, ["prepared", "value"]);

/** Signing in two steps. Nothing is kept in between: the caller holds what `prepare` answered, so that any restart is survived. */
export const signatureRoutes: readonly HostRoute[] = [
  {
    method: "POST",
    path: "/signatures/prepare",
    takes: [],
    example:
      '{"kind":"bhyt-dossier","contentType":"application/xml","bytes":"<base64>","certificate":"<base64>","algorithms":["rsa-sha256"]}',
    needs: "sign",
    async handle({ body, signal }, { host: { sign } }) {
      if (sign === undefined) throw meansMissing({ member: "sign" });
      const asked = jsonBody<PrepareBody>("POST /signatures/prepare", body, prepareShape);
      const { kind, contentType, algorithms, place, chain = [] } = asked;
      const [own = new Uint8Array(), ...others] = certificatesIn(asked.certificate);
      const prepared = await sign.prepare(
        {
          ...{ kind, contentType, algorithms },
          bytes: bytesOf(asked.bytes),
          certificate: own,
          chain: [...others, ...chain.flatMap(certificatesIn)],
          ...(place !== undefined && { place }),
        },
        signal === undefined ? {} : { signal },
      );
      const { algorithm, toBeSigned, digest, digestAlgorithm } = prepared;
      return jsonAnswer({ algorithm, toBeSigned, digest, digestAlgorithm, prepared });
    },
  },
  {
    method: "POST",
    path: "/signatures/complete",
    takes: [],
    example: '{"prepared":{},"value":"<base64>"}',
    needs: "sign",
    async handle({ body, signal }, { host: { sign } }) {
      if (sign === undefined) throw meansMissing({ member: "sign" });
      const asked = jsonBody<CompleteBody>("POST /signatures/complete", body, completeShape);
      const call = signal === undefined ? {} : { signal };
      const bytes = await sign.complete(asked.prepared, bytesOf(asked.value), call);
      return jsonAnswer({ bytes: base64Of(bytes), digest: digestOf(bytes) });
    },
  },
];
