import { chaosProver } from "../outbox/chaos/prove-chaos.ts";
import type { Prover } from "./prover.ts";

export const prover: Prover = chaosProver("bhxh", "hub-chaos-bhxh");
