export { createHttpLocalAgent, type HttpLocalAgentOptions } from "./http-local-agent.ts";
export type { LocalAgent, LocalCertificate, LocalSigningRequest } from "./local-agent.ts";
export { createLocalSigningKey } from "./local-signing-key.ts";
