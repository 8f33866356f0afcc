import { algorithmNotOffered } from "../key/key.faults.ts";
import type { SigningKey } from "../ports/signing-key.ts";
import { agentAnswerUnreadable } from "./local.faults.ts";
import type { LocalAgent, LocalCertificate } from "./local-agent.ts";

/** A certificate of an agent as a `SigningKey`: what `signDocument` and the other functions take. */
export function createLocalSigningKey(agent: LocalAgent, chosen: LocalCertificate): SigningKey {
  const { certificate, chain, algorithms } = chosen;
  return {
    certificate,
    chain,
    algorithms,
    async sign(toBeSigned, { algorithm, signal }) {
      signal?.throwIfAborted();
      if (!algorithms.includes(algorithm)) throw algorithmNotOffered({ offered: algorithms });
      const request = { certificate, algorithm, contents: [new Uint8Array(toBeSigned)] };
      const [value] = await agent.sign(request, signal === undefined ? {} : { signal });
      if (value === undefined) throw agentAnswerUnreadable({});
      return value;
    },
  };
}
